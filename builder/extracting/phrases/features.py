"""What can be said of a candidate without judging it; `weights.json` says how much each counts.

Every feature is a number from 0 to about 1. The weights are fitted on our own annotated texts, by document
(`python -m tests.quality.fit`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.data import Pair, PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import is_nominal

_PARTICLE = re.compile(r"[的了着过地得]")
_FUNCTION = re.compile(r"[是在有和与及等也都就还把被让对从为以而但这那]")
_OPENING = re.compile(
    r"(?:[的了着过和与及或而并也都就才又再还则却但把被对向从让使将这那它他她我你其此该]|我们|他们|如果|因为|所以|例如|比如|同时|其中|一个|一些)"
)
_CONTRAST = re.compile(
    r"不是.+是|不.{1,6}不|先.{1,7}后|越.{1,5}越|谁.{1,6}谁|没有.+就|才[有能是会]|变.+[为成]|再.{1,6}也|比.{1,6}[更还得]|[莫勿宁]"
)
_ORDER = re.compile(r"必须|严禁|不得|不能|禁止|绝不|决不|切忌")
_NUMERAL = re.compile(r"[一二两三四五六七八九十]")
_FIGURE_OF_SPEECH = re.compile(
    r"才[^能有]|就[没不是]|不如|等于|好比|像|[是为].+[是为]|有.+有|得.+得|再.+[也都]|要.+[先就]|[一两].{1,3}[一两半]"
)
_LINE_END = re.compile(r"\n|$")
_CLAUSES = frozenset((PhraseKind.MAXIM, PhraseKind.CLAUSE, PhraseKind.SLOGAN))
_DIGIT = re.compile(r"\d")
_LATIN = re.compile(r"[A-Za-z]")
_SIGN = re.compile(r"[、，,；;]")
_QUOTE = frozenset('“”"「」『』')


@dataclass(frozen=True)
class Surroundings:
    """What a candidate stands in."""

    text: str
    heads: tuple[Span, ...]
    """Principles, by their start."""
    opens: frozenset[int]
    """Where explanations begin."""
    stops: tuple[int, ...]
    """Where sentences end."""
    idioms: tuple[int, ...]
    """Where idioms begin."""
    lines: tuple[int, ...]
    """Where lines end."""
    named: bool
    """Whether the text has pairs at all."""

    @classmethod
    def of(
        cls, text: str, pairs: Sequence[Pair], sentences: Sequence[Span], candidates: Sequence[Candidate]
    ) -> Surroundings:
        """The surroundings in one document."""
        return cls(
            text,
            tuple(sorted((pair.principle for pair in pairs), key=lambda span: span.start)),
            frozenset(pair.explanation.start for pair in pairs if pair.explanation is not None),
            tuple(sentence.end for sentence in sentences),
            tuple(sorted(c.span.start for c in candidates if c.kind is PhraseKind.IDIOM)),
            tuple(found.start() for found in _LINE_END.finditer(text)),
            bool(pairs),
        )


def features(candidate: Candidate, around: Surroundings) -> Mapping[str, float]:
    """The features of a candidate, by name; those that are 0 may be missing."""
    span, kind = candidate.span, candidate.kind.value
    words = span.of(around.text)
    length = len(words)
    signs = _SIGN.split(words)
    out = {
        f"is {kind}": 1.0,
        f"{kind}: how good": candidate.weight,
        f"{kind}: {candidate.form or 'plain'}": 1.0,
        "short (under 4)": float(length < 4),
        "of 4": float(length == 4),
        "of 5 to 9": float(5 <= length <= 9),
        "of 10 to 16": float(10 <= length <= 16),
        "over 16": float(length > 16),
        "particles": len(_PARTICLE.findall(words)) / length * 4,
        "function words": len(_FUNCTION.findall(words)) / length * 4,
        "opens weakly": float(bool(_OPENING.match(words))),
        "contrast": float(bool(_CONTRAST.search(words))),
        "order": float(bool(_ORDER.search(words))),
        "numerals": min(1.0, len(_NUMERAL.findall(words)) / 2),
        "digits": float(bool(_DIGIT.search(words))),
        "Latin": float(bool(_LATIN.search(words))),
        "members": min(1.0, (len(signs) - 1) / 3),
        "even members": float(len(signs) > 1 and len({len(sign) for sign in signs}) == 1),
        "characters again": 1 - len(set(words)) / length,
        "idioms": min(1.0, bisect_left(around.idioms, span.end) - bisect_left(around.idioms, span.start)),
    }
    place = _place(span, around)
    if candidate.kind in _CLAUSES:
        out |= _as_saying(words, kind, signs, place, out)
    if candidate.kind is PhraseKind.HEAD:
        out["topic head"] = float(is_nominal(words))
    return out | place


def _as_saying(
    words: str, kind: str, clauses: Sequence[str], place: Mapping[str, float], general: Mapping[str, float]
) -> dict[str, float]:
    """What makes a clause or two a saying: contrast, balance, words that come again, a sentence of their own."""
    lengths = [len(clause) for clause in clauses]
    again = len(set(clauses[0]) & set(clauses[-1])) / min(lengths) if len(clauses) > 1 and min(lengths) else 0.0
    return {
        f"{kind}: contrast": general["contrast"],
        f"{kind}: order": general["order"],
        f"{kind}: sentence": place["behind a stop"] * place["ends its sentence"],
        f"{kind}: ends its sentence": place["ends its sentence"],
        f"{kind}: ends its paragraph": place["ends its paragraph"],
        f"{kind}: in a head": place["in a head"],
        f"{kind}: opens weakly": general["opens weakly"],
        f"{kind}: particles": general["particles"],
        f"{kind}: up to 9": float(len(words) <= 9),
        f"{kind}: balance": min(lengths) / max(lengths) if len(lengths) > 1 else 0.0,
        f"{kind}: again across": again,
        f"{kind}: characters again": general["characters again"],
        f"{kind}: figure of speech": float(bool(_FIGURE_OF_SPEECH.search(words))),
    }


def _place(span: Span, around: Surroundings) -> dict[str, float]:
    text = around.text
    at = bisect_right(around.heads, span.start, key=lambda head: head.start) - 1
    in_head = any(head.start < span.end and span.start < head.end for head in around.heads[max(0, at - 1) : at + 2])
    end = bisect_left(around.stops, span.end)
    to_stop = around.stops[end] - span.end if end < len(around.stops) else 0
    line = bisect_left(around.lines, span.end)
    to_line = around.lines[line] - span.end if line < len(around.lines) else len(text) - span.end
    times = text.count(span.of(text)) if len(span) <= 12 else 1
    return {
        "in a head": float(in_head),
        "whole head": float(any(head == span for head in around.heads[max(0, at - 1) : at + 2])),
        "opens an explanation": float(span.start in around.opens),
        "ends its sentence": float(to_stop <= 2),
        "ends its paragraph": float(to_line <= 3),
        "behind a stop": float(span.start == 0 or text[span.start - 1] in "。！？；\n"),
        "quoted": float(
            text[span.start - 1 : span.start] in _QUOTE and text[span.end : span.end + 1] in _QUOTE and span.start > 0
        ),
        "comes again": float(times > 1),
        "text without points": float(not around.named),
    }
