"""Names that VBA or a cell would take for something else."""

import re
from collections.abc import Iterable

_LONGEST = 255
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_CELL = re.compile(r"[A-Z]{1,3}\d{1,7}|R\d*C\d*|R\d*|C\d*", re.IGNORECASE)
_TAKEN_BY_XLWINGS = {"caller"}
_WORDS_OF_VBA = frozenset(
    """
    call case close const declare defbool defbyte defcur defdate defdbl defint
    deflng deflnglng deflngptr defobj defsng defstr defvar dim do else elseif end
    endif enum erase event exit for friend function get global gosub goto if
    implements input let lock loop lset next on open option print private public put
    raiseevent redim resume return rset seek select set static stop sub type unlock
    wend while with write any as byref byval each in new shared until optional
    paramarray preserve spc tab then to withevents addressof and eqv imp is like mod
    not or typeof xor abs cbool cbyte ccur cdate cdbl cdec cint clng clnglng clngptr
    csng cstr cvar cverr date debug doevents fix int len lenb me pset scale sgn
    string array circle inputb lbound ubound boolean byte currency double integer
    long longlong longptr single variant true false nothing empty null rem attribute
    lineinput vb_base vb_control vb_creatable vb_customizable vb_description
    vb_exposed vb_ext_key vb_globalnamespace vb_helpid vb_invoke_func
    vb_invoke_property vb_invoke_propertyput vb_invoke_propertyputref vb_memberflags
    vb_name vb_predeclaredid vb_procdata vb_templatederived vb_usermemid
    vb_vardescription vb_varhelpid vb_varmemberflags vb_varprocdata vb_varusermemid
    cdecl decimal defdec
    """.split()  # noqa: SIM905  a list of words is read more easily
)
"""The reserved identifiers of MS-VBAL 3.3.5.2."""


def fault_of(name: str) -> str:
    """Say what is wrong with a name, nothing if it may stand in VBA and in a cell."""
    if not _PLAIN.fullmatch(name):
        return "not a plain ASCII name"
    if len(name) > _LONGEST:
        return "too long"
    if name.lower() in _WORDS_OF_VBA:
        return "a word of VBA's own"
    if name.lower() in _TAKEN_BY_XLWINGS:
        return "a name that xlwings fills itself"
    return "like a cell" if _CELL.fullmatch(name) else ""


def require_plain(names: Iterable[str], *, what: str) -> None:
    """Refuse names that VBA would misread, or that differ by their case alone.

    Raises:
        ValueError: one of the names cannot be; it says which and why.

    """
    seen: set[str] = set()
    for name in names:
        fault = "taken twice" if name.lower() in seen else fault_of(name)
        if fault:
            said = f"{what}: {name} is {fault}"
            raise ValueError(said)
        seen.add(name.lower())
