"""The best phrases of a document: without overlaps, best first."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from builder.characters import content
from builder.data import Listing, Outline, Pair, Phrase, Span, points_of
from builder.extracting.phrases import aphorisms, figures, idioms, names, quotations, slogans
from builder.extracting.phrases.candidate import Candidate
from builder.extracting.phrases.features import Surroundings, features
from builder.sentences import sentences

_MOST_PER_CHARACTERS = 60
"""A dense text has about one phrase worth keeping in so many characters."""
_FEWEST = 8
_LEAST_SCORE = 0.3
"""Below it a phrase is as likely nothing."""


def best(outline: Outline, pairs: Sequence[Pair], listings: Sequence[Listing]) -> tuple[Phrase, ...]:
    """The key phrases of a document."""
    text = outline.plain
    parts = sentences(text, Span(0, len(text)))
    starts = [part.start for part in parts]
    most = max(_FEWEST, len(text) // _MOST_PER_CHARACTERS)
    found = candidates(outline, pairs, listings)
    around = Surroundings.of(text, pairs, parts, found)
    out: list[Phrase] = []
    for candidate, score in _chosen(around, found)[:most]:
        at = max(0, bisect_right(starts, candidate.span.start) - 1)
        sentence = parts[at] if parts else candidate.span
        if sentence.end < candidate.span.end:
            sentence = Span(sentence.start, candidate.span.end)
        out.append(Phrase(candidate.kind, candidate.span, score, sentence, _innermost(pairs, candidate.span)))
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
    total = weights["all"] + sum(weights.get(name, 0.0) * value for name, value in features(candidate, around).items())
    return round(1 / (1 + math.exp(-total)), 3)


def _chosen(around: Surroundings, found: Sequence[Candidate]) -> list[tuple[Candidate, float]]:
    """Best first; what overlaps a better one, or says the same again, is left out."""
    scored = [(score(candidate, around), candidate.span.start, candidate) for candidate in found]
    out: list[tuple[Candidate, float]] = []
    said: list[str] = []
    for value, _, candidate in sorted(scored, key=lambda s: (-s[0], s[1])):
        if value < _LEAST_SCORE:
            break
        words = content(candidate.span.of(around.text))
        overlaps = any(c.span.start < candidate.span.end and candidate.span.start < c.span.end for c, _ in out)
        if len(words) < 2 or overlaps or any(words in old or old in words for old in said):
            continue
        out.append((candidate, value))
        said.append(words)
    return out


def _innermost(pairs: Sequence[Pair], span: Span) -> int | None:
    holding = [i for i, pair in enumerate(pairs) if span in pair.span]
    return min(holding, key=lambda i: len(pairs[i].span), default=None)
