"""Definitions whose term stands behind its meaning, or beside it.

| form | example |
|---|---|
| Y，称为X | ……，这种现象称为牛鞭效应 |
| 把Y叫做X | 人们习惯上把一年之内库存更新的次数叫做库存周转率 |
| Y，这个水平就是X | |
| ……的河流叫外流河，……的河流叫内流河 | several in a sentence |
| X——Y；X——Y | two at least |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.data import Outline, PairKind, Span
from builder.extracting.finding import Finding
from builder.extracting.term_names import can_name
from builder.sentences import sentences, trim

_BEHIND = re.compile(
    r"(?P<meaning>[^。；;：:！？!?\n]{6,90}?)[，,]?(?:这)?(?:种|一)?(?:现象|过程|方法|做法|规律)?(?:被|就|我们|一般|通常|统|习惯上)?(?:把.{1,4})?(?:称为|称作|称之为|叫做|叫作|统称|简称为)(?P<term>[“\"「『]?[^，,。；;：:！？!?\n“”\"「」『』、]{1,16}[”\"」』]?)(?=[。；;，,\n]|$)"
)
_HELD = re.compile(
    r"(?:[^。；;，,\n]{0,10})把(?P<meaning>[^。；;，,\n]{6,60}?)(?:称为|称作|称之为|叫做|叫作)(?P<term>[“「]?[^，,。；;：:！？!?\n“”「」、]{1,16}[”」]?)(?=[。；;，,\n]|$)"
)
_CALLED = re.compile(
    r"(?:^|(?<=[。；;，,：:\n]))(?P<meaning>[^。；;，,：:\n]{5,40}的[\u4e00-\u9fff]{1,4})叫做?(?P<term>[\u4e00-\u9fff]{2,8})(?=[，,。；;\n])",
    re.MULTILINE,
)
_DASHED = re.compile(
    r"(?:^|(?<=[；;：:。\n]))[ ]?(?P<term>[^，,。；;：:\n—]{2,12})——(?P<meaning>[^。；;\n—]{4,80})(?=[。；;\n]|$)",
    re.MULTILINE,
)
_REACHED = re.compile(
    r"(?P<meaning>[^。；;\n]{8,90}?)[，,](?:这|这[个种一][\u4e00-\u9fff]{0,4})(?:就)是(?P<term>[“「]?[^，,。；;：:！？!?\n“”「」、的]{2,10}[”」]?)[。；;\n]"
)
_FEWEST_DASHED = 2
_SHORTEST_MEANING = 6
_FEWEST_IN_ROW = 3
_THIS_IS = re.compile(
    r"(?:^|(?<=[：:；;。]))(?P<meaning>[^：:；;。\n]{3,40})[，,]这就?是(?P<term>[\u4e00-\u9fff]{2,8})(?=[；;。])",
    re.MULTILINE,
)
_MARKS = '“”"「」『』'


def find(outline: Outline) -> Iterator[Finding]:
    """The definitions of a text in these forms."""
    text = outline.plain
    dashed = list(_DASHED.finditer(text))
    if len(dashed) >= _FEWEST_DASHED:
        yield from _found(text, dashed, "definition X——Y")
    yield from _found(text, _CALLED.finditer(text), "definition Y叫X")
    yield from _found(text, _in_rows(text), "definition Y，这是X")
    for sentence in sentences(text, Span(outline.title.end, len(text))):
        tried = (pattern.match(text, sentence.start, sentence.end) for pattern in (_HELD, _BEHIND, _REACHED))
        yield from _found(text, [match for match in tried if match is not None][:1], "definition Y称为X")


def _in_rows(text: str) -> Iterator[re.Match[str]]:
    """谁摸谁烫，这是公平性；一摸就烫，这是即时性: three or more in a line."""
    for line in re.finditer(r"[^\n]+", text):
        row = list(_THIS_IS.finditer(text, line.start(), line.end()))
        if len(row) >= _FEWEST_IN_ROW:
            yield from row


def _found(text: str, matches: Iterable[re.Match[str]], rule: str) -> Iterator[Finding]:
    for match in matches:
        term = trim(text, Span(*match.span("term")), _MARKS)
        meaning = trim(text, Span(*match.span("meaning")), "，,")
        if can_name(term.of(text)) and len(meaning) >= (_SHORTEST_MEANING if rule.endswith("称为X") else 1):
            yield Finding(PairKind.DEFINITION, term, meaning, rule)
