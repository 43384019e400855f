"""What a web page puts around an article: bylines, breadcrumbs, buttons, notices, advertisements.

A line goes only where its form says that it is furniture; whether a line belongs to the text is never guessed from its
words alone. What such lines look like stands in `furniture_signs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.cleaning.edit import Edit, Line, lines
from builder.cleaning.furniture_signs import (
    BREADCRUMBS,
    BUTTONS,
    BYLINE_LABEL,
    LONE_LABEL,
    PAGE_BYLINE,
    PAGE_FOOT,
    PAGE_TOP,
    SIGNS,
    SITE,
    SITE_NOTICE,
    SITE_STEP,
    SURE_BUTTON,
    Where,
)
from builder.data import Document

_EDGE = 6
"""How many lines from the top or bottom still are the page's edge."""
_TOP = 3
_SHORTEST_TOP = 12
_LONGEST_ROW = 80
_SENTENCE_ENDS = frozenset("。！")
_POINT = re.compile(
    r"(?:\d{1,2}[.、．](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑳]|第[一二三四五六七八九十百\d]+[条章节]|[-*•●]\s+(?=[^\s\d]))"
)
_LONGEST_NOTICE = 150
_DISGUISE = re.compile(r"<[^<>]{1,300}>|[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]")
"""HTML tags and inserted pinyin, which other rules take out."""
_TAIL = re.compile(r"\S[ \t\u3000]+(\S{4,30})\s*$")
_PREFIX = re.compile(r"\s*[^\s»›>:：]{2,14}(?:\s*[»›]\s*[^\s»›>:：]{1,14})+[:：]\s*")
"""户外论坛»游记»查看完整版本: in front of the title."""
_WHY = "page furniture"


def find(document: Document) -> Iterator[Edit]:
    """The furniture of a page, line by line; a line that a piece of furniture was glued to keeps its own text."""
    rows = [line for line in lines(document.text) if line.bare]
    gone: list[Line] = []
    notice = False
    for i, line in enumerate(rows):
        bare = _DISGUISE.sub("", line.bare).strip()
        notice = _is_notice(bare, share=(i + 1) / len(rows), above=notice)
        if notice or _is_furniture(bare, edge=min(i, len(rows) - 1 - i) < _EDGE, top=i < _TOP):
            gone.append(line)
    gone += [line for line in _lone_labels(rows, gone) if line not in gone]
    gone += _page_head(rows, gone)
    for line in gone:
        yield Edit(line.start, line.end, "", _WHY)
    yield from _glued(rows, gone)


def _is_furniture(bare: str, *, edge: bool, top: bool = False) -> bool:
    if "。" in bare[:-1] or _POINT.match(bare) or (bare[-1:] in _SENTENCE_ENDS and not edge):
        return False  # a sentence, or a point, is the author's
    for sign in SIGNS:
        if len(bare) <= sign.longest and (edge or sign.where is Where.ANYWHERE) and sign.pattern.search(bare):
            return True
    if len(bare) > _LONGEST_ROW:
        return False
    if len(BYLINE_LABEL.findall(bare)) >= 2 and not re.search(r"[！？；]", bare):
        return True
    return bool(
        (BUTTONS.match(bare) and SURE_BUTTON.search(bare))
        or (top and BREADCRUMBS.match(bare) and SITE_STEP.search(bare))
    )


def _lone_labels(rows: list[Line], gone: list[Line]) -> Iterator[Line]:
    """Bylines of a single label at the page's edge, where the page has other furniture or they name a site."""
    for i, line in enumerate(rows):
        edge = min(i, len(rows) - 1 - i) < _EDGE
        if edge and LONE_LABEL.match(line.bare) and (gone or SITE.search(line.bare)):
            yield line


def _is_notice(bare: str, share: float, *, above: bool) -> bool:
    """A sharing site's notice: in the first or last third of a page, where such notices stand, or below another."""
    if len(bare) > _LONGEST_NOTICE or not (above or share <= 0.34 or share >= 0.67):
        return False
    words = set(SITE_NOTICE.findall(bare))
    return len(words) >= 4 or (len(words) >= 3 and (above or "本站" in words))


def _page_head(rows: list[Line], gone: list[Line]) -> Iterator[Line]:
    """The short lines above a column's "5小時前", where the article's own title comes below it.

    Column name, author, profession: none of them is a sentence, and the title follows, often twice.
    """
    for k, line in enumerate(rows[:15]):
        if line in gone and re.search(r"前$", line.bare) and k + 1 < len(rows):
            title = rows[k + 1].bare
            repeated = sum(row.bare == title for row in rows[k + 1 : k + 4]) > 1
            if repeated or (len(title) <= 30 and title[-1] not in "。！？"):
                yield from (
                    row
                    for row in rows[:k]
                    if row not in gone and len(row.bare) <= 20 and row.bare[-1] not in "。！？："
                )
            return


def _glued(rows: list[Line], gone: list[Line]) -> Iterator[Edit]:
    """A piece of furniture that also stands in front of a line of text, or a button behind it."""
    pieces = {line.bare for line in gone if 6 <= len(line.bare) <= 30}
    for line in rows:
        if line in gone:
            continue
        for piece in pieces:
            if line.bare.startswith(piece):
                start = line.start + line.text.index(piece)
                yield Edit(start, start + len(piece), "", _WHY)
        if len(line.text) > _LONGEST_NOTICE:
            yield from _ends_of_long_line(line)
        prefix = _PREFIX.match(line.text)
        if prefix:
            yield Edit(line.start, line.start + prefix.end(), "", _WHY)
        tail = _TAIL.search(line.text)
        if tail and _is_furniture(_DISGUISE.sub("", tail[1]), edge=False):
            yield Edit(line.start + tail.start(1), line.start + tail.end(1), "", _WHY)


def _ends_of_long_line(line: Line) -> Iterator[Edit]:
    """The top and the foot of a page that was copied as one line."""
    top = PAGE_TOP.match(line.text)
    if top and len(top[0]) >= _SHORTEST_TOP:
        yield Edit(line.start, line.start + top.end(), "", _WHY)
    byline = PAGE_BYLINE.search(line.text, top.end() if top else 0, _LONGEST_NOTICE)
    if byline:
        yield Edit(line.start + byline.start(), line.start + byline.end(), "\n", _WHY)
    foot = PAGE_FOOT.search(line.text)
    if foot:
        yield Edit(line.start + foot.start(), line.end, "", _WHY)
