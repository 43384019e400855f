"""Key figures with what they count: 城镇化率达69.1%, 货物吞吐量1.32亿吨."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate

_NUMBER = re.compile(
    r"(?<![\d.,])\d{1,15}(?:[.,]\d{1,9}){0,5}(?:[—~-]\d{1,15}(?:\.\d{1,9})?)?[ ]?(?:[%％‰]|个百分点|(?:多|余)?[万亿千百]*(?:元|吨|公里|千米|米|平方米|亩|公顷|千瓦时|千瓦|倍|毫米|摄氏度|℃|cm|km|kg))"
)
_CLAUSE_START = re.compile(r"[。；;，,：:、！？!?\n（(]")
_LONGEST = 18


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The figures in a stretch of text, each with the words before it in its clause."""
    for found in _NUMBER.finditer(text, span.start, span.end):
        before = text[max(span.start, found.end() - _LONGEST) : found.start()]
        cuts = [m.end() for m in _CLAUSE_START.finditer(before)]
        start = found.start() - len(before) + (cuts[-1] if cuts else 0)
        if not cuts and len(before) + len(found[0]) >= _LONGEST:
            continue
        while text[start] in " \t\u3000":
            start += 1
        yield Candidate(PhraseKind.FIGURE, Span(start, found.end()), 0.5 if start < found.start() else 0.2)
