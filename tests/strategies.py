"""What property tests draw from: Chinese texts with points, clauses, junk and odd characters, all in one place."""

from __future__ import annotations

from typing import Literal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from builder.data import Document
from builder.reading.markdown import marked

MARKERS = (
    ("一是", "二是", "三是"),
    ("一要", "二要", "三要"),
    ("一、", "二、", "三、"),
    ("（一）", "（二）", "（三）"),
    ("1.", "2.", "3."),
    ("1、", "2、", "3、"),
    ("①", "②", "③"),
    ("第一，", "第二，", "第三，"),
    ("首先，", "其次，", "最后，"),
    ("其一，", "其二，", "其三，"),
    ("第一条　", "第二条　", "第三条　"),
    ("第一章　", "第二章　", "第三章　"),
    ("原则一：", "原则二：", "原则三："),
    ("## ", "## ", "## "),
    ("- ", "- ", "- "),
    ("问：", "答：", "问："),
)
CLAUSES = (
    "做人要踏实",
    "要善于沟通协调",
    "立足全局，当好参谋",
    "所谓机会成本，就是放弃的东西里最值钱的那一样",
    "版心是指印有文字的部分",
    "当好管理员要做好三点",
    "把握好“五个定位”",
    "放权、放手、放心",
    "不谋全局者，不足以谋一域",
    "“不积小流，无以成江海”：大江大海是一点一点汇成的",
    "循序漸進，囫圇吞棗",
    "三大规律，即甲律、乙律和丙律",
    "总之，事在人为",
    "占百分之三十五，比去年高12.5%",
    "use git rebase",
    "x1 + y2 = z3",
    "重要的是（见下文）",
    "【原文】",
    "【译文】",
    "跬（kuǐ）步",
    "关(guān)系(xì)很(hěn)好(hǎo)",
    "举重若轻",
)
STOPS = ("。", "，", "；", "：", "！", "？", "……", "——", "\n", "\n\n", "\n　　", " ", "、", ".", ";", "\r\n")
JUNK = (
    ". w+ P, I+ n' j, {",
    "6 U0 O5 A9 y5 v, N$ V",
    "\n; B3 f- k6 R( S& Q0 ~1 [. v' A\n",
    "<br/>",
    '<p align="center">',
    "<script>alert(1)</script>",
    "&nbsp;",
    "&amp;lt;",
    "&#x4e00;",
    "**",
    "__",
    "[链接](http://a.example/b_(c))",
    "![图](a.png)",
    "\\footnote{注}",
    "\\textbf{",
    "```\ncode = {}\n```",
    "来源：本站　作者：某某",
    "本帖最后由 某人 于 2013-1-2 03:04 编辑",
    "扫码关注公众号",
    "\u200b",
    "\ufeff",
)
LIVE = (
    "{{c1::x}}",
    "{{Look}}",
    "}}",
    "::",
    "[sound:a.mp3]",
    "[latex]x[/latex]",
    "[anki:tts lang=zh_CN]x[/anki:tts]",
    "\\(x\\)",
    "\\[x\\]",
    "<b>",
    "&lt;",
    "<!--",
    "-->",
    "{{#Masked}}",
    "{{/Masked}}",
)
ODD = (
    "\x00",
    "\x1f",
    "\x7f",
    "\x85",
    "\u2028",
    "\xa0",
    "\u3000",
    "e\u0301",
    "\uf900",
    "⼀",
    "𠀀",
    "👨‍👩‍👧",
    "葛\U000e0100",
    "“",
    "”",
    "「",
    "」",
    "（",
    "）",
    "《",
    '"',
    "\t",
    "\x1b[31m",
    "１２",
    "Ａ",
)

_SURROGATES: tuple[Literal["Cs"]] = ("Cs",)
characters: SearchStrategy[str] = st.characters(exclude_categories=_SURROGATES)
"""Every character that can stand in a file."""


def piece() -> SearchStrategy[str]:
    """A marker, a clause, a stop, junk, something that Anki would act on, or something odd."""
    markers = [marker for family in MARKERS for marker in family]
    return st.one_of(*(st.sampled_from(group) for group in (markers, CLAUSES, STOPS, JUNK, LIVE, ODD)))


def scraps() -> SearchStrategy[str]:
    """Interesting pieces in any order, some characters of any kind among them."""
    return st.lists(piece() | st.text(characters, max_size=4), max_size=30).map("".join)


@st.composite
def compositions(draw: st.DrawFn) -> str:
    """A text as people write them: a title, points that follow one another, some of them nested, now and then junk."""
    out = [draw(st.sampled_from(("", "五个定位\n\n", "# 标题\n\n", "学会三条\n")))]
    for family in draw(st.lists(st.sampled_from(MARKERS), min_size=1, max_size=3)):
        inner = draw(st.sampled_from(MARKERS))
        for marker in family[: draw(st.integers(1, 3))]:
            out += marker, draw(_sentence()), draw(st.sampled_from(STOPS)), draw(_sentence())
            out += [m + draw(_sentence()) for m in inner[: draw(st.integers(0, 3))]]
            out.append(draw(st.sampled_from(("\n", "", "；", *JUNK, *ODD))))
    return "".join(out)


def _sentence() -> SearchStrategy[str]:
    clauses = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=3).map("，".join)
    return st.builds(str.__add__, clauses, st.sampled_from(STOPS))


def texts() -> SearchStrategy[str]:
    """Any text at all, but mostly such as give the program something to do."""
    return st.one_of(compositions(), scraps(), st.text(characters, max_size=60))


def documents() -> SearchStrategy[Document]:
    """A document as a reader hands it on, its marks known."""
    return texts().map(lambda text: marked(Document("文.md", text, "utf-8")))
