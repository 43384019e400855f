"""A deck that is built again and imported again leaves a learner's work as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from tests.anki.conftest import Built
from tests.anki.desk import CLEAN, cards, history, import_into, sides, study, visible

NOW = 1_795_400_000
TEXT = "学习三要\n\n一、要勤\n天天读，月月读，年年读。\n二、要思\n学而不思则罔，读过的要想一想。\n三、要用\n学了不用，等于没有学。\n"
WEEK = 7


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[list[Collection]]:
    """A collection in a box: a new day opens it anew."""
    box = [Collection(str(tmp_path / "collection.anki2"))]
    yield box
    box[0].close()


def test_a_week_of_study_answers_every_card(desk: list[Collection], built: Built, samples: Path) -> None:
    """Anki's own scheduler takes each card into review, and Check Database finds nothing to mend."""
    import_into(desk[0], built(samples / "带徒弟.txt", samples / "排版词语.md"))
    desk[0] = study(desk[0], WEEK)
    assert all(card.reps >= 3 and card.ivl > 1 for card in cards(desk[0]))
    assert desk[0].fix_integrity() == CLEAN


def test_a_rebuilt_deck_leaves_the_learners_work_alone(desk: list[Collection], built: Built, samples: Path) -> None:
    """After a week's study, importing a later build of the same text changes no card and no answer."""
    import_into(desk[0], built(samples / "带徒弟.txt", at=NOW))
    desk[0] = study(desk[0], WEEK)
    before = history(desk[0])
    log = import_into(desk[0], built(samples / "带徒弟.txt", at=NOW + 1000))
    assert (log.new, log.conflicting) == (0, 0)
    assert history(desk[0]) == before
    assert before["revlog"]


def test_the_same_package_again_changes_nothing(collection: Collection, built: Built) -> None:
    """Every note of it is a duplicate."""
    package = built(TEXT)
    first = import_into(collection, package)
    before = history(collection)
    again = import_into(collection, package)
    assert (again.new, again.updated, again.duplicate) == (0, 0, first.new)
    assert history(collection) == before


def test_a_mended_explanation_reaches_the_card_it_belongs_to(desk: list[Collection], built: Built) -> None:
    """A later build of a changed text updates its notes in place: same cards, new words, history kept."""
    import_into(desk[0], built(TEXT, at=NOW))
    desk[0] = study(desk[0], 1)
    before = history(desk[0])
    assert len(before["revlog"]) >= len(before["cards"])
    log = import_into(desk[0], built(TEXT.replace("等于没有学", "等于白学一场"), at=NOW + 1000))
    assert log.updated > 0
    assert log.conflicting == 0
    assert history(desk[0])["revlog"] == before["revlog"]
    assert any("等于白学一场" in visible(sides(card)[1]) for card in cards(desk[0]))
    assert {tuple(row) for row in before["cards"]} <= {tuple(row) for row in history(desk[0])["cards"]}


def test_a_new_point_in_the_middle_moves_no_history(desk: list[Collection], built: Built) -> None:
    """An inserted point is a new note; those behind it keep their cards."""
    import_into(desk[0], built(TEXT, at=NOW))
    known = set(
        desk[0].db.list("select guid from notes where mid in (select id from notetypes where name like '%Principle')")
    )
    import_into(
        desk[0],
        built(
            TEXT.replace("二、要思", "二、要问\n不懂就问，不耻下问。\n三、要思").replace("三、要用", "四、要用"),
            at=NOW + 9,
        ),
    )
    principles = desk[0].find_notes('"note:要诀 Principle"')
    guids = {desk[0].get_note(i).guid for i in principles}
    assert known < guids
    assert len(guids) == len(known) + 1


def test_note_types_are_not_doubled(collection: Collection, built: Built, samples: Path) -> None:
    """However many decks of ours a collection has, each of our note types is in it once."""
    for i, name in enumerate(("带徒弟.txt", "排版词语.md", "图书室规定.txt")):
        import_into(collection, built(samples / name, at=NOW + i, name=f"{i}.apkg"))
    ours = [t.name for t in collection.models.all_names_and_ids() if t.name.startswith("要诀")]
    assert sorted(ours) == sorted(set(ours))
    assert not [name for name in ours if name.endswith("+")]


def test_a_restyled_note_type_stays_as_the_learner_made_it(collection: Collection, built: Built) -> None:
    """A learner's own style survives the next import: the note type's time is its release's, not the build's."""
    import_into(collection, built(TEXT, at=NOW))
    note_type = cards(collection)[0].note_type()
    note_type["css"] += ".card { color: teal }"
    collection.models.update_dict(note_type)
    import_into(collection, built(TEXT + "四、要恒\n三天打鱼，两天晒网，不算学习。\n", at=NOW + 9))
    assert "teal" in cards(collection)[0].note_type()["css"]


def test_an_edited_note_is_kept_where_the_deck_was_built_before(collection: Collection, built: Built) -> None:
    """A correction made in Anki after a build is newer than that build."""
    package = built(TEXT, at=NOW)
    import_into(collection, package)
    note = cards(collection)[0].note()
    note["Path"] = "我的话"
    collection.update_note(note)
    import_into(collection, package)
    assert collection.get_note(note.id)["Path"] == "我的话"


def test_notes_keep_the_ids_that_we_gave(collection: Collection, built: Built) -> None:
    """A card's id is its note's and its ordinal more, so that another device's import finds the same."""
    import_into(collection, built(TEXT))
    assert all(card.id == card.nid + 1 + card.ord for card in cards(collection))


def test_two_decks_of_one_text_live_side_by_side(collection: Collection, tmp_path: Path, samples: Path) -> None:
    """The second deck brings notes of its own and takes none of the first's."""
    from builder import chain
    from builder.options import Options

    logs = []
    for name in ("甲", "乙"):
        chain.build([samples / "带徒弟.txt"], tmp_path / f"{name}.apkg", Options(deck=name))
        logs.append(import_into(collection, tmp_path / f"{name}.apkg"))
    assert logs[0] == logs[1]
    assert collection.note_count() == logs[0].new * 2
