"""Captions that say the same in other words, brought to one wording.

It is asked only of a header that nothing else explains, so it may be bold: what is
lost by it are the small words in which two clerks differ.
"""

import re
from functools import cache

_SAME = (
    (r"有没有|是不是|是否|有无|否$", ""),
    (r"(?P<verb>\w)[不没](?P=verb)", r"\g<verb>"),
    (r"^(?:具体|目前|现在|当前|所在|所属|对应|本次|详细|实际|其它|其他)(?=..)", ""),
    (r"(?:哪个|哪支|哪位|哪家)", ""),
    (r"(?<=.)(?:单编号|编号|编码|代号|代码|号码|单号|序号)$", "号"),
    (r"(?<=.)(?:时间|日期|时刻|日)$", "日"),
    (r"(?<=.)(?:人员姓名|人姓名|人员|员|者|人签字|人签名)$", "人"),
    (r"(?<=..)(?:数量|人数|条数|份数|个数|数目)$", "数"),
    (r"(?:方法|途径|方式|渠道|形式)$", "方式"),
    (r"(?:类型|类别|种类|分类|性质)$", "类"),
    (r"(?:原因|理由|缘由)$", "原因"),
    (r"(?:区域|范围|片区|地段)$", "区域"),
    (r"(?:结果|情况|状况)$", "情况"),
    (r"提醒", "提示"),
    (r"(?<=..)(?:金额|数额|款额)$", "额"),
    (r"(?:得分|分数|打分|评分)$", "分"),
    (r"(?:被检查)", "被查"),
    (r"(?:服务队伍|志愿服务队|队伍)", "服务队"),
    (r"未能|没能|没有|没|未", "未"),
)
_RULES = tuple((re.compile(one), other) for one, other in _SAME)
_ANY = re.compile("|".join(one for one, _ in _SAME))
_LEAST = 2
WORDS_ALIKE = "".join(one + other for one, other in _SAME)
"""Holds every character, among others, of one wording or the other."""


@cache
def kindred(folded: str) -> str:
    """Return a folded caption in the wording common to its kin, "" if it has none.

    >>> [kindred(c) for c in ("投诉时间", "投诉日期", "派工单编号", "派工号")]
    ['投诉日', '投诉日', '派工号', '派工号']
    """
    text = folded
    for pattern, other in _RULES if _ANY.search(text) else ():
        text = pattern.sub(other, text)
    return text if len(text) >= _LEAST else ""
