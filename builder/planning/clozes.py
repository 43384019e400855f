"""Cloze notes: the words worth having, in their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.characters import content
from builder.data import PairKind, Phrase, PhraseKind, Span
from builder.planning.reading import Reading, one_line
from builder.sentences import clauses, trim
from cards import Content, Note, SpanKind, Trail, Words
from cards import Span as WordSpan

NOTE_TYPE = "要诀 Cloze"
_ASKED = {"light": 0.72, "normal": 0.5, "full": 0.0}
"""The least score of a phrase that is asked, by density."""
_LONGEST = 64
"""Characters of a sentence that is shown whole; a longer one is cut at clauses around the phrase."""
_MOST_BLANKS = 3
_LONGEST_BLANK = 24
_LEAST_LEFT = 6
"""Characters of the sentence that must stand beside the blank."""
_ELSEWHERE = frozenset((PhraseKind.HEAD, PhraseKind.TERM, PhraseKind.GROUP))
"""Asked by other notes: by lists, principles and phrases."""
_NOT_ALONE = re.compile(
    r"^(?:又|还|也|才|就|更|既|这|這|那|其中|因此|所以|因而|它|他们|她|此外|但是?|而且|不过|可见|否则|同时|并且|于是|由此)"
)
_NUMBER = re.compile(r"\d[\d.,]*[ ]?(?:[%％‰]|个百分点|[\u4e00-\u9fff]{0,3})")
_PARTS = re.compile(r"[、，,；;]")


def plan(reading: Reading) -> Iterator[Note]:
    """A note for each sentence with phrases that are worth asking for."""
    least = _ASKED[reading.density]
    by_sentence: dict[Span, list[Phrase]] = {}
    for phrase in reading.extraction.phrases:
        if phrase.score >= least and phrase.kind not in _ELSEWHERE and not _in_head(reading, phrase.span):
            by_sentence.setdefault(_window(reading, phrase), []).append(phrase)
    for sentence, phrases in by_sentence.items():
        note = _note(reading, sentence, phrases[:_MOST_BLANKS])
        if note is not None:
            yield note


def _in_head(reading: Reading, span: Span) -> bool:
    """Whether words stand in a head: the list and principle notes ask for those."""
    return any(p.principle.start < span.end and span.start < p.principle.end for p in reading.extraction.pairs)


def _window(reading: Reading, phrase: Phrase) -> Span:
    """The sentence of a phrase, or the clauses around it where the sentence is long."""
    text = reading.text
    sentence = trim(text, phrase.sentence, "；;，,")
    if len(sentence) <= _LONGEST:
        return sentence
    parts = clauses(text, sentence)
    inside = [i for i, part in enumerate(parts) if part.start < phrase.span.end and phrase.span.start < part.end]
    first, last = inside[0], inside[-1]
    while parts[last].end - parts[first].start < _LONGEST * 0.6 or _NOT_ALONE.match(parts[first].of(text).lstrip()):
        if first > 0 and parts[last].end - parts[first - 1].start <= _LONGEST:
            first -= 1
        elif last + 1 < len(parts) and parts[last + 1].end - parts[first].start <= _LONGEST:
            last += 1
        else:
            break
    return trim(text, Span(parts[first].start, parts[last].end), "，,；;")


def _note(reading: Reading, sentence: Span, phrases: Sequence[Phrase]) -> Note | None:
    text = reading.text
    pair = phrases[0].pair
    start, end = _without_marker(reading, sentence, pair)
    shown = text[start:end]
    if _NOT_ALONE.match(shown) or len(content(shown)) < 8 or "\n" in shown:
        return None
    steps = reading.trail(pair, *_own_head(reading, pair, sentence))
    blanks = [
        WordSpan(b.start - start, b.end - start, SpanKind.BLANK)
        for p in phrases
        if (b := _blank(text, p)) is not None and start <= b.start and b.end <= end
    ]
    blanks = [b for b in blanks if not _given_away(shown, b) and _enough_left(shown, b)]
    if not blanks:
        return None
    blanks.sort(key=lambda b: b.start)
    words = [shown[b.start : b.end] for b in blanks]
    kept = tuple(step for step in steps if not any(content(w) in content(step) for w in words))
    fields: dict[str, Content] = {
        "Sentence": Words(one_line(shown), tuple(blanks)),
        "Path": Trail(kept),
        "Passage": reading.passage(_around(reading, sentence, pair), (Span(start, end),)),
    }
    return reading.note(NOTE_TYPE, shown, sentence.start, fields)


def _without_marker(reading: Reading, sentence: Span, pair: int | None) -> tuple[int, int]:
    """A sentence that begins with a point's marker is shown from its head on."""
    start = sentence.start
    if pair is not None:
        found = reading.extraction.pairs[pair]
        if found.begins == sentence.start:
            article = found.kind is PairKind.ARTICLE and found.explanation is not None
            start = found.explanation.start if article and found.explanation is not None else found.principle.start
    return start, sentence.end


def _own_head(reading: Reading, pair: int | None, sentence: Span) -> tuple[str, ...]:
    """The head of the pair that a sentence stands under, unless it is the sentence itself."""
    if pair is None:
        return ()
    head = reading.extraction.pairs[pair].principle
    return () if head.start < sentence.end and sentence.start < head.end else (head.of(reading.text),)


def _blank(text: str, phrase: Phrase) -> Span | None:
    """What is blanked of a phrase: of a parallel formula all but its first member, of a figure its number."""
    span = phrase.span
    if phrase.kind in (PhraseKind.SLOGAN, PhraseKind.MAXIM, PhraseKind.QUOTED, PhraseKind.CLAUSE):
        separator = _PARTS.search(text, span.start, span.end)
        return span if separator is None else trim(text, Span(separator.end(), span.end))
    if phrase.kind is PhraseKind.FIGURE:
        number = _NUMBER.search(text, span.start, span.end)
        return None if number is None else Span(number.start(), number.end())
    return span


def _given_away(shown: str, blank: WordSpan) -> bool:
    """Whether the blanked words stand elsewhere in the sentence."""
    words = content(shown[blank.start : blank.end])
    return len(words) >= 2 and words in content(shown[: blank.start] + "\n" + shown[blank.end :])


def _enough_left(shown: str, blank: WordSpan) -> bool:
    """Whether the rest of the sentence still leads to the blanked words."""
    asked = content(shown[blank.start : blank.end])
    return 2 <= len(asked) <= _LONGEST_BLANK and len(content(shown)) - len(asked) >= _LEAST_LEFT


def _around(reading: Reading, sentence: Span, pair: int | None) -> Span:
    """The passage that a sentence belongs to: its pair, or its paragraph."""
    if pair is not None and sentence in reading.extraction.pairs[pair].span:
        return reading.extraction.pairs[pair].span
    text = reading.text
    start = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    return trim(text, Span(start, len(text) if end < 0 else end))
