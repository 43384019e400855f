"""Hanging the chains in a tree: families nest by containment.

The usual order of families decides only where the text doesn't show its own: a chain that begins and ends between two
members of another is below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from builder.data import Group, Point, Span
from builder.outlining.headings import head_line, lines_between
from builder.outlining.markers import Marker
from builder.outlining.page import Page
from builder.outlining.siblings import Chain
from builder.sentences import SENTENCE_END, trim

_CLOSER = re.compile(
    r"(?:【|同志们|今后|下一步|总之|總之|总的|總的|综上|綜上|总而言之|總而言之|总结|小结|以上|上述|可见|可見|由此可见|这些|這些|这几|這幾|这[一二三四五六七八九十]+"
    r"|一句话|不过|说到底|归根到底|说得不|不当之处|谢谢|请(?:大家|同志们|各位)|借这个机会|我的(?:话|发言|汇报|感想|体会)|In short|In summary|Together)"
)
_FOOT = re.compile(r"附件|附：|联系人|特此|请各|此致|保修期|本办法自")
"""What follows the last point of a notice."""
_LONGEST_FOOT = 8
_LONGEST_HEAD_LINE = 40


@dataclass(slots=True)
class _Open:
    """A group that may still get members."""

    chain: Chain
    scope: int
    """Where its last member ends at the latest."""
    starts: list[Marker] = field(default_factory=list)
    children: list[list[Group]] = field(default_factory=list)


def nest(chains: list[Chain], page: Page) -> tuple[Group, ...]:
    """The groups of a text, outermost first, each with what its points hold."""
    level = _levels(chains, page)
    home = {id(m): chain for chain in chains for m in chain.markers}
    markers = sorted(
        (m for chain in chains for m in chain.markers), key=lambda m: (m.span.start, level[home[id(m)].family])
    )
    roots: list[Group] = []
    stack: list[_Open] = []
    here = -1

    def close(end: int) -> None:
        done = stack.pop()
        group = _group(done, min(end, done.scope), page)
        if group is not None:
            (stack[-1].children[-1] if stack else roots).append(group)

    for marker in markers:
        if marker.span.start < here:
            continue  # inside another marker
        here = max(here, marker.span.end)
        chain = home[id(marker)]
        known = any(entry.chain is chain for entry in stack)
        while (
            stack
            and stack[-1].chain is not chain
            and (known or level[stack[-1].chain.family] >= level[chain.family] or stack[-1].scope <= marker.span.start)
        ):
            close(marker.span.start)
        if not known:
            stack.append(_Open(chain, _scope(chain, page)))
        stack[-1].starts.append(marker)
        stack[-1].children.append([])
    while stack:
        close(len(page.text))
    return tuple(roots)


def _levels(chains: list[Chain], page: Page) -> dict[str, int]:
    """Each family's place from the outermost inwards: as the text shows it, else as is usual."""
    usual = {chain.family: chain.rank for chain in chains}
    inside: dict[tuple[str, str], int] = defaultdict(int)
    by_start = sorted(chains, key=lambda chain: chain.start)
    for outer in chains:
        first = bisect_left(by_start, outer.start, key=lambda chain: chain.start)
        last = bisect_left(by_start, _last_line_end(outer, page), key=lambda chain: chain.start)
        for inner in by_start[first:last]:
            if inner.family != outer.family and _lies_inside(inner, outer, page):
                inside[outer.family, inner.family] += 1
    order = sorted(usual, key=lambda family: usual[family])
    for _ in range(len(order)):
        swapped = False
        for i in range(len(order) - 1):
            upper, lower = order[i], order[i + 1]
            if inside[lower, upper] and not inside[upper, lower]:
                order[i], order[i + 1] = lower, upper
                swapped = True
        if not swapped:
            break
    return {family: i for i, family in enumerate(order)}


def _last_line_end(chain: Chain, page: Page) -> int:
    """The end of the line that a chain's last marker stands on."""
    end = page.text.find("\n", chain.markers[-1].span.end)
    return end if end >= 0 else len(page.text)


def _lies_inside(inner: Chain, outer: Chain, page: Page) -> bool:
    """Whether a chain begins and ends between two members of another, or in the paragraph of its last."""
    at = bisect_right(outer.markers, inner.start, key=lambda marker: marker.span.end) - 1
    if at < 0:
        return False
    if at + 1 < len(outer.markers):
        return inner.markers[-1].span.end <= outer.markers[at + 1].span.start
    return inner.start < _last_line_end(outer, page) and not inner.markers[0].line_start


def _scope(chain: Chain, page: Page) -> int:
    """Where the last member of a chain ends at the latest, judged by its siblings."""
    last = chain.markers[-1]
    line = head_line(page, last)
    sizes = lines_between(page, chain.markers)
    dedent = _dedent(page, last, line.indent) if last.line_start else None
    if dedent is not None:
        return dedent
    if not last.line_start or (_a_line_each(sizes) and chain.rank != 24):
        return _before_closer(page, last.span.end, line.end)
    if len(sizes) >= 2 and len(set(sizes)) == 1 and sizes[0] <= 3 and not chain.family.startswith("heading:"):
        behind = page.line_index(last.span.start) + sizes[0]
        return page.lines[min(behind, len(page.lines)) - 1].end
    return _before_closing_lines(page, last)


def _a_line_each(sizes: list[int]) -> bool:
    """Whether points take one line, but for a few."""
    return bool(sizes) and sum(size == 1 for size in sizes) * 4 >= len(sizes) * 3


def _dedent(page: Page, last: Marker, indent: int) -> int | None:
    """The end of an indented point: before the next line that stands farther left; None where all lines stand alike."""
    if indent == 0:
        return None
    at = page.line_index(last.span.start)
    for i in range(at + 1, len(page.lines)):
        if page.lines[i].indent < indent:
            return page.lines[i - 1].end
    return None


def _before_closer(page: Page, start: int, end: int) -> int:
    """The end of a point inside a paragraph: a sentence that closes the list is not part of it."""
    for stop in SENTENCE_END.finditer(page.text, start, end):
        if _CLOSER.match(page.text, stop.end()) and stop.end() < end:
            return stop.end()
    return end


def _before_closing_lines(page: Page, last: Marker) -> int:
    """The end of a section at the end of a text: closing paragraphs are not part of it."""
    first = page.line_index(last.span.start)
    for i in range(first + 2, len(page.lines)):
        start, left = page.lines[i].start, len(page.lines) - i
        if (_CLOSER.match(page.text, start) and left <= 3) or (_FOOT.match(page.text, start) and left <= _LONGEST_FOOT):
            return page.lines[i - 1].end
    return len(page.text)


def _group(done: _Open, end: int, page: Page) -> Group | None:
    """The finished group; a single member is one only where its family may stand alone."""
    if len(done.starts) == 1 and not done.starts[0].alone:
        return None
    points: list[Point] = []
    bounds = [marker.span.start for marker in done.starts[1:]] + [end]
    for marker, bound, children in zip(done.starts, bounds, done.children, strict=True):
        limit = children[-1].end if children and _announces(page, marker, children[0]) else bound
        body = trim(page.text, Span(marker.span.end, max(marker.span.end, limit)))
        points.append(
            Point(
                done.chain.family, marker.ordinal, marker.span, body, _has_own_line(page, marker, body), tuple(children)
            )
        )
    return Group(done.chain.family, tuple(points), _lead(page, done.starts[0]))


def _announces(page: Page, marker: Marker, first: Group) -> bool:
    """Whether a heading with a colon only announces the list that follows: it ends with that list."""
    line = head_line(page, marker)
    return marker.family == "heading" and page.text[line.end - 1] in "：:" and first.start - line.end <= 3


def _has_own_line(page: Page, marker: Marker, body: Span) -> bool:
    """Whether the head is a line by itself."""
    line = head_line(page, marker)
    return (
        marker.line_start
        and line.end < body.end
        and line.end - marker.span.end <= _LONGEST_HEAD_LINE * (2 if page.words(line).isascii() else 1)
    )


def _lead(page: Page, first: Marker) -> Span:
    """The sentence or line just before a group: in the same line, else the line above."""
    at = page.line_index(first.span.start)
    line = page.lines[at]
    if first.span.start == line.start:
        if at == 0:
            return Span(0, 0)
        line = page.lines[at - 1]
        before = Span(line.start, line.end)
    else:
        before = Span(line.start, first.span.start)
    start = before.start
    for stop in SENTENCE_END.finditer(page.text, before.start, max(before.start, before.end - 1)):
        start = stop.end()
    return trim(page.text, Span(start, before.end))
