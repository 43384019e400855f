"""What a cleaning rule proposes, and the lines that most rules look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to be taken out, and what to put in its place."""

    start: int
    """Offset in the text as read."""
    end: int
    put: str
    why: str
    """The reason, in a user's words."""


class Line(NamedTuple):
    """A line of a text, without its line feed."""

    start: int
    end: int
    text: str

    @property
    def bare(self) -> str:
        """Its text without white space around it."""
        return self.text.strip(" \t\u3000\xa0")


def lines(text: str) -> Iterator[Line]:
    """The lines of a text."""
    at = 0
    for line in text.split("\n"):
        yield Line(at, at + len(line), line)
        at += len(line) + 1
