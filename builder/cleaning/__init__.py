"""Throwing away what isn't the author's, and remembering every piece of it.

Each rule looks at the text as read and proposes edits; `clean` alone applies them, so offsets move in one place. The
first ethic is never to lose a sentence of the author's: a rule that is unsure leaves the junk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from builder.cleaning import contents_table, forum_codes, hard_wraps, inserted_pinyin, leftovers, page_furniture
from builder.cleaning.edit import Edit
from builder.data import Document, Mark, Removal

RULES: tuple[Callable[[Document], Iterable[Edit]], ...] = (
    forum_codes.find,
    page_furniture.find,
    contents_table.find,
    inserted_pinyin.find,
    leftovers.find,
    hard_wraps.find,
)
"""Where two rules want overlapping text, the earlier one has it; an edit that holds another one whole goes before."""


def clean(document: Document) -> Document:
    """The document without its junk; `removed` tells what went and why, and leads back to the text as read."""
    edits = _disjoint([edit for rule in RULES for edit in rule(document)])
    text: list[str] = []
    removed: list[Removal] = []
    moved: list[Mark] = []
    marks = list(reversed(document.marks))
    at = length = 0
    for edit in [*edits, Edit(len(document.text), len(document.text), "", "")]:
        while marks and marks[-1].at <= edit.start:
            mark = marks.pop()
            moved.append(replace(mark, at=length + max(0, mark.at - at)))
        kept = document.text[at : edit.start]
        length += len(kept)
        if edit.why:
            removed.append(Removal(length, document.text[edit.start : edit.end], edit.put, edit.why))
        text += kept, edit.put
        length += len(edit.put)
        at = edit.end
    return replace(document, text="".join(text), removed=tuple(removed), marks=tuple(moved))


def restore(document: Document) -> str:
    """The text as it was read: what was removed, put back."""
    text = document.text
    for removal in reversed(document.removed):
        text = text[: removal.at] + removal.text + text[removal.at + len(removal.put) :]
    return text


def _disjoint(edits: list[Edit]) -> list[Edit]:
    """The edits in the order of the text; of two that meet, the one that holds the other, else the earlier rule's."""
    taken: list[tuple[int, Edit]] = []
    for rank, edit in sorted(enumerate(edits), key=lambda e: (e[1].start, -e[1].end, e[0])):
        if edit.start == edit.end:
            continue
        if taken and edit.start < taken[-1][1].end:
            if edit.end <= taken[-1][1].end or taken[-1][0] < rank:
                continue
            taken.pop()
        taken.append((rank, edit))
    return [edit for _, edit in taken]
