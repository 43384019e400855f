"""Which markers count: those whose siblings follow in order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from builder.outlining.markers import LOOSE, Marker
from builder.outlining.page import Page

_FARTHEST_SKIP = 3
"""A numbered list may skip a number or two: a point that was cut out, a slip."""
_SHORTEST_BODY = 2
"""Characters between two markers below which they are words: 一是一，二是二."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Markers of one family that follow one another."""

    family: str
    rank: int
    markers: tuple[Marker, ...]

    @property
    def start(self) -> int:
        """Where its first marker stands."""
        return self.markers[0].span.start


def chains(found: list[Marker], page: Page) -> list[Chain]:
    """The chains among the markers of a text, in the order of the text."""
    by_family: dict[str, list[Marker]] = defaultdict(list)
    for marker in found:
        by_family[marker.family].append(marker)
    out: list[Chain] = []
    for family, markers in by_family.items():
        runs = _runs(family, _without_overlap(markers), page)
        out += [Chain(family, run[0].rank, tuple(run)) for run in runs if _counts(run, page)]
    return _without_shared_markers(sorted(out, key=lambda chain: (chain.start, chain.rank)))


def _without_overlap(markers: list[Marker]) -> list[Marker]:
    out: list[Marker] = []
    for marker in markers:
        if not out or marker.span.start >= out[-1].span.end:
            out.append(marker)
    return out


def _runs(family: str, markers: list[Marker], page: Page) -> list[list[Marker]]:
    """Cut a family's markers where the numbers begin anew."""
    out: list[list[Marker]] = []
    for marker in markers:
        last = out[-1][-1] if out else None
        if last is not None and _follows(family, last, marker, page):
            out[-1].append(marker)
        elif _may_begin(marker):
            out.append([marker])
    return out


def _follows(family: str, last: Marker, marker: Marker, page: Page) -> bool:
    if marker.ordinal is None or last.ordinal is None:
        return _bullets_follow(last, marker, page)
    step = marker.ordinal - last.ordinal
    if family.partition(":")[0] in LOOSE:
        return step > 0 and _near(last, marker, page)
    if not (marker.line_start or last.line_start) and step != 1:
        return False
    if marker.line_start and step == 0:
        return last.ordinal > 1  # the same number twice by a slip: 1, 2, 2
    return 1 <= step <= (_FARTHEST_SKIP if marker.line_start and marker.rank < 40 else 1)


def _near(last: Marker, marker: Marker, page: Page) -> bool:
    """Words that count loosely belong together only within a few lines of each other."""
    return page.line_index(marker.span.start) - page.line_index(last.span.start) <= 6


def _bullets_follow(last: Marker, marker: Marker, page: Page) -> bool:
    """Bullets go on until a line at their own depth, or above it, that is none."""
    first, behind = page.line_index(last.span.start), page.line_index(marker.span.start)
    depth = page.lines[behind].indent
    return all(
        line.indent > depth or (line.indent == depth and page.text[line.start] in "-*+•·●■◆○▪◇★☆►▶→※✓✔–" and depth > 0)
        for line in page.lines[first + 1 : behind]
    )


def _may_begin(marker: Marker) -> bool:
    """A list begins with its first member; an excerpt may begin in the middle of its articles or sections."""
    return marker.ordinal in (None, 1) or (marker.line_start and marker.rank < 40)


def _counts(run: list[Marker], page: Page) -> bool:
    if len(run) == 1:
        return run[0].alone and run[0].line_start and run[0].ordinal == 1 and _stands_as_head(run[0], page)
    if run[0].family == "一要" and len({marker.unit for marker in run}) > 1 and not _close(run, page):
        return False
    gaps = (b.span.start - a.span.end for a, b in pairwise(run))
    return min(gaps) > _SHORTEST_BODY


def _close(run: list[Marker], page: Page) -> bool:
    """Whether three or more with different verbs stand in one paragraph: 一看，二闻，三问."""
    return len(run) >= 3 and page.line_index(run[0].span.start) == page.line_index(run[-1].span.start)


def _stands_as_head(marker: Marker, page: Page) -> bool:
    """A line by itself with lines below: what a section's head looks like; or a named one, with a colon."""
    if marker.family.startswith("原则一:"):
        return page.text[marker.span.start : marker.span.end].rstrip()[-1] in "：:" and marker.span.start > 0
    at = page.line_index(marker.span.start)
    line = page.lines[at]
    return at + 1 < len(page.lines) and len(line) <= 40 and page.text[line.end - 1] not in "，,；;"


def _without_shared_markers(all_chains: list[Chain]) -> list[Chain]:
    """Where two families claim the same place ("第一条：" as an article and as a named rule), the longer chain has it."""
    owner: dict[int, Chain] = {}
    for chain in sorted(all_chains, key=lambda c: (-len(c.markers), c.rank)):
        if not any(m.span.start in owner for m in chain.markers):
            owner |= {m.span.start: chain for m in chain.markers}
    kept = {id(chain) for chain in owner.values()}
    return [chain for chain in all_chains if id(chain) in kept]
