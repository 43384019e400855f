"""Words and their parts of speech: jieba's segmenter, or rjieba's where it is installed, and jieba's dictionary.

rjieba is the same algorithm and dictionary in Rust, many times faster and ready at once; the two cut ASCII differently,
so both are given runs of Chinese characters only. Parts of speech are looked up in the dictionary: rjieba's tagger
differs from jieba's, and jieba's costs three cuts.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from builder.characters import HAN

_PIECE = re.compile(f"[{HAN}]+|[^{HAN}]+")
_ENTRY = re.compile(r"^(\S+) (\d+) (\S+)$", re.MULTILINE)
_IDIOM = re.compile(r"^(\S{4,}) (\d+) ([il])$", re.MULTILINE)


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[str, ...]:
    """The words of a text; what isn't Chinese stays in one piece.

    The dictionary is simplified: give it traditional text in simplified characters.
    """
    out: list[str] = []
    for piece in _PIECE.findall(text):
        if not ("\u3400" <= piece[0] <= "\u9fff"):
            out.append(piece)
            continue
        out += _segmenter()(piece)
    return tuple(out)


@cache
def _segmenter() -> Callable[[str], Iterable[str]]:
    try:
        import rjieba
    except ImportError:
        import jieba

        jieba.setLogLevel(logging.WARNING)  # it reports to stderr what it loads
        return jieba.lcut
    return rjieba.cut


def tags(words: Iterable[str]) -> tuple[str, ...]:
    """The part of speech of each word: the first letter of jieba's tag, empty for a word it doesn't know."""
    known = _tags()
    return tuple(known.get(word, "")[:1] for word in words)


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
