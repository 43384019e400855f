"""A revision as an Anki package, by genanki, extended where it falls short.

genanki stamps every note with one time, guesses which cards there are, stores without compressing, and leaves its
database in the temporary folder; here each of these is said exactly, and the same revision gives the same bytes.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import genanki

from builder.data import Entry, Revision
from builder.writing.in_place import write_in_place
from cards import NOTE_TYPES, NoteType

FORMAT_VERSION = 1
OWN_MEMBER = "yaojue.json"
"""What a package remembers of itself; Anki ignores it."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST_DECK_ID = 1_600_000_000_000


def write(revision: Revision, target: Path) -> None:
    """Write a revision as an .apkg file.

    Raises:
        OutputError: the target can't be written; what was there before is untouched.
    """
    write_in_place(target, lambda path: _package(revision).write_to_file(str(path), timestamp=revision.now), keep=True)


class _Model(genanki.Model):
    """A note type whose time is that of its own release, not of the build: a learner's restyling survives."""

    def __init__(self, note_type: NoteType) -> None:
        self.modified = note_type.modified
        super().__init__(
            note_type.id,
            note_type.name,
            fields=[
                {"name": f.name, "id": f.id, "collapsed": f.collapsed, "excludeFromSearch": f.collapsed}
                for f in note_type.fields
            ],
            templates=[{"name": t.name, "id": t.id, "qfmt": t.front, "afmt": t.back} for t in note_type.templates],
            css=note_type.css,
            model_type=note_type.kind.value,
            sort_field_index=0,
        )
        names = [f.name for f in note_type.fields]
        self.required = [[i, "any", [names.index(t.requires)]] for i, t in enumerate(note_type.templates)]

    @property
    def _req(self) -> list[Any]:
        return self.required

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        del timestamp
        return super().to_json(self.modified, deck_id)


class _Note(genanki.Note):
    """A note with ids, time and cards of its own."""

    def __init__(self, entry: Entry, model: genanki.Model) -> None:
        super().__init__(model, list(entry.fields), tags=list(entry.note.tags), guid=entry.guid, due=entry.due)
        self.entry = entry

    @property
    def cards(self) -> list[genanki.Card]:
        return [genanki.Card(ordinal) for ordinal in self.entry.ordinals]

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None:
        del timestamp, id_gen
        super().write_to_db(cursor, self.entry.modified, deck_id, iter(self._ids()))

    def _ids(self) -> list[int]:
        return [self.entry.note_id, *(self.entry.note_id + 1 + ordinal for ordinal in self.entry.ordinals)]


class _Package(genanki.Package):
    """A compressed package that is the same bytes for the same content, and leaves no file behind."""

    def __init__(self, decks: Sequence[genanki.Deck], own: str) -> None:
        super().__init__(list(decks))
        self.own = own

    def write_to_file(self, file: str, timestamp: float | None = None) -> None:
        with tempfile.TemporaryDirectory(prefix="yaojue-") as folder:
            database = Path(folder, "collection.anki2")
            connection = sqlite3.connect(database)
            try:
                self.write_to_db(connection.cursor(), timestamp or 0, iter(()))
                connection.commit()
            except sqlite3.OperationalError as error:  # how SQLite says that the disk is full
                raise OSError(str(error)) from error
            finally:
                connection.close()
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in (
                    ("collection.anki2", database.read_bytes()),
                    ("media", b"{}"),
                    (OWN_MEMBER, self.own.encode()),
                ):
                    member = zipfile.ZipInfo(name, _EPOCH)
                    member.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(member, data)


def _package(revision: Revision) -> _Package:
    models = {name: _Model(note_type) for name, note_type in NOTE_TYPES.items()}
    decks: dict[str, genanki.Deck] = {}
    for entry in revision.entries:
        name = "::".join(entry.note.deck)
        deck = decks.setdefault(name, genanki.Deck(_FIRST_DECK_ID + len(decks), name))
        deck.add_note(_Note(entry, models[entry.note.note_type]))
    own = {
        "v": FORMAT_VERSION,
        "identity": revision.identity,
        "deck": revision.deck,
        "built": revision.now,
        "options": dict(revision.options),
        "sources": dict(revision.sources),
        "deleted": [],
    }
    return _Package(list(decks.values()), json.dumps(own, ensure_ascii=False, sort_keys=True))
