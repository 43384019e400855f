"""The marker families: signs that a writer numbers or names points with. Data, and one scan over the text.

A marker found here only may count; whether it does is for its siblings to say (`siblings`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from builder.characters import number
from builder.data import Span
from builder.outlining.page import Page


class Stands(Enum):
    """Where a marker of a family may stand."""

    LINE = auto()
    """At the start of a line only."""
    SENTENCE = auto()
    """Also behind a sentence: a text whose line breaks were lost."""
    CLAUSE = auto()
    """Also behind a comma."""


@dataclass(frozen=True, slots=True)
class Family:
    """A family of markers."""

    name: str
    """A typical first member; siblings share it."""
    rank: int
    """The usual order of families from the outermost inwards; what a text itself shows goes before."""
    stands: Stands
    pattern: re.Pattern[str]
    """`n` is the numeral; `unit`, where there is one, must be the same in siblings; the marker ends with the match."""
    alone: bool = False
    """Whether a single member counts: a section head of a text that was cut off."""


_N = "(?P<n>[一二三四五六七八九十百零〇]{1,4})"
_D = r"(?P<n>\d{1,3})"
_GAP = r"[ \t\u3000\xa0]*"

FAMILIES = (
    Family("第一编", 21, Stands.LINE, re.compile(rf"第{_GAP}{_N}{_GAP}(?P<unit>[编篇部])(?:分)?(?=[\s\u3000:：、，]|$)[ \t\u3000\xa0:：、，]*", re.MULTILINE), alone=True),
    Family("第一章", 22, Stands.LINE, re.compile(rf"第{_GAP}(?:{_N}|(?P<d>\d{{1,3}})){_GAP}(?P<unit>章)[ \t\u3000\xa0:：、.]*"), alone=True),
    Family("第一节", 23, Stands.LINE, re.compile(rf"第{_GAP}(?:{_N}|(?P<d>\d{{1,3}})){_GAP}(?P<unit>[节讲课])[ \t\u3000\xa0:：、.]*"), alone=True),
    Family("第一条", 24, Stands.SENTENCE, re.compile(r"第(?:(?P<n>[一二三四五六七八九十百零〇]{1,7})|(?P<d>\d{1,4}))(?P<unit>条)(?:之[一二三四五六七八九十]+)?(?=[\s\u3000：:【（(]|$)[ \t\u3000\xa0：:]*", re.MULTILINE), alone=True),
    # 热词一：  规律二:  原则3、  步骤 1.  Principle 1:
    Family("原则一", 25, Stands.LINE, re.compile(rf"(?P<unit>(?!图|表|附件|附录|例|式|注|第)[\u4e00-\u9fff]{{1,5}}?|Principle|Rule|Step|Habit|Law|Lesson|Tip|Part|Point|Question|Q){_GAP}(?:{_N}|(?P<d>\d{{1,2}}))(?:{_GAP}[：:.、．—-]+{_GAP}(?!\d)|[ \t\u3000\xa0]+|$)", re.MULTILINE), alone=True),
    # 第一条原则：  第二步：
    Family("第一条原则", 25, Stands.LINE, re.compile(rf"第{_N}(?P<unit>[条个项大类种点招步层]?[\u4e00-\u9fff]{{0,6}})[：:][ \t\u3000\xa0]*")),
    Family("一、", 26, Stands.SENTENCE, re.compile(rf"{_N}(?:、|[.．](?!\d)|(?=[ \u3000]\S))[ \t\u3000\xa0]*"), alone=True),
    Family("（一）", 28, Stands.CLAUSE, re.compile(rf"[（(]{_GAP}{_N}{_GAP}[）)][、.．:：]?[ \t\u3000\xa0]*")),
    Family("1.1", 29, Stands.LINE, re.compile(r"\d{1,2}(?:[.．]\d{1,2})*[.．](?P<n>\d{1,2})[.．、]?[ \t\u3000\xa0]+"), alone=True),
    Family("1.", 30, Stands.SENTENCE, re.compile(rf"{_D}(?:[.．](?!\d)|、)[ \t\u3000\xa0]*")),
    Family("（1）", 32, Stands.CLAUSE, re.compile(rf"[（(]{_GAP}{_D}{_GAP}[）)][、.．]?[ \t\u3000\xa0]*")),
    Family("1）", 32, Stands.SENTENCE, re.compile(rf"{_D}[）)][、.．]?[ \t\u3000\xa0]*")),
    Family("①", 34, Stands.CLAUSE, re.compile(r"(?P<n>[①-⑳])[、.．]?[ \t\u3000\xa0]*")),
    Family("a)", 36, Stands.LINE, re.compile(r"[(（]?(?P<n>[a-hA-H])(?P<unit>[.．)）、])[ \t\u3000\xa0]*")),
    # 第一，  第二个……是  第三要……
    Family("第一，", 40, Stands.CLAUSE, re.compile(rf"第{_N}(?=[，,、：:是就要]|[个条点步种类项招层方件位道关](?:方面)?[\u4e00-\u9fff]{{0,10}}(?:是|：|，))(?P<unit>[个条点步种类项招层方件位道关](?:面)?)?")),
    # 体会之一，
    Family("之一", 41, Stands.CLAUSE, re.compile(rf"(?P<unit>[\u4e00-\u9fff]{{2,4}})之{_N}(?:[，,：:、]|就?是(?!否))+")),
    Family("首先", 42, Stands.CLAUSE, re.compile(r"(?P<n>首先|其次|再次|再者|其三|其四|其五|最后|末了)(?=[，,、：:是要]|[\u4e00-\u9fff])[，,、：:]?")),
    Family("其一", 43, Stands.CLAUSE, re.compile(rf"其{_N}(?=[，,、：:是]|[\u4e00-\u9fff])[，,、：:]?(?:是(?!否))?[，,：:]?")),
    # the copula belongs to the marker, a verb to the head: 一是立足全局, 一要做好表率
    Family("一是", 44, Stands.CLAUSE, re.compile(r"(?P<n>[一二三四五六七八九十]|十[一二三四五])(?P<unit>是|曰|为)(?!否|一个)[，,：:]?")),
    Family("一要", 45, Stands.CLAUSE, re.compile(r"(?P<n>[一二三四五六七八九十])(?=(?P<unit>要|靠|看|闻|听|问|摸|抓|讲|须|能|会|查|防|练|忌|戒|勿)(?!定|些|直|样|般))")),
    Family("一方面", 46, Stands.CLAUSE, re.compile(r"(?P<n>一方面|另一方面|又一方面|再一方面)(?:是)?[，,：:]?")),
    Family("一个是", 46, Stands.CLAUSE, re.compile(r"(?P<n>一|另一|还有一|再一)(?P<unit>个|种|类)(?:就)?是[，,：:]?")),
    Family("First", 42, Stands.SENTENCE, re.compile(r"(?P<n>First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Finally|Lastly)(?:,| of all,?)[ ]*")),
)  # fmt: skip

_BULLET = re.compile(r"(?P<sign>[-*+•·●■◆○▪◇★☆►▶→※✓✔–⚠▲△◎❖])(?P<gap>[ \t\u3000\xa0]+)?(?=\S)")
_NEEDS_NO_GAP = frozenset("•●■◆○▪◇★☆►▶※✓✔·⚠▲△◎❖")
_WORDS_IN_ORDER = {
    "首先": 1, "其次": 2, "再次": 3, "再者": 3, "其三": 3, "其四": 4, "其五": 5, "最后": 9, "末了": 9,
    "一方面": 1, "另一方面": 2, "又一方面": 3, "再一方面": 3, "一": 1, "另一": 2, "再一": 3, "还有一": 3,
    "First": 1, "Firstly": 1, "Second": 2, "Secondly": 2, "Third": 3, "Thirdly": 3, "Fourth": 4, "Fourthly": 4,
    "Finally": 9, "Lastly": 9,
}  # fmt: skip
_MIXED = frozenset({"第一，", "一要"})
"""Families whose siblings may have another word behind the numeral: 一看……二闻……三问."""
LOOSE = frozenset({"首先", "First", "一方面", "一个是"})
"""Families whose words only rise, without counting."""

_BEFORE = {
    Stands.SENTENCE: frozenset("。！？!?；;：:”」』"),
    Stands.CLAUSE: frozenset("。！？!?；;：:，,、”」』）)"),
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign in the text that may begin a point."""

    family: str
    """The family's name, with the unit that its siblings must share."""
    rank: int
    ordinal: int | None
    span: Span
    line_start: bool
    alone: bool
    unit: str = ""
    """The word behind the numeral, where siblings need not share it."""


def scan(page: Page, title: Span) -> list[Marker]:
    """All that may be markers, in the order of the text; those in the title aside."""
    found: list[Marker] = []
    for family in FAMILIES:
        for match in family.pattern.finditer(page.text):
            marker = _marker(page, family, match)
            if marker is not None and not title.start <= marker.span.start < title.end:
                found.append(marker)
    found += _bullets(page)
    return sorted(found, key=lambda m: (m.span.start, m.rank))


def _marker(page: Page, family: Family, match: re.Match[str]) -> Marker | None:
    line_start = page.at_line_start(match.start())
    if not line_start:
        if family.stands is Stands.LINE:
            return None
        before = page.text[max(0, match.start() - 8) : match.start()].rstrip(" \t\u3000\xa0")
        if before[-1:] not in _BEFORE[family.stands] or not before:
            return None
    groups = match.groupdict()
    numeral = groups.get("n") or groups.get("d")
    if not numeral:
        return None
    unit = groups.get("unit") or ""
    name = f"{family.name}:{unit}" if unit and family.name not in _MIXED else family.name
    span = Span(match.start(), match.end())
    return Marker(name, family.rank, _ordinal(numeral), span, line_start, family.alone, unit)


def _ordinal(numeral: str) -> int:
    if numeral in _WORDS_IN_ORDER and numeral != "一":
        return _WORDS_IN_ORDER[numeral]
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    if numeral.isascii() and numeral.isalpha():
        return ord(numeral.lower()) - ord("a") + 1
    return number(numeral)


def _bullets(page: Page) -> list[Marker]:
    """Bullets; a deeper indent makes another family."""
    found: list[Marker] = []
    for line in page.lines:
        bullet = _BULLET.match(page.text, line.start, line.end)
        if bullet and (bullet["gap"] or bullet["sign"] in _NEEDS_NO_GAP):
            depth = line.indent // 2
            span = Span(bullet.start(), bullet.end())
            found.append(
                Marker(f"{bullet['sign']}:{depth}", 50 + min(depth, 40), None, span, line_start=True, alone=False)
            )
    return found
