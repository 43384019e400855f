"""Phrase notes: a term and its meaning, where the text itself gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.characters import content, simplified
from builder.data import Pair, PairKind
from builder.planning.masking import mask, share_covered
from builder.planning.reading import Reading
from builder.planning.splitting import LONG, own_passage, telling
from builder.sentences import sentences
from cards import Content, Lines, Note, Trail, Words

NOTE_TYPE = "要诀 Phrase"
_COPULA = re.compile(r"^(?:就?是指|指的就?是|就是|即是|讲的(?:就)?是|講的是|说的是|是说|意思是|是|指|即)[，,：:]?")


def plan(reading: Reading) -> Iterator[Note]:
    """A note for each definition."""
    for i, pair in enumerate(reading.extraction.pairs):
        if pair.kind is PairKind.DEFINITION and pair.explanation is not None:
            note = _note(reading, i, pair)
            if note is not None:
                yield note


def _note(reading: Reading, index: int, pair: Pair) -> Note | None:
    term = reading.words(pair.principle)
    own = own_passage(reading.extraction, index, reading.points_below(index)) or pair.explanation
    if own is None:
        return None
    first = next(iter(sentences(reading.text, own)), own)  # a definition is its first sentence; examples come behind
    part = telling(reading.extraction, first, pair.principle, 60)
    meaning = _COPULA.sub("", reading.words(part)).strip("。；; ")
    if len(content(meaning)) < 2 or len(meaning) > LONG:
        return None
    fields: dict[str, Content] = {
        "Phrase": Words(term),
        "Meaning": Lines((Words(meaning),)),
        "Path": Trail(reading.trail(index)),
        "Question": Words(reading.labels.meaning),
        "Passage": reading.passage(pair.span, (part,)),
    }
    words = mask(meaning, term)
    if (
        len(content(meaning)) >= 4
        and share_covered(words) <= 0.5
        and simplified(term) not in simplified(" ".join(reading.trail(index)))
    ):
        fields["Masked"] = words
        fields["MaskedQuestion"] = Words(reading.labels.which_term)
    return reading.note(NOTE_TYPE, term, pair.span.start, fields)
