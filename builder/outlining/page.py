"""A document as lines and sentences, as all rules of outlining look at it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from builder.characters import simplified
from builder.data import Document, MarkKind

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that isn't empty, without the white space around it."""

    start: int
    end: int
    indent: int
    """How many columns of white space stand before it."""

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Page:
    """A document, its lines, and what its format knows of them."""

    document: Document
    text: str
    """Its clean text in simplified characters, one for one."""
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, document: Document) -> Page:
        """The page of a clean document; code lines are left out."""
        code = {mark.at for mark in document.marks if mark.kind is MarkKind.CODE}
        lines: list[Line] = []
        for found in _LINE.finditer(document.text):
            words = found[0].strip(" \t\u3000\xa0\r")
            if words and found.start() not in code:
                lead = found[0].index(words[0])
                indent = sum({"\t": 4, "\u3000": 2}.get(c, 1) for c in found[0][:lead])
                start = found.start() + lead
                lines.append(Line(start, start + len(words), indent))
        return cls(document, simplified(document.text), tuple(lines))

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts."""
        return [line.start for line in self.lines]

    @cached_property
    def heading_levels(self) -> dict[int, int]:
        """The level of each line that the format knows as a heading, by the line's index."""
        levels: dict[int, int] = {}
        for mark in self.document.marks:
            if mark.kind is MarkKind.HEADING and (at := self.line_at(mark.at, after=True)) is not None:
                levels[at] = mark.level
        return levels

    def line_at(self, offset: int, *, after: bool = False) -> int | None:
        """Index of the line that holds an offset; with `after`, of the first that ends behind it."""
        i = bisect_right(self.starts, offset) - 1
        if after:
            i = max(i, 0)
            while i < len(self.lines) and self.lines[i].end <= offset:
                i += 1
            return i if i < len(self.lines) else None
        return i if i >= 0 and offset <= self.lines[i].end else None

    def line_index(self, offset: int) -> int:
        """Index of the last line that starts at or before an offset; 0 where there is none."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def words(self, line: Line) -> str:
        """The text of a line."""
        return self.text[line.start : line.end]

    def at_line_start(self, offset: int) -> bool:
        """Whether a line starts at an offset."""
        i = bisect_right(self.starts, offset) - 1
        return i >= 0 and self.starts[i] == offset
