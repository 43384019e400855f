"""What can be said of a candidate without judging it; `weights.json` says how much each counts.

Every feature is a number from 0 to about 1. The weights are fitted on our own annotated texts, by document
(`python -m tests.quality.fit`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.data import Pair, PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import is_nominal

_PARTICLE = re.compile(r"[的了着过地得]")
_OPENING = re.compile(
    r"(?:[的了着过和与及或而并也都就才又再还则却但把被对向从让使将这那它他她我你其此该]|我们|他们|如果|因为|所以|例如|比如|同时|其中|一个|一些)"
)
_CONTRAST = re.compile(
    r"不是.+是|不.{1,6}不|先.{1,7}后|越.{1,5}越|谁.{1,6}谁|没有.+就|才[有能是会]|变.+[为成]|再.{1,6}也|比.{1,6}[更还得]|[莫勿宁]"
)
_FIGURE_OF_SPEECH = re.compile(
    r"才[^能有]|就[没不是]|不如|等于|好比|像|[是为].+[是为]|有.+有|得.+得|再.+[也都]|要.+[先就]|[一两].{1,3}[一两半]"
)
_ORDER = re.compile(r"必须|严禁|不得|不能|禁止|绝不|决不|切忌")
_NUMERAL = re.compile(r"[一二两三四五六七八九十]")
_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]")
_SIGN = re.compile(r"[、，,；;]")
_LINE_END = re.compile(r"\n|$")
_QUOTE = frozenset('“”"「」『』')
_CLAUSES = frozenset((PhraseKind.MAXIM, PhraseKind.CLAUSE, PhraseKind.SLOGAN))
_SIZES = ((4, "short (under 4)"), (5, "of 4"), (10, "of 5 to 9"), (17, "of 10 to 16"), (10_000, "over 16"))
Feature = tuple[str, float]


@dataclass(frozen=True)
class Surroundings:
    """What a candidate stands in."""

    text: str
    head_starts: tuple[int, ...]
    head_ends: tuple[int, ...]
    """Where principles begin and end, in the order of the text."""
    opens: frozenset[int]
    """Where explanations begin."""
    stops: tuple[int, ...]
    """Where sentences end."""
    idioms: tuple[int, ...]
    """Where idioms begin."""
    lines: tuple[int, ...]
    """Where lines end."""
    times: Counter[str]
    """How many places each candidate's words stand in."""
    named: bool
    """Whether the text has pairs at all."""

    @classmethod
    def of(
        cls, text: str, pairs: Sequence[Pair], sentences: Sequence[Span], candidates: Sequence[Candidate]
    ) -> Surroundings:
        """The surroundings in one document."""
        heads = sorted((pair.principle for pair in pairs), key=lambda span: span.start)
        places = {(c.span.start, c.span.of(text)) for c in candidates}
        return cls(
            text,
            tuple(head.start for head in heads),
            tuple(head.end for head in heads),
            frozenset(pair.explanation.start for pair in pairs if pair.explanation is not None),
            tuple(sentence.end for sentence in sentences),
            tuple(sorted(c.span.start for c in candidates if c.kind is PhraseKind.IDIOM)),
            tuple(found.start() for found in _LINE_END.finditer(text)),
            Counter(words for _, words in places),
            bool(pairs),
        )


def features(candidate: Candidate, around: Surroundings) -> Iterator[Feature]:
    """The features of a candidate that aren't 0."""
    kind = candidate.kind.value
    words = candidate.span.of(around.text)
    place = dict(_place(candidate.span, words, around))
    general = dict(_general(words))
    yield f"is {kind}", 1.0
    yield f"{kind}: {candidate.form or 'plain'}", 1.0
    yield f"{kind}: how good", candidate.weight
    if candidate.kind in _CLAUSES:
        yield from _as_saying(words, kind, place, general)
    elif candidate.kind is PhraseKind.HEAD and is_nominal(words):
        yield "topic head", 1.0
    yield from general.items()
    yield from place.items()


def _general(words: str) -> Iterator[Feature]:
    """Of the words alone."""
    length = len(words)
    yield next(name for limit, name in _SIZES if length < limit), 1.0
    if particles := len(_PARTICLE.findall(words)):
        yield "particles", particles / length * 4
    if _OPENING.match(words):
        yield "opens weakly", 1.0
    if _CONTRAST.search(words):
        yield "contrast", 1.0
    if _ORDER.search(words):
        yield "order", 1.0
    if numerals := len(_NUMERAL.findall(words)):
        yield "numerals", min(1.0, numerals / 2)
    if _DIGIT.search(words):
        yield "digits", 1.0
    if _LATIN.search(words):
        yield "Latin", 1.0
    members = _SIGN.split(words)
    if len(members) > 1:
        yield "members", min(1.0, (len(members) - 1) / 3)
        if len({len(member) for member in members}) == 1:
            yield "even members", 1.0
    if again := 1 - len(set(words)) / length:
        yield "characters again", again


def _as_saying(words: str, kind: str, place: dict[str, float], general: dict[str, float]) -> Iterator[Feature]:
    """What makes a clause or two a saying: contrast, balance, words that come again, a sentence of their own."""
    clauses = _SIGN.split(words)
    lengths = [len(clause) for clause in clauses]
    for name in ("contrast", "order", "opens weakly", "particles", "characters again"):
        if name in general:
            yield f"{kind}: {name}", general[name]
    for name in ("ends its sentence", "ends its paragraph", "in a head"):
        if name in place:
            yield f"{kind}: {name}", 1.0
    if "behind a stop" in place and "ends its sentence" in place:
        yield f"{kind}: sentence", 1.0
    if len(words) <= 9:
        yield f"{kind}: up to 9", 1.0
    if len(clauses) > 1 and min(lengths):
        yield f"{kind}: balance", min(lengths) / max(lengths)
        yield f"{kind}: again across", len(set(clauses[0]) & set(clauses[-1])) / min(lengths)
    if _FIGURE_OF_SPEECH.search(words):
        yield f"{kind}: figure of speech", 1.0


def _place(span: Span, words: str, around: Surroundings) -> Iterator[Feature]:
    """Of where the words stand."""
    text = around.text
    at = bisect_left(around.head_ends, span.start + 1)
    if at < len(around.head_starts) and around.head_starts[at] < span.end:
        yield "in a head", 1.0
        if around.head_starts[at] == span.start and around.head_ends[at] == span.end:
            yield "whole head", 1.0
    if span.start in around.opens:
        yield "opens an explanation", 1.0
    if _next(around.stops, span.end) - span.end <= 2:
        yield "ends its sentence", 1.0
    if _next(around.lines, span.end) - span.end <= 3:
        yield "ends its paragraph", 1.0
    before = text[span.start - 1] if span.start else "\n"
    if before in "。！？；\n":
        yield "behind a stop", 1.0
    if before in _QUOTE and text[span.end : span.end + 1] in _QUOTE:
        yield "quoted", 1.0
    if around.times[words] > 1:
        yield "comes again", 1.0
    if not around.named:
        yield "text without points", 1.0
    if idioms := bisect_left(around.idioms, span.end) - bisect_left(around.idioms, span.start):
        yield "idioms", min(1.0, idioms)


def _next(places: tuple[int, ...], at: int) -> int:
    """The first place at or behind an offset."""
    i = bisect_left(places, at)
    return places[i] if i < len(places) else at
