"""Header texts brought to one form, for matching only; nothing shown is changed."""

import re
import unicodedata
from functools import cache

TRADITIONAL = (
    "並佈併來係個倫備傳價優兌內冊別則創劃動務勵匯區參員啓啟單國圍團報場壯奬娛學實審寫寬專對導層屬島"
    "崗嶺師帳帶幗幟幫廠廢強復愛態應戶掛採搶撥擔據擬數斷於時暫書會東條業極構槪樂標樣橋機檔檢檯欄權歐"
    "歲歷歸殘氣決沖況減測準溝溫滿漢濟灣災為烏無熱營爭爲爾牀狀獎獨獲現瑤環產産畢異當發盡監眾碩確碼種"
    "稱積穩筆節範簡簽籌籤約納級細終組結絡統經綜綠綫維網緊線編縣總績織繫續羅羣習聯職脫臥臨臺與興舉"
    "舊華蓋薩藝處虛號衆術衛衝裏補裡複覈見規覽觀訂計訊訓託記設註証評詞詢試話詳誌認誤說説課調請諮諾講"
    "證議護變讚負財貧責買費貼資質賬購贈踐軍轉辦農連週進過達違適遲遷鄉銷鋒錄錫録鍾鎮鐘長門開閒間閣關"
    "陸陽隊際隨險隸隻離難電頁項順須預頗領題額願類風養餘馬體鮮鹼點黨齡龍"
)
_SIMPLIFIED = (
    "并布并来系个伦备传价优兑内册别则创划动务励汇区参员启启单国围团报场壮奖娱学实审写宽专对导层属岛"
    "岗岭师账带帼帜帮厂废强复爱态应户挂采抢拨担据拟数断于时暂书会东条业极构概乐标样桥机档检台栏权欧"
    "岁历归残气决冲况减测准沟温满汉济湾灾为乌无热营争为尔床状奖独获现瑶环产产毕异当发尽监众硕确码种"
    "称积稳笔节范简签筹签约纳级细终组结络统经综绿线维网紧线编县总绩织系续罗群习联职脱卧临台与兴举"
    "旧华盖萨艺处虚号众术卫冲里补里复核见规览观订计讯训托记设注证评词询试话详志认误说说课调请咨诺讲"
    "证议护变赞负财贫责买费贴资质账购赠践军转办农连周进过达违适迟迁乡销锋录锡录钟镇钟长门开闲间阁关"
    "陆阳队际随险隶只离难电页项顺须预颇领题额愿类风养余马体鲜碱点党龄龙"
)
_TO_SIMPLIFIED = str.maketrans(TRADITIONAL, _SIMPLIFIED)
_VARIANTS = re.compile(r"身分|[联连]络")
_USUAL = {"身分": "身份", "联络": "联系", "连络": "联系"}
_DEMAND = re.compile(r"[(\[【<]?(?:必填项?|选填项?|必须填写|可不填|必填栏)[)\]】>]?")
_NUMBERING = re.compile(
    r"^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：]+|[①-⑳])(?=\D)"
)
_KEPT = re.compile(r"[^\w()]|_")
_BRACKETS = re.compile(r"\([^()]*\)|[()]")
WORDS_LOST = f"{_DEMAND.pattern}{_VARIANTS.pattern}"
"""Holds every character, among others, that a header loses by folding."""


@cache
def simplified(text: str) -> str:
    """Return a text with compatibility forms and traditional characters replaced."""
    return unicodedata.normalize("NFKC", text).translate(_TO_SIMPLIFIED)


@cache
def fold(text: str) -> str:
    r"""Return a header without spaces, marks, numbering and demands, in lower case.

    >>> fold("*身 份\n證 號：（必填）")
    '身份证号'
    """
    plain = simplified("".join(text.split()))
    if "填" in plain:
        plain = _DEMAND.sub("", plain)
    if not plain.isalnum():
        plain = _KEPT.sub("", _NUMBERING.sub("", plain)).replace("()", "")
    return usual(plain.lower())


def usual(text: str) -> str:
    """Return a simplified text with words of Taiwan and Hong Kong made the usual ones.

    >>> usual("连络电话")
    '联系电话'
    """
    return _VARIANTS.sub(lambda m: _USUAL[m[0]], text)


@cache
def without_brackets(folded: str) -> str:
    """Return a folded header without what stands in brackets.

    >>> without_brackets("服务时长(小时)")
    '服务时长'
    """
    return _BRACKETS.sub("", folded)


def spaceless(text: str) -> str:
    """Return a text without any white space, invisible characters included."""
    return re.sub(r"[\s\u200b-\u200f\u2060\ufeff]", "", text)
