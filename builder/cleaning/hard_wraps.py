"""Lines that were broken to fit a width, joined again.

Two signs tell such a break from a paragraph's end. In a text set to a width, the line is so full that the next word
didn't fit. In a text whose paragraphs stand apart by empty lines, a line that stops in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.cleaning.edit import Edit, Line, lines
from builder.data import Document

_STOPS = "。！？；：…”’」』!?;:."
_STARTS_SOMETHING = re.compile(
    r"\s*(?:[-*•·●■◆○▪+>#|=]|[(（]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）.、．]|[①-⑳]|第[一二三四五六七八九十百0-9]+)"
)
_FEWEST_COLUMNS = 30
_MOST_COLUMNS = 100
"""No text is set wider; longer lines are paragraphs."""
_WHY = "line break"


def find(document: Document) -> Iterator[Edit]:
    """The breaks to be joined: nothing goes between Chinese characters, a space between words."""
    rows = list(lines(document.text))
    marked = {mark.at for mark in document.marks}
    widths = _set_widths([row for row in rows if row.bare])
    apart = _paragraphs_apart(rows)
    inside = False  # whether the line above was joined to the one before it
    for above, below in pairwise(rows):
        width = widths[_indented(above)]
        full = bool(width and above.bare and below.bare) and _full(above, below, width)
        joined = (
            bool(above.bare and below.bare)
            and (above.bare[-1] not in _STOPS or (apart and full))
            and not _STARTS_SOMETHING.match(below.text)
            and above.start not in marked
            and below.start not in marked
            and (full or (apart and (inside or _breaks_off(above, below))))
        )
        if joined:
            yield _join(document.text, above, below)
        inside = joined


def _indented(row: Line) -> bool:
    return row.text[:1] in (" ", "\t")


def _columns(text: str) -> int:
    """How wide a line is: two columns for each character that takes two bytes in GBK, as Chinese ones do."""
    return len(text.expandtabs(8).encode("gbk", "replace"))


def _set_widths(rows: Sequence[Line]) -> dict[bool, int]:
    """The width that lines without and with an indent are set to, in columns; 0 where they aren't set to any."""
    of = {indent: [row for row in rows if _indented(row) is indent] for indent in (False, True)}
    widths = {indent: _set_width(of[indent]) for indent in of}
    for indent, lines_there in of.items():
        longest = max((_columns(row.text.rstrip()) for row in lines_there), default=0)
        if not widths[indent] and longest <= widths[not indent]:  # a paragraph's first line, indented
            widths[indent] = widths[not indent]
    return widths


def _set_width(rows: Sequence[Line]) -> int:
    widths = sorted((_columns(row.text.rstrip()) for row in rows), reverse=True)
    if len(widths) < 4 or not _FEWEST_COLUMNS <= widths[0] <= _MOST_COLUMNS:
        return 0
    full = sum(width >= widths[0] - 8 for width in widths)
    return widths[0] if full >= max(3, len(widths) // 5) else 0


def _paragraphs_apart(rows: Sequence[Line]) -> bool:
    """Whether the text puts an empty line between paragraphs."""
    breaks = [(above, below) for above, below in pairwise(rows) if above.bare]
    empty = sum(not below.bare for _, below in breaks)
    return empty >= 3 and 2 * empty >= len(breaks)


def _full(above: Line, below: Line, width: int) -> bool:
    """Whether the next word didn't fit on the line."""
    start = below.bare
    word = re.match(r"[!-~]+|.[，。、；：！？”’）]?", start)
    space = 1 if start[:1].isascii() and above.bare[-1:].isascii() else 0
    kinsoku = 0 if start[:1].isascii() else 2  # a sign that may not begin a line hangs over the width
    return _columns(above.text.rstrip()) + space + _columns(word[0] if word else "") > width - kinsoku


def _breaks_off(above: Line, below: Line) -> bool:
    """Whether a line stops inside a sentence: at a seam of Chinese and English, or behind a sentence that ended."""
    seam = above.bare[-1].isascii() != below.bare[0].isascii()
    return not _STARTS_SOMETHING.match(above.text) and (seam or "。" in above.bare) and below.bare[-1] in _STOPS + "，,"


def _join(text: str, above: Line, below: Line) -> Edit:
    start = above.start + len(above.text.rstrip())
    end = below.end - len(below.text.lstrip(" \t\u3000\xa0"))
    words = text[start - 1].isascii() and text[end].isascii()
    return Edit(start, end, " " if words else "", _WHY)
