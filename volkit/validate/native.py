"""Parts of Excel formulas that several rules share; `Rule.native` says the language.

They need nothing newer than Excel 2016, no array constants, and never let COUNTIF or
MATCH compare ID numbers: Excel looks at their first 15 digits only.
"""

_FIRST_17 = "MID({id_no},ROW($1:$17),1)"
_IS_CITIZEN = 'OR({id_type}="",{id_type:is 111,112})'
_DIGITS = f'SUMPRODUCT(--ISNUMBER(FIND({_FIRST_17},"0123456789")))=17'
_WEIGHED = f"SUMPRODUCT({_FIRST_17}*2^(18-ROW($1:$17)))"
_CHECKED = f'MID("10X98765432",MOD({_WEIGHED},11)+1,1)=RIGHT({{id_no}},1)'
_BORN = "DATE(MID({id_no},7,4),MID({id_no},11,2),MID({id_no},13,2))"
_DAY = (
    f'AND(MID({{id_no}},7,4)>="1900",MONTH({_BORN})=--MID({{id_no}},11,2),'
    f"DAY({_BORN})=--MID({{id_no}},13,2),{_BORN}<TODAY()+1)"
)

SOUND_ID = f"IFERROR(AND(LEN({{id_no}})=18,{_DIGITS},{_CHECKED},{_DAY}),FALSE)"
"""TRUE where 18 characters have the right check and a birth date that can be."""

_NOT_JUDGED = f'{{id_no}}="",NOT({_IS_CITIZEN})'

ID_LENGTH_RIGHT = (
    f"OR({_NOT_JUDGED},LEN({{id_no}})=18,LEN({{id_no}})=15,"
    "ISERROR(VALUE(LEFT({id_no},LEN({id_no})-1))))"
)
"""TRUE unless a citizen's number of digits has neither 18 nor 15 of them."""

ID_CHECK_RIGHT = (
    f'OR({_NOT_JUDGED},LEN({{id_no}})<>18,RIGHT({{id_no}},3)="000",'
    f"IFERROR(OR(NOT({_DIGITS}),{_CHECKED}),TRUE))"
)
"""TRUE unless the last character of a citizen's number is not what it should be."""

ID_BIRTH_POSSIBLE = (
    f"OR({_NOT_JUDGED},LEN({{id_no}})<>18,"
    f"IFERROR(OR(NOT({_DIGITS}),NOT({_CHECKED})),TRUE),IFERROR({_DAY},FALSE))"
)
"""TRUE unless the day inside a citizen's number is none, or has not been yet."""

_FIRST_NAME = "INDEX({name:column},MATCH(1,INDEX(--({id_no:column}={id_no}),0),0))"
_ONLY_ONE = (
    f'{{id_no}}="",AND({_IS_CITIZEN},NOT({SOUND_ID})),'
    "SUMPRODUCT(--({id_no:above}={id_no}))<=1"
)
_OTHER_NAME = f'AND({{name}}<>"",{_FIRST_NAME}&""<>"",{_FIRST_NAME}<>{{name}})'

ID_NOT_TWICE = f"OR({_ONLY_ONE},{_OTHER_NAME})"
"""TRUE unless the number stands above with the same name."""

ID_NOT_OF_ANOTHER = f"OR({_ONLY_ONE},NOT({_OTHER_NAME}))"
"""TRUE unless the number stands above with another name."""
