"""Enumerations in a clause, worth keeping as one phrase: 清洗、加固、补配或者复原; 虚假折价、减价或者价格比较.

The first member begins, and the last ends, at a word's edge, where its length is nearest to that of its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.characters import HAN
from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import cut, tags

_RUN = re.compile(
    f"[{HAN}]{{2,20}}(?:、[{HAN}]{{2,8}}){{1,6}}(?:或者?|以及|和|与|及)[{HAN}]{{2,16}}|[{HAN}]{{2,20}}(?:、[{HAN}]{{2,8}}){{2,6}}"
)
_LAST = re.compile(r"(?:或者?|以及|和|与|及)(?=[^、]{2,16}$)")
_COUNTED = re.compile(r"[一二两三四五六七八九十几]")
_NO_MEMBER = frozenset("vpcdru")
"""A member doesn't begin with a verb, preposition, adverb or particle, unless all do."""


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The enumerations in a stretch of text."""
    for run in _RUN.finditer(text, span.start, span.end):
        last = _LAST.search(run[0])
        parts = run[0][: last.start()].split("、") if last else run[0].split("、")
        tail = run[0][last.end() :] if last else parts.pop()
        if any(_COUNTED.match(part) for part in (*parts[1:], tail)):
            continue  # 茶壶、茶杯和一盘花生: things on a table
        inner = len(parts[-1]) if len(parts) > 1 else min(len(tail), 4)
        start = run.start() + len(parts[0]) - _edge(cut(parts[0])[::-1], inner)
        end = run.end() - len(tail) + _edge(cut(tail), inner)
        if end - start <= 26 and (last or len(parts) >= 2):
            weight = 0.6 if last else 0.4
            yield Candidate(PhraseKind.GROUP, Span(start, end), weight, form="enumeration")


def _edge(words: tuple[str, ...], length: int) -> int:
    """How many characters of some words come nearest to a length, whole words taken."""
    best = size = len(words[0])
    for word, tag in zip(words[1:], tags(words[1:]), strict=True):
        if tag in _NO_MEMBER or abs(size + len(word) - length) >= abs(best - length):
            break
        size += len(word)
        best = size
    return best
