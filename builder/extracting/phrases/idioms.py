"""Set formulas of four characters and more: 统筹兼顾, 举重若轻. They are in the dictionary; no segmenter is needed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from builder.characters import HAN
from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import idiom_openings, idioms

_RUN = re.compile(f"[{HAN}]{{4,}}")
_SHORTEST = 4
_EVERYDAY = 400
"""jieba's frequency above which a formula is an everyday word: 也就是说."""
_REPEATED = re.compile(r"(.)\1(.)\2$")


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The idioms in a stretch of text."""
    known, openings = idioms(), idiom_openings()
    for run in _RUN.finditer(text, span.start, span.end):
        at, end = run.span()
        while at + _SHORTEST <= end:
            longest = openings.get(text[at : at + _SHORTEST], 0)
            word = next((w for n in range(longest, 3, -1) if at + n <= end and (w := text[at : at + n]) in known), None)
            if word is None:
                at += 1
                continue
            frequency, tag = known[word]
            if frequency <= _EVERYDAY:
                form = "set phrase" if tag == "l" else "idiom"
                yield Candidate(PhraseKind.IDIOM, Span(at, at + len(word)), _weight(word, frequency, tag), form)
            at += len(word)


def _weight(word: str, frequency: int, tag: str) -> float:
    """Rarer is more telling; phrases that are merely set, and reduplications, less."""
    rare = 1.0 - math.log10(max(frequency, 1)) / 4
    return max(0.1, rare - (0.0 if tag == "i" else 0.3) - (0.2 if _REPEATED.match(word) else 0.0))
