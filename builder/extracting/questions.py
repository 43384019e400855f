"""Questions with their answers: 问：… 答：…, Q: … A: …."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import Outline, PairKind, Span
from builder.extracting.finding import Finding
from builder.sentences import trim

_ASK = re.compile(
    r"^[ \t\u3000]*(?:\d{1,3}[.、．)）][ ]?|[（(]?[一二三四五六七八九十]{1,3}[、）)][ ]?)?(?:【?(?:问题|問題|问|問|Q)】?[ ]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[ ]?[：:、.．])[ ]?",
    re.MULTILINE,
)
_REPLY = re.compile(
    r"(?:^|(?<=[？?\s]))[ \t\u3000]*【?(?:回答|答案|答复|答|A)】?[ ]?(?:\d{1,3})?[ ]?[：:、.．][ ]?", re.MULTILINE
)


def find(outline: Outline) -> Iterator[Finding]:
    """The questions of a text that are marked as such; each must have its answer before the next question."""
    text = outline.plain
    asks = list(_ASK.finditer(text))
    bounds = [*(ask.start() for ask in asks[1:]), len(text)]
    for ask, bound in zip(asks, bounds, strict=False):
        reply = _REPLY.search(text, ask.end(), bound)
        if reply is None:
            continue
        question = trim(text, Span(ask.end(), reply.start()), "？?")
        answer = trim(text, Span(reply.end(), bound))
        if question.end > question.start and answer.end > answer.start:
            yield Finding(PairKind.QUESTION, question, answer, "qa 问答")
