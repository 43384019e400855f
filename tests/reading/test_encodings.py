"""Bytes become the text that their writer saw, or one sentence says why not."""

from __future__ import annotations

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import EncodingError
from builder.reading.encodings import decode
from tests.strategies import characters

SIMPLIFIED = "学习要有方法。一是多读，二是多想，三是多写，不可以偏废。"
TRADITIONAL = "學習要有方法。一是多讀，二是多想，三是多寫，不可以偏廢。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_simplified_text_is_read_in_every_encoding_of_it(encoding: str) -> None:
    """The usual encodings of simplified Chinese are told apart without being named."""
    assert decode(SIMPLIFIED.encode(encoding), "文.txt")[0].removeprefix("\ufeff") == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "big5hkscs", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_traditional_text_is_read_in_every_encoding_of_it(encoding: str) -> None:
    """The usual encodings of traditional Chinese are told apart without being named."""
    assert decode(TRADITIONAL.encode(encoding), "文.txt")[0].removeprefix("\ufeff") == TRADITIONAL


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_byte_order_mark_is_no_part_of_the_text(bom: bytes, encoding: str) -> None:
    """A byte order mark decides the encoding and is gone."""
    assert decode(bom + SIMPLIFIED.encode(encoding), "文.txt")[0] == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-be", "shift_jis"])
def test_an_encoding_that_is_named_is_believed(encoding: str) -> None:
    """A named encoding is used whatever the bytes look like."""
    assert decode("学校".encode(encoding, "ignore"), "文.txt", encoding)[1] == encoding


@pytest.mark.parametrize("character", ["㐀", "𠀀", "\ue000", "€"])
def test_gb18030_keeps_its_rare_characters(character: str) -> None:
    """What GB18030 has beyond GBK is read too."""
    text = SIMPLIFIED + character
    assert decode(text.encode("gb18030"), "文.txt")[0] == text


@given(st.text(characters).filter(lambda text: "\0" not in text and text[:1] != "\ufeff"))
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    """Any text without NUL comes back from its UTF-8 bytes."""
    assert decode(text.encode(), "文.txt") == (text, "utf-8")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_encoding_error(data: bytes) -> None:
    """No bytes make the decoder fail in another way."""
    with contextlib.suppress(EncodingError):
        text, encoding = decode(data, "文.txt")
        assert text.encode().decode() == text
        assert encoding


@given(
    st.binary(max_size=40),
    st.sampled_from(["utf-8", "gbk", "utf-16", "utf-32", "ascii", "idna", "undefined", "hex", "x-no", ""]),
)
def test_any_named_encoding_reads_or_is_an_encoding_error(data: bytes, encoding: str) -> None:
    """A named encoding that doesn't fit, or doesn't exist, is an encoding error and nothing else."""
    with contextlib.suppress(EncodingError):
        assert decode(data, "文.txt", encoding)[1] == encoding


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
        (b"PK\x03\x04\x14\0\0\0", "a Word, EPUB or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF\x02\x01\0\0", "a binary file"),
    ],
)
def test_a_file_that_is_no_text_is_called_what_it_is(data: bytes, what: str) -> None:
    """Known formats are named, so that the user knows what to save as text."""
    with pytest.raises(EncodingError, match=f"^文.bin is {what}, not text: save it as plain text first.$"):
        decode(data, "文.bin")


def test_bytes_in_no_known_encoding_say_where_and_what_to_do() -> None:
    """The first byte that isn't UTF-8 is told, and the option that helps."""
    with pytest.raises(EncodingError, match=r"byte 3 is the first that is not UTF-8.*--encoding"):
        decode("学".encode() + b"\xff\xfe\xfd\x81 \xff", "文.txt")


def test_a_wrong_encoding_says_where_it_does_not_fit() -> None:
    """The byte that doesn't fit the named encoding is told."""
    with pytest.raises(EncodingError, match=r"^文.txt is not utf-8 text: byte \d+ doesn't fit\.$"):
        decode(SIMPLIFIED.encode("gbk"), "文.txt", "utf-8")


def test_an_encoding_that_does_not_exist_is_told_with_some_that_do() -> None:
    """A mistyped encoding's name gets a choice of right ones."""
    with pytest.raises(EncodingError, match=r"no encoding called 'gbk2': try utf-8"):
        decode(b"a", "文.txt", "gbk2")
