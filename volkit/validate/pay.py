"""Words that say a volunteer was paid for service."""

import polars as pl

_CLAUSE = "[^，。；、,;]"
_WHO = "志愿者|志愿服务(?:人员|队员|队)|义工|服务队员?|志愿队员?"
_PAY = (
    "劳务费|劳务报酬|劳务补[贴助]|工资|薪酬|薪金|薪资|报酬|津贴|加班费|值班费|误工费|误工补[贴助]|"
    "辛苦费|补贴|补助"
)
_COSTS = (
    "误餐|就餐|用餐|午餐|早餐|晚餐|餐费|餐饮|餐|伙食|饭|交通|车费|车票|路费|公交|打车|油料|燃油|差旅|"
    "住宿|食宿|通讯|通信|话费|流量|防暑|降温|高温|取暖|防寒|饮水|饮用水|服装|体检|医疗|医药|保险|意外|"
    "受伤|伤病|慰问|帮扶|困难"
)
_OTHERS = (
    "讲师|老师|教师|教练|专家|讲课|授课|培训师|主持|演员|摄影|摄像|律师|医生|医师|司机|师傅|工人|施工|"
    "安装|维修|搬运|设计|制作|印刷|演出|表演|保洁|厨师|群众|居民|老人|低保|残疾|学生|家庭|优抚|失业|农民工|企业|商户|申请|申领|"
    "政策|宣传|咨询"
)
_DENIED = "不|无|没有|未|拒绝|退回|退还|收回|追回|冲销|放弃"
_EXCUSED = (
    f"(?:{_COSTS}){_CLAUSE}{{0,4}}(?:{_PAY})",
    f"(?:{_OTHERS}){_CLAUSE}{{0,8}}(?:{_PAY})",
    f"(?:{_DENIED}){_CLAUSE}{{0,8}}(?:{_PAY})",
    f"(?:{_PAY}){_CLAUSE}{{0,6}}(?:政策|申请|申领|宣传|咨询)",
)


def paid_word(text: pl.Expr) -> pl.Expr:
    """Return the word by which a text pays volunteers; null if it does not.

    What they spent on meals, travel and the like may be paid back, and other people
    may be paid.
    """
    plain = text.str.replace_all("|".join(_EXCUSED), "")
    named = text.str.contains(_WHO)
    return pl.when(named).then(plain.str.extract(f"({_PAY})"))
