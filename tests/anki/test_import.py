"""Anki takes our packages: every note new, every card showing what it should, nothing to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from anki.collection import Collection

from builder.identity import LAST_ORDINAL
from cards import NOTE_TYPES
from cards.rendering import render
from tests.anki.conftest import Built
from tests.anki.desk import CLEAN, Imported, cards, import_into, sides, visible
from tests.conftest import SAMPLES

TEXTS = sorted(path for path in SAMPLES.iterdir() if path.stem != "雨夜")
each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
ERRORS = ("{{", "}}", "No cloze", "unknown field", "has a problem", "blank front", "Front template")


@each_text
def test_every_note_of_a_package_is_new_to_anki(path: Path, collection: Collection, built: Built) -> None:
    """A first import takes all notes, none as a duplicate or in conflict, and Check Database finds nothing to mend."""
    log = import_into(collection, built(path))
    assert log == Imported(new=collection.note_count(), updated=0, duplicate=0, conflicting=0)
    assert collection.note_count() > 0
    assert collection.fix_integrity() == CLEAN


@each_text
def test_every_card_shows_something_on_both_sides(path: Path, collection: Collection, built: Built) -> None:
    """No side is empty, none shows a template's error, and the back says more than the front."""
    import_into(collection, built(path))
    for card in cards(collection):
        front, back = sides(card)
        assert visible(front)
        assert visible(back)
        assert not [error for error in ERRORS if error in front + back]
        assert visible(front) != visible(back)


@each_text
def test_our_rendering_is_anki_s(path: Path, collection: Collection, built: Built) -> None:
    """The preview shows each card exactly as Anki makes it."""
    import_into(collection, built(path))
    for card in cards(collection):
        note = card.note()
        note_type = NOTE_TYPES[str(card.note_type()["name"])]
        assert render(note_type, dict(note.items()), card.ord) == sides(card)


@pytest.mark.parametrize("name", NOTE_TYPES)
def test_our_rendering_is_anki_s_with_every_field_filled(name: str, collection: Collection, built: Built) -> None:
    """Spare fields, speech and pinyin come out as in Anki too, and so do fields of nothing but white space."""
    import_into(collection, built(*TEXTS))
    note = collection.new_note(collection.models.by_name(name))
    fill = "{{c1::甲::乙}}{{c2::丙}}" if "Members" in note or note.note_type()["type"] else "甲<b>乙</b>"
    for blank in (None, "Passage", "Pinyin", "Speech", "Path"):
        note.fields = [" " if field == blank else fill for field in note.keys()]  # noqa: SIM118
        for ordinal in range(len(NOTE_TYPES[name].templates)):
            card = note.ephemeral_card(ordinal)
            assert render(NOTE_TYPES[name], dict(note.items()), ordinal) == sides(card)


@each_text
def test_anki_finds_no_empty_card(path: Path, collection: Collection, built: Built) -> None:
    """Tools > Empty Cards has nothing to offer: each card we wrote is one that Anki would make."""
    import_into(collection, built(path))
    assert not collection.get_empty_cards().notes


def test_new_cards_come_in_the_order_of_the_text(collection: Collection, built: Built, samples: Path) -> None:
    """What stands first in the text is learned first."""
    import_into(collection, built(samples / "备考问答.txt"))
    shown = [visible(sides(card)[0]) for card in cards(collection)]
    assert [next(i for i, w in enumerate(("错过出口", "雨天", "轮胎")) if w in words) for words in shown] == [0, 1, 2]
    assert len({card.due for card in cards(collection)}) == 3


def test_the_deck_and_its_subdecks_have_the_names_we_gave(collection: Collection, built: Built, tmp_path: Path) -> None:
    """A folder's files become subdecks, their parents are made."""
    (tmp_path / "书" / "甲").mkdir(parents=True)
    (tmp_path / "书" / "甲" / "乙.txt").write_bytes((SAMPLES / "带徒弟.txt").read_bytes())
    import_into(collection, built(tmp_path / "书"))
    names = {deck.name for deck in collection.decks.all_names_and_ids()}
    assert names == {"Default", "要诀", "要诀::试", "要诀::试::甲", "要诀::试::甲::乙"}


def test_a_long_list_keeps_every_card(collection: Collection, built: Built) -> None:
    """A law of many articles doesn't run out of cloze numbers or ids."""
    count = LAST_ORDINAL // 2
    numerals = [f"{i}、第{i}件事要做得{'甲乙丙丁戊'[i % 5]}{'子丑寅卯'[i % 4]}" for i in range(1, count)]
    import_into(collection, built("要做的事\n\n" + "\n".join(numerals)))
    assert collection.fix_integrity() == CLEAN
    assert not collection.get_empty_cards().notes


def test_a_tag_is_on_every_note(collection: Collection, tmp_path: Path, samples: Path) -> None:
    """Tags of the user's arrive in Anki."""
    from builder import chain
    from builder.options import Options

    chain.build([samples / "带徒弟.txt"], tmp_path / "a.apkg", Options(tags=("车间", "带人::徒弟")))
    import_into(collection, tmp_path / "a.apkg")
    assert {tuple(sorted(card.note().tags)) for card in cards(collection)} == {("带人::徒弟", "车间")}
