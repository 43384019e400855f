"""What holds of every extraction, whatever the text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from builder.data import Extraction, Span
from tests.conftest import SAMPLES
from tests.laws.chained import extraction_of
from tests.strategies import texts

FILES = sorted([*SAMPLES.iterdir(), *(SAMPLES.parent / "quality" / "docs").glob("*.txt")])


def check_pairs(found: Extraction) -> None:
    """Spans lie in the text, principles say something, children lie in their parents' explanations."""
    text = found.document.text
    for i, pair in enumerate(found.pairs):
        assert pair.principle.of(text).strip()
        assert 0 <= pair.begins <= pair.span.end <= len(text)
        assert pair.span in Span(0, len(text))
        assert pair.explanation is None or pair.explanation.of(text).strip()
        assert pair.explanation is None or not _meet(pair.principle, pair.explanation)
        if pair.parent is not None:
            explanation = found.pairs[pair.parent].explanation
            assert pair.parent < i
            assert explanation is not None
            assert pair.span in explanation


def check_lists(found: Extraction) -> None:
    """A list has two members or more, all of one parent, in the order of the text, each in it once."""
    for listing in found.lists:
        assert len(listing.items) >= 2
        assert all(0 <= i < len(found.pairs) for i in listing.items)
        assert len(set(listing.items)) == len(listing.items)
        starts = [found.pairs[i].principle.start for i in listing.items]
        assert starts == sorted(starts)
        assert listing.title is None or listing.title.of(found.document.text).strip()


def check_phrases(found: Extraction) -> None:
    """Phrases lie in their sentence, apart from one another, best first."""
    whole = Span(0, len(found.document.text))
    for phrase in found.phrases:
        assert phrase.span.of(found.document.text).strip()
        assert phrase.span in phrase.sentence
        assert phrase.sentence in whole
        assert 0 <= phrase.score <= 1
        assert phrase.pair is None or 0 <= phrase.pair < len(found.pairs)
    assert all(a.score >= b.score for a, b in pairwise(found.phrases))
    spans = sorted((phrase.span for phrase in found.phrases), key=lambda span: span.start)
    assert not any(_meet(a, b) for a, b in pairwise(spans))


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def check(found: Extraction) -> None:
    """All of it."""
    check_pairs(found)
    check_lists(found)
    check_phrases(found)


@given(texts())
@settings(max_examples=300)
@example("一、甲\n一是乙，因为丙。二是丁。\n二、戊")
def test_every_extraction_is_sound(text: str) -> None:
    """No text gives a span outside it, an empty principle, a child outside its parent, a lone list or phrases that meet."""
    found = extraction_of(text)
    if found is not None:
        check(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_extraction_of_a_real_text_is_sound(path: Path) -> None:
    """The same laws for texts of every genre."""
    found = extraction_of(path.read_text(encoding="utf-8"))
    assert found is not None
    check(found)


@given(texts())
def test_extracting_twice_finds_the_same(text: str) -> None:
    """A text decides what is found in it, nothing else does."""
    assert extraction_of(text) == extraction_of(text)


def test_a_text_that_narrates_gives_nothing() -> None:
    """Saying nothing is a result."""
    found = extraction_of((SAMPLES / "雨夜.txt").read_text(encoding="utf-8"))
    assert found is not None
    assert (found.pairs, found.lists, found.phrases) == ((), (), ())
