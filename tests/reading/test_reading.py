"""From a source to its document: line ends, Markdown, empty texts."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given

from builder.data import Document, Mark, MarkKind, Source
from builder.errors import EmptySourceError
from builder.reading import read
from tests.strategies import texts


def document(text: str, name: str = "文.txt") -> Document:
    """A text as it is read from a file of this name."""
    return read(Source(name, None, text.encode()))


def headings(found: Document) -> list[tuple[str, int]]:
    """The marked headings: their line and level."""
    return [(found.text[m.at :].split("\n")[0], m.level) for m in found.marks if m.kind is MarkKind.HEADING]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
@pytest.mark.parametrize("name", ["文.txt", "文.md"])
def test_every_line_end_becomes_a_line_feed(end: str, name: str) -> None:
    """Windows', old Macs' and Unicode's line ends are all one."""
    assert document(f"一{end}二{end}{end}三", name).text == "一\n二\n\n三"


@given(texts().filter(lambda text: "\0" not in text))
def test_reading_keeps_everything_but_line_ends(text: str) -> None:
    """What is read is the text itself, line ends and a byte order mark aside."""
    ends = str.maketrans(dict.fromkeys("\r\n\u2028\u2029\x85", ""))
    with contextlib.suppress(EmptySourceError):
        found = document(text).text
        assert found.translate(ends).removeprefix("\ufeff") == text.translate(ends).removeprefix("\ufeff")


def test_markdown_headings_are_known_with_their_levels() -> None:
    """Both forms of Markdown's headings are marked."""
    found = document("# 甲\n\n文\n\n### 乙 ###\n\n丙\n==\n\n丁\n--\n", "文.md")
    assert headings(found) == [("# 甲", 1), ("### 乙 ###", 3), ("丙", 1), ("丁", 2)]


def test_plain_text_with_markdown_headings_is_markdown() -> None:
    """A .txt with `## ` at its line starts has headings too."""
    assert headings(document("# 甲\n\n## 乙\n文")) == [("# 甲", 1), ("## 乙", 2)]


def test_plain_text_without_headings_has_no_marks() -> None:
    """A hashtag or a line of dashes makes no heading of a plain text."""
    assert document("#话题#今天\n第一行\n----\n第二行").marks == ()


def test_fenced_code_is_marked_line_by_line() -> None:
    """Each line of a fence is code, its fences too; a heading inside is none."""
    found = document("前\n```py\n# 不是标题\n```\n后", "文.md")
    assert [(m.at, m.kind) for m in found.marks] == [(2, MarkKind.CODE), (8, MarkKind.CODE), (15, MarkKind.CODE)]


def test_an_indented_paragraph_is_no_code() -> None:
    """Four spaces before a Chinese paragraph are its indent."""
    assert document("# 甲\n\n    乙丙丁\n", "文.md").marks == (Mark(0, MarkKind.HEADING, 1),)


def test_the_subdeck_of_a_source_stays_with_its_document() -> None:
    """The folders between input and file go on with the text."""
    assert read(Source("甲/乙.txt", None, "文".encode(), ("甲", "乙"))).deck == ("甲", "乙")


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", "　　\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf\n"]
)
def test_a_text_of_nothing_but_white_space_is_an_error(data: bytes) -> None:
    """An empty file is said to be empty."""
    with pytest.raises(EmptySourceError, match=r"^空\.txt is empty: there is no text in it\.$"):
        read(Source("空.txt", None, data))


@pytest.mark.parametrize("name", ["README", "文.TXT", "文.Md", "文.log", "文", ".txt"])
def test_a_text_is_read_whatever_its_name(name: str) -> None:
    """A file that is named itself is read as text whatever its suffix, in capitals or not."""
    assert document("文", name).text == "文"
