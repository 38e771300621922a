Attribute VB_Name = "VkBridge"
Option Explicit

' Stands in for xlwings.bas and VkBridge.bas where LibreOffice runs the macros: a call
' goes to macro.py in LibreOffice's own Python, and from there to the tests' process.
' LibreOffice ends a function at any error without a word, so errors are made texts.

Public Sub VkPress(ByVal key As String)
    VkPython "press", Array(key, ThisComponent)
End Sub

Public Function VkCall(ByVal functionName As String, ByVal arguments As Variant) As Variant
    On Error GoTo Failed
    VkCall = VkTable(VkPython("call", Array(functionName, arguments)))
    Exit Function
Failed:
    VkCall = "BRIDGE FAILED: " & Err.Description
End Function

' Range.Value stands for Value2, which LibreOffice lacks: it gives days as numbers, too.
' Its object needs a variable of its own, or a plain number in its place is an error.
Public Function VkValue(Optional ByVal given As Variant) As Variant
    Dim cells As Object
    If IsMissing(given) Then
        VkValue = Empty
    ElseIf IsObject(given) Then
        Set cells = given
        VkValue = cells.Value
    Else
        VkValue = given
    End If
End Function

Private Function VkPython(ByVal verb As String, ByVal given As Variant) As Variant
    Dim provider As Object
    Dim script As Object
    Set provider = createUnoService("com.sun.star.script.provider.MasterScriptProviderFactory").createScriptProvider("")
    Set script = provider.getScript("vnd.sun.star.script:macro.py$" & verb & "?language=Python&location=user")
    VkPython = script.invoke(given, Array(), Array())
End Function

Private Function VkTable(ByVal rows As Variant) As Variant
    Dim table() As Variant
    Dim i As Long
    Dim j As Long
    ReDim table(0 To UBound(rows), 0 To UBound(rows(0)))
    For i = 0 To UBound(rows)
        For j = 0 To UBound(rows(0))
            table(i, j) = rows(i)(j)
        Next j
    Next i
    VkTable = table
End Function
