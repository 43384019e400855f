"""What a card is and looks like: note types, their templates and style, and the markup of their fields.

Everything here is released once and kept: a field list, a template list, their order, kinds and ids never change
(`released.json`), because Anki freezes or duplicates a note type whose schema differs from the one it knows.
"""

from cards import cloze, listing, phrase, principle
from cards.note import (
    Content,
    Field,
    Kind,
    Lines,
    Member,
    Members,
    Note,
    NoteType,
    Passage,
    Span,
    SpanKind,
    Template,
    Trail,
    Words,
)

NOTE_TYPES: dict[str, NoteType] = {
    note_type.name: note_type
    for note_type in (principle.NOTE_TYPE, listing.NOTE_TYPE, cloze.NOTE_TYPE, phrase.NOTE_TYPE)
}
"""Every note type by its name in Anki."""

__all__ = [
    "NOTE_TYPES",
    "Content",
    "Field",
    "Kind",
    "Lines",
    "Member",
    "Members",
    "Note",
    "NoteType",
    "Passage",
    "Span",
    "SpanKind",
    "Template",
    "Trail",
    "Words",
]
