"""Everything that can go wrong and that a user should hear of.

YaojueError                 one clear sentence: what is wrong, where, what to do
├── SourceError             a text that can't be read
│   ├── EncodingError       its bytes are no text in any encoding we know
│   └── EmptySourceError    nothing in it
├── NothingFoundError       a text without anything to make cards of
└── OutputError             the deck or page can't be written
"""

from __future__ import annotations


class YaojueError(Exception):
    """A sentence for the user; the command line prints it and ends with exit code 1."""


class SourceError(YaojueError):
    """A text that can't be read."""


class EncodingError(SourceError):
    """Bytes that are no text in any encoding we know."""


class EmptySourceError(SourceError):
    """A file or folder with nothing in it."""


class NothingFoundError(YaojueError):
    """A text without anything to make cards of."""


class OutputError(YaojueError):
    """A result that can't be written where it should go."""
