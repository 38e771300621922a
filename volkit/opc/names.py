"""The names that office packages go by: namespaces and content types."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml."
WORKSHEET_TYPE = f"{_SHEETS}worksheet+xml"
COMMENTS_TYPE = f"{_SHEETS}comments+xml"
VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
