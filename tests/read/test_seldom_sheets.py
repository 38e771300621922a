"""Sheets that are met seldom are known by what only they say, and take nothing else."""

import random

import pytest

from volkit.read.captions import meanings
from volkit.read.classify import best_kind, score
from volkit.sheets.base import all_sheets

SHEETS = all_sheets()
EVERYDAY = [kind for kind, sheet in SHEETS.items() if sheet.as_met.everyday]
TABLES = (
    ("党员设岗定责一览表", "序号 岗位名称 岗位职责 设岗人数 责任区", "post"),
    ("", "序号 岗位名称 岗位职责 认岗党员 认岗时间", "post_claim"),
    ("无职党员设岗定责认岗表", "姓名 岗位名称 认领时间 责任区", "post_claim"),
    ("认领登记", "认领人 认领岗位 联系电话 上岗时间", "post_claim"),
    (
        "志愿者意外险投保名单",
        "序号 姓名 身份证号 保险公司 保单号 保险期间起 保险期间止",
        "insurance",
    ),
    ("马甲发放登记表", "序号 姓名 物品名称 尺码 领取日期 签收", "insignia"),
    ("胸牌领取登记", "胸牌编号 姓名 所属服务队 发放日期 领取人签字", "insignia"),
    ("党员活动证发放表", "姓名 党支部 活动证编号 发放时间 签收人", "insignia"),
    (
        "志愿服务证明开具登记",
        "证明编号 姓名 身份证号 服务时长 开具日期 经办人",
        "proof",
    ),
    ("表彰名单", "姓名 荣誉称号 授予单位 表彰时间", "award"),
    ("先进志愿者表彰名单", "获奖人姓名 荣誉称号 颁奖单位 获奖时间", "award"),
    ("站点转接", "姓名 转出站点 转入站点 转入日期", "transfer"),
    ("行政区划代码表", "区划代码 名称 级别", "division"),
    ("履岗检查", "认领编号 考核日期 履岗情况 检查人", "post_check"),
    ("变更登记表", "姓名 变更项目 变更前 变更后 变更日期", "change_log"),
    ("重复登记人员", "保留编号 重复编号 依据 处理意见", "merge_map"),
    (
        "社区志愿服务项目清单",
        "序号 服务项目 服务内容 服务对象 承接服务队 可预约时间 名额",
        "menu_item",
    ),
    ("服务菜单", "项目名称 类别 服务内容 服务时间 收费标准", "menu_item"),
    (
        "下周志愿服务活动预告",
        "标题 服务内容 活动时间 活动地点 组织队伍 招募条件 名额 报名电话",
        "notice",
    ),
    ("", "预告编号 标题 时间 地点 服务队 发布日期", "notice"),
    ("热线电话登记簿", "来电时间 来电人 来电号码 来电内容 处理情况 接听人", "hotline"),
    ("", "日期 来电人 电话 诉求类型 诉求内容 处理结果", "hotline"),
    ("值班电话记录", "时间 来电人姓名 联系电话 反映内容 办理情况 值班人", "hotline"),
    (
        "志愿服务预约登记表",
        "预约时间 预约人 联系电话 预约项目 服务地址 受理人 办理情况",
        "booking",
    ),
    ("点单台账", "点单编号 居民姓名 电话 点单项目 期望时间 社区 状态", "booking"),
    ("群众需求登记", "姓名 住址 电话 需求内容 提出时间 是否受理", "booking"),
    ("派工单", "派单编号 服务队 服务人员 派单时间 服务时间 完成情况", "dispatch"),
    ("志愿服务派遣受理回复单", "派遣单号 派往队伍 派遣人员 回复情况", "dispatch"),
    ("", "预约编号 派单时间 接单时间 接单队伍 志愿者", "dispatch"),
    ("服务回访记录", "预约编号 回访时间 回访人 满意程度 意见建议", "followup"),
    ("回访台账", "回访编号 回访方式 服务评价 是否收费 处理结果", "followup"),
    ("微心愿征集认领表", "序号 姓名 社区 微心愿内容 认领人 认领时间", "wish"),
    ("微心愿台账", "心愿人 困难情况 心愿内容 预计金额 圆梦时间", "wish"),
    ("志愿活动安排", "活动名称 活动时间 活动地点 负责人 招募人数", "activity"),
    ("活动计划表", "时间 地点 活动内容 组织单位 参加人数 负责人", "activity"),
    ("志愿者服务记录", "姓名 服务时间 服务地点 服务内容 服务时长", "service_record"),
    ("志愿者登记表", "姓名 电话 住址 所属社区 服务意向 申请时间", "volunteer"),
    ("服务队花名册", "服务队 姓名 联系电话 服务时间", "volunteer"),
    (
        "党员民主测评汇总表",
        "序号 姓名 测评主体 应到人数 实到人数 优秀 合格 基本合格 不合格 测评得分",
        "vote",
    ),
    ("民主评议党员计票表", "被测评人 优秀票 合格票 基本合格票 不合格票", "vote"),
    ("", "姓名 应到 实到 优秀票 合格票 基本合格票 不合格票 计票人", "vote"),
    (
        "公示情况登记表",
        "公示编号 公示事项 公示地点 公示时间 公示截止日期 异议处理情况",
        "publicity",
    ),
    ("公示台账", "序号 公示内容 公示方式 开始日期 结束日期 监督电话", "publicity"),
    ("考评得分表", "姓名 考评项目 得分", "score"),
    ("民主测评得分", "姓名 测评项目 测评得分", "score"),
    ("星级志愿者公示名单", "姓名 所属服务队 累计时长 评定星级", "star"),
    ("承诺事项公示", "姓名 承诺内容 完成时限", "commitment"),
    ("志愿者公示名单", "姓名 性别 联系电话", "volunteer"),
    ("现金日记账", "日期 摘要 收入 支出 余额", "fund"),
    ("志愿服务基金收支明细", "序号 日期 凭证号 摘要 借方金额 贷方金额 余额", "fund"),
    ("", "时间 事由 收入金额（元） 支出金额（元） 结余 经手人 审批人", "fund"),
    ("活动经费使用情况", "日期 用途 支出金额 经办人 批准人", "fund"),
    ("社会捐赠登记表", "日期 捐赠人 捐赠金额 捐赠用途 收据编号 经手人", "fund"),
    ("物资台账", "序号 品名 规格 数量 单位", "material"),
    ("", "物资名称 单位 期初库存 入库数量 领用数量 结存数量", "material"),
    ("物资盘点表", "物品名称 规格型号 计量单位 账面库存 实盘数 盘点日期", "material"),
    ("物资领用登记表", "日期 物品名称 数量 领用人 经手人", "material_issue"),
    ("", "领用日期 物资名称 领用数量 领用人签字 归还日期", "material_issue"),
    (
        "物品借用登记",
        "借用人 物品名称 数量 借用日期 应还日期 归还日期",
        "material_issue",
    ),
    (
        "持证人员台账",
        "姓名 证书名称 证书编号 发证单位 发证日期 有效期至",
        "qualification",
    ),
    ("", "姓名 职业资格 资格证书编号 发证机关", "qualification"),
    ("督导检查记录", "检查日期 被检查单位 检查内容 存在问题 检查人", "inspection"),
    ("", "督查时间 被督查单位 发现问题 督查人员 得分", "inspection"),
    ("问题整改台账", "序号 存在问题 整改措施 责任人 整改时限 完成情况", "rectify"),
    ("", "问题描述 整改措施 整改责任人 整改期限 是否销号", "rectify"),
    (
        "投诉举报登记",
        "投诉时间 投诉人 联系电话 投诉内容 处理结果 答复日期",
        "complaint",
    ),
    ("", "投诉人 被投诉单位 投诉内容 是否属实", "complaint"),
    ("年度培训计划", "培训名称 培训内容 主办单位 培训时间 学时", "training"),
    ("培训签到表", "姓名 培训课程 学时 成绩 是否合格", "training_attend"),
    ("活动登记表", "活动名称 活动时间 活动地点 参加人数 活动经费", "activity"),
    ("捐款人员名单", "姓名 性别 联系电话 捐款金额", "volunteer"),
    ("特殊人才登记", "姓名 性别 身份证号 联系电话 资格证书", "volunteer"),
    ("志愿服务台账", "日期 姓名 服务内容 服务时长 领取物资", "service_record"),
    ("参保人员名单", "姓名 性别 身份证号 联系电话", "volunteer"),
    ("志愿者名册", "姓名 电话 地址", "volunteer"),
    ("", "姓名 电话", "volunteer"),
    ("志愿者岗位安排表", "姓名 性别 电话 岗位", "volunteer"),
    ("志愿者证件信息登记表", "姓名 证件类型 证件号码 电话", "volunteer"),
    ("保险公司党支部党员名册", "姓名 性别 身份证号 入党时间 电话", "volunteer"),
    ("公益岗位人员名册", "姓名 性别 身份证号 岗位名称 联系电话", "volunteer"),
    ("社区志愿者服务台账", "姓名 服务岗位 服务日期 服务时长 备注", "service_record"),
    ("服务站一览", "站点名称 负责人 电话 授牌日期 牌匾编号", "station"),
    ("服务队一览", "服务队名称 队长 联系电话 授旗日期 队旗编号", "team"),
    (
        "派单汇总",
        "派工单编号 派给哪支队伍 派谁去 开始 结束 派单时间 改派几次",
        "dispatch",
    ),
    ("服务基金收支明细账", "日期 收支项目 摘要 收到金额 付出金额 结余", "fund"),
    ("爱心基金台账", "时间 用途 收 支 余 经办人", "fund"),
    ("转接登记", "转接号 姓名 何处来 何处去 申请时间 转出时间 转入时间", "transfer"),
    ("证章马甲发放", "编号 发给谁 衣服大小 领取日期 有效期到 签收 现状", "insignia"),
    ("", "姓名 证件名称 编号 发证单位 发证日期 有效期 原件核对", "qualification"),
    (
        "群众点单登记本",
        "谁要服务 电话 要啥服务 住哪 啥时候来 啥时候登记的 谁接的 办到哪步了",
        "booking",
    ),
    ("接单本", "序号 姓名 电话 住址 需要什么 约的时间 登记日期 办理结果", "booking"),
    (
        "热线电话登记本",
        "来电时间 来电人 电话 哪个社区 说了什么 类别 急不急 怎么处理的 接听人",
        "hotline",
    ),
    (
        "下站检查记录",
        "时间 去了哪个站 谁去的 查了什么 查出什么问题 打几分 怎么样",
        "inspection",
    ),
    (
        "督查情况表",
        "序号 督查时间 督查地点 督查组成员 督查内容 存在问题 评定等次",
        "inspection",
    ),
    ("居民意见投诉登记", "日期 反映人 电话 反映谁 反映的问题 哪天答复的", "complaint"),
    ("信息变动登记", "序号 姓名 变动事项 变动前 变动后 变动日期 登记人", "change_log"),
    ("", "更正日期 更正哪一条 更正内容 原来写的 改成 谁改的", "change_log"),
    ("党员先锋岗设置情况", "序号 岗位 负责区域 干什么 要几个人 每周几次", "post"),
    ("岗位认领表", "岗位 谁认领的 怎么定的 认领时间 挂没挂牌", "post_claim"),
    ("培训情况统计", "时间 培训题目 讲课人 讲了什么 几个小时 谁组织的", "training"),
    ("公示情况登记", "序号 公示什么 贴在哪 从哪天 到哪天 有没有人提意见", "publicity"),
    ("星级评定汇总", "姓名 全年服务时数 去年几星 应评星级 今年几星 谁批的", "star"),
    ("马甲、帽子发放登记", "序号 姓名 物品 数量 领取日期 领取人签字", "insignia"),
    (
        "工具借还登记本",
        "日期 借了什么 借几个 谁借的 说好哪天还 哪天还的 经手",
        "material_issue",
    ),
)


@pytest.mark.parametrize(("title", "headers", "kind"), TABLES)
def test_a_table_as_clerks_head_it_is_known(
    title: str, headers: str, kind: str
) -> None:
    heads = [("", head) for head in headers.split()]
    assert best_kind(heads, (title,), None) == kind


@pytest.mark.parametrize(
    ("kind", "caption", "key"),
    [
        ("hotline", "接听员", "by"), ("menu_item", "具体服务内容", "content"),
        ("complaint", "登记号", "complaint_no"), ("notice", "预告途径", "channels"),
        ("followup", "满不满意", "score"), ("followup", "有没有收费", "charged"),
        ("proof", "盖章否", "sealed"), ("booking", "没受理的原因", ""),
        ("fund", "备注", ""), ("material", "单价", ""),
        ("wish", "大约多少钱", "cost"), ("dispatch", "对应预约", "booking_no"),
        ("star", "系统核算星级", "computed"), ("publicity", "地点", "channel"),
        ("booking", "从哪知道的", ""), ("menu_item", "每天可接几单", ""),
    ],
)  # fmt: skip
def test_a_caption_in_other_words_is_understood_and_a_strange_one_is_not(
    kind: str, caption: str, key: str
) -> None:
    assert [m.key for m in meanings("", caption, kind)] == [key] * bool(key)


@pytest.mark.parametrize("kind", EVERYDAY)
def test_part_of_an_everyday_sheet_is_never_taken_by_a_seldom_one(kind: str) -> None:
    chance = random.Random(kind)
    columns = list(SHEETS[kind].columns().values())
    for count in range(200):
        among = columns[:12] if count % 2 else columns
        some = chance.sample(among, min(len(among), chance.randint(2, 9)))
        heads = [("", chance.choice((c.label.zh_hans, *c.also))) for c in some]
        found = {other: score(heads, (), other) for other in SHEETS}
        best = max(found.values())
        assert not best or any(found[other] == best for other in EVERYDAY), heads
