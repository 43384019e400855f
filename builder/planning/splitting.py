"""The telling part of a passage: short enough to be judged in a second, cut at sentence and clause ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.characters import content
from builder.data import Extraction, Phrase, Span
from builder.sentences import clauses, sentences, trim

SHORT = 40
"""Characters that an answer should not exceed."""
LONG = 110
"""Characters that are never exceeded before a tap."""
_STOPS = "。！；;，,、：: "
_CONTEXT = re.compile(
    r"^(?:就.{1,14}而言|对.{1,14}(?:来说|而言)|由于|作为|不论|无论|比如|例如|譬如|如(?=[\u4e00-\u9fff])|有时|这|這|那|其中|因此|所以|但|而|可见|因为|當然|当然|同时|此外|另外|正如|众所周知|目前|当前|近年来|只有心中)"
)
_CONCEDES = re.compile(r"[，,；;]?(?:但|却|然而|可是|不过)")
"""What stands before it is granted, not meant."""
_TELLING = re.compile(
    r"要|必须|必須|应当|應當|应该|关键|關鍵|核心|不能|决不|做到|坚持|才能|才会|就是|在于|在於|重在|贵在"
)
_DANGLING = re.compile(
    r"^(?:才|就|也|都|还|還|并|並|而|则|則|又|却|卻|但|以|使|让|讓|从而|進而|进而|否则|所以|因此|这|這|那|其)"
)


def telling(extraction: Extraction, passage: Span, head: Span, longest: int = SHORT) -> Span:
    """The part of a passage that best answers what its head says.

    Args:
        extraction: the document, with its phrases: a sentence with one is more telling.
        passage: the explanation, without the points below it.
        head: the principle; a sentence that only says it again is context.
        longest: characters that the part should not exceed.

    Returns:
        One or more whole sentences or clauses; the passage itself where it is short enough.
    """
    text = extraction.document.text
    whole = _without_fragment(text, trim(text, passage, "，,、；; "))
    if len(whole) <= longest + 5:
        return whole
    parts = sentences(text, whole)
    here = [phrase for phrase in extraction.phrases if phrase.span in whole and phrase.span not in head]
    best = max(
        range(len(parts)), key=lambda i: (_worth(text, here, parts[i], head) + _place(i, len(parts)), -i), default=0
    )
    return _clipped(text, here, parts[best], head, longest) if parts else whole


def _without_fragment(text: str, passage: Span) -> Span:
    """A passage without a last sentence that the text breaks off in."""
    parts = sentences(text, passage)
    broken = passage.end >= len(text.rstrip()) - 1 and text[passage.end - 1] not in "。！？；…”’」』）)!?.;"
    return Span(passage.start, parts[-2].end) if broken and len(parts) > 1 else passage


def _worth(text: str, phrases: Sequence[Phrase], sentence: Span, head: Span) -> float:
    """How telling a sentence or a run of clauses is."""
    words = sentence.of(text)
    worth = sum(p.score for p in phrases if p.span in sentence)
    worth += 0.5 * min(2, len(_TELLING.findall(words)))
    worth -= 0.8 if _CONTEXT.match(words) else 0.0
    worth -= 0.6 * _overlap(words, head.of(text))
    worth -= 0.7 if words[-1] in "？?" else 0.0
    worth -= 0.4 if len(content(words)) < 6 else 0.0
    worth -= 0.8 if _CONCEDES.match(text, sentence.end) else 0.0
    return worth


def _place(at: int, count: int) -> float:
    """The first sentence states, the last sums up."""
    return 0.3 * (at == 0) + 0.15 * (at == count - 1)


def _overlap(words: str, head: str) -> float:
    """Share of a sentence's characters that its head has too."""
    mine, theirs = content(words), set(content(head))
    return sum(c in theirs for c in mine) / max(1, len(mine))


def _clipped(text: str, phrases: Sequence[Phrase], sentence: Span, head: Span, longest: int) -> Span:
    """A sentence, or where it is long the best run of its clauses."""
    if len(sentence) <= longest:
        return trim(text, sentence, "；;，,")
    parts = clauses(text, sentence)
    runs = [
        Span(parts[i].start, parts[j].end)
        for i in range(len(parts))
        for j in range(i, len(parts))
        if parts[j].end - parts[i].start <= longest and not (i > 0 and _DANGLING.match(parts[i].of(text).lstrip()))
    ]
    if not runs:
        return trim(text, min(parts, key=len), "；;，,")
    best = max(runs, key=lambda run: (_worth(text, phrases, run, head), len(run)))
    return trim(text, best, "；;，,")


def own_passage(extraction: Extraction, index: int, children: list[int]) -> Span | None:
    """A pair's explanation down to the first of its points; None where it has no words of its own."""
    explanation = extraction.pairs[index].explanation
    if explanation is None:
        return None
    text = extraction.document.text
    first = min((extraction.pairs[c].begins for c in children), default=explanation.end)
    own = trim(text, Span(explanation.start, max(explanation.start, first)))
    parts = sentences(text, own)
    if children and parts and text[parts[-1].end - 1] in "：:":  # announces the points below
        own = trim(text, Span(own.start, parts[-1].start))
    return own if len(content(own.of(text))) >= 4 else None
