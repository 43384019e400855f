"""What is asked: from an extraction to notes, one thought a card, in the author's words.

To add a kind of card: a note type in `cards`, a module here with `plan(reading: Reading) -> Iterable[Note]`, and a line
in PLANNERS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builder.data import Extraction
from builder.options import Options
from builder.planning import clozes, lists, phrases, principles
from builder.planning.ambiguity import tell_apart
from builder.planning.reading import Reading
from cards import Note

PLANNERS: dict[str, Callable[[Reading], Iterable[Note]]] = {
    "list": lists.plan,
    "principle": principles.plan,
    "phrase": phrases.plan,
    "cloze": clozes.plan,
}
"""A planner for each kind of note."""


def plan(extraction: Extraction, options: Options, deck: tuple[str, ...]) -> tuple[Note, ...]:
    """The notes of one document, in the order of its text, a list before its members' details.

    Args:
        extraction: what was found.
        options: labels, kinds, density and tags.
        deck: the names of the deck and its parents that the notes go to.
    """
    reading = Reading.of(extraction, options, deck)
    rank = {kind: i for i, kind in enumerate(PLANNERS)}
    notes = [
        (note.place, rank[kind], note)
        for kind, planner in PLANNERS.items()
        if kind in options.kinds
        for note in planner(reading)
    ]
    return tell_apart(tuple(note for _, _, note in sorted(notes, key=lambda n: n[:2])))
