"""Markdown: its headings and code are known; its other signs are left to cleaning."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from markdown_it import MarkdownIt

from builder.data import Document, Mark, MarkKind
from builder.reading.encodings import decode

LINE_END = re.compile(r"\r\n?|\u2028|\u2029|\x85")


def read(data: bytes, name: str, encoding: str | None = None) -> Document:
    """Read Markdown."""
    text, found = decode(data, name, encoding)
    return marked(Document(name, LINE_END.sub("\n", text.removeprefix("\ufeff")), found))


def marked(document: Document) -> Document:
    """The document with a mark at each line that is a heading or code.

    Indented code is no code here: Chinese paragraphs begin with an indent.
    """
    text = document.text
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    marks: list[Mark] = []
    for token in MarkdownIt("commonmark").disable("code").parse(text):
        if token.map is None:
            continue
        first, behind = token.map
        if token.type == "heading_open":
            marks.append(Mark(starts[first], MarkKind.HEADING, int(token.tag[1:])))
        elif token.type == "fence":
            marks.extend(Mark(starts[line], MarkKind.CODE) for line in range(first, behind))
    return replace(document, marks=tuple(sorted(marks, key=lambda mark: mark.at)))
