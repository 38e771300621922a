"""What several rules ask about a person: birth, the age on a day, the bare name."""

import datetime as dt
from collections.abc import Collection

import polars as pl

from volkit.numbers import national_id

OLDEST = 110
"""Nobody above this age keeps a register; a birth date that says so is a slip."""


def birth_column(have: Collection[str]) -> str:
    """Return the column that tells the birth date; "" if none does."""
    return next((key for key in ("birth", "id_no") if key in have), "")


def born(have: Collection[str]) -> pl.Expr:
    """Return the birth date: as written, or as a sound ID number tells it."""
    if "birth" in have:
        return pl.col("birth")
    number = pl.col("id_no")
    return pl.when(national_id.is_sound(number)).then(national_id.birth_date(number))


def age(born_on: pl.Expr, day: pl.Expr | dt.date) -> pl.Expr:
    """Return the age in full years on a day."""
    on = pl.lit(day) if isinstance(day, dt.date) else day
    return (_counted(on) - _counted(born_on)) // 10_000


def _counted(day: pl.Expr) -> pl.Expr:
    """Return a day as the number 19491231, whose differences count full years."""
    return day.dt.year() * 10_000 + day.dt.month().cast(pl.Int32) * 100 + day.dt.day()


def bare_name(name: pl.Expr) -> pl.Expr:
    """Return names without spaces and dots, in one script, for comparing only."""
    plain = name.str.replace_all(r"[\s·•・．.‧∙]", "").str.to_uppercase()
    return plain.str.replace_many(*_SCRIPTS)


# Only what surnames and given names are made of.
_TRADITIONAL = (
    "劉張陳楊趙黃吳孫馬羅鄭謝韓鄧馮許蔣賈鄒蕭呂蘇盧葉閻鍾譚顧賴龔萬錢嚴湯龍賀鄔聶塗魯"
    "韋齊莊鄺歐陽單樂貝紀麥喬畢鐵寧關閔蘭龐項畫婁厲戰車諸聞談鮑簡饒譙鈕偉強軍華國慶紅"
    "鳳麗艷瓊瑩潔靜穎賢義禮誠學勝興業榮壽祿財寶貴發達輝煥燦爍鵬飛鷹鶴馳騰驥躍進遠連運"
    "軒輪鋒銳鋼釗銘鋭錦鎮鏡鐘鈺鈞鈴鑒錚愛蓮蘋薔蘊藝葦穀稜穩積競綱純級紹終結維綺緒綿縝"
    "績繼續纖貞贊軼輯辭農遼邁鄉鄰醫鑽長門開閎閣陸陰際隨隱雙雞雲電韻頌頡順預頻顏顯驍驊"
    "傑億偵儀優儉兒凱剛創劍勁動務勳協廣廬彥彙後從復徵應懷擇擁敵數暉曉曄書會東條棟楓樸"
    "橋機檸權歡歲歷氣漢潤濤濟瀟澤瀅灣為燁爾獻瑋環瓏瑤產異當監盡眾碩"
)
_SIMPLIFIED = (
    "刘张陈杨赵黄吴孙马罗郑谢韩邓冯许蒋贾邹萧吕苏卢叶阎钟谭顾赖龚万钱严汤龙贺邬聂涂鲁"
    "韦齐庄邝欧阳单乐贝纪麦乔毕铁宁关闵兰庞项画娄厉战车诸闻谈鲍简饶谯钮伟强军华国庆红"
    "凤丽艳琼莹洁静颖贤义礼诚学胜兴业荣寿禄财宝贵发达辉焕灿烁鹏飞鹰鹤驰腾骥跃进远连运"
    "轩轮锋锐钢钊铭锐锦镇镜钟钰钧铃鉴铮爱莲苹蔷蕴艺苇谷棱稳积竞纲纯级绍终结维绮绪绵缜"
    "绩继续纤贞赞轶辑辞农辽迈乡邻医钻长门开闳阁陆阴际随隐双鸡云电韵颂颉顺预频颜显骁骅"
    "杰亿侦仪优俭儿凯刚创剑劲动务勋协广庐彦汇后从复征应怀择拥敌数晖晓晔书会东条栋枫朴"
    "桥机柠权欢岁历气汉润涛济潇泽滢湾为烨尔献玮环珑瑶产异当监尽众硕"
)
_SCRIPTS = tuple(pl.lit(list(said)) for said in (_TRADITIONAL, _SIMPLIFIED))
