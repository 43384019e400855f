"""Note types keep for ever what Anki can't change without freezing the learner's notes."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cards import NOTE_TYPES, Kind, NoteType
from cards.note import MEMORY, TAIL
from tests.cards.released import RELEASED, frozen, refresh, released, schema

FIELD = re.compile(r"\{\{(?:[#^/]|[\w -]+:)?(\w+)\}\}")


@pytest.mark.parametrize("name", released())
def test_a_released_note_type_keeps_its_schema(name: str) -> None:
    """Ids, kind, sort field, fields, templates and their order are what they were at the release."""
    assert frozen(schema()[name]) == frozen(released()[name])


@pytest.mark.parametrize("name", NOTE_TYPES)
def test_a_changed_look_has_a_later_time(name: str) -> None:
    """Anki takes new templates or style only where the note type's time has grown.

    Until the first release nobody has the old ones: then `python -m tests.cards.released` brings the hash up to date.
    """
    now, before = schema()[name], released()[name]
    assert now["look"] == before["look"] or now["modified"] > before["modified"]
    assert now["modified"] >= before["modified"]


def test_the_ids_of_all_note_types_are_different() -> None:
    """No two note types, fields or templates share an id."""
    types = [t.id for t in NOTE_TYPES.values()]
    parts = [p.id for t in NOTE_TYPES.values() for p in t.fields]
    parts += [p.id for t in NOTE_TYPES.values() for p in t.templates]
    assert max(Counter(types).values()) == max(Counter(parts).values()) == 1


@pytest.mark.parametrize("note_type", NOTE_TYPES.values(), ids=NOTE_TYPES)
def test_every_note_type_ends_in_the_same_tail(note_type: NoteType) -> None:
    """Path, passage, question, look, speech and spares come last, then the memory, folded away."""
    names = tuple(f.name for f in note_type.fields)
    assert names[-len(TAIL) - 1 :] == (*TAIL, MEMORY)
    assert [f.name for f in note_type.fields if f.collapsed] == [MEMORY]


@pytest.mark.parametrize("note_type", NOTE_TYPES.values(), ids=NOTE_TYPES)
def test_templates_name_only_fields_that_exist(note_type: NoteType) -> None:
    """No template asks for a field that the note type hasn't, and none shows the memory."""
    names = {f.name for f in note_type.fields}
    for template in note_type.templates:
        used = set(FIELD.findall(template.front + template.back))
        assert used <= names - {MEMORY}
        assert template.requires in used


@pytest.mark.parametrize("note_type", NOTE_TYPES.values(), ids=NOTE_TYPES)
def test_a_cloze_type_has_one_template_and_a_normal_one_a_spare(note_type: NoteType) -> None:
    """A second template on a cloze type would make no card; a normal type can still grow a card."""
    templates = [t.name for t in note_type.templates]
    assert len(templates) == 1 if note_type.kind is Kind.CLOZE else templates[-1] == "Spare"


def test_the_script_refuses_to_change_a_released_schema(tmp_path: Path) -> None:
    """What is for ever isn't written anew."""
    file = tmp_path / "released.json"
    file.write_text(RELEASED.read_text(encoding="utf-8").replace("41736", "51736"), encoding="utf-8")
    with pytest.raises(SystemExit, match="can never be"):
        refresh(file)
    assert "51736" in file.read_text(encoding="utf-8")


def test_the_script_refreshes_time_and_hash(tmp_path: Path) -> None:
    """Before the first release, a changed look is written down."""
    file = tmp_path / "released.json"
    text = RELEASED.read_text(encoding="utf-8")
    look = released()["要诀 List"]["look"]
    file.write_text(text.replace(look, "0" * 16), encoding="utf-8")
    refresh(file)
    assert released(file) == schema()
