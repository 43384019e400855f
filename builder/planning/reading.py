"""An extraction as the planners look at it: with labels, paths and passages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.characters import language, simplified
from builder.data import Extraction, Listing, Pair, Span
from builder.options import Options
from cards import Content, Note, Passage, Words
from cards.labels import BY_LANGUAGE, Labels
from cards.note import Span as WordSpan
from cards.note import SpanKind

LOOK = "paper"
_SET_APART = re.compile(r"(?<=^[\u4e00-\u9fff])[ \t\u3000\xa0]+(?=[\u4e00-\u9fff]$)")
_ADVICE = (
    "要", "应", "须", "必须", "善于", "坚持", "加强", "抓好", "做好", "当好", "搞好", "立足", "推进", "保持", "注重", "提升", "树立",
    "强化", "增强", "提高", "完善", "健全", "落实", "守住", "学会",
)  # fmt: skip
"""How a head begins that tells what to do."""
_LONGEST_STEP = 24
_LONGEST_PASSAGE = 1_200


@dataclass(frozen=True)
class Reading:
    """What the planners share about one document."""

    extraction: Extraction
    labels: Labels
    language: str
    """BCP 47 tag of the document's text."""
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    density: str

    @classmethod
    def of(cls, extraction: Extraction, options: Options, deck: tuple[str, ...]) -> Reading:
        """The reading of an extraction under the user's options."""
        script = language(extraction.document.text)
        labels = BY_LANGUAGE[script if options.labels == "auto" else options.labels]
        return cls(extraction, labels, script, deck, options.tags, options.density)

    @property
    def text(self) -> str:
        """The clean text."""
        return self.extraction.document.text

    @cached_property
    def children(self) -> Mapping[int | None, list[int]]:
        """Indexes of the pairs below each pair."""
        below: dict[int | None, list[int]] = {}
        for i, pair in enumerate(self.extraction.pairs):
            below.setdefault(pair.parent, []).append(i)
        return below

    @cached_property
    def list_of(self) -> Mapping[int, Listing]:
        """The list that each pair is a member of."""
        return {i: listing for listing in self.extraction.lists for i in listing.items}

    def points_below(self, index: int) -> list[int]:
        """The pairs below a pair that are members of a list; a term defined in passing is part of what it says."""
        return [child for child in self.children.get(index, []) if child in self.list_of]

    def words(self, span: Span) -> str:
        """The words of a span, its line breaks and runs of white space made one space or nothing."""
        return one_line(span.of(self.text))

    def trail(self, pair: int | None, *more: str) -> tuple[str, ...]:
        """The way to a pair: the title, then the heads above it, then `more`."""
        steps = [self.extraction.title]
        if pair is not None:
            steps += self.extraction.path_of(pair)
        return tuple(_step(step) for step in dict.fromkeys((*steps, *more)) if step)

    def passage(self, span: Span, answers: tuple[Span, ...] = ()) -> Passage:
        """The source behind a tap, with the answer in the accent colour."""
        end = min(span.end, span.start + _LONGEST_PASSAGE)
        text = self.text[span.start : end]
        marked = [WordSpan(a.start - span.start, a.end - span.start, SpanKind.ACCENT) for a in sorted(answers, key=lambda a: a.start)
                  if span.start <= a.start and a.end <= end]  # fmt: skip
        return Passage(self.labels.passage, Words(text, tuple(marked)))

    def note(self, note_type: str, key: str, place: int, fields: Mapping[str, Content]) -> Note:
        """A note of this document."""
        return Note(
            note_type, fields, key, self.language, LOOK, self.extraction.document.name, place, self.deck, self.tags
        )

    def question(self, pair: Pair) -> str:
        """The fixed question that a pair's head is asked with."""
        head = pair.principle.of(self.text)
        match pair.kind.value:
            case "definition":
                return self.labels.meaning
            case "article":
                return self.labels.says
            case "qa":
                return self.labels.reply
            case _:
                return self.labels.how if _tells_what_to_do(head) else self.labels.explain


def _step(words: str) -> str:
    """A heading in a path: in one line, without the space that sets two characters apart (总　则), and not too long."""
    line = _SET_APART.sub("", one_line(words))
    return line if len(line) <= _LONGEST_STEP else line[: _LONGEST_STEP - 1] + "…"


def one_line(words: str) -> str:
    """Words without line breaks: nothing between Chinese characters, a space between Latin words."""
    parts = words.split("\n")
    out = parts[0].strip()
    for part in parts[1:]:
        piece = part.strip()
        space = " " if out[-1:].isascii() and piece[:1].isascii() else ""
        out += space + piece
    return out


def _tells_what_to_do(head: str) -> bool:
    return simplified(head).startswith(_ADVICE)
