"""What holds of every deck, whatever the text: Anki will take it, and every note can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import build, chain
from builder.data import Entry, Revision
from builder.options import DENSITIES, KINDS, LABELS, Options
from cards import NOTE_TYPES
from tests.conftest import SAMPLES
from tests.laws.chained import extraction_of, revision_of
from tests.laws.test_extraction import FILES
from tests.strategies import compositions, texts

CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")  # a tab is white space there
NEWEST = 2**41  # a note id below it lies before 2039, as Anki's milliseconds go


@pytest.fixture(scope="module")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection that knows our note types."""
    folder = tmp_path_factory.mktemp("anki")
    build([SAMPLES / "排版词语.md"], folder / "deck.apkg")
    collection = Collection(str(folder / "collection.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(folder / "deck.apkg")))
    yield collection
    collection.close()


def ordinals_in_anki(collection: Collection, entry: Entry) -> tuple[int, ...]:
    """The cards that Anki itself makes of a note's fields."""
    note = collection.new_note(collection.models.by_name(entry.note.note_type))
    note.fields = list(entry.fields)
    collection.add_note(note, 1)
    made = tuple(sorted(card.ord for card in note.cards()))
    collection.remove_notes([note.id])
    return made


def check(revision: Revision) -> None:
    """GUIDs and ids are unique, every note has a card, fields are clean HTML, dues count up."""
    entries = revision.entries
    assert len({e.guid for e in entries}) == len({e.note_id for e in entries}) == len(entries)
    assert all(e.ordinals and len(set(e.ordinals)) == len(e.ordinals) for e in entries)
    assert all(len(e.fields) == len(NOTE_TYPES[e.note.note_type].fields) for e in entries)
    assert not [html for e in entries for html in e.fields if CONTROL.search(html)]
    assert [e.due for e in entries] == sorted({e.due for e in entries})
    ids = [e.note_id + extra for e in entries for extra in (0, *(1 + o for o in e.ordinals))]
    assert len(set(ids)) == len(ids)
    assert all(0 < i < NEWEST for i in ids)


@given(texts())
@settings(max_examples=200)
def test_every_deck_is_sound(text: str) -> None:
    """No text gives two notes of one identity, a note without cards, or a control character in a field."""
    revision = revision_of(text)
    if revision is not None:
        check(revision)


@given(compositions(), st.sampled_from(DENSITIES), st.sampled_from(LABELS), st.sets(st.sampled_from(KINDS), min_size=1))
def test_every_deck_is_sound_under_every_option(text: str, density: str, labels: str, kinds: set[str]) -> None:
    """The same whatever kinds, density and labels are chosen; only notes of the chosen kinds are made."""
    revision = revision_of(text, Options(density=density, labels=labels, kinds=tuple(kinds)))
    if revision is not None:
        check(revision)
        assert {e.note.note_type.split()[-1].lower() for e in revision.entries} <= kinds


@given(text=compositions() | texts())
@settings(max_examples=60)
def test_cards_are_those_that_anki_would_make(anki: Collection, text: str) -> None:
    """A note has exactly the cards that Anki makes of its fields."""
    revision = revision_of(text)
    for entry in revision.entries if revision else ():
        assert ordinals_in_anki(anki, entry) == entry.ordinals


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_deck_of_a_real_text_is_sound(path: Path, anki: Collection) -> None:
    """The same laws for texts of every genre, Anki's cards included."""
    revision = revision_of(path.read_text(encoding="utf-8"))
    if revision is not None:
        check(revision)
        assert all(ordinals_in_anki(anki, entry) == entry.ordinals for entry in revision.entries)


@given(compositions())
def test_the_same_text_in_another_deck_has_other_identities(text: str) -> None:
    """The deck is part of a note's identity: the same text in two decks gives two notes."""
    one, two = revision_of(text, Options(deck="甲")), revision_of(text, Options(deck="乙"))
    assert not {e.guid for e in one.entries if one} & {e.guid for e in two.entries if two} if one and two else True


@given(compositions())
def test_a_text_with_things_found_gives_cards_or_says_so(text: str) -> None:
    """Where there is no deck, there was no list and no phrase to ask either."""
    found = extraction_of(text)
    if found is not None and found.lists:
        assert revision_of(text) is not None


def test_a_folder_becomes_one_deck_with_a_subdeck_a_file(tmp_path: Path) -> None:
    """Each file's notes go to the subdeck of its own name, below the folder's."""
    for name in ("带徒弟.txt", "备考问答.txt"):
        (tmp_path / name).write_bytes((SAMPLES / name).read_bytes())
    revision = chain.revise(chain.sources([tmp_path]), Options())
    decks = {entry.note.deck for entry in revision.entries}
    assert decks == {(tmp_path.name, "带徒弟"), (tmp_path.name, "备考问答")}


def test_one_text_given_twice_keeps_both_identities() -> None:
    """The second occurrence of the same words is a note of its own."""
    source = chain.sources([SAMPLES / "带徒弟.txt"])
    check(chain.revise(source * 2, Options()))
