"""Paragraphs that each begin with a short sentence which is their head: 班前提醒不走过场。每天首班车发车前…….

Under one section head, three or more in a row; or two, where the text has such a row elsewhere. A story's paragraphs
begin shortly, too, so the first must stand directly below a head.
"""

from __future__ import annotations

import re

from builder.data import Span
from builder.outlining.markers import Marker
from builder.outlining.page import Page
from builder.outlining.siblings import Chain

_LEAD = re.compile(r"[^。！？；：，,\n“”\"]{3,14}(?:，[^。！？；：，,\n“”\"]{2,12})?。(?=[^\n]{12,})")
_NARRATES = re.compile(r"[我他她它你您]|[了吗呢]|(?:昨|今|明|当)天|\d")
_FEWEST = 3
_RANK = 49


def chains(page: Page, heads: set[int], taken: set[int]) -> list[Chain]:
    """The rows of such paragraphs.

    Args:
        page: the text.
        heads: indexes of the lines that are section heads.
        taken: indexes of all lines that begin with a marker or are heads.
    """
    rows: list[list[int]] = []
    for i, line in enumerate(page.lines):
        found = None if i in taken else _LEAD.match(page.text, line.start, line.end)
        if found is None or _NARRATES.search(found[0]):
            continue
        if rows and rows[-1][-1] == i - 1:
            rows[-1].append(i)
        elif i - 1 in heads:
            rows.append([i])
    fewest = 2 if any(len(row) >= _FEWEST for row in rows) else _FEWEST
    return [Chain("lead", _RANK, tuple(_marker(page, i) for i in row)) for row in rows if len(row) >= fewest]


def _marker(page: Page, index: int) -> Marker:
    start = page.lines[index].start
    return Marker("lead", _RANK, None, Span(start, start), line_start=True, alone=False)
