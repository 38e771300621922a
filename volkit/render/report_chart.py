"""A native Excel chart above a table of a report."""

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.legend import Legend
from openpyxl.worksheet.worksheet import Worksheet

from volkit.i18n import N_, translate
from volkit.model.text import Locale
from volkit.render.report_values import Block

CHART_ROWS = 18
"""Rows that a chart takes, with the gap below it."""
_WIDTH_CM, _HEIGHT_CM = 24.0, 8.2
_MOST = {"bar": 30, "line": 60}
_COLOURS = ("2F5597", "C55A11", "548235")
_FIRST = N_("{title}: the first {count}")


def add_chart(
    sheet: Worksheet, block: Block, header: int, row: int, locale: Locale
) -> None:
    """Draw a table's chart from a row on; of long tables only the first lines."""
    asked = block.chart
    if asked is None:
        return
    title, end = block.title.of(locale), header + len(block.lines)
    most = _MOST[asked.kind]
    if len(block.lines) > most:
        end = header + most
        title = translate(_FIRST, locale, title=title, count=most)
    chart = BarChart() if asked.kind == "bar" else LineChart()
    for number, column in enumerate(asked.values):
        place = Reference(sheet, min_col=column + 1, min_row=header, max_row=end)
        series = Series(place, title_from_data=True)
        look, colour = series.graphicalProperties, _COLOURS[number % len(_COLOURS)]
        if asked.kind == "bar":
            look.solidFill = colour
        else:
            look.line.solidFill = colour
            series.marker.symbol = "circle"
            series.smooth = False
        chart.series.append(series)
    chart.set_categories(
        Reference(sheet, min_col=asked.names + 1, min_row=header + 1, max_row=end)
    )
    chart.title = title
    chart.width, chart.height = _WIDTH_CM, _HEIGHT_CM  # type: ignore[assignment]  # centimetres; the stubs say whole ones
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.legend = Legend(legendPos="b")
    if block.heads[asked.values[0]].kind == "share":
        chart.y_axis.number_format = "0%"
        chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1
    sheet.add_chart(chart, f"A{row}")
