"""Sayings and classic lines with what the text says about them.

- `“士不可以不弘毅”：先立规矩……` on a line of its own;
- `知足常足，终身不辱（懂得知足的人……）`: a gloss in brackets behind it, as from a footnote;
- a passage, and below it a part labelled 译文.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import Outline, PairKind, Span
from builder.extracting.finding import Finding
from builder.sentences import trim

_QUOTED_LINE = re.compile(
    r"^[ \t\u3000]*(?:[①-⑳]|[（(\[]?\d{1,2}[）)\].、．])?[ ]?[“\"「『](?P<saying>[^”\"」』\n]{1,60})[”\"」』][ ]?(?:[：:]|——|—)[ ]?(?P<gloss>[^\n]+)",
    re.MULTILINE,
)
_GLOSSED = re.compile(
    r"(?P<saying>[^\n（）()]{3,60}?)[。，,]?（(?P<gloss>[^\n（）()]{6,300}(?:（[^（）\n]{0,60}）[^\n（）()]{0,200})*)）"
)
_SAYING_START = re.compile(r"[。！？；）\n]")
_PARTS = re.compile(
    r"^[ \t\u3000]*[【\[（(]?(?P<part>原文|正文|译文|譯文|今译|今譯|白话|白話|翻译|翻譯|注释|註釋|注解|讲解|講解|解读|解讀|赏析|賞析)[】\]）)]?[ \t]*[：:]?[ \t]*",
    re.MULTILINE,
)
_TRANSLATED = frozenset(("译文", "譯文", "今译", "今譯", "白话", "白話", "翻译", "翻譯"))
_ORIGINAL = frozenset(("原文", "正文"))
_TERM = 6
"""Characters up to which a quoted word with a colon is a term, not a saying."""
_INNER_QUOTE = re.compile(r"[“\"「『]([^”\"」』\n]{8,})[”\"」』]\s*$")


def find(outline: Outline) -> Iterator[Finding]:
    """The sayings of a text."""
    text = outline.plain
    yield from _translated(outline)
    for line in _QUOTED_LINE.finditer(text):
        saying = Span(*line.span("saying"))
        kind = PairKind.DEFINITION if len(saying) <= _TERM else PairKind.SAYING
        yield Finding(kind, saying, trim(text, Span(*line.span("gloss"))), f"{kind.value} “…”：")
    glossed = [found for found in _GLOSSED.finditer(text) if _is_gloss(found["gloss"])]
    if len(glossed) >= 2:
        for found in glossed:
            saying = _whole_saying(text, found.start("saying"), found.end("saying"))
            if len(saying) >= 3:
                yield Finding(PairKind.SAYING, saying, Span(*found.span("gloss")), "saying （…）")


def _is_gloss(words: str) -> bool:
    """A gloss is a sentence of its own, with a stop at its end."""
    return words[-1] in "。！？.!?" and len(words) >= 8


def _whole_saying(text: str, start: int, end: int) -> Span:
    """The saying before a gloss: from the start of its line, or from behind the gloss before it."""
    return trim(text, Span(start, end), "。，,；;、")


def _translated(outline: Outline) -> Iterator[Finding]:
    """The passage of a classic with its translation: what stands under 原文, or above the first part."""
    text = outline.plain
    parts = list(_PARTS.finditer(text))
    names = {found["part"] for found in parts}
    if not names & _TRANSLATED:
        return
    bounds = [*(found.start() for found in parts[1:]), len(text)]
    original: Span | None = None
    if parts[0]["part"] not in _ORIGINAL:
        original = _above(outline, parts[0].start())
    for part, bound in zip(parts, bounds, strict=True):
        body = trim(text, Span(part.end(), bound))
        if body.end <= body.start:
            continue
        if part["part"] in _ORIGINAL:
            original = body
        elif part["part"] in _TRANSLATED and original is not None:
            yield Finding(PairKind.SAYING, _words_of(text, original), body, "saying 译文")


def _above(outline: Outline, end: int) -> Span | None:
    """The paragraph above the first part, title aside."""
    text = outline.plain
    body = trim(text, Span(outline.title.end, end))
    return body if body.end > body.start else None


def _words_of(text: str, original: Span) -> Span:
    """The classic's own words: without the speaker and the quotation marks around them."""
    quote = _INNER_QUOTE.search(text, original.start, original.end)
    span = Span(*quote.span(1)) if quote and text.count("\n", original.start, original.end) == 0 else original
    return trim(text, span, "。？！")
