"""The released schema of the note types: `python -m tests.cards.released` writes it anew, before the first release only.

Ids, kinds, fields, templates and their order are for ever; the script refuses to change them. Only the time of a note
type and the hash of its templates and style may be refreshed.
"""

from __future__ import annotations

import json
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cards import NOTE_TYPES, NoteType

RELEASED = Path(__file__).parents[2] / "cards" / "released.json"
REFRESHABLE = frozenset({"modified", "look"})


def schema() -> dict[str, dict[str, Any]]:
    """The note types as they are now, by name."""
    return {name: _described(note_type) for name, note_type in NOTE_TYPES.items()}


def frozen(described: dict[str, Any]) -> dict[str, Any]:
    """What of a note type can never change."""
    return {key: value for key, value in described.items() if key not in REFRESHABLE}


def released(file: Path = RELEASED) -> dict[str, dict[str, Any]]:
    """The note types as they were released."""
    found: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _described(note_type: NoteType) -> dict[str, Any]:
    return {
        "id": note_type.id,
        "kind": note_type.kind.name.lower(),
        "sort field": note_type.fields[0].name,
        "fields": [{"name": f.name, "id": f.id, "collapsed": f.collapsed} for f in note_type.fields],
        "templates": [{"name": t.name, "id": t.id, "requires": t.requires} for t in note_type.templates],
        "modified": note_type.modified,
        "look": _look(note_type),
    }


def _look(note_type: NoteType) -> str:
    """A hash of all that a released time stands for: templates and style."""
    sides = [side for t in note_type.templates for side in (t.front, t.back)]
    return blake2b("\x1f".join([*sides, note_type.css]).encode(), digest_size=8).hexdigest()


def refresh(file: Path = RELEASED) -> None:
    """Write the schema, where nothing that is for ever has changed."""
    now = schema()
    before = released(file) if file.exists() else {}
    for name, described in before.items():
        if name not in now or frozen(now[name]) != frozen(described):
            sys.exit(f"{name} is not what was released, and can never be: make a new note type instead.")
    file.write_text(json.dumps(now, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{file} is up to date.")


if __name__ == "__main__":
    refresh()
