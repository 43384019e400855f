"""A note's identity comes from its own words, never from its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.data import Entry
from builder.identity import LAST_ORDINAL, identify
from cards import Member, Members, Note, Span, SpanKind, Words
from tests.strategies import characters

NOW = 1_795_400_000
keys = st.text(characters, min_size=1, max_size=6)


def note(key: str, **fields: Words) -> Note:
    """A principle with these words as its key."""
    filled = fields or {"Principle": Words("甲"), "Explanation": Words("乙")}
    return Note("要诀 Principle", filled, key, "zh-Hans", "paper", "文.txt", 0, ("试",))


def sentence(*spans: Span, text: str = "甲乙丙丁") -> Note:
    """A cloze note."""
    return Note("要诀 Cloze", {"Sentence": Words(text, spans)}, text, "zh-Hans", "paper", "文.txt", 0, ("试",))


def entries(*notes: Note, now: int = NOW) -> tuple[Entry, ...]:
    """The notes with their identities."""
    return identify(notes, "试", "试", now).entries


@given(st.lists(keys, max_size=8), keys)
def test_what_stands_before_a_note_is_no_part_of_its_identity(others: list[str], key: str) -> None:
    """A note with words of its own has the same GUID wherever it stands."""
    same = entries(note(key))[0].guid
    before = [note("前" + other + "面") for other in others]
    assert same in {entry.guid for entry in entries(*before, note(key))}


@given(st.lists(keys, max_size=12))
def test_no_two_notes_share_an_identity(names: list[str]) -> None:
    """Equal words are counted: the second is a note of its own."""
    found = entries(*(note(name) for name in names))
    assert len({e.guid for e in found}) == len({e.note_id for e in found}) == len(names)


@pytest.mark.parametrize("twin", ["学会 沟通。", "学会“沟通”", "学会沟通！"])
def test_punctuation_makes_no_other_note(twin: str) -> None:
    """A mended comma leaves a note what it was."""
    assert entries(note("学会沟通"))[0].guid == entries(note(twin))[0].guid


def test_the_kind_is_part_of_the_identity() -> None:
    """The same words as another kind of note are another note: Anki can't change a note's type."""
    as_phrase = replace(note("甲"), note_type="要诀 Phrase", fields={"Phrase": Words("甲"), "Meaning": Words("乙")})
    assert entries(note("甲"))[0].guid != entries(as_phrase)[0].guid


def test_time_is_no_part_of_the_identity() -> None:
    """A later build gives the same GUID and note id."""
    one, two = entries(note("甲"))[0], entries(note("甲"), now=NOW + 9)[0]
    assert (one.guid, one.note_id) == (two.guid, two.note_id)
    assert (one.modified, two.modified) == (NOW, NOW + 9)


@pytest.mark.parametrize(
    ("fields", "ordinals"),
    [
        (("Principle", "Explanation"), (0,)),
        (("Principle", "Masked"), (1,)),
        (("Principle", "Explanation", "Masked"), (0, 1)),
        (("Principle", "Explanation", "Spare1"), (0, 2)),
    ],
)
def test_a_card_is_made_for_each_field_that_asks(fields: tuple[str, ...], ordinals: tuple[int, ...]) -> None:
    """The field that a template requires decides whether its card is there."""
    assert entries(note("甲", **{name: Words("乙") for name in fields}))[0].ordinals == ordinals


def test_a_note_without_a_card_is_left_out() -> None:
    """A note that asks nothing isn't written."""
    assert entries(note("甲", Principle=Words("乙"))) == ()
    assert entries(sentence()) == ()


def test_clozes_are_numbered_in_the_order_of_the_text() -> None:
    """The first blank is number one."""
    (entry,) = entries(sentence(Span(0, 1, SpanKind.BLANK), Span(2, 3, SpanKind.BLANK)))
    assert entry.ordinals == (0, 1)
    assert entry.fields[0].index("{{c1::甲") < entry.fields[0].index("{{c2::丙")


def test_a_list_has_a_card_for_the_whole_and_one_a_member() -> None:
    """Two members make three cards."""
    members = Members("共两项", "哪两项？", (Member("一", Words("甲")), Member("二", Words("乙"))))
    listing = replace(sentence(), note_type="要诀 List", fields={"Title": Words("丙"), "Members": members})
    assert entries(listing)[0].ordinals == (0, 1, 2)


def test_a_very_long_list_has_no_card_that_would_take_another_notes_id() -> None:
    """Card ids count on from their note's: beyond the room between two notes there are none."""
    many = tuple(Member(str(i), Words("甲")) for i in range(LAST_ORDINAL + 50))
    members = Members("共很多项", "哪些？", many)
    listing = replace(sentence(), note_type="要诀 List", fields={"Members": members})
    assert max(entries(listing)[0].ordinals) < LAST_ORDINAL
