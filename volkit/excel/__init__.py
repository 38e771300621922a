"""The Excel side: functions in cells, buttons on the ribbon, the macro workbook."""
