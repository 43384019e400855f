"""Set formulas of four characters and more: 统筹兼顾, 举重若轻. They are in the dictionary; no segmenter is needed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from builder.characters import HAN
from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import idioms

_RUN = re.compile(f"[{HAN}]{{4,}}")
_EVERYDAY = 400
"""jieba's frequency above which a formula is an everyday word: 也就是说."""
_REPEATED = re.compile(r"(.)\1(.)\2$")


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The idioms in a stretch of text."""
    known = idioms()
    plain = text[span.start : span.end]
    for run in _RUN.finditer(plain):
        at = run.start()
        while at + 4 <= run.end():
            word = next(
                (w for n in (8, 7, 6, 5, 4) if at + n <= run.end() and (w := plain[at : at + n]) in known), None
            )
            if word is None:
                at += 1
                continue
            frequency, tag = known[word]
            if frequency <= _EVERYDAY:
                where = Span(span.start + at, span.start + at + len(word))
                yield Candidate(
                    PhraseKind.IDIOM, where, _weight(word, frequency, tag), form="set phrase" if tag == "l" else "idiom"
                )
            at += len(word)


def _weight(word: str, frequency: int, tag: str) -> float:
    """Rarer is more telling; phrases that are merely set, and reduplications, less."""
    rare = 1.0 - math.log10(max(frequency, 1)) / 4
    return max(0.1, rare - (0.0 if tag == "i" else 0.3) - (0.2 if _REPEATED.match(word) else 0.0))
