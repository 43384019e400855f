"""Giving notes their identity: GUID, note id, cloze numbers, times, and the memory of all that.

A GUID comes from the deck's identity, the note type and the note's own words, never from a number or a position in the
text, so that one inserted point doesn't shift all later ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

import genanki

from builder.characters import content
from builder.data import Entry, Fate, Revision
from builder.identity.memory import Memory
from cards import NOTE_TYPES, Kind, Note
from cards.markup import blanks, escape, field_html
from cards.note import MEMORY

_FIRST_NOTE_ID = 1_700_000_000_000
_NOTE_ID_STEP = 200
"""Ids between two notes: a card's id is its note's id and its ordinal more."""
_NOTE_IDS = 300_000_000
LAST_ORDINAL = _NOTE_ID_STEP - 2


def identify(notes: Iterable[Note], deck: str, identity: str, now: int) -> Revision:
    """Give each note its identity.

    Args:
        notes: in the order in which they are to be learned.
        deck: the root deck's name.
        identity: the root deck's name at its first build.
        now: the time of this build, in seconds since 1970.

    Returns:
        The revision; no two of its entries share a GUID or a note id, and each has a card.
    """
    seen: Counter[tuple[str, str]] = Counter()
    taken: set[int] = set()
    entries: list[Entry] = []
    for note in notes:
        key = content(note.key) or note.key
        seen[note.note_type, key] += 1
        occurrence = seen[note.note_type, key]
        guid = genanki.guid_for("yaojue", identity, note.note_type, key, occurrence)
        entry = _entry(
            note, guid, _note_id(guid, taken), Memory.first(note, identity, key, occurrence, now), len(entries) + 1
        )
        if entry.ordinals:
            entries.append(entry)
    return Revision(deck, identity, tuple(entries), now)


def _note_id(guid: str, taken: set[int]) -> int:
    """A note id that follows from the GUID, so that another device's import finds the same.

    In the rare case that two GUIDs want the same, the later note has the next free one.
    """
    slot = int.from_bytes(blake2b(guid.encode(), digest_size=8).digest(), "big") % _NOTE_IDS
    while slot in taken:
        slot = (slot + 1) % _NOTE_IDS
    taken.add(slot)
    return _FIRST_NOTE_ID + slot * _NOTE_ID_STEP


def _entry(note: Note, guid: str, note_id: int, memory: Memory, due: int) -> Entry:
    note_type = NOTE_TYPES[note.note_type]
    html = {
        name: field_html(value, note.language, memory.numbers_of(blanks(value))) for name, value in note.fields.items()
    }
    html["Look"] = escape(note.look)
    ordinals = _ordinals(note, html, memory)
    html[MEMORY] = memory.written(note_type, html, note)
    fields = tuple(html.get(field.name, "") for field in note_type.fields)
    return Entry(note, guid, note_id, memory.built, fields, ordinals, due, Fate.NEW)


def _ordinals(note: Note, html: dict[str, str], memory: Memory) -> tuple[int, ...]:
    """Which cards a note has, by Anki's own rule: a cloze number each, or a template each whose field is filled."""
    note_type = NOTE_TYPES[note.note_type]
    if note_type.kind is Kind.CLOZE:
        return tuple(sorted(number - 1 for number, _ in memory.clozes if number <= LAST_ORDINAL))
    return tuple(i for i, template in enumerate(note_type.templates) if html.get(template.requires))
