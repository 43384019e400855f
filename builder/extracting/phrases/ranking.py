"""The best phrases of a document: without overlaps, best first."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from builder.characters import content
from builder.data import Listing, Outline, Pair, Phrase, Span, points_of
from builder.disjoint import Disjoint
from builder.extracting.phrases import aphorisms, enumerations, figures, idioms, names, quotations, slogans
from builder.extracting.phrases.candidate import Candidate
from builder.extracting.phrases.features import Surroundings, features
from builder.sentences import sentences

_MOST_PER_CHARACTERS = 60
"""A dense text has about one phrase worth keeping in so many characters."""
_FEWEST = 8
_SHORTEST = 2
_LEAST_SCORE = 0.3
"""Below it a phrase is as likely nothing."""


def best(outline: Outline, pairs: Sequence[Pair], listings: Sequence[Listing]) -> tuple[Phrase, ...]:
    """The key phrases of a document."""
    text = outline.plain
    parts = sentences(text, Span(0, len(text)))
    starts = [part.start for part in parts]
    begins = [pair.span.start for pair in pairs]
    most = max(_FEWEST, len(text) // _MOST_PER_CHARACTERS)
    found = candidates(outline, pairs, listings)
    out: list[Phrase] = []
    for candidate, value in _chosen(Surroundings.of(text, pairs, parts, found), found, most):
        at = max(0, bisect_right(starts, candidate.span.start) - 1)
        sentence = parts[at] if parts else candidate.span
        if sentence.end < candidate.span.end:
            sentence = Span(sentence.start, candidate.span.end)
        out.append(Phrase(candidate.kind, candidate.span, value, sentence, _innermost(pairs, begins, candidate.span)))
    return tuple(out)


def candidates(outline: Outline, pairs: Sequence[Pair], listings: Sequence[Listing]) -> list[Candidate]:
    """All that may be a key phrase of a document."""
    text = outline.plain
    body = Span(outline.title.end, len(text))
    markers = {point.marker.start: point.marker.end for point in points_of(outline.groups)}
    return [
        *slogans.find(text, body),
        *quotations.find(text, body),
        *idioms.find(text, body),
        *figures.find(text, body),
        *enumerations.find(text, body),
        *names.find(outline, pairs, listings),
        *aphorisms.find(text, body, markers),
    ]


@cache
def _weights() -> Mapping[str, float]:
    raw = files("builder").joinpath("extracting/phrases/weights.json").read_text(encoding="utf-8")
    loaded: dict[str, float] = json.loads(raw)
    return loaded


def score(candidate: Candidate, around: Surroundings) -> float:
    """How likely an editor would keep it, 0 to 1."""
    weights = _weights()
    total = weights["all"]
    for name, value in features(candidate, around):
        total += weights.get(name, 0.0) * value
    return round(1 / (1 + math.exp(-total)), 3)


def _chosen(around: Surroundings, found: Sequence[Candidate], most: int) -> list[tuple[Candidate, float]]:
    """Best first; what overlaps a better one, or says the same again, is left out."""
    scored = [(score(candidate, around), candidate.span.start, candidate) for candidate in found]
    out: list[tuple[Candidate, float]] = []
    taken, said = Disjoint(), _Said()
    for value, _, candidate in sorted(scored, key=lambda s: (-s[0], s[1])):
        if value < _LEAST_SCORE or len(out) == most:
            break
        words = content(candidate.span.of(around.text))
        if len(words) >= _SHORTEST and not taken.meets(candidate.span) and not said.has(words):
            out.append((candidate, value))
            taken.add(candidate.span)
            said.add(words)
    return out


class _Said:
    """Words that were chosen; none may hold another."""

    def __init__(self) -> None:
        self.whole: set[str] = set()
        self.parts: set[str] = set()

    def has(self, words: str) -> bool:
        """Whether some words hold, or stand in, what was chosen."""
        return words in self.parts or not self.whole.isdisjoint(_parts(words))

    def add(self, words: str) -> None:
        """Choose some words."""
        self.whole.add(words)
        self.parts.update(_parts(words))


def _parts(words: str) -> Iterator[str]:
    """All stretches of some words."""
    return (words[a:b] for a in range(len(words)) for b in range(a + _SHORTEST, len(words) + 1))


def _innermost(pairs: Sequence[Pair], begins: Sequence[int], span: Span) -> int | None:
    """The innermost pair that holds a span: the last that begins before it, or one above."""
    at: int | None = bisect_right(begins, span.start) - 1
    while at is not None and at >= 0:
        if span in pairs[at].span:
            return at
        above = pairs[at].parent
        at = at - 1 if above is None and at and pairs[at - 1].span.end >= span.end else above
    return None
