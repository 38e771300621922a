"""Words that tell duty, party meetings and paid work from volunteer service."""

import polars as pl

_CLAUSE = "[^，。；、,;]"
_DUTY = "(?:值班|加班)"
_PAY = "(?:补助|报酬|津贴|工资|劳务费|有偿)"
_HELPED = (
    "老人|老年|群众|居民|村民|低保|困难|残疾|高龄|贫困|特困|孤儿|学生|家庭|农民工|"
    "优抚|养老|医疗|生育|危房|取暖|临时|失业|救助|职工"
)
_WHO_SERVES = (
    "人员|民警|医护|医生|护士|职工|工人|战士|交警|环卫|同志|干警|消防|巡逻|巡查|巡护|守护|疏导|"
    "看护|值守"
)
_VISITED = "慰问|看望|关爱|致敬|走访|陪同|陪伴|协助|帮助|为|给|向|替"
_ON_GUARD = "志愿|义务|平安|治安|防火|防汛|防疫|交通|卡点|护学|巡逻|红袖标|服务站|站点"
_OBTAINED = (
    "申请|申领|办理|代办|协助|帮助|宣传|讲解|咨询|政策|解读|落实|核实|追讨|讨要|"
    "维权|关于"
)
_FORMS = "政策|申请|申领|材料|办理|宣传|咨询|手续|登记|维权"
_DENIED = "不|无|没有|未|零|免|非|拒绝|放弃"
_MENDS = "志愿服务|义务|慰问|清扫|义诊|帮扶"
_EXCUSED = (
    f"(?:{_VISITED}){_CLAUSE}{{0,8}}{_DUTY}",
    f"{_DUTY}{_CLAUSE}{{0,2}}(?:{_WHO_SERVES})",
    f"(?:{_ON_GUARD}){_CLAUSE}{{0,6}}{_DUTY}",
    "加班加点",
    f"(?:{_DENIED}){_CLAUSE}{{0,4}}{_PAY}",
    f"(?:{_OBTAINED}){_CLAUSE}{{0,10}}{_PAY}",
    f"(?:{_HELPED}){_CLAUSE}{{0,10}}{_PAY}",
    f"{_PAY}{_CLAUSE}{{0,6}}(?:{_FORMS})",
    f"主题党日{_CLAUSE}{{0,12}}(?:{_MENDS})",
)
_WORDS = (
    "三会一课|主题党日|组织生活会|民主生活会|支部党员大会|支委会|党小组会|上党课|党课学习|"
    f"值班|加班|{_PAY}"
)


def other_work(text: pl.Expr) -> pl.Expr:
    """Return the word in a text that says it was no volunteer service; null if none.

    Those on duty who are visited, and those who are helped to get what is due to
    them, are served by volunteers.
    """
    plain = text.str.replace_all("|".join(_EXCUSED), "")
    return plain.str.extract(f"({_WORDS})")
