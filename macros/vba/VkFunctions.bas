Attribute VB_Name = "VkFunctions"
Option Explicit

' Made by volkit build from volkit/functions; not edited by hand.

Public Function VK_AGE(ByVal birth_or_id As Variant, Optional ByVal as_of As Variant) As Variant
    VK_AGE = VkCall("VK_AGE", Array(VkValue(birth_or_id), VkValue(as_of)))
End Function

Public Function VK_CADENCE(ByVal ledger As Variant, Optional ByVal people As Variant, Optional ByVal as_of As Variant, Optional ByVal period As Variant, Optional ByVal table_1 As Variant, Optional ByVal table_2 As Variant, Optional ByVal table_3 As Variant, Optional ByVal table_4 As Variant, Optional ByVal table_5 As Variant, Optional ByVal table_6 As Variant) As Variant
    VK_CADENCE = VkCall("VK_CADENCE", Array(VkValue(ledger), VkValue(people), VkValue(as_of), VkValue(period), VkValue(table_1), VkValue(table_2), VkValue(table_3), VkValue(table_4), VkValue(table_5), VkValue(table_6)))
End Function

Public Function VK_CAPITAL(ByVal amount As Variant) As Variant
    VK_CAPITAL = VkCall("VK_CAPITAL", Array(VkValue(amount)))
End Function

Public Function VK_CHECK(ByVal table As Variant, Optional ByVal kind As Variant, Optional ByVal first_row As Variant) As Variant
    VK_CHECK = VkCall("VK_CHECK", Array(VkValue(table), VkValue(kind), VkValue(first_row)))
End Function

Public Function VK_CODE(ByVal code_table As Variant, ByVal text As Variant) As Variant
    VK_CODE = VkCall("VK_CODE", Array(VkValue(code_table), VkValue(text)))
End Function

Public Function VK_CODE_NAME(ByVal code_table As Variant, ByVal code As Variant) As Variant
    VK_CODE_NAME = VkCall("VK_CODE_NAME", Array(VkValue(code_table), VkValue(code)))
End Function

Public Function VK_DATE(ByVal text As Variant) As Variant
    VK_DATE = VkCall("VK_DATE", Array(VkValue(text)))
End Function

Public Function VK_FIX(ByVal table As Variant, Optional ByVal kind As Variant, Optional ByVal accept As Variant) As Variant
    VK_FIX = VkCall("VK_FIX", Array(VkValue(table), VkValue(kind), VkValue(accept)))
End Function

Public Function VK_HOURS(ByVal time_in As Variant, ByVal time_out As Variant, Optional ByVal deduct_minutes As Variant, Optional ByVal overnight As Variant, Optional ByVal settings As Variant) As Variant
    VK_HOURS = VkCall("VK_HOURS", Array(VkValue(time_in), VkValue(time_out), VkValue(deduct_minutes), VkValue(overnight), VkValue(settings)))
End Function

Public Function VK_ID_BIRTH(ByVal id_no As Variant) As Variant
    VK_ID_BIRTH = VkCall("VK_ID_BIRTH", Array(VkValue(id_no)))
End Function

Public Function VK_ID_CHECK(ByVal id_no As Variant) As Variant
    VK_ID_CHECK = VkCall("VK_ID_CHECK", Array(VkValue(id_no)))
End Function

Public Function VK_ID_SEX(ByVal id_no As Variant) As Variant
    VK_ID_SEX = VkCall("VK_ID_SEX", Array(VkValue(id_no)))
End Function

Public Function VK_LAST_ERROR(Optional ByVal cell As Variant) As Variant
    VK_LAST_ERROR = VkCall("VK_LAST_ERROR", Array(VkValue(cell)))
End Function

Public Function VK_MASK(ByVal value As Variant, Optional ByVal kind As Variant, Optional ByVal settings As Variant) As Variant
    VK_MASK = VkCall("VK_MASK", Array(VkValue(value), VkValue(kind), VkValue(settings)))
End Function

Public Function VK_MEASURES(ByVal ledger As Variant, Optional ByVal people As Variant, Optional ByVal measures As Variant, Optional ByVal as_of As Variant, Optional ByVal period As Variant, Optional ByVal table_1 As Variant, Optional ByVal table_2 As Variant, Optional ByVal table_3 As Variant, Optional ByVal table_4 As Variant, Optional ByVal table_5 As Variant, Optional ByVal table_6 As Variant) As Variant
    VK_MEASURES = VkCall("VK_MEASURES", Array(VkValue(ledger), VkValue(people), VkValue(measures), VkValue(as_of), VkValue(period), VkValue(table_1), VkValue(table_2), VkValue(table_3), VkValue(table_4), VkValue(table_5), VkValue(table_6)))
End Function

Public Function VK_NEXT_STAR(ByVal ledger As Variant, Optional ByVal people As Variant, Optional ByVal scheme As Variant, Optional ByVal as_of As Variant, Optional ByVal table_1 As Variant, Optional ByVal table_2 As Variant, Optional ByVal table_3 As Variant, Optional ByVal table_4 As Variant, Optional ByVal table_5 As Variant, Optional ByVal table_6 As Variant) As Variant
    VK_NEXT_STAR = VkCall("VK_NEXT_STAR", Array(VkValue(ledger), VkValue(people), VkValue(scheme), VkValue(as_of), VkValue(table_1), VkValue(table_2), VkValue(table_3), VkValue(table_4), VkValue(table_5), VkValue(table_6)))
End Function

Public Function VK_PHONE_CHECK(ByVal phone As Variant) As Variant
    VK_PHONE_CHECK = VkCall("VK_PHONE_CHECK", Array(VkValue(phone)))
End Function

Public Function VK_STARS(ByVal ledger As Variant, Optional ByVal people As Variant, Optional ByVal scheme As Variant, Optional ByVal as_of As Variant, Optional ByVal table_1 As Variant, Optional ByVal table_2 As Variant, Optional ByVal table_3 As Variant, Optional ByVal table_4 As Variant, Optional ByVal table_5 As Variant, Optional ByVal table_6 As Variant) As Variant
    VK_STARS = VkCall("VK_STARS", Array(VkValue(ledger), VkValue(people), VkValue(scheme), VkValue(as_of), VkValue(table_1), VkValue(table_2), VkValue(table_3), VkValue(table_4), VkValue(table_5), VkValue(table_6)))
End Function

Public Function VK_VERSION() As Variant
    VK_VERSION = VkCall("VK_VERSION", Array())
End Function

Public Function VK_WORKDAYS(ByVal start As Variant, ByVal end_or_days As Variant, Optional ByVal holidays As Variant) As Variant
    VK_WORKDAYS = VkCall("VK_WORKDAYS", Array(VkValue(start), VkValue(end_or_days), VkValue(holidays)))
End Function
