"""Covering what would give an answer away."""

from __future__ import annotations

from collections.abc import Sequence

from builder.characters import simplified
from builder.words import cut
from cards import Span, SpanKind, Words

_LONGEST_WORD = 4
_SIGNS = "，,。；;：:、！？!?“”\"'‘’「」『』（）() \n"


def mask(words: str, answer: str, siblings: Sequence[str] = ()) -> Words:
    """Words with every stretch of two or more characters that the answer has too covered.

    What most of the answer's siblings have as well gives nothing away (立足…，当好… in all five) and stays.

    Args:
        words: what stands on the front.
        answer: what is asked for.
        siblings: the other answers that could be meant.
    """
    plain, wanted = simplified(words), simplified(answer)
    others = [simplified(s) for s in siblings]
    covered = [False] * len(plain)
    for i in range(len(plain) - 1):
        pair = plain[i : i + 2]
        if pair in wanted and not _shared(pair, others) and pair[0] not in _SIGNS and pair[1] not in _SIGNS:
            covered[i] = covered[i + 1] = True
    if len(wanted) == 1:
        covered = [c == wanted for c in plain]
    _cover_whole_words(plain, covered)
    return Words(words, tuple(_spans(covered)))


def _cover_whole_words(plain: str, covered: list[bool]) -> None:
    """A word that is covered in part is covered whole: 激励 and 他们, not 激励他 and a stray 们."""
    at = 0
    for word in cut(plain):
        if any(covered[at : at + len(word)]) and len(word) <= _LONGEST_WORD:
            covered[at : at + len(word)] = [True] * len(word)
        at += len(word)


def _shared(pair: str, others: Sequence[str]) -> bool:
    return bool(others) and 2 * sum(pair in other for other in others) > len(others)


def _spans(covered: list[bool]) -> list[Span]:
    out: list[Span] = []
    start: int | None = None
    for i, hidden in enumerate([*covered, False]):
        if hidden and start is None:
            start = i
        elif not hidden and start is not None:
            out.append(Span(start, i, SpanKind.MASK))
            start = None
    return out


def share_covered(words: Words) -> float:
    """How much of the words is covered, 0 to 1."""
    return sum(s.end - s.start for s in words.spans) / max(1, len(words.text))
