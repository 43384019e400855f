"""The Memory field: what a note remembers of itself, one line of JSON that comes back out of Anki.

| key | holds |
|---|---|
| v | format version |
| deck | the deck's identity |
| source | name of the document |
| key, nth | the note's own words, normalised, and which occurrence of them it is |
| built | time of the build that first made it, in seconds since 1970 |
| fields | hash of each field as written |
| meaning | hash of the words it asks and answers |
| clozes | cloze numbers with their words |
| highest | the highest cloze number it ever had |
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from cards import Kind, Members, Note, NoteType
from cards.markup import blanks, escape, plain
from cards.note import MEMORY

VERSION = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """What a note remembers."""

    deck: str
    source: str
    key: str
    occurrence: int
    built: int
    clozes: tuple[tuple[int, str], ...]
    """Number and words of each cloze, in the order of the text."""
    highest: int

    @classmethod
    def first(cls, note: Note, identity: str, key: str, occurrence: int, now: int) -> Memory:
        """The memory of a note that has never been built: its clozes are numbered in their order."""
        words = [w for value in note.fields.values() for w in blanks(value)]
        clozes = tuple(enumerate(words, 1))
        return cls(identity, note.source, key, occurrence, now, clozes, len(clozes))

    def numbers_of(self, words: Sequence[str]) -> tuple[int, ...]:
        """The cloze numbers of a field's blanks; empty where the field has none."""
        return tuple(number for number, _ in self.clozes) if words else ()

    def written(self, note_type: NoteType, html: Mapping[str, str], note: Note) -> str:
        """As it stands in the field, for a note with this HTML in its other fields."""
        names = [field.name for field in note_type.fields if field.name != MEMORY]
        record: dict[str, object] = {
            "v": VERSION,
            "deck": self.deck,
            "source": self.source,
            "key": self.key,
            "nth": self.occurrence,
            "built": self.built,
            "fields": {name: fingerprint(html[name]) for name in names if html.get(name)},
            "meaning": fingerprint("\x1f".join(words_of(note, name) for name in names if name in note_type.meaning)),
        }
        if note_type.kind is Kind.CLOZE:
            record |= {"clozes": self.clozes, "highest": self.highest}
        return escape(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def words_of(note: Note, field: str) -> str:
    """The words that a field asks or answers with: no markup, no labels of ours, of a list only its members."""
    value = note.fields.get(field)
    if value is None:
        return ""
    return "\n".join(m.words.text for m in value.members) if isinstance(value, Members) else plain(value)


def fingerprint(text: str) -> str:
    """A short hash of a text, the same on every machine."""
    return blake2b(text.encode(), digest_size=6).hexdigest()
