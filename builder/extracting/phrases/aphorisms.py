"""Clauses and pairs of clauses that may be worth quoting whole: 手再快，快不过舌头; 谁巡的线谁签名; 先救人后报告.

Nearly every clause is a candidate here; what makes one quotable is for the features to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.sentences import trim

_CLAUSE = re.compile(r"[^。；;！!？?\n，,：:（）()《》]+")
_JOIN = re.compile(r"[，,；;、][ ]?")
_SHORTEST, _LONGEST = 4, 16
_LEAST_OF_PAIR = 0.6
_SHORTEST_PAIR, _LONGEST_PAIR = 7, 25
_FORMULA = re.compile(
    r"不是.+(?:而?是)|不.{1,5}不|先.{1,6}后|越.{1,5}越|再.{1,6}也|没有.+(?:就|便)|谁.{1,6}谁|哪.{1,6}哪|宁.{1,6}[不勿]|既.+又|[一两三四五六七八九十].{1,2}[一两三四五六七八九十]"
    r"|(.).{0,3}(.).{0,4}\1.{0,3}\2|才[有能是会]|比.{1,6}(?:更|还|得)|[莫勿]|[必严]|变.+(?:为|成)"
)
_LEAD = re.compile(
    r"(?:做到|就该|真是|可谓|正所谓|所谓|俗话说|常言道|一定要|切实做到|努力做到|确保|企图|好比|但求|只求|一直)(?=[\u4e00-\u9fff]{4})"
)
_WEAK_START = re.compile(
    r"^(?:[的了着过和与及或而并也都就才又再还则却但把被对向从让使将为以这那它他她我你其此该有是在到由因所于如若虽当随]|我们|他们|如果|因为|所以|但是|而且|然后|于是|其中|例如|比如|同时|一个|一些|许多)"
)


def find(text: str, span: Span, markers: Mapping[int, int]) -> Iterator[Candidate]:
    """Clauses, and neighbouring clauses together, of a stretch of text.

    Args:
        text: the plain text.
        span: where to look.
        markers: where each marker of a point begins and ends: it is no part of a phrase.
    """
    clauses = [_inside(text, Span(*found.span()), markers) for found in _CLAUSE.finditer(text, span.start, span.end)]
    clauses = [clause for clause in clauses if len(clause) >= 2]
    for clause in clauses:
        if _SHORTEST <= len(clause) <= _LONGEST and (weight := _weight(clause.of(text))) > 0:
            yield Candidate(PhraseKind.CLAUSE, clause, weight)
    for a, b in pairwise(clauses):
        both = Span(a.start, b.end)
        if not _SHORTEST_PAIR <= len(both) <= _LONGEST_PAIR:
            continue
        weight = _weight(both.of(text), len(a), len(b))
        if weight >= _LEAST_OF_PAIR and _JOIN.fullmatch(text[a.end : b.start].strip('“”"「」')):
            yield Candidate(PhraseKind.MAXIM, both, weight)


def _inside(text: str, clause: Span, markers: Mapping[int, int]) -> Span:
    """A clause without a marker in front, words that only lead it in, and quotation marks."""
    bare = trim(text, clause, '“”"「」‘’')
    start = min(markers.get(bare.start, bare.start), bare.end)
    lead = _LEAD.match(text, start, bare.end)
    return trim(text, Span(lead.end() if lead else start, bare.end), '“”"「」‘’、.')


def _weight(words: str, first: int = 0, second: int = 0) -> float:
    weight = 0.3 + (0.3 if _FORMULA.search(words) else 0.0) - (0.3 if _WEAK_START.match(words) else 0.0)
    if first and second:
        weight += 0.3 * (1 - abs(first - second) / max(first, second))
    return max(0.0, weight)
