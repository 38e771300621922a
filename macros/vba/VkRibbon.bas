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

Public Sub VkButton_rate(control As Object)
    VkPress "rate"
End Sub

Public Sub VkRun_rate()
    VkPress "rate"
End Sub

Public Sub VkButton_explain_star(control As Object)
    VkPress "explain_star"
End Sub

Public Sub VkRun_explain_star()
    VkPress "explain_star"
End Sub

Public Sub VkButton_commitment(control As Object)
    VkPress "commitment"
End Sub

Public Sub VkRun_commitment()
    VkPress "commitment"
End Sub

Public Sub VkButton_print_form(control As Object)
    VkPress "print_form"
End Sub

Public Sub VkRun_print_form()
    VkPress "print_form"
End Sub

Public Sub VkButton_next_year(control As Object)
    VkPress "next_year"
End Sub

Public Sub VkRun_next_year()
    VkPress "next_year"
End Sub

Public Sub VkButton_submit(control As Object)
    VkPress "submit"
End Sub

Public Sub VkRun_submit()
    VkPress "submit"
End Sub

Public Sub VkButton_settings(control As Object)
    VkPress "settings"
End Sub

Public Sub VkRun_settings()
    VkPress "settings"
End Sub

Public Sub VkButton_help(control As Object)
    VkPress "help"
End Sub

Public Sub VkRun_help()
    VkPress "help"
End Sub
