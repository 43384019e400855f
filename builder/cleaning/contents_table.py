"""A table of contents above the text: its lines come again as the headings below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.characters import content
from builder.cleaning.edit import Edit, lines
from builder.data import Document

_HEAD = re.compile(
    r"(?:目\s*录|目\s*錄|目次|Contents|Table of contents)\s*(?:[\[［].{1,4}[\]］])?[:：]?$", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.、]?\s*|[-*•]\s+)")
_PAGE = re.compile(r"[.…·\s]*\d{0,4}$")
_FEWEST = 2


def find(document: Document) -> Iterator[Edit]:
    """The table, its head included, where at least two of its lines come again and none in between doesn't."""
    rows = [line for line in lines(document.text) if line.bare]
    for i, head in enumerate(rows):
        if not _HEAD.match(head.bare):
            continue
        below = [_said(row.bare) for row in rows[i + 1 :]]
        size = 0
        while size < len(below) and below[size] and any(later.startswith(below[size]) for later in below[size + 1 :]):
            size += 1
        if size >= _FEWEST:
            for row in rows[i : i + size + 1]:
                yield Edit(row.start, row.end, "", "table of contents")
        return


def _said(row: str) -> str:
    return content(_PAGE.sub("", _NUMBER.sub("", row)))
