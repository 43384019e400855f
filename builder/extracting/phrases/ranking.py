"""The best phrases of a document: without overlaps, best first."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from builder.characters import content
from builder.data import Listing, Outline, Pair, Phrase, Span
from builder.extracting.phrases import figures, idioms, names, quotations, slogans
from builder.extracting.phrases.candidate import Candidate
from builder.sentences import sentences

_MOST_PER_CHARACTERS = 45
"""A dense text has about one phrase worth keeping in so many characters."""


def best(outline: Outline, pairs: Sequence[Pair], listings: Sequence[Listing]) -> tuple[Phrase, ...]:
    """The key phrases of a document."""
    text = outline.plain
    body = Span(outline.title.end, len(text))
    found = [
        *slogans.find(text, body),
        *quotations.find(text, body),
        *idioms.find(text, body),
        *figures.find(text, body),
        *names.find(outline, pairs, listings),
    ]
    parts = sentences(text, Span(0, len(text)))
    starts = [part.start for part in parts]
    most = max(6, len(text) // _MOST_PER_CHARACTERS)
    out: list[Phrase] = []
    for candidate, score in _chosen(text, found)[:most]:
        at = max(0, bisect_right(starts, candidate.span.start) - 1)
        sentence = parts[at] if parts else candidate.span
        if sentence.end < candidate.span.end:
            sentence = Span(sentence.start, candidate.span.end)
        out.append(Phrase(candidate.kind, candidate.span, score, sentence, _innermost(pairs, candidate.span)))
    return tuple(out)


@cache
def _weights() -> dict[str, list[float]]:
    """For each kind its base and how much its own weight counts; see weights.json."""
    raw = files("builder").joinpath("extracting/phrases/weights.json").read_text(encoding="utf-8")
    loaded: dict[str, list[float]] = json.loads(raw)
    return loaded


def _chosen(text: str, found: list[Candidate]) -> list[tuple[Candidate, float]]:
    """Best first; what overlaps a better one, or says the same again, is left out."""
    scored: list[tuple[float, int, Candidate]] = []
    for candidate in found:
        base, slope = _weights()[candidate.kind.value]
        scored.append((round(min(1.0, base + slope * candidate.weight), 3), candidate.span.start, candidate))
    out: list[tuple[Candidate, float]] = []
    said: list[str] = []
    for score, _, candidate in sorted(scored, key=lambda s: (-s[0], s[1])):
        words = content(candidate.span.of(text))
        if len(words) < 2 or any(words in old or old in words for old in said):
            continue
        if any(candidate.span.start < c.span.end and c.span.start < candidate.span.end for c, _ in out):
            continue
        out.append((candidate, score))
        said.append(words)
    return out


def _innermost(pairs: Sequence[Pair], span: Span) -> int | None:
    holding = [i for i, pair in enumerate(pairs) if span in pair.span]
    return min(holding, key=lambda i: len(pairs[i].span), default=None)
