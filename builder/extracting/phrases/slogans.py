"""Parallel formulas: neighbouring members built alike. 放权、放手、放心; 胸怀全局，指挥若定; 先…后…，先…后….

Members are of one length. Where they share characters in the same places (管全局、管决策) that is enough; else their
words must be of the same lengths and kinds (承上启下，联系左右). Words before the first member or behind the last are
cut off, at a word's end and where the member then begins or ends as the others do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.data import PhraseKind, Span
from builder.extracting.phrases.candidate import Candidate
from builder.words import cut, tags

_MEMBER = re.compile(r"[^、，,。；;：:！？!?\n（）()《》…—-]+")
_SEPARATOR = re.compile(r"[、，,]\s?")
_QUOTES = str.maketrans("", "", '“”"‘’「」『』 ')
_OPENING, _CLOSING = '“"‘「『', '”"’」』'
_LONGEST = 13
_LONGEST_WHOLE = 32
_CONNECTIVE = re.compile(
    r"^(?:无论|無論|不论|不論|还是|還是|或者|只有|只要|如果|因为|因為|所以|不仅|不僅|不但|而且|但是?|虽然|即使|尽管|例如|比如|特别是|这|這|那|也就是|其中|一是|二是|三是|于是|於是|然后|然後|接着|并且|甚至|我|你|他|她|它|一个|一位|有人|有的|有些|今天|昨天|后来|第[一二三四五])"
)
_BEHIND = frozenset("的等三四五六七八九十")
"""What stands behind the last member where the formula ends inside a clause."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_PARTICLE_END = re.compile(r"(?:了|着|吗|呢|吧|啊|呀|的话|时|時)$")


def find(text: str, span: Span) -> Iterator[Candidate]:
    """The parallel formulas in a stretch of text."""
    run: list[Span] = []
    for found in _MEMBER.finditer(text, span.start, span.end):
        member = Span(*found.span())
        joined = _joined(text, run, member)
        if joined is None:
            yield from _candidate(text, run)
            run = [member]
            continue
        run = joined
        if run[-1].end < member.end:
            yield from _candidate(text, run)
            run = [member]
    yield from _candidate(text, run)


def _bare(text: str, span: Span) -> str:
    return text[span.start : span.end].translate(_QUOTES)


def _joined(text: str, run: list[Span], member: Span) -> list[Span] | None:
    """The run with the member added, either trimmed to match; None where they don't belong together."""
    if not run or not _SEPARATOR.fullmatch(text, run[-1].end, member.start):
        return None
    last, here = _bare(text, run[-1]), _bare(text, member)
    if not here or not last or _CONNECTIVE.match(here):
        return None
    if len(last) == len(here):
        return [*run, member] if len(here) <= _LONGEST and _parallel(last, here) else None
    if len(here) > len(last) and _tail_fits(last, here):
        return [*run, _first(text, member, len(last))]
    return _from_first(text, run[0], member, last, here) if len(run) == 1 else None


def _from_first(text: str, first: Span, member: Span, last: str, here: str) -> list[Span] | None:
    """A run of two whose first member has words before the formula begins."""
    if len(last) > len(here) and _head_fits(last, here):
        return [_last(text, first, len(here)), member]
    length = _common_length(last, here)
    return [_last(text, first, length), _first(text, member, length)] if length else None


def _tail_fits(last: str, here: str) -> bool:
    """Whether a member that goes on behind the formula can be cut to match: 倾向性的问题."""
    head, behind = here[: len(last)], here[len(last)]
    if not 2 <= len(last) <= _LONGEST or not _word_ends_at(here, len(last)):
        return False
    return _cut_fits(last, head, at_end=True) or (behind in _BEHIND and _parallel(last, head))


def _head_fits(last: str, here: str) -> bool:
    """Whether a first member with words before the formula can be cut to match: 坚持德才兼备、以德为先."""
    tail = last[-len(here) :]
    if len(here) > _LONGEST or not _word_ends_at(last, len(last) - len(here)):
        return False
    led = 3 <= len(here) <= 6 and _parallel(tail, here) and (len(here) == 4 or _led_in(last, len(here)))
    return led or _cut_fits(tail, here, at_end=False)


def _common_length(last: str, here: str) -> int:
    """The length to which both can be cut at words' ends: 使用欺骗性、误导性的语言 gives 欺骗性、误导性."""
    for length in (4, 3):
        a, b = last[-length:], here[:length]
        if len(last) < length or len(here) < length or a == b or here[length : length + 1] not in _BEHIND:
            continue
        if not _word_ends_at(last, len(last) - length) or not _word_ends_at(here, length):
            continue
        if a[-1] == b[-1] or (length == 4 and len(cut(a)) == len(cut(b)) <= 2):
            return length
    return 0


def _parallel(a: str, b: str) -> bool:
    if a == b:
        return False
    shared = _shared(a, b)
    if len(a) <= 3:
        return shared >= 1 or _shape(a) == _shape(b)
    if shared >= 2 or (shared == 1 and len(a) <= 6):
        return True
    return not _PARTICLE_END.search(a) and _shape(a) == _shape(b)


def _shared(a: str, b: str) -> int:
    return sum(x == y for x, y in zip(a, b, strict=True))


def _shape(member: str) -> tuple[object, ...]:
    """The lengths of a member's words; of four characters, a set formula is as good as two words."""
    words = cut(member)
    if len(member) == 4:
        return (4,)
    return tuple((len(word), tag) for word, tag in zip(words, tags(words), strict=True))


def _cut_fits(a: str, b: str, *, at_end: bool) -> bool:
    """Whether two members of which one was cut to length begin alike, and also end alike where the cut is at the end."""
    if a == b:
        return False
    if at_end:
        return (a[-1] == b[-1] and a[-1] not in "的了着地得") or (len(a) >= 3 and _shared(a, b) >= 1)
    return a[0] == b[0] or (a[-1] == b[-1] and len(a) <= 4) or (len(a) >= 4 and _shared(a, b) >= 2)


def _led_in(member: str, length: int) -> bool:
    """Whether a verb, adverb or preposition leads in the last so many characters."""
    words = cut(member[:-length])
    return bool(words) and _word_ends_at(member, len(member) - length) and tags(words[-1:])[0] in ("v", "p", "c", "d")


def _word_ends_at(words: str, at: int) -> bool:
    """Whether a word ends at an offset."""
    end = 0
    for word in cut(words):
        end += len(word)
        if end >= at:
            return end == at
    return True


def _last(text: str, span: Span, length: int) -> Span:
    """The last so many characters of a span, quotation marks not counted."""
    at, left = span.end, length
    while left and at > span.start:
        at -= 1
        left -= text[at].translate(_QUOTES) != ""
    while at > span.start and text[at - 1] in _OPENING:
        at -= 1
    return Span(at, span.end)


def _first(text: str, span: Span, length: int) -> Span:
    """The first so many characters of a span, quotation marks not counted."""
    at, left = span.start, length
    while left:
        left -= text[at].translate(_QUOTES) != ""
        at += 1
    while at < span.end and text[at] in _CLOSING:
        at += 1
    return Span(span.start, at)


def _candidate(text: str, run: list[Span]) -> Iterator[Candidate]:
    if len(run) < 2:
        return
    members = [_bare(text, m) for m in run]
    length = len(members[0])
    span = Span(run[0].start, run[-1].end)
    if not all(_HAN.search(member) for member in members):
        return
    if length == 1 or len(span) > _LONGEST_WHOLE or (length == 2 and len(run) < 3) or _CONNECTIVE.match(members[0]):
        return
    shared = sum(len(set(column)) == 1 for column in zip(*members, strict=True)) / length
    weight = 0.4 + 0.08 * min(len(run), 4) + 0.4 * min(shared, 0.6) + (0.15 if length == 4 else 0.0)
    weight -= 0.15 if length > 8 else 0.0
    weight -= 0.3 if all(set(tags(cut(m))) <= {"n", "m", "q", ""} for m in members) and length <= 3 else 0.0
    yield Candidate(PhraseKind.SLOGAN, span, max(0.0, min(weight, 1.0)))
