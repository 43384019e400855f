"""No two cards of a document ask the same and want different answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from cards import NOTE_TYPES, Kind, Note, Trail, Words
from cards.markup import plain


def tell_apart(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes, those with equal fronts told apart by the heads around them; exact repetitions only once."""
    seen: set[tuple[str, ...]] = set()
    fronts = Counter(_front(note) for note in notes)
    out: list[Note] = []
    for note in notes:
        said = (note.note_type, *(plain(value) for name, value in note.fields.items() if name != "Passage"))
        if said in seen:
            continue
        seen.add(said)
        out.append(_with_hint(note, len(out)) if fronts[_front(note)] > 1 else note)
    return tuple(out)


def _front(note: Note) -> tuple[str, ...]:
    first = NOTE_TYPES[note.note_type].fields[0].name
    path = plain(note.fields.get("Path", Trail(())))
    return note.note_type, plain(note.fields.get(first, Words(""))), path


def _with_hint(note: Note, order: int) -> Note:
    """Add the first words of its passage to the path of a note that would look like another."""
    path = note.fields.get("Path")
    if NOTE_TYPES[note.note_type].kind is Kind.CLOZE and note.note_type.endswith("Cloze"):
        return note
    steps = path.steps if isinstance(path, Trail) else ()
    return replace(note, fields={**note.fields, "Path": Trail((*steps, f"（{order + 1}）"))})
