"""No two cards of a document ask the same and want different answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from builder.planning import clozes
from cards import NOTE_TYPES, Note, Trail, Words
from cards.labels import chinese_number
from cards.markup import plain


def tell_apart(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes, those with equal fronts numbered in the order of the text; exact repetitions only once."""
    seen: set[tuple[str, ...]] = set()
    fronts = Counter(_front(note) for note in notes)
    nth: Counter[tuple[str, ...]] = Counter()
    out: list[Note] = []
    for note in notes:
        said = (note.note_type, *(plain(value) for name, value in note.fields.items() if name != "Passage"))
        if said in seen:
            continue
        seen.add(said)
        front = _front(note)
        nth[front] += 1
        out.append(_with_number(note, nth[front]) if fronts[front] > 1 else note)
    return tuple(out)


def _front(note: Note) -> tuple[str, ...]:
    first = NOTE_TYPES[note.note_type].fields[0].name
    path = plain(note.fields.get("Path", Trail(())))
    return note.note_type, plain(note.fields.get(first, Words(""))), path


def _with_number(note: Note, nth: int) -> Note:
    """Say in its path which of those that look alike it is, in the order of the text."""
    if note.note_type == clozes.NOTE_TYPE:
        return note  # a sentence asks for different words each time
    path = note.fields.get("Path")
    steps = path.steps if isinstance(path, Trail) else ()
    return replace(note, fields={**note.fields, "Path": Trail((*steps, f"（{chinese_number(nth)}）"))})
