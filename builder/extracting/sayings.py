"""Sayings and classic lines with what the text says about them.

- `“士不可以不弘毅”：先立规矩……` on a line of its own;
- `“话到嘴边留三分”，意思是话不要说满` in the prose;
- `知足常足，终身不辱（懂得知足的人……）`: a gloss in brackets behind it, as from a footnote;
- a passage, and below it a part labelled 译文; the notes under 注释, word by word.
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
_IN_PROSE = re.compile(
    r"[“「『](?P<saying>[^“”「」『』\n]{5,48})[”」』](?:这(?:句|两句|一句)?(?:老?话|诗|古训)?)?[，,。]?[^。！？“”「」\n]{0,18}?"
    r"(?P<gloss>(?:的?意思(?:就)?是|意即|意为|说的(?:就)?是|讲的(?:就)?是|指的(?:就)?是|是说|就是说|告诫|告诉我们|比喻|形容|解释(?:道|说)?[：:])[^。！？\n]{4,120}[。！？])"
)
_BEHIND_QUOTE = re.compile(
    r"[“「『](?P<saying>[^“”「」『』\n]{5,48})[”」』](?:（|\()(?P<gloss>[^（）()\n]{8,120})(?:）|\))"
)
_GLOSS = re.compile(r"（(?P<gloss>[^\n（）()]{6,300}(?:（[^（）\n]{0,60}）[^\n（）()]{0,200})*)）")
_BEFORE_GLOSS = re.compile(r"[^\n（）()]{3,60}$")
_LABELLED = re.compile(
    r"^[ \t\u3000]*(?P<saying>[^\n【：:]{4,60}?)[。！？]?\n[ \t\u3000]*(?:[【（(\[](?:解|释|注|译|析|按|今译|译文|解读|注解|释义|大意)[】）)\]][：:]?|(?:解|释|译|今译|释义|大意)[：:])[ ]?(?P<gloss>[^\n]+)",
    re.MULTILINE,
)
_LINE = re.compile(r"[^\n]+")
_TOLD = re.compile(
    r"[^。！？“”\n]{0,24}“(?P<saying>[^“”，。；\n]{3,14}[，；][^“”。\n]{3,40}[。！]?)”[。！]?(?P<gloss>[^\n]{20,})"
)
_FEWEST_TOLD = 3
_PARTS = re.compile(
    r"^[ \t\u3000]*[【\[（(]?(?P<part>原文|正文|译文|今译|白话|翻译|注释|注解|讲解|解读|赏析)[】\]）)]?[ \t]*[：:]?[ \t]*",
    re.MULTILINE,
)
_TRANSLATED = frozenset(("译文", "今译", "白话", "翻译"))
_ORIGINAL = frozenset(("原文", "正文"))
_NOTES = frozenset(("注释", "注解"))
_NOTE = re.compile(
    r"(?:^|(?<=[。；\n]))[ \t\u3000]*(?:[①-⑳]|[（(\[]?\d{1,2}[）)\].、．])?[ ]?[“\"「『]?(?P<term>[^：:。；，,\n“”\"「」]{1,10})[”\"」』]?(?:（[^（）\n]{1,12}）)?[：:](?P<meaning>[^\n]+?)(?=(?<=[。；])[ ]?(?:[①-⑳]|[“\"「]?[^：:。；，,\n]{1,8}[：:])|\n|$)",
    re.MULTILINE,
)
_FEWEST_IN_PROSE = 2
"""A single quotation that is explained in passing is part of an argument."""
_LONGEST_SAYING = 62
_TERM = 6
"""Characters up to which a quoted word with a colon is a term, not a saying."""
_INNER_QUOTE = re.compile(r"[“\"「『]([^”\"」』\n]{8,})[”\"」』]\s*$")


def find_notes(outline: Outline) -> Iterator[Finding]:
    """The notes to a classic passage, word by word: 兴：起。焉：兼词."""
    text = outline.plain
    for part, body in _parts(outline):
        if part in _NOTES:
            for note in _NOTE.finditer(text, body.start, body.end):
                meaning = trim(text, Span(*note.span("meaning")))
                if meaning.end > meaning.start:
                    yield Finding(PairKind.DEFINITION, trim(text, Span(*note.span("term"))), meaning, "definition 注释")


def find(outline: Outline) -> Iterator[Finding]:
    """The sayings of a text."""
    text = outline.plain
    yield from _translated(outline)
    for line in _QUOTED_LINE.finditer(text):
        saying = Span(*line.span("saying"))
        kind = PairKind.DEFINITION if len(saying) <= _TERM else PairKind.SAYING
        yield Finding(kind, saying, trim(text, Span(*line.span("gloss"))), f"{kind.value} “…”：")
    for line in _LABELLED.finditer(text):
        yield Finding(
            PairKind.SAYING, Span(*line.span("saying")), trim(text, Span(*line.span("gloss"))), "saying 【解】"
        )
    quotes = [found for pattern in (_IN_PROSE, _BEHIND_QUOTE) for found in pattern.finditer(text)]
    for quote in quotes if len(quotes) >= _FEWEST_IN_PROSE else ():
        saying = trim(text, Span(*quote.span("saying")), "。，,")
        yield Finding(PairKind.SAYING, saying, trim(text, Span(*quote.span("gloss"))), "saying “…”意思是")
    yield from _glossed(text)
    yield from _told(text)


def _told(text: str) -> Iterator[Finding]:
    """Maxims that paragraphs begin by quoting and go on to tell about, where three or more do."""
    found = [quote for line in _LINE.finditer(text) if (quote := _TOLD.match(text, line.start(), line.end()))]
    if len(found) >= _FEWEST_TOLD:
        for quote in found:
            gloss = trim(text, Span(*quote.span("gloss")))
            yield Finding(PairKind.SAYING, trim(text, Span(*quote.span("saying")), "。"), gloss, "saying “…”。……")


def _glossed(text: str) -> Iterator[Finding]:
    """Sayings with a gloss in brackets behind them, where a text has two at least."""
    found: list[Finding] = []
    for gloss in _GLOSS.finditer(text):
        before = _BEFORE_GLOSS.search(text, max(0, gloss.start() - _LONGEST_SAYING), gloss.start())
        if before is None or not _is_gloss(gloss["gloss"]):
            continue
        saying = trim(text, Span(before.start(), gloss.start()), "。，,；;、")
        if len(saying) >= 3:
            found.append(Finding(PairKind.SAYING, saying, Span(*gloss.span("gloss")), "saying （…）"))
    if len(found) >= 2:
        yield from found


def _is_gloss(words: str) -> bool:
    """A gloss is a sentence of its own, with a stop at its end."""
    return words[-1] in "。！？.!?" and len(words) >= 8


def _parts(outline: Outline) -> list[tuple[str, Span]]:
    """The labelled parts of an annotated classic, each with its body."""
    text = outline.plain
    found = list(_PARTS.finditer(text, outline.title.end))
    bounds = [*(part.start() for part in found[1:]), len(text)]
    return [(part["part"], trim(text, Span(part.end(), bound))) for part, bound in zip(found, bounds, strict=False)]


def _translated(outline: Outline) -> Iterator[Finding]:
    """The passage of a classic with its translation: what stands under 原文, or above the first part."""
    text = outline.plain
    parts = _parts(outline)
    if not {part for part, _ in parts} & _TRANSLATED:
        return
    original: Span | None = None
    if parts[0][0] not in _ORIGINAL:
        first = _PARTS.search(text, outline.title.end)
        above = trim(text, Span(outline.title.end, first.start() if first else 0))
        original = above if above.end > above.start else None
    for part, body in parts:
        if body.end <= body.start:
            continue
        if part in _ORIGINAL:
            original = body
        elif part in _TRANSLATED and original is not None:
            yield Finding(PairKind.SAYING, _words_of(text, original), body, "saying 译文")


def _words_of(text: str, original: Span) -> Span:
    """The classic's own words: without the speaker and the quotation marks around them."""
    quote = _INNER_QUOTE.search(text, original.start, original.end)
    span = Span(*quote.span(1)) if quote and text.count("\n", original.start, original.end) == 0 else original
    return trim(text, span, "。？！")
