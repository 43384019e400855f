"""From a file, a folder or standard input to documents as read, nothing thrown away yet.

To add a format: a module with `read(data: bytes, name: str, encoding: str | None) -> Document`, and a line in READERS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from builder.data import Document, Source
from builder.errors import EmptySourceError
from builder.reading import markdown, plain
from builder.reading.folder import gather, readable

Reader = Callable[[bytes, str, str | None], Document]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
"""A reader for each file name suffix; whatever has another suffix and is named by itself is read as plain text."""

__all__ = ["READERS", "gather", "read", "readable", "suffixes"]


def suffixes() -> frozenset[str]:
    """The file name suffixes that are taken from a folder."""
    return frozenset(READERS)


def read(source: Source, encoding: str | None = None) -> Document:
    """Read one source.

    Args:
        source: what to read.
        encoding: the name of its encoding; found out where it is None.

    Raises:
        EmptySourceError: there is nothing in it but white space.
        EncodingError: its bytes are no text.
    """
    reader = READERS.get(Path(source.name).suffix.lower(), plain.read)
    document = reader(source.data, source.name, encoding)
    if not document.text.strip("\ufeff \t\r\n\u3000"):
        raise EmptySourceError(f"{source.name} is empty: there is no text in it.")
    return replace(document, deck=source.deck)
