"""In which encoding a text file was written."""

import re

from volkit.i18n import N_
from volkit.model.errors import RefusedError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 65_536
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_FAMILIAR = frozenset(
    "姓名性别身份证号码电话联系人出生年月日期时间地址单位备注编服务队站点活动内容长政治面貌学历民族街道社区党支部员序合计填表"
    "别別證號碼電話聯繫絡時間單備註編務隊動內長學歷區黨員計表簽到場所項目類狀態男女漢滿族群眾的一是在有不人中大"
)
_GB18030_2022 = str.maketrans(
    {
        0xE81E: 0x9FB4, 0xE826: 0x9FB5, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7,
        0xE832: 0x9FB8, 0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE864: 0x9FBB,
        0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE831: 0x215D7,
        0xE83B: 0x2298F, 0xE855: 0x241FE,
        0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13,
        0xE791: 0xFE14, 0xE792: 0xFE15, 0xE793: 0xFE16, 0xE794: 0xFE17,
        0xE795: 0xFE18, 0xE796: 0xFE19,
    }
)  # fmt: skip


def decoded(data: bytes) -> tuple[str, str]:
    """Return a file's text and the name of its encoding.

    Raises:
        RefusedError: the bytes are no text in UTF-8, UTF-16, GB18030 or Big5.

    """
    name = encoding_of(data)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise _no_text() from error
    if "\0" in text:
        raise _no_text()
    return (text.translate(_GB18030_2022) if name == "gb18030" else text), name


def encoding_of(data: bytes) -> str:
    """Return the encoding: by mark, else UTF-8 if it fits, else the likelier of two.

    Big5 often decodes as GB18030 without an error, into nonsense; so where both fit,
    the one whose text holds more of the characters common on such sheets wins.

    Raises:
        RefusedError: no encoding fits.

    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    wide = _wide(data)
    if wide:
        return wide
    if _fits(data, "utf-8"):
        return "utf-8"
    fits = [name for name in ("gb18030", "big5hkscs") if _fits(data, name)]
    if not fits:
        raise _no_text()
    return max(fits, key=lambda name: _familiarity(data[:_SAMPLE], name))


def _wide(data: bytes) -> str:
    """Return UTF-16 with its byte order where the zeros betray it, else ""."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(len(sample), even + odd) == 0 or even + odd < len(sample) // 50:
        return ""
    return "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else ""


def _fits(data: bytes, name: str) -> bool:
    """Tell whether bytes are sound text in an encoding."""
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _familiarity(sample: bytes, name: str) -> float:
    """Return the share of familiar characters, private-use ones counting against."""
    text = sample.decode(name, "ignore")
    wide = [c for c in text if c > "\x7f"]
    strange = len(_PRIVATE.findall(text.translate(_GB18030_2022)))
    return (sum(c in _FAMILIAR for c in wide) - 2 * strange) / max(1, len(wide))


def _no_text() -> RefusedError:
    """Return the refusal of bytes that are no text."""
    return RefusedError(
        N_("This is neither a workbook nor text in UTF-8, UTF-16 or GB18030.")
    )
