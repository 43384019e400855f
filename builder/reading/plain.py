"""Plain text: decoded, line ends made one."""

from __future__ import annotations

import re

from builder.data import Document
from builder.reading import markdown
from builder.reading.encodings import decode

_ATX_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)


def read(data: bytes, name: str, encoding: str | None = None) -> Document:
    """Read plain text; where it is Markdown under another name, its headings are known as headings all the same."""
    text, found = decode(data, name, encoding)
    text = markdown.LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if _ATX_HEADING.search(text):
        return markdown.marked(Document(name, text, found))
    return Document(name, text, found)
