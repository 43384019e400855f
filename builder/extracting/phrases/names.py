"""Phrases that the structure itself names: heads, defined terms, announced groups, inline lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.data import Listing, Outline, Pair, PairKind, PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.sentences import trim

_LONGEST_HEAD = 22
_GROUP = re.compile(r"[一二两兩三四五六七八九十]{1,2}(?:个|個|大|项|項|条|條|不|要|有|种|種)?[\u4e00-\u9fff]{1,6}")
_LEADING = re.compile(r"(?:要|应|應|应当|必须|能够|需要|着力|做到|把握好)(?=[\u4e00-\u9fff]{2})")
_COUNTED = re.compile(
    r"(?<![第\d一二三四五六七八九十])[两三四五六七八九十](?:大|道|项|条|个|张|支|根|面|把|双)[\u4e00-\u9fff]{2,4}(?=[，。：；、”」）\n])"
    r"|[一二两三四五六七八九十][\u4e00-\u9fff]{1,2}[一二两三四五六七八九十][\u4e00-\u9fff]{1,2}(?:[一二两三四五六七八九十][\u4e00-\u9fff]{1,3})?(?=[，。：；、”」）\n的])"
)
"""三道防线; 一主两辅, 一校一警两志愿."""
_IN_BRACKETS = re.compile(r"[A-Za-z][ ]?[（(][^（）()\n]{0,40}?([\u4e00-\u9fff]{4,14})[）)]")
"""HTML (超文本标记语言)."""
_KIND_OF = re.compile(r"是一[种个类门项](?:[\u4e00-\u9fff]{0,10}的)?([\u4e00-\u9fff]{4,12})(?=[，。；])")
_SAYING_PART = re.compile(r"[^。！？!?\n]+")


def find(outline: Outline, pairs: Sequence[Pair], listings: Sequence[Listing]) -> Iterator[Candidate]:
    """The names in a document."""
    text = outline.plain
    for pair in pairs:
        yield from _of_pair(text, pair)
    for found in _COUNTED.finditer(text, outline.title.end):
        yield Candidate(PhraseKind.GROUP, Span(*found.span()), 0.6, form="counted")
    for pattern, form in ((_IN_BRACKETS, "in brackets"), (_KIND_OF, "kind of")):
        for found in pattern.finditer(text, outline.title.end):
            yield Candidate(PhraseKind.TERM, Span(*found.span(1)), 0.6, form=form)
    for listing in listings:
        if listing.title is not None and (group := _GROUP.search(text, listing.title.start, listing.title.end)):
            yield Candidate(PhraseKind.GROUP, Span(group.start(), listing.title.end), 0.9)
        yield from _inline(pairs, listing)


def _of_pair(text: str, pair: Pair) -> Iterator[Candidate]:
    span = pair.principle
    if pair.kind in (PairKind.ARTICLE, PairKind.QUESTION):
        return
    if pair.rule == "list inline" and text.count(span.of(text)) == 1:
        return  # one phrase with the other members
    if pair.kind is PairKind.SAYING:
        for part in _SAYING_PART.finditer(text, span.start, span.end):
            whole = trim(text, Span(*part.span()))
            if 4 <= len(whole) <= 24:
                yield Candidate(PhraseKind.MAXIM, whole, 0.9)
        return
    if pair.kind is PairKind.DEFINITION:
        if 2 <= len(span) <= 16:
            yield Candidate(PhraseKind.TERM, span, 0.8 if len(span) >= 3 else 0.4)
        return
    leading = _LEADING.match(text, span.start, span.end)
    if leading and len(span) > 6:
        span = Span(leading.end(), span.end)
    if 2 <= len(span) <= _LONGEST_HEAD or (span.of(text).isascii() and len(span) <= 40):
        explained = 0.2 if pair.explanation is not None else 0.0
        yield Candidate(PhraseKind.HEAD, span, 0.4 + explained + (0.2 if 4 <= len(span) <= 14 else 0.0))


def _inline(pairs: Sequence[Pair], listing: Listing) -> Iterator[Candidate]:
    """All members of an inline list as one phrase."""
    first, last = pairs[listing.items[0]], pairs[listing.items[-1]]
    span = Span(first.principle.start, last.principle.end)
    if first.rule == "list inline" and len(span) <= 26:
        yield Candidate(PhraseKind.GROUP, span, 0.8, form="members")
