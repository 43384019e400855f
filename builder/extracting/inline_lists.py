"""Enumerations inside a sentence that have a name or an announced number.

“三不讲”——不讲…，不讲…，不讲…; 三大规律，即A、B和C; 分为A、B、C和D共4类; “A”、“B”、“C”被称为三纲领. An unnamed run of
nouns is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.characters import number
from builder.data import Outline, PairKind, Span
from builder.extracting.finding import Finding
from builder.sentences import trim

_N = r"(?P<n>[二两兩三四五六七八九十]|[2-9]|1\d)"
_UNIT = r"(?:个|個|大|种|種|类|類|项|項|条|條|点|點|方面|步|层|層|级|級|部分|要素|原则|阶段|環節|环节|不|要|有|必|会|會|讲|講|看|勤|严|关|關|心)"
_ITEMS = r"(?P<items>[^。；;！？!?\n]{4,160}?)"
_NAMED = re.compile(
    rf"(?<![第\d])(?P<name>[“\"「『]?{_N}{_UNIT}[\u4e00-\u9fff]{{0,10}}[”\"」』]?)(?:[：:]|——|—|--+|[，,]?(?:即|就是|分别是|分別是|也就是|包括|是指|依次是|指的是|主要是|也即))[，,：:]?{_ITEMS}(?=[。；;！？!?\n]|$)"
)
_COUNTED = re.compile(
    rf"(?P<lead>(?:分为|分為|分成|包括|包含|设有|設有|由|有|含)){_ITEMS}[，,]?(?:共|等|这|這|共计|共計|组成的){_N}[ ]?(?:个|個|大)?(?P<unit>种|種|类|類|项|項|条|條|点|點|方面|部分|要素|阶段|階段|级别|級別|层次|層次|环节|環節|步骤|类别|類別|等级|等級|门|門|科)"
)
_CALLED = re.compile(
    rf"(?P<items>[“「『\"][^。；;！？!?\n]{{4,120}}?[”」』\"])[，,]?(?:这{_N}[个者]?)?(?:被|并|合|统|就)?(?:称为|稱為|称作|合称|合稱|叫做|并称)(?P<name>[“\"「『]?[二两三四五六七八九十][\u4e00-\u9fff]{{1,8}}[”\"」』]?)"
)
_PART = re.compile(r"、|[，,](?!\d)")
_LAST_AND = re.compile(r"(?:以及|及其|和|及|与|與|或)(?=[^，,、]{1,40}$)")
_MARKED = re.compile(r"[“\"]?(?:一是|一要|首先|其一|第一|（一）|①|一、|1[.、])")
"""Numbered members are the outline's."""
_COMMA = re.compile(r"[，,]")
_LONGEST_MEMBER = 40
_AT_HAND = 24
"""Characters before a counted enumeration in which its subject, the list's title, is looked for."""


def find(outline: Outline) -> Iterator[Finding]:
    """The members of each named or counted enumeration, as pairs without explanations in one list."""
    text = outline.plain
    taken: list[Span] = []
    for pattern in (_NAMED, _COUNTED, _CALLED):
        for found in pattern.finditer(text):
            items = Span(*found.span("items"))
            if _MARKED.match(text, items.start):
                continue
            if any(items.start < t.end and t.start < items.end for t in taken):
                continue
            count = number(found["n"]) if found["n"] else 0
            members = _members(text, items, count)
            if members:
                taken.append(items)
                title = _title(text, found)
                for i, member in enumerate(members, 1):
                    yield Finding(PairKind.ITEM, member, None, "list inline", i, list_key=items.start, list_title=title)


def _title(text: str, found: re.Match[str]) -> Span | None:
    if "name" in found.re.groupindex:
        return trim(text, Span(*found.span("name")), '“”"「」『』')
    start = max(text.rfind(c, 0, found.start()) for c in "。；;！？!?\n，,") + 1
    subject = trim(text, Span(max(start, found.start() - _AT_HAND), found.start()))
    return subject if subject.end > subject.start else None


def _members(text: str, items: Span, count: int) -> list[Span]:
    """The members, where they are as many as announced; two at least where no number is."""
    ends = [items.end, *(comma.start() for comma in _COMMA.finditer(text, items.start, items.end))]
    for end in ends:
        for separators in ("、", "，,", "、，,"):
            members = _parted(text, Span(items.start, end), separators)
            fits = len(members) == count if count else len(members) >= 3 and end == items.end
            if fits and all(1 <= len(m) <= _LONGEST_MEMBER for m in members):
                return members
    return []


def _parted(text: str, items: Span, separators: str) -> list[Span]:
    cuts = [m.span() for m in _PART.finditer(text, items.start, items.end) if m[0] in separators]
    last_start = cuts[-1][1] if cuts else items.start
    conjunction = _LAST_AND.search(text, last_start, items.end)
    if conjunction and separators != "，,":
        cuts.append(conjunction.span())
    bounds = [items.start, *(x for cut in cuts for x in cut), items.end]
    spans = [trim(text, Span(a, b), '“”"「」『』，,、：:') for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return [s for s in spans if s.end > s.start]
