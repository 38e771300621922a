Attribute VB_Name = "VkRibbon"
Option Explicit

' Made by volkit build from volkit/excel/buttons; not edited by hand.
' VkButton_... are for the ribbon, VkRun_... for the macro list (Alt+F8).

Public Sub VkButton_check(control As Object)
    VkPress "check"
End Sub

Public Sub VkRun_check()
    VkPress "check"
End Sub

Public Sub VkButton_next_finding(control As Object)
    VkPress "next_finding"
End Sub

Public Sub VkRun_next_finding()
    VkPress "next_finding"
End Sub

Public Sub VkButton_previous_finding(control As Object)
    VkPress "previous_finding"
End Sub

Public Sub VkRun_previous_finding()
    VkPress "previous_finding"
End Sub

Public Sub VkButton_fix(control As Object)
    VkPress "fix"
End Sub

Public Sub VkRun_fix()
    VkPress "fix"
End Sub

Public Sub VkButton_undo(control As Object)
    VkPress "undo"
End Sub

Public Sub VkRun_undo()
    VkPress "undo"
End Sub

Public Sub VkButton_clear(control As Object)
    VkPress "clear"
End Sub

Public Sub VkRun_clear()
    VkPress "clear"
End Sub
