"""List notes: a list by its title, as a whole and member by member."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import Listing, Span
from builder.planning.reading import Reading
from cards import Content, Member, Members, Note, Trail, Words

NOTE_TYPE = "要诀 List"
_STOP = re.compile("[。！？；!?;]?[”’」』]?")
_LONGEST_RUN = 9
"""Members that can be asked in one list; longer lists are asked in runs."""


def plan(reading: Reading) -> Iterator[Note]:
    """A note for each list, or for each run of a long one."""
    for listing in reading.extraction.lists:
        runs = _runs(listing.items)
        for first, run in runs:
            yield _note(reading, listing, run, first, parts=len(runs) > 1)


def _runs(items: tuple[int, ...]) -> list[tuple[int, tuple[int, ...]]]:
    """Runs of about the same length, each with the number of its first member."""
    count = -(-len(items) // _LONGEST_RUN)
    size = -(-len(items) // count)
    return [(at + 1, items[at : at + size]) for at in range(0, len(items), size)]


def _note(reading: Reading, listing: Listing, run: tuple[int, ...], first: int, *, parts: bool) -> Note:
    labels = reading.labels
    pairs = reading.extraction.pairs
    title = listing.name or (reading.words(listing.title) if listing.title is not None else reading.extraction.title)
    if parts:
        span = labels.part.format(first=labels.number(first), last=labels.number(first + len(run) - 1))
        title = f"{title} · {span}"
    n = labels.how_many(len(run))
    members = Members(
        labels.count.format(n=n),
        labels.which_members.format(n=n),
        tuple(Member(labels.number(first + k), Words(reading.words(pairs[i].principle))) for k, i in enumerate(run)),
    )
    start = pairs[run[0]].span.start
    whole = Span(pairs[run[0]].begins, max(pairs[i].span.end for i in run))
    above = tuple(step for step in reading.trail(run[0]) if step != title)
    fields: dict[str, Content] = {
        "Title": Words(title),
        "Members": members,
        "Path": Trail(above),
        "Passage": reading.passage(_with_stop(reading.text, whole)),
    }
    return reading.note(NOTE_TYPE, f"{title} {members.members[0].words.text}", start - 1, fields)


def _with_stop(text: str, span: Span) -> Span:
    """A span and the stop that ends its last sentence."""
    stop = _STOP.match(text, span.end)
    return Span(span.start, stop.end() if stop else span.end)
