"""What the author puts in quotation marks: terms of art, names, maxims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate

_QUOTED = re.compile(r"“([^“”\n]{2,40})”|「([^「」\n]{2,40})」|『([^『』\n]{2,40})』|(?<![\w])\"([^\"\n]{2,40})\"")
_SPEECH = re.compile(r"(?:[说說道问問喊叫答]|回答|[说說]道)[：:，,]?$")
_CLAUSES = re.compile(r"[，,；;]")


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The quotations in a stretch of text; what somebody says aloud is none."""
    for found in _QUOTED.finditer(text, span.start, span.end):
        inner = Span(*found.span(found.lastindex or 0))
        words = inner.of(text)
        spoken = _SPEECH.search(text, max(0, found.start() - 6), found.start())
        if words[-1] in "！？!?…" or re.search(r"[。！？!?]", words[:-1]) or (spoken and len(words) > 8):
            continue
        inner = Span(inner.start, inner.end - (words[-1] in "。，,."))
        parts = [part for part in _CLAUSES.split(words) if part]
        if len(parts) >= 2 and len(words) >= 7:
            even = len({len(part) for part in parts}) == 1
            yield Candidate(PhraseKind.MAXIM, inner, 1.0 if even else 0.75)
        elif len(words) <= 14:
            yield Candidate(PhraseKind.QUOTED, inner, 0.9 if 3 <= len(words) <= 9 else 0.5)
        elif len(words) <= 24:
            yield Candidate(PhraseKind.MAXIM, inner, 0.6)
