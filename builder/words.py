"""Words and their parts of speech: jieba's segmenter, or rjieba's where it is installed, and jieba's dictionary.

rjieba is the same algorithm and dictionary in Rust, many times faster and ready at once; the two cut ASCII differently,
so both are given runs of Chinese characters only. Parts of speech are looked up in the dictionary: rjieba's tagger
differs from jieba's, and jieba's costs three cuts.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Protocol

from builder.characters import HAN

_HAN = re.compile(f"[{HAN}]")
_PIECE = re.compile(f"[{HAN}]+|[^{HAN}]+")
_ENTRY = re.compile(r"^(\S+) (\d+) (\S+)$", re.MULTILINE)
_USER_ENTRY = re.compile(r"(?:(?P<word>\S+)(?:[ \t]+(?P<n>\d+))?(?:[ \t]+(?P<tag>[a-z]{1,4}))?)?")
_IDIOM = re.compile(r"^(\S{4,}) (\d+) ([il])$", re.MULTILINE)


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[str, ...]:
    """The words of a text; what isn't Chinese stays in one piece.

    The dictionary is simplified: give it traditional text in simplified characters.
    """
    out: list[str] = []
    for piece in _PIECE.findall(text):
        if not _HAN.match(piece):
            out.append(piece)
            continue
        out += segmenter().cut(piece)
    return tuple(out)


class _Segmenter(Protocol):
    """What we use of jieba and of rjieba alike."""

    def cut(self, text: str, /) -> Iterable[str]:
        """The words of a text."""

    def add_word(self, word: str, freq: int | None, tag: str | None, /) -> object:
        """Know one more word."""


@cache
def segmenter() -> _Segmenter:
    """Rjieba where it is installed, else jieba."""
    try:
        import rjieba
    except ImportError:
        import jieba

        jieba.setLogLevel(logging.WARNING)  # it reports to stderr what it loads
        return jieba
    return rjieba


def learn(lines: Iterable[str]) -> None:
    """Know the words of a user dictionary, in jieba's form: a word a line, then its frequency and tag where wanted.

    Raises:
        ValueError: a line has no such form.
    """
    for number, line in enumerate(lines, 1):
        entry = _USER_ENTRY.fullmatch(line.strip().removeprefix("\ufeff"))
        if entry is None:
            raise ValueError(f"line {number}: {line.strip()[:30]!r}")
        if entry["word"]:
            segmenter().add_word(entry["word"], int(entry["n"]) if entry["n"] else None, entry["tag"])
            _learned[entry["word"]] = entry["tag"] or "n"
    cut.cache_clear()


_learned: dict[str, str] = {}
"""Words of the user's, with their part of speech."""


def tags(words: Iterable[str]) -> tuple[str, ...]:
    """The part of speech of each word: the first letter of jieba's tag, empty for a word it doesn't know."""
    known = _tags()
    return tuple((_learned.get(word) or known.get(word, ""))[:1] for word in words)


def is_nominal(phrase: str) -> bool:
    """Whether a phrase is a name: its last word a noun, and no verb or adverb in it."""
    found = tags(cut(phrase))
    return bool(found) and found[-1] in ("n", "s", "t", "l", "i", "j", "r", "") and not {"v", "d", "p"} & set(found)


@cache
def _dictionary_text() -> str:
    return files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")


@cache
def _tags() -> Mapping[str, str]:
    return MappingProxyType({word: tag for word, _, tag in _ENTRY.findall(_dictionary_text())})


@cache
def idioms() -> Mapping[str, tuple[int, str]]:
    """Set formulas of four characters or more, with frequency and tag.

    jieba tags idioms `i`, and set phrases `l`, among which are everyday ones; the frequency tells those apart.
    """
    return MappingProxyType({word: (int(n), tag) for word, n, tag in _IDIOM.findall(_dictionary_text())})


@cache
def idiom_openings() -> Mapping[str, int]:
    """The first four characters of each idiom, with the length of the longest that begins so."""
    openings: dict[str, int] = {}
    for word in idioms():
        openings[word[:4]] = max(openings.get(word[:4], 0), len(word))
    return MappingProxyType(openings)
