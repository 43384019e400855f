"""Where sentences and clauses end, for every stage that looks inside a line."""

from __future__ import annotations

import re

from builder.data import Span

SENTENCE_END = re.compile(
    r"[。！？!?]+[”’」』）)\"]*|…{2,}(?=[^，,、])|；|;|\.(?=\s+[A-Z\u4e00-\u9fff]|\s*$)|\n", re.MULTILINE
)
_CLAUSE_END = re.compile(r"[，,](?!\d)")
_CLOSED_BY = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "【": "】", "[": "]", '"': '"'}


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of a stretch of text, end punctuation included; a line break ends a sentence too."""
    out: list[Span] = []
    at = span.start
    for stop in SENTENCE_END.finditer(text, span.start, span.end):
        if stop.end() > at:
            out.append(Span(at, stop.end()))
        at = stop.end()
    if at < span.end:
        out.append(Span(at, span.end))
    return [trimmed for s in out if (trimmed := trim(text, s)).end > trimmed.start]


def trim(text: str, span: Span, extra: str = "") -> Span:
    """A span without white space (and the `extra` characters) at its ends."""
    start, end = span.start, span.end
    blank = " \t\n\r\u3000\xa0" + extra
    while start < end and text[start] in blank:
        start += 1
    while end > start and text[end - 1] in blank:
        end -= 1
    return Span(start, end)


def whole_sentences(text: str, region: Span) -> list[Span]:
    """Sentences, where a stop inside quotation marks or brackets is none."""
    out: list[Span] = []
    held: int | None = None
    for sentence in sentences(text, region):
        start = sentence.start if held is None else held
        if open_bracket(text[start : sentence.end]):
            held = start
            continue
        held = None
        out.append(Span(start, sentence.end))
    if held is not None:
        out.append(Span(held, region.end))
    return out


def clauses(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence; commas inside quotation marks and brackets don't part them."""
    out: list[Span] = []
    start = sentence.start
    for comma in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        if not open_bracket(text[start : comma.start()]):
            out.append(Span(start, comma.start()))
            start = comma.end()
    out.append(Span(start, sentence.end))
    return [clause for clause in out if clause.end > clause.start]


def open_bracket(words: str) -> bool:
    """Whether a quotation mark or bracket is open at the end of some words."""
    return any(words.count(a) > words.count(b) for a, b in _CLOSED_BY.items() if a != b)
