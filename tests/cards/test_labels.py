"""The program's own words on cards, in the script of the text."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from builder.characters import simplified
from cards.labels import BY_LANGUAGE, ENGLISH, SIMPLIFIED, TRADITIONAL, Labels, chinese_number


def placeholders(label: str) -> set[str]:
    """The names in a label that are filled in."""
    return {name for _, name, _, _ in Formatter().parse(label) if name}


@pytest.mark.parametrize("labels", BY_LANGUAGE.values(), ids=BY_LANGUAGE.keys())
def test_every_language_has_every_label(labels: Labels) -> None:
    """No label is empty, and each is filled in with the same words in every language."""
    for field in fields(Labels):
        words = getattr(labels, field.name)
        assert words
        assert placeholders(words) == placeholders(getattr(SIMPLIFIED, field.name))


def test_the_traditional_labels_say_what_the_simplified_ones_say() -> None:
    """Both scripts have the same words, quotation marks aside."""
    quotes = str.maketrans("「」", "“”")
    for field in fields(Labels):
        assert simplified(getattr(TRADITIONAL, field.name)).translate(quotes) == getattr(SIMPLIFIED, field.name)


@pytest.mark.parametrize(
    ("n", "numeral"), [(0, "零"), (5, "五"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")]
)
def test_counts_are_written_in_chinese_numerals(n: int, numeral: str) -> None:
    """Up to a hundred, counts are written as Chinese texts write them."""
    assert chinese_number(n) == numeral


def test_large_and_english_counts_are_written_in_digits() -> None:
    """From a hundred, and on English cards, digits are easier to read."""
    assert (chinese_number(100), SIMPLIFIED.number(12), ENGLISH.number(12)) == ("100", "十二", "12")
