"""Spans that don't overlap, and the question whether one more would."""

from __future__ import annotations

from bisect import bisect_right, insort

from builder.data import Span


class Disjoint:
    """A set of spans without overlap; asking takes the logarithm of its size."""

    def __init__(self) -> None:
        self._bounds: list[tuple[int, int]] = []

    def meets(self, span: Span) -> bool:
        """Whether a span overlaps one of them."""
        at = bisect_right(self._bounds, (span.start, span.end))
        left = at > 0 and self._bounds[at - 1][1] > span.start
        return left or (at < len(self._bounds) and self._bounds[at][0] < span.end)

    def add(self, span: Span) -> None:
        """Add a span that meets none."""
        insort(self._bounds, (span.start, span.end))
