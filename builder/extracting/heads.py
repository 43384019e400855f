"""Where a head ends and its explanation begins.

A head is one thought. It ends at a colon or dash, at the end of its line, at the end of its sentence; where the
sentence runs on, at the clause that begins to explain.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from builder.data import Span
from builder.sentences import clauses, open_bracket, trim, whole_sentences
from builder.words import is_nominal

_LONGEST_SENTENCE = 38
"""Characters up to which a whole sentence is one thought, unless a clause of it explains."""
_LONGEST_SINGLE = 36
"""Characters up to which a point of one sentence is all head."""
_LONGEST_PAIR = 60
"""The same for a sentence of two clauses."""
_LONGEST_SHORT_HEAD = 8
_LONGEST_TOPIC = 12
"""Characters up to which a first clause without a verb is the topic of the rest."""
_LONGEST_NAME = 24
"""Characters up to which words before a colon or dash are a name."""
_STOPS = "。！？；：，、,.;:!?…—-–─ 　"
_NAME_END = re.compile(
    r"：|:(?!\d|//)|[—–─-]{2,}|—|(?<=[^\d\s])[ ][-–][ ]|(?<=[\u4e00-\u9fff])(?:[ ]{2,}|\u3000)(?=\S)"
)
_DASH = re.compile(r"[-–]{2,}[ ]*|[-–][ ]+")
_NO_NAME = re.compile(
    r"(?:说|說|问|問|道|讲|講|写道|指出|强调|強調|认为|認為|如下|例如|比如|包括|tips|提示|注意|注|备注|備註|PS)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:tips|小?提示|注|备注|小贴士|PS|问|问题|Q)[：:][ ]?", re.IGNORECASE)

_TAG = re.compile(r"[\[【][^\]】\n]{1,6}[\]】][ ]?(?=\S)")
"""【加热】 in front of a point: what it belongs to, not what it says."""

_DEFINED = re.compile(
    r"(?P<term>[“\"「]?[^，,。；;：:、\n]{1,20}[”\"」]?)(?:，|,)?(?P<verb>(?:就)?是指|系指|指的是|(?:认为|主张)(?=[，,：:]))"
)

# A clause that begins with one of these explains, concludes or exemplifies what stands before it.
_EXPLAINS = re.compile(
    r"(?:因为|因為|因(?!地|材|人|时|势)|由于|由於|这|這|那|例如|比如|譬如|如(?!果|实|期|何)|像|包括|只有|否则|否則|不然|所以|因此|因而|从而|從而|以便|以免|免得|好让|好讓"
    r"|使(?!用)|让(?!步)|讓|为的是|為的是|目的是|特别是|特別是|尤其|其中|换句话|換句話|也就是|就是(?!要)|即(?!将|使|時)|意思是|请|請|千万别|切忌|要不|这样|這樣|没有|沒有|比起|哪怕|宁可|比方|毕竟|畢竟|原来|原來|平时|如今|現在|现在|当时|目前|往往|一旦|有的|有些|有人)"
)
# A clause that begins with one of these can't stand without the one behind it.
_LEANS = re.compile(
    r"(?:通过|通過|对(?![照策象手方])|对于|對於|在|为了?|為了?|按照?|根据|根據|围绕|圍繞|随着|隨著|针对|針對|由于|由於|因为|因為|如果|只要|只有|当(?!好)|當(?!好)|既|既然|虽然|雖然|尽管|儘管"
    r"|不仅|不僅|不但|不管|无论|無論|不论|不論|从|從|自|以(?!上)|凭|憑|就(?!是)|除了?|作为|作為|遇到|面对|面對|与其|與其|宁可|一旦|哪怕|凡|经|經)"
)
_GOES_ON = re.compile(r"[ ]?(?:或者?|并(?!不|非)|且|以及|和|及)")
_LEANS_END = re.compile(r"(?:时|時|中|上|后|後|前|下|里|裡|等|方面|过程中|的话|的話|之前|之后|之後|来说|來說|而言)$")


class Split(NamedTuple):
    """A head and what explains it."""

    head: Span
    explanation: Span | None


def split(text: str, body: Span, *, own_line: bool, first_child: int | None = None) -> Split:
    """Split a point's body.

    Args:
        text: the clean text.
        body: the point without its marker.
        own_line: whether its first line is a line by itself.
        first_child: where the first of its own points begins; the head ends before it.
    """
    aside = _ASIDE.match(text, body.start, body.end) or _TAG.match(text, body.start, body.end)
    if aside:
        body = Span(aside.end(), body.end)
    line_end = text.find("\n", body.start, body.end)
    region_end = min(x for x in (body.end, line_end if line_end >= 0 else body.end, first_child or body.end))
    region = trim(text, Span(body.start, region_end))
    first = next(iter(whole_sentences(text, region)), region)
    if own_line and first == region:
        return _at(text, body, region.end)
    defined = _DEFINED.match(text, first.start, first.end)
    if defined:
        return _defined(text, body, Span(*defined.span("term")), defined.start("verb"))
    named = _name_end(text, first)
    if named is not None:
        return _at(text, body, named)
    if first.end >= body.end - 1 and (_is_nominal_clause(text, first) or not _explaining_clause(text, first)):
        return _single_sentence(text, body, first)
    return _at(text, body, _thought_end(text, first))


def _defined(text: str, body: Span, term: Span, verb: int) -> Split:
    """A point that defines a term: 夜间，是指……; 衰退说认为……."""
    rest = trim(text, Span(verb, body.end))
    return Split(
        _without_stops(text, trim(text, term, '“”"「」')), Span(rest.start, _with_stop(text, rest.end, body.end))
    )


def _at(text: str, body: Span, end: int) -> Split:
    """The split with the head ending at an offset; signs between head and explanation belong to neither."""
    head = _without_stops(text, Span(body.start, end))
    rest = trim(text, Span(max(end, head.end), body.end), "。！？；：，、,;:!?—–─")
    if dash := _DASH.match(text, rest.start, rest.end):
        rest = Span(dash.end(), rest.end)
    rest = Span(rest.start, _with_stop(text, rest.end, body.end))
    return Split(head, rest if rest.end > rest.start else None)


def _with_stop(text: str, end: int, limit: int) -> int:
    """An explanation keeps the stop that ends it."""
    while end < limit and text[end] in "。！？；;!?…":
        end += 1
    return end


def _without_stops(text: str, span: Span) -> Span:
    words = trim(text, span, "。！？；：，、,;:!?…—–─")
    end = words.end
    if end > words.start and text[end - 1] == "." and not text[words.start : end - 1].isdigit():
        end -= 1
    return Span(words.start, end)


def _name_end(text: str, sentence: Span) -> int | None:
    """Where words that name the point end: before a colon or dash near the start of the sentence."""
    for sign in _NAME_END.finditer(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_NAME * 3)):
        name = text[sentence.start : sign.start()]
        limit = _LONGEST_NAME * 3 if name.isascii() or _latin(name) else _LONGEST_NAME
        if open_bracket(name) or sign.start() == sentence.start:
            continue
        if len(name) > limit or _NO_NAME.search(name) or text[sign.end() : sign.end() + 1] in "“「『":
            return None if len(name) > limit or _NO_NAME.search(name) else sign.start()
        return sign.start()
    return None


def _latin(words: str) -> bool:
    return sum(c.isascii() for c in words) * 2 > len(words)


def _explaining_clause(text: str, sentence: Span) -> int | None:
    """The end of the last clause before one that explains; None where none does."""
    parts = clauses(text, sentence)
    for before, clause in pairwise(parts):
        words = text[clause.start : clause.end].lstrip()
        stated = text[sentence.start : before.end]
        if len(stated) >= 4 and _EXPLAINS.match(words) and not _leans(stated):
            return before.end
    return None


def _leans(stated: str) -> bool:
    """Whether the words so far are no thought yet: one clause that only tells when, where or by what."""
    last = re.split(r"[，,]", stated)[-1]
    single = not re.search(r"[，,]", stated)
    return bool((single and _LEANS.match(stated)) or _LEANS_END.search(last) or _LEANS.match(last))


def _thought_end(text: str, sentence: Span) -> int:
    """Where the thought ends in a sentence that more text follows."""
    explains = _explaining_clause(text, sentence)
    if explains is not None:
        return explains
    question = text[sentence.end - 1] in "？?"
    if len(sentence) <= _LONGEST_SENTENCE and not question:
        return sentence.end
    parts = clauses(text, sentence)
    for i, part in enumerate(parts[:-1]):
        stated = text[sentence.start : part.end]
        if len(stated) < 4 or _leans(stated) or _GOES_ON.match(text, parts[i + 1].start):
            continue
        if _parallel(text, part, parts[i + 1]) and parts[i + 1].end - sentence.start <= _LONGEST_SENTENCE:
            continue
        return part.end
    return sentence.end


def _parallel(text: str, a: Span, b: Span) -> bool:
    """Whether two clauses are built alike: of one length, or with the same first word."""
    first, second = text[a.start : a.end].strip(), text[b.start : b.end].strip(_STOPS)
    return abs(len(first) - len(second)) <= 1 or first[:1] == second[:1]


def _short_head(text: str, parts: list[Span]) -> bool:
    """Whether the first clause is a head and the rest tells more: 对策忌空，有主体、有动作，三样齐了才得分."""
    first = parts[0]
    told = parts[-1].end - first.end
    long_enough = (len(parts) > 2 and told > 1.5 * len(first)) or (len(parts) == 2 and told > 3 * len(first))
    return (
        2 <= len(first) <= _LONGEST_SHORT_HEAD
        and long_enough
        and not _leans(first.of(text))
        and not _parallel(text, *parts[:2])
    )


def _is_nominal_clause(text: str, sentence: Span) -> bool:
    """Whether a sentence ends with 的, as the cases of a rule do: whoever does this, or that, is one case."""
    return text[sentence.start : sentence.end].rstrip("。；;，, 或者")[-1:] == "的"


def _single_sentence(text: str, body: Span, sentence: Span) -> Split:
    """A point that is a single sentence: all head where it is one thought."""
    if _is_nominal_clause(text, sentence):
        return _at(text, body, body.end)
    parts = clauses(text, sentence) or [sentence]  # a comma alone has no clause
    first = parts[0]
    if len(parts) > 1 and len(first) <= _LONGEST_TOPIC and is_nominal(first.of(text)) and not _leans(first.of(text)):
        return _at(text, body, first.end)
    if _short_head(text, parts):
        return _at(text, body, first.end)
    if len(sentence) <= _LONGEST_SINGLE or (len(parts) <= 2 and len(sentence) <= _LONGEST_PAIR):
        return _at(text, body, body.end)
    return _at(text, body, _thought_end(text, sentence))
