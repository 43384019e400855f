"""Principle notes: from the head to the thought, and from the thought to the head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.characters import content
from builder.data import Pair, PairKind, Span
from builder.planning.masking import mask, share_covered
from builder.planning.reading import Reading, one_line
from builder.planning.splitting import LONG, own_passage, telling
from builder.sentences import sentences
from cards import Content, Lines, Note, Trail, Words

NOTE_TYPE = "要诀 Principle"
_PART_LABEL = re.compile(r"[【\[](?:原文|注释|译文|讲解|解读)")
_GROUP = re.compile(r"(?:[\u4e00-\u9fff]{0,8}的)?[一二两兩三四五六七八九十]{1,2}[\u4e00-\u9fff]{1,8}")
"""五个定位, 家庭理财的六条铁律: a name that can stand in a question."""
_MASKED = 80
"""Characters of a passage that asks for its head."""
_SO_CALLED = 4
"""Characters before a term that begins a sentence: 所谓的“."""
_MOSTLY = 0.6
_LEAST = 12
"""Characters that must stay readable on such a card."""


def plan(reading: Reading) -> Iterator[Note]:
    """A note for each pair that has an explanation; definitions are phrase notes, heads of lists are list notes."""
    for i, pair in enumerate(reading.extraction.pairs):
        if pair.kind is PairKind.DEFINITION:
            continue
        own = own_passage(reading.extraction, i, reading.points_below(i))
        if own is not None:
            note = _note(reading, i, pair, own)
            if note is not None:
                yield note


def _note(reading: Reading, index: int, pair: Pair, own: Span) -> Note | None:
    head = reading.words(pair.principle) + ("？" if pair.kind is PairKind.QUESTION else "")
    fields: dict[str, Content] = {
        "Principle": Words(head),
        "Path": Trail(reading.trail(index)),
        "Question": Words(reading.question(pair)),
    }
    answer = _answer(reading, own, pair)
    if not _told_by_its_points(reading, index, pair) and not _begins_with_a_term(reading, index, answer):
        fields["Explanation"] = Lines((Words(reading.words(answer)),))
        fields["Passage"] = reading.passage(pair.explanation or own, (answer,))
    masked = _masked(reading, index, pair, own)
    if masked is not None:
        fields["Masked"], fields["MaskedQuestion"] = masked
        fields.setdefault("Passage", reading.passage(pair.explanation or own))
    if "Explanation" not in fields and "Masked" not in fields:
        return None
    key = reading.words(answer) if pair.kind is PairKind.ARTICLE else head  # never a number: one inserted shifts all
    return reading.note(NOTE_TYPE, key, pair.span.start, fields)


def _answer(reading: Reading, own: Span, pair: Pair) -> Span:
    """What a head is answered with: the telling part; of an article its first sentence, which states the rule."""
    if pair.kind is PairKind.ARTICLE:
        first = sentences(reading.text, own)[0]
        return telling(reading.extraction, first, pair.principle, LONG)
    return _without_head(reading, telling(reading.extraction, own, pair.principle), pair)


def _told_by_its_points(reading: Reading, index: int, pair: Pair) -> bool:
    """Whether the points below say what there is to say: they are a list, or most of the passage."""
    below = reading.children.get(index, [])
    if any(reading.list_of.get(child) for child in below) and pair.kind is not PairKind.ARTICLE:
        return True
    said = sum(len(reading.extraction.pairs[child].span) for child in below)
    return pair.explanation is not None and said > _MOSTLY * len(pair.explanation)


def _begins_with_a_term(reading: Reading, index: int, answer: Span) -> bool:
    """Whether the answer is the definition of a term that has a note of its own: 几个概念 isn't explained by the first."""
    pairs = reading.extraction.pairs
    return any(
        pairs[child].kind is PairKind.DEFINITION and 0 <= pairs[child].principle.start - answer.start <= _SO_CALLED
        for child in reading.children.get(index, [])
    )


def _without_head(reading: Reading, answer: Span, pair: Pair) -> Span:
    """An answer that begins by saying the head again is cut to what comes then: 比较优势是指…."""
    head = pair.principle.of(reading.text)
    again = re.match(re.escape(head) + r"[，,]?(?:就?是指|指的就?是|就是|是|，)", answer.of(reading.text))
    return Span(answer.start + again.end(), answer.end) if again else answer


def _masked(reading: Reading, index: int, pair: Pair, own: Span) -> tuple[Words, Words] | None:
    """The telling part with the head's own words covered, where it can be told which head is meant."""
    listing = reading.list_of.get(index)
    if pair.kind in (PairKind.ARTICLE, PairKind.QUESTION) or listing is None or reading.density == "light":
        return None
    pairs = reading.extraction.pairs
    head = reading.words(pair.principle)
    siblings = [reading.words(pairs[i].principle) for i in listing.items if i != index]
    part = telling(reading.extraction, own, pair.principle, _MASKED)
    if _PART_LABEL.search(part.of(reading.text)):
        return None
    words = mask(one_line(part.of(reading.text)), head, siblings)
    if len(content(words.text)) * (1 - share_covered(words)) < _LEAST or share_covered(words) > 0.5:
        return None
    title = reading.words(listing.title) if listing.title is not None else ""
    labels = reading.labels
    question = labels.which.format(group=title) if _GROUP.fullmatch(title) else labels.which_alone
    return words, Words(question)
