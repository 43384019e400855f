"""A text through the cleaning, for the tests of each rule."""

from __future__ import annotations

from builder.cleaning import clean
from builder.data import Document
from builder.reading.markdown import marked


def cleaned(text: str, *, markdown: bool = False) -> str:
    """The clean text of a text, read as Markdown or as it stands."""
    document = Document("文.txt", text, "utf-8")
    return clean(marked(document) if markdown else document).text


def reasons(text: str) -> list[str]:
    """Why anything was removed from a text."""
    return [removal.why for removal in clean(Document("文.txt", text, "utf-8")).removed]
