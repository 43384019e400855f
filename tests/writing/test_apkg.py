"""The package itself: its bytes, its ids, its memory, and what it leaves behind."""

from __future__ import annotations

import html
import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from builder import chain
from builder.data import Revision
from builder.identity.memory import fingerprint
from builder.options import Options
from builder.writing import apkg
from cards import NOTE_TYPES, Kind
from cards.note import MEMORY
from tests.conftest import SAMPLES

MEMORY_KEYS = {"v", "deck", "source", "key", "nth", "built", "fields", "meaning"}
CLOZE_KEYS = {"clozes", "highest"}


@pytest.fixture(scope="module")
def revision() -> Revision:
    """The deck of all samples that give one."""
    paths = sorted(path for path in SAMPLES.iterdir() if path.stem != "雨夜")
    return chain.revise(chain.sources(paths), Options(deck="试"))


@pytest.fixture
def package(revision: Revision, tmp_path: Path) -> Path:
    """That deck as a file."""
    apkg.write(revision, tmp_path / "deck.apkg")
    return tmp_path / "deck.apkg"


def rows(package: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query finds in a package's collection."""
    with zipfile.ZipFile(package) as archive:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(archive.read("collection.anki2"))
        found = connection.execute(query).fetchall()
        connection.close()
        return found


def memories(package: Path) -> list[tuple[dict[str, Any], dict[str, str], Kind]]:
    """Each note's memory, its fields by name, and its kind."""
    types = {t.id: t for t in NOTE_TYPES.values()}
    out = []
    for model, fields in rows(package, "select mid, flds from notes"):
        names = [field.name for field in types[model].fields]
        by_name = dict(zip(names, fields.split("\x1f"), strict=True))
        out.append((json.loads(html.unescape(by_name[MEMORY])), by_name, types[model].kind))
    return out


def test_a_package_is_compressed(package: Path) -> None:
    """Every member is deflated, so that a deck is a tenth of its size."""
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        assert {m.compress_type for m in archive.infolist()} == {zipfile.ZIP_DEFLATED}
        assert archive.namelist() == ["collection.anki2", "media", "yaojue.json"]


def test_a_package_knows_its_own_deck(package: Path, revision: Revision) -> None:
    """What Anki ignores tells a later build whose deck this is."""
    with zipfile.ZipFile(package) as archive:
        own = json.loads(archive.read("yaojue.json"))
    assert len(own.pop("sources")) == len(revision.sources) > 1
    assert own.pop("options")["kinds"] == "principle list cloze phrase"
    assert own == {"v": apkg.FORMAT_VERSION, "identity": "试", "deck": "试", "built": revision.now, "deleted": []}


def test_the_memory_of_a_note_has_every_key(package: Path) -> None:
    """All that a later build needs is there, in the format that the module's docstring lists."""
    for memory, _, kind in memories(package):
        assert set(memory) == MEMORY_KEYS | (CLOZE_KEYS if kind is Kind.CLOZE else set())


def test_the_memory_hashes_each_field_as_written(package: Path) -> None:
    """A field that hashes differently was changed by the learner."""
    for memory, fields, _ in memories(package):
        filled = {name: fingerprint(words) for name, words in fields.items() if words and name != MEMORY}
        assert memory["fields"] == filled


def test_the_memory_of_clozes_is_that_of_the_field(package: Path) -> None:
    """Its numbers are those in the field, the highest among them."""
    for memory, fields, kind in memories(package):
        if kind is Kind.CLOZE:
            numbers = [number for number, _ in memory["clozes"]]
            assert all(f"{{{{c{n}::" in "".join(fields.values()) for n in numbers)
            assert memory["highest"] == max(numbers)


def test_ids_follow_from_the_note(package: Path, revision: Revision) -> None:
    """A note's id is what the revision says, a card's its note's and its ordinal more."""
    assert all(card == note + 1 + ordinal for card, note, ordinal in rows(package, "select id, nid, ord from cards"))
    assert {i for (i,) in rows(package, "select id from notes")} == {e.note_id for e in revision.entries}


def test_each_card_of_the_revision_is_written(package: Path, revision: Revision) -> None:
    """No card is missing and none is made up, in the order of the text."""
    expected = [(e.note_id, o, e.due) for e in revision.entries for o in e.ordinals]
    assert sorted(rows(package, "select nid, ord, due from cards")) == sorted(expected)


def test_note_types_carry_the_time_of_their_release(package: Path) -> None:
    """A build doesn't touch a note type's time, nor any id."""
    ((models,),) = rows(package, "select models from col")
    for model in json.loads(models).values():
        released = NOTE_TYPES[model["name"]]
        assert (int(model["id"]), model["mod"]) == (released.id, released.modified)
        assert [f["id"] for f in model["flds"]] == [f.id for f in released.fields]


def test_the_same_revision_gives_the_same_bytes(revision: Revision, tmp_path: Path) -> None:
    """Writing is a function of the revision."""
    for name in ("a.apkg", "b.apkg"):
        apkg.write(revision, tmp_path / name)
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


def build_elsewhere(target: Path, **environment: str) -> None:
    """Build a sample in a process of its own."""
    command = [sys.executable, "-m", "builder", "build", str(SAMPLES), "-o", str(target), "--quiet"]
    subprocess.run(command, check=True, env={**os.environ, **environment}, cwd=Path(__file__).parents[2])


def test_two_processes_at_one_time_write_the_same_bytes(tmp_path: Path) -> None:
    """Neither the hash seed, nor the process, nor the clock gets into a package."""
    for seed in "12":
        build_elsewhere(tmp_path / f"{seed}.apkg", PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1795400000")
    assert (tmp_path / "1.apkg").read_bytes() == (tmp_path / "2.apkg").read_bytes()


def test_a_build_leaves_no_temporary_file(tmp_path: Path) -> None:
    """Neither in the temporary folder nor beside the target is anything left."""
    for folder in ("tmp", "out"):
        (tmp_path / folder).mkdir()
    build_elsewhere(tmp_path / "out" / "deck.apkg", TMPDIR=str(tmp_path / "tmp"))
    assert not list((tmp_path / "tmp").iterdir())
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["deck.apkg"]


def test_a_package_has_the_permissions_of_any_new_file(package: Path, tmp_path: Path) -> None:
    """Others may read a deck where they may read what else is written here."""
    (tmp_path / "other").touch()
    assert package.stat().st_mode == (tmp_path / "other").stat().st_mode
