"""Whether a promise says something that others can check."""

from collections.abc import Sequence

import polars as pl

_GENERIC = (
    "(?:服务|深入|为了?|在|到|对|向|本|我们?|所在|全|各|帮助|建设|美化|关心|关爱|参与|参加|走进|联系|和|与|的|"
    "所有|广大|积极|加强|努力|做好|搞好|推进|促进|维护)(?:社区|街道|村|小区|学校|乡|镇|公园|广场)"
)
_NUMBER = (
    r"\d|[一二两三四五六七八九十百千][余多几]?(?:次|户|人|场|件|篇|小时|天|周|个月|年|项|遍|回|期|盆|株|棵|条|元|"
    r"名|位|本|份|套|节|课时|学时|分钟|公里|平方)|[半每](?:天|日|周|月|季|年|星期|逢|两)|(?:周|星期|礼拜)[一二三四五六日天末]|"
    r"[上中下]旬|月底|年底|季末|年末|年内|上半年|下半年|国庆|春节|元旦|重阳|七一|十一|五一|三五|学雷锋日"
)
_FIGURE_OF_SPEECH = (
    "(?:做|当|是|为|成为|作为|争做|争当)好?一[名个位]|[每第]一[位个名件次项]|"
    "一份(?:力|热|光|爱|心|责任|贡献|绵薄)"
)
_PLACE = (
    r"[一-鿿]{2,}(?:社区|街道|小区|敬老院|养老院|福利院|小学|中学|医院|公园|广场|大街|路口|车站|图书馆|卫生院)"
    r"|[一-鿿]{2,}(?:村|镇|乡|路|街|巷|号楼|单元)(?:$|[^一-鿿]|[的内里和与、，的])"
)
_PERSON = (
    r"(?:王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗|梁|宋|郑|谢|韩|唐|冯|于|董|萧|程|曹|袁|邓|许|傅|沈|"
    r"曾|彭|吕|苏|卢|蒋|蔡|贾|丁|魏|薛|叶|阎|余|潘|杜|戴|夏|钟|汪|田|任|姜|范|方|石|姚|谭|廖|邹|熊|金|陆|郝|孔|白|崔|康|毛|邱|秦|江|史)"
    r"[一-鿿]{0,2}(?:老人|大爷|大娘|大妈|奶奶|爷爷|阿姨|叔叔|师傅|同志|同学|一家|老师)"
)


def is_vague(text: pl.Expr, words: Sequence[str]) -> pl.Expr:
    """Tell where a promise has a hollow word and no number, time, place or person."""
    hollow = text.str.contains("|".join(words)) if words else pl.lit(value=False)
    plain = text.str.replace_all(_FIGURE_OF_SPEECH, "")
    firm = plain.str.contains(f"{_NUMBER}|{_PERSON}") | plain.str.replace_all(
        _GENERIC, "，"
    ).str.contains(_PLACE)
    return hollow & ~firm
