Attribute VB_Name = "VkBridge"
Option Explicit
Option Private Module

' The one place that calls Python. Which Python it is, and where it lies, is said only
' by the file that "volkit excel install" writes into the folder of the person who
' installed it. No sheet, no file beside a workbook, no environment variable of Python's
' and no current folder has a say: a workbook that came by mail must not choose what runs.

#If VBA7 And Not Mac Then
Private Declare PtrSafe Function VkLoadLibrary Lib "kernel32" Alias "LoadLibraryW" (ByVal file As LongPtr) As LongPtr
Private Declare PtrSafe Function VkEnvironment Lib "kernel32" Alias "GetEnvironmentVariableW" (ByVal key As LongPtr, ByVal buffer As LongPtr, ByVal size As Long) As Long
Private Declare PtrSafe Function VkMessageBox Lib "user32" Alias "MessageBoxW" (ByVal window As LongPtr, ByVal words As LongPtr, ByVal title As LongPtr, ByVal style As Long) As Long
#End If

Private Const SETTINGS_FORMAT As String = "1"
Private Const CAPTIONS As String = "_volkit"
Private Const SECONDS_UNTIL_RETRY As Double = 30

' What is remembered may be lost at any time: it is then found out again.
Private mCommand As String
Private mLastError As String
Private mObstacle As String
Private mRetryAt As Double
Private mHelped As String

' A button: Python does the work on the workbook that is active.
Public Sub VkPress(ByVal key As String)
    Dim python As Object
    Dim said As String
    On Error GoTo Failed
    mObstacle = ""
    said = VkObstacle()
    If said = "" And ActiveWorkbook Is Nothing Then said = "no_book"
    If said <> "" Then
        VkSay VkText(said)
        Exit Sub
    End If
    VkHelpText
    ' Esc is for Python, which stops between two steps and leaves nothing half done.
    Application.EnableCancelKey = 0
    Set python = VkPython()
    said = python.Str(python.Call(python.Module("volkit.excel.entry"), "press", python.Tuple(key, ActiveWorkbook)))
    Application.EnableCancelKey = 1
    If said <> "" Then VkSay said
    Exit Sub
Failed:
    Application.EnableCancelKey = 1
    VkSay VkText("python_failed")
End Sub

' A function in a cell: the answers, errors as errors of Excel's own.
Public Function VkCall(ByVal functionName As String, ByVal arguments As Variant) As Variant
    Dim obstacle As String
    On Error GoTo Failed
    obstacle = VkObstacle()
    If obstacle <> "" Then
        VkCall = VkRefused(functionName, obstacle)
        Exit Function
    End If
    VkCall = VkErrors(VkPython().CallUDF("volkit.excel.udfs", functionName, arguments))
    mLastError = ""
    Exit Function
Failed:
    mObstacle = "python_failed"
    mRetryAt = VkSeconds() + SECONDS_UNTIL_RETRY
    VkCall = VkRefused(functionName, mObstacle)
End Function

' What a formula handed over, as values: a range by its bare numbers and texts.
Public Function VkValue(Optional ByVal given As Variant) As Variant
    On Error GoTo Failed
    If IsMissing(given) Then
        VkValue = Empty
    ElseIf IsObject(given) Then
        VkValue = VkCells(given)
    Else
        VkValue = given
    End If
    Exit Function
Failed:
    VkValue = CVErr(2015)
End Function

' A sentence in the workbook's language, in plain English if its sheet is gone.
Public Function VkText(ByVal key As String) As String
    VkText = VkCaption("say", key)
    If VkText <> "" Then Exit Function
    Select Case key
        Case "title": VkText = "volkit"
        Case "not_installed": VkText = "volkit is not set up on this computer yet. Ask whoever looks after computers to run: volkit excel install"
        Case "other_version": VkText = "This workbook and the volkit on this computer are of different versions. Run: volkit excel install --workbook FOLDER, and use the workbook it puts there."
        Case "python_gone": VkText = "The Python that volkit was set up with is no longer there. Run: volkit excel install"
        Case "dll_gone": VkText = "A part of volkit that fits this Excel is missing. Run: volkit excel doctor"
        Case "path_unfit": VkText = "The folder of Python has a name that Excel cannot pass on. Run: volkit excel doctor"
        Case "wps": VkText = "The buttons and functions of volkit need Microsoft Excel; WPS cannot run them."
        Case "mac": VkText = "The buttons and functions of volkit need Excel for Windows."
        Case "old_excel": VkText = "The buttons and functions of volkit need Excel 2010 or newer."
        Case "no_book": VkText = "No workbook is open for editing. If there is a yellow bar, press Enable Editing first."
        Case Else: VkText = "Python did not answer. Close Excel and try again; if it goes on, run: volkit excel doctor"
    End Select
End Function

' Descriptions for the function wizard, when a button is first pressed: never on opening.
Public Sub VkHelpText()
    Dim book As Object
    Dim listed As Variant
    Dim wasSaved As Boolean
    Dim i As Long
    On Error GoTo Failed
    ' Excel takes no descriptions for an add-in, which has no window: they go to the
    ' functions of the active workbook if it is one of ours.
    Set book = ThisWorkbook
    If book.IsAddin Then Set book = ActiveWorkbook
    If mHelped = book.Name Or Not VkIsOurs(book) Then Exit Sub
    mHelped = book.Name
    listed = VkCaptions()
    If Not IsArray(listed) Then Exit Sub
    wasSaved = book.Saved
    For i = LBound(listed, 1) To UBound(listed, 1)
        If listed(i, 1) = "function" Then VkDescribe book.Name, listed, i
    Next i
    book.Saved = wasSaved
    Exit Sub
Failed:
End Sub

Private Sub VkDescribe(ByVal bookName As String, ByVal listed As Variant, ByVal at As Long)
    Dim about() As String
    Dim count As Long
    Dim i As Long
    Dim macro As String
    On Error GoTo Failed
    macro = "'" & Replace(bookName, "'", "''") & "'!" & listed(at, 2)
    For i = LBound(listed, 1) To UBound(listed, 1)
        If listed(i, 1) = "argument" And Left$(listed(i, 2), Len(listed(at, 2)) + 1) = listed(at, 2) & "." Then
            count = count + 1
            ReDim Preserve about(1 To count)
            about(count) = Left$(listed(i, 3), 255)
        End If
    Next i
    If count = 0 Then
        Application.MacroOptions Macro:=macro, Description:=Left$(listed(at, 3), 255), Category:=VkText("title")
    Else
        Application.MacroOptions Macro:=macro, Description:=Left$(listed(at, 3), 255), Category:=VkText("title"), ArgumentDescriptions:=about
    End If
    Exit Sub
Failed:
End Sub

' Nothing if Python can be called, else the key of the sentence that says why not.
Private Function VkObstacle() As String
    #If Mac Then
        VkObstacle = "mac"
    #ElseIf VBA7 Then
        If mObstacle <> "" And VkSeconds() < mRetryAt Then
            VkObstacle = mObstacle
            Exit Function
        End If
        mObstacle = ""
        If mCommand = "" Then VkObstacle = VkPrepare()
    #Else
        VkObstacle = "old_excel"
    #End If
End Function

' Reads the settings, loads the library beside that Python, makes the command line.
Private Function VkPrepare() As String
    Dim settings As String
    Dim python As String
    Dim library As String
    If VkIsWps() Then
        VkPrepare = "wps"
        Exit Function
    End If
    settings = VkSettings()
    python = VkSetting(settings, "python")
    #If Win64 Then
        library = VkSetting(settings, "dll64")
    #Else
        library = VkSetting(settings, "dll32")
    #End If
    If VkSetting(settings, "format") <> SETTINGS_FORMAT Or python = "" Then
        VkPrepare = "not_installed"
    ElseIf VkSetting(settings, "xlwings") <> XLWINGS_VERSION Then
        VkPrepare = "other_version"
    ElseIf Not VkIsProgram(python, "\pythonw.exe") And Not VkIsProgram(python, "\python.exe") Then
        VkPrepare = "python_gone"
    ElseIf Not VkIsProgram(library, VkLibraryName()) Then
        VkPrepare = "dll_gone"
    ElseIf Not VkIsLoaded(library) Then
        VkPrepare = "dll_gone"
    Else
        mCommand = VkCommandLine(python, VkSetting(settings, "site"))
        If Not VkFits(mCommand) Then VkPrepare = "path_unfit"
        If VkPrepare <> "" Then mCommand = ""
    End If
End Function

' The whole command. -I: no environment variable, no current folder, no folder of the
' person's own packages but the one named at set-up; -B: nothing is written beside code.
Public Function VkCommandLine(ByVal python As String, ByVal site As String) As String
    Dim code As String
    If site <> "" Then code = "import site; site.addsitedir(" & VkLiteral(site) & "); "
    code = code & "from volkit.excel.entry import serve; serve('$(CLSID)')"
    VkCommandLine = """" & python & """ -I -B -X utf8 -c """ & code & """"
End Function

' The library takes 2,047 bytes of the code page of Windows, and ends Excel beyond them.
Private Function VkFits(ByVal command As String) As Boolean
    Dim bytes As String
    bytes = StrConv(command, vbFromUnicode)
    VkFits = LenB(bytes) < 2000 And StrConv(bytes, vbUnicode) = command
End Function

' A text as Python reads it, in plain ASCII: letters and digits as they are.
Private Function VkLiteral(ByVal words As String) As String
    Dim i As Long
    Dim letter As String
    For i = 1 To Len(words)
        letter = Mid$(words, i, 1)
        If letter Like "[A-Za-z0-9]" And AscW(letter) > 0 And AscW(letter) < 128 Then
            VkLiteral = VkLiteral & letter
        Else
            VkLiteral = VkLiteral & "\u" & Right$("000" & Hex$(AscW(letter)), 4)
        End If
    Next i
    VkLiteral = "'" & VkLiteral & "'"
End Function

' The settings file as it is, nothing if there is none.
Private Function VkSettings() As String
    Dim fso As Object
    Dim folder As String
    On Error GoTo Failed
    folder = VkLocalFolder()
    If folder = "" Then Exit Function
    Set fso = CreateObject("Scripting.FileSystemObject")
    With fso.OpenTextFile(folder & "\volkit\excel.txt", 1, False, 0)
        VkSettings = .ReadAll
        .Close
    End With
    Exit Function
Failed:
    VkSettings = ""
End Function

' One setting, its %XXXX turned back into characters.
Public Function VkSetting(ByVal settings As String, ByVal key As String) As String
    Dim lines As Variant
    Dim i As Long
    lines = Split(Replace(settings, vbCr, ""), vbLf)
    For i = LBound(lines) To UBound(lines)
        If Left$(lines(i), Len(key) + 1) = key & "=" Then
            VkSetting = VkDecoded(Mid$(lines(i), Len(key) + 2))
            Exit Function
        End If
    Next i
End Function

Private Function VkDecoded(ByVal words As String) As String
    Dim parts As Variant
    Dim i As Long
    parts = Split(words, "%")
    If UBound(parts) < 0 Then Exit Function
    VkDecoded = parts(0)
    For i = 1 To UBound(parts)
        VkDecoded = VkDecoded & ChrW$(CLng("&H" & Left$(parts(i), 4))) & Mid$(parts(i), 5)
    Next i
End Function

' A full path that is there, has the name asked for, and nothing a command line could
' take for something else.
Private Function VkIsProgram(ByVal file As String, ByVal ending As String) As Boolean
    On Error GoTo Failed
    If InStr(file, """") > 0 Or InStr(file, "$(") > 0 Then Exit Function
    If Mid$(file, 2, 2) <> ":\" And Left$(file, 2) <> "\\" Then Exit Function
    If LCase$(Right$(file, Len(ending))) <> ending Then Exit Function
    VkIsProgram = CreateObject("Scripting.FileSystemObject").FileExists(file)
    Exit Function
Failed:
    VkIsProgram = False
End Function

Private Function VkLibraryName() As String
    #If Win64 Then
        VkLibraryName = "\xlwings64-" & XLWINGS_VERSION & ".dll"
    #Else
        VkLibraryName = "\xlwings32-" & XLWINGS_VERSION & ".dll"
    #End If
End Function

Private Function VkIsLoaded(ByVal library As String) As Boolean
    On Error GoTo Failed
    #If VBA7 And Not Mac Then
        VkIsLoaded = VkLoadLibrary(StrPtr(library)) <> 0
    #End If
    Exit Function
Failed:
    VkIsLoaded = False
End Function

' Python's end of the line, started if it does not run yet.
Private Function VkPython() As Object
    Dim answer As Variant
    #If VBA7 And Not Mac Then
        If XLPyDLLActivateAuto(answer, mCommand, 1) <> 0 Then Err.Raise vbObjectError + 513, "volkit", "Python"
        Set VkPython = answer
    #End If
End Function

' Where Windows keeps a person's settings for this computer, asked for in Unicode.
Private Function VkLocalFolder() As String
    #If VBA7 And Not Mac Then
        Dim buffer As String
        Dim length As Long
        buffer = String$(1024, vbNullChar)
        length = VkEnvironment(StrPtr("LOCALAPPDATA"), StrPtr(buffer), 1024)
        If length > 0 And length < 1024 Then VkLocalFolder = Left$(buffer, length)
    #End If
End Function

Private Function VkIsWps() As Boolean
    Dim place As String
    On Error GoTo Failed
    place = LCase$(Application.Name & " " & Application.Path)
    VkIsWps = InStr(place, "wps") > 0 Or InStr(place, "kingsoft") > 0
    Exit Function
Failed:
    VkIsWps = False
End Function

' What a cell shows where Python was not asked; VK_LAST_ERROR() then says why.
Private Function VkRefused(ByVal functionName As String, ByVal obstacle As String) As Variant
    mLastError = VkText(obstacle)
    If functionName = "VK_LAST_ERROR" Then
        VkRefused = mLastError
    Else
        VkRefused = CVErr(2042)
    End If
End Function

' Python marks an error value by a character that no sheet holds, Chr 26.
Public Function VkErrors(ByVal answer As Variant) As Variant
    Dim i As Long
    Dim j As Long
    If Not IsArray(answer) Then
        VkErrors = VkOneAnswer(answer)
        Exit Function
    End If
    If VkIsTable(answer) Then
        For i = LBound(answer, 1) To UBound(answer, 1)
            For j = LBound(answer, 2) To UBound(answer, 2)
                answer(i, j) = VkOneAnswer(answer(i, j))
            Next j
        Next i
    Else
        For i = LBound(answer) To UBound(answer)
            answer(i) = VkOneAnswer(answer(i))
        Next i
    End If
    VkErrors = answer
End Function

Private Function VkOneAnswer(ByVal answer As Variant) As Variant
    VkOneAnswer = answer
    If VarType(answer) = vbNull Or VarType(answer) = vbEmpty Then
        VkOneAnswer = ""
    ElseIf VarType(answer) = vbString Then
        If Left$(answer, 1) = Chr$(26) Then VkOneAnswer = VkError(Mid$(answer, 2))
    End If
End Function

Private Function VkError(ByVal shown As String) As Variant
    Select Case shown
        Case "#NULL!": VkError = CVErr(2000)
        Case "#DIV/0!": VkError = CVErr(2007)
        Case "#REF!": VkError = CVErr(2023)
        Case "#NAME?": VkError = CVErr(2029)
        Case "#NUM!": VkError = CVErr(2036)
        Case "#N/A": VkError = CVErr(2042)
        Case Else: VkError = CVErr(2015)
    End Select
End Function

Private Function VkIsTable(ByVal answer As Variant) As Boolean
    On Error GoTo Failed
    VkIsTable = UBound(answer, 2) >= LBound(answer, 2)
    Exit Function
Failed:
    VkIsTable = False
End Function

' The values of a range; whole columns end where the sheet does.
Private Function VkCells(ByVal given As Object) As Variant
    Dim used As Object
    Dim down As Long
    Dim across As Long
    VkCells = CVErr(2015)
    If TypeName(given) <> "Range" Then Exit Function
    If given.Areas.Count > 1 Then Exit Function
    If given.Rows.Count < 10000 And given.Columns.Count < 1000 Then
        VkCells = given.Value2
        Exit Function
    End If
    Set used = given.Worksheet.UsedRange
    down = used.Row + used.Rows.Count - given.Row
    across = used.Column + used.Columns.Count - given.Column
    If down < 1 Then down = 1
    If across < 1 Then across = 1
    If down > given.Rows.Count Then down = given.Rows.Count
    If across > given.Columns.Count Then across = given.Columns.Count
    VkCells = given.Resize(down, across).Value2
End Function

Private Function VkCaption(ByVal kind As String, ByVal key As String) As String
    Dim listed As Variant
    Dim i As Long
    On Error GoTo Failed
    listed = VkCaptions()
    If Not IsArray(listed) Then Exit Function
    For i = LBound(listed, 1) To UBound(listed, 1)
        If listed(i, 1) = kind And listed(i, 2) = key Then
            VkCaption = listed(i, 3)
            Exit Function
        End If
    Next i
    Exit Function
Failed:
    VkCaption = ""
End Function

Private Function VkIsOurs(ByVal book As Object) As Boolean
    On Error GoTo Failed
    VkIsOurs = book.Worksheets(CAPTIONS).Name = CAPTIONS
    Exit Function
Failed:
    VkIsOurs = False
End Function

' All rows of the very hidden sheet: kind, key, text.
Private Function VkCaptions() As Variant
    On Error GoTo Failed
    With ThisWorkbook.Worksheets(CAPTIONS)
        VkCaptions = .Range("A1:C" & (.UsedRange.Row + .UsedRange.Rows.Count - 1)).Value2
    End With
    Exit Function
Failed:
    VkCaptions = Empty
End Function

' MsgBox shows only what the code page of Windows knows; this shows every character.
Private Sub VkSay(ByVal words As String)
    Dim title As String
    title = VkText("title")
    On Error GoTo Plain
    #If VBA7 And Not Mac Then
        If VkMessageBox(Application.Hwnd, StrPtr(words), StrPtr(title), 64) <> 0 Then Exit Sub
    #End If
Plain:
    MsgBox words, vbInformation, title
End Sub

Private Function VkSeconds() As Double
    VkSeconds = CDbl(Now) * 86400
End Function
