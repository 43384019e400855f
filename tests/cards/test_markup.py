"""What goes into a field is what Anki shows, and Anki does nothing else with it."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

import pytest
from anki.collection import Collection
from hypothesis import given, settings
from hypothesis import strategies as st

from cards import Content, Lines, Member, Members, Passage, Span, SpanKind, Trail, Words
from cards.markup import blanks, escape, field_html, plain, ruby
from tests.strategies import characters, scraps

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
TAG = re.compile(r"<[^<>]*>")
words = scraps() | st.text(characters, max_size=40)


@pytest.fixture(scope="module")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection with Anki's own note types."""
    collection = Collection(str(tmp_path_factory.mktemp("anki") / "collection.anki2"))
    yield collection
    collection.close()


def visible(markup: str) -> str:
    """The text that a page shows for some HTML."""
    return html.unescape(TAG.sub("", markup.replace("<br>", "\n")))


def expected(text: str) -> str:
    """What a text looks like in a field: normalised, without control characters."""
    return CONTROL.sub("", unicodedata.normalize("NFC", text))


def question(collection: Collection, kind: str, field: str) -> str:
    """The front that Anki makes of a note with this in its first field."""
    note = collection.new_note(collection.models.by_name(kind))
    note.fields[0] = field
    return str(note.ephemeral_card(fill_empty=True).render_output(browser=True).question_text)


@given(words)
def test_escaped_text_shows_as_it_was(text: str) -> None:
    """Escaping changes nothing that is seen."""
    assert visible(escape(text)) == expected(text)


@given(words)
def test_escaped_text_has_nothing_that_anki_acts_on(text: str) -> None:
    """No tag but a line break, no cloze, no sound, no formula, no control character is left in it."""
    safe = escape(text)
    assert not re.search(r"<(?!br>|/?span>)|\{|\}|\[|::|\\\(|\\\[", safe)
    assert not CONTROL.search(safe)
    assert "\n" not in safe


@given(text=words)
@settings(max_examples=60)
def test_anki_shows_an_escaped_field_as_it_was(anki: Collection, text: str) -> None:
    """Through Anki's own template the field comes out as it went in."""
    assert visible(question(anki, "Basic", f"<i>甲</i>{escape(text)}")) == "甲" + expected(text)


@given(before=words, asked=words.filter(lambda w: bool(expected(w).strip())), behind=words)
@settings(max_examples=60)
def test_anki_blanks_exactly_the_words_that_are_asked(anki: Collection, before: str, asked: str, behind: str) -> None:
    """A cloze hides its words whatever stands in or around them."""
    span = Span(len(before), len(before) + len(asked), SpanKind.BLANK)
    field = field_html(Words(before + asked + behind, (span,)), "zh-Hans", [1])
    shown = visible(question(anki, "Cloze", field)).replace("[？]", "", 1)
    assert unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", expected(before) + expected(behind))


@given(words)
def test_words_without_text_are_an_empty_field(text: str) -> None:
    """A field is empty exactly where there is nothing to show, since that decides which cards there are."""
    assert bool(field_html(Words(text), "zh-Hans")) == bool(text)


@given(st.lists(words, min_size=1, max_size=4))
def test_every_content_is_on_one_line_of_field(texts: list[str]) -> None:
    """No kind of content has a raw line feed in its HTML."""
    parts = tuple(Words(text) for text in texts)
    contents: list[Content] = [
        Lines(parts),
        Passage("原文", parts[0]),
        Trail(tuple(texts)),
        Members("共一项", "哪一项？", _numbered(parts)),
    ]
    for content in contents:
        assert "\n" not in field_html(content, "zh-Hans", range(1, 9))


@given(st.lists(words, min_size=1, max_size=4))
def test_plain_is_what_a_reader_would_copy(texts: list[str]) -> None:
    """The plain text of a content has all its words."""
    parts = tuple(Words(text) for text in texts)
    assert plain(Lines(parts)) == "\n".join(texts)
    assert plain(Trail(tuple(texts))) == " › ".join(texts)
    assert all(text in plain(Members("共一项", "哪一项？", _numbered(parts))) for text in texts)


def _numbered(parts: tuple[Words, ...]) -> tuple[Member, ...]:
    return tuple(Member(str(i), part) for i, part in enumerate(parts, 1))


def test_a_list_is_asked_whole_and_member_by_member() -> None:
    """One cloze for the whole stands first and alone, then one a member, all siblings."""
    members = Members("共两项", "哪两项？", _numbered((Words("甲"), Words("乙"))))
    field = field_html(members, "zh-Hans", [1, 2, 3])
    assert re.findall(r"\{\{c(\d)::", field) == ["1", "2", "3"]
    assert re.sub(r"\{\{c\d::.*?\}\}", "", field) == '<div class="members" lang="zh-Hans"></div>'
    assert blanks(members) == ("*", "甲", "乙")


def test_masks_and_accents_are_marked_and_nothing_more() -> None:
    """A mask covers, an accent stands out; both keep their words in the page."""
    spans = (Span(0, 1, SpanKind.MASK), Span(1, 2, SpanKind.ACCENT))
    assert visible(field_html(Words("甲乙丙", spans), "zh-Hans")) == "甲乙丙"
    assert blanks(Words("甲乙丙", spans)) == ()


def test_punctuation_behind_a_blank_stays_on_its_line() -> None:
    """A full stop never begins a line because a blank ended the one before."""
    field = field_html(Words("甲乙。丙", (Span(1, 2, SpanKind.BLANK),)), "zh-Hans", [1])
    assert re.search(r'<span class="together">\{\{c1::乙::.*\}\}。</span>丙', field)


def test_pinyin_stands_above_each_character() -> None:
    """Ruby pairs characters and syllables, punctuation stays bare."""
    assert ruby("举重，若<轻", "jǔ zhòng ruò qīng").count("<rt>") == 4
    assert visible(re.sub(r"<rt>.*?</rt>", "", ruby("举重，若<轻", "jǔ zhòng ruò qīng"))) == "举重，若<轻"
