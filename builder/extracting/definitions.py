"""Definitions: a term and what it means.

| form | example |
|---|---|
| 所谓X，(就)是(指)Y | 所谓机会成本，是指…… |
| X(，)是指Y, X指的(就)是Y, X指Y | 说话热情，指在接待业主时…… |
| X，就是Y; X，即Y; X讲的是Y | 处事温情，就是…… |
| 本办法所称X，是指Y | |
| X是一种Y, X是……的过程 | 异化作用是……的过程 |
| X用来描述Y, X代表Y | |

The term stands at the start of its sentence, is short, and is a name: no pronoun, no verb of the narrator's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from builder.data import Group, Outline, PairKind, Span, points_of
from builder.extracting.finding import Finding
from builder.extracting.term_names import can_name
from builder.sentences import sentences, trim

_TERM = (
    r"(?P<term>[“\"「『《]?[^，,。；;：:！？!?\n“”\"「」『』、]{1,22}?[”\"」』》]?(?:[ ]?[（(][^（）()\n]{1,40}[）)])?)"
)
_CLASS = "过程|方法|能力|现象|总称|总和|统称|本领|关系|技术|物质|部分|制度|行为|程度|比值|比|量|性质|活动|学科|结构|协议|语言|条件|原则|标准"
"""What a term can be said to be a kind of, where 是 alone leads to it."""
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("所谓X是指Y", re.compile(rf"(?:所谓的?){_TERM}[，,]?(?:，|,|就是|是指|指的是|即|是|指|:|：)+(?:的)?(?:就是|是)?")),
    ("所称X是指Y", re.compile(rf"本?[\u4e00-\u9fff]{{0,8}}(?:所称的?){_TERM}[，,]?(?:，|,)?(?:是指|系指|指|包括)")),
    ("X是指Y", re.compile(rf"{_TERM}[，,]?(?:，|,)?(?:就)?(?:是指|指的就?是|系指|说的是|讲的就?是|意思是|是说|意为|意味着)")),
    ("X，指Y", re.compile(rf"{_TERM}(?:，|,)(?:就是|即是|也就是|即|指|乃|是)")),
    ("X是一种Y", re.compile(rf"{_TERM}(?:，|,)?就?是(?=(?:一[种类个系套门项]|由|用来|用于|以|对|将|把|在|能|指))")),
    ("X是…的Y", re.compile(rf"{_TERM}是(?=[^，,。；\n]{{4,60}}(?:的|之)[\u4e00-\u9fff]{{0,4}}(?:{_CLASS})(?:和[\u4e00-\u9fff]{{2,4}})?[，,。；\n])")),
    ("“X”，它是Y", re.compile(r"[^。；\n“「]{0,16}[“「](?P<term>[^”」\n]{2,16})[”」][，,](?:它|这|其)(?:指的就?是|是指|就?是|说的是)")),
    ("至于X，其实质是Y", re.compile(r"(?:至于|关于|谈到)(?P<term>[^，,。；\n]{2,16})[，,](?:其|它的?)(?:实质|本质|含义|核心|意思)?(?:上)?(?:就)?是")),
    ("X是…的缩写", re.compile(rf"{_TERM}是[^。；\n]{{2,40}}的(?:缩写|简称|全称)[，,]")),
    ("X代表Y", re.compile(rf"{_TERM}(?:，|,)?(?:用来描述|用来表示|代表(?=[“「\"])|代表着)")),
)  # fmt: skip
_JUDGES = re.compile(r"^(?:就?是)?最|[我你他她]|的人[，。；]|的东西")
"""What a judgement has and a definition hasn't: 粥是最不讲究的东西."""
_COPULA_TAIL = re.compile(r"^(?:不是|并非|这|否)")
_VERBAL = re.compile(
    r"[了着过]|不[是能会要]|(?:要|能|可以|应当|必须|应该|需要|开始)[\u4e00-\u9fff]|[我你他她它您咱]|(?:说|问|看|听|觉得)$|\d{2,}年|上午|下午"
)
_LIKE = re.compile(r"^像.{1,12}(?:这样的|一样的)")
_ASIDE = re.compile(r"[ ]?[（(][^（）()\n]{1,40}[）)]$")
_GAP = 6
_LOOSE_FORMS = frozenset(("X，指Y", "X是一种Y", "X是…的Y", "X代表Y"))


def find(outline: Outline) -> Iterator[Finding]:
    """The definitions in a text. Several in one paragraph share it out between them."""
    text = outline.plain
    markers = {point.marker.start: point.marker.end for point in points_of(outline.groups)}
    yield from _with_passages(text, outline, [*_in_text(text, outline.title.end, markers)])


def _all_groups(groups: tuple[Group, ...]) -> Iterator[Group]:
    for group in groups:
        yield group
        for point in group.points:
            yield from _all_groups(point.groups)


def _in_text(text: str, start: int, markers: dict[int, int]) -> Iterator[tuple[str, Span, Span, int]]:
    """Form, term, meaning within the sentence, and where the sentence begins."""
    for sentence in sentences(text, Span(start, len(text))):
        for form, pattern in _FORMS:
            found = pattern.match(text, markers.get(sentence.start, sentence.start), sentence.end)
            if found is None:
                continue
            term = _name(text, Span(*found.span("term")))
            meaning = trim(text, Span(_meaning_start(form, found), sentence.end))
            if _is_term(form, text, term, meaning):
                yield form, term, meaning, sentence.start
                break


def _name(text: str, span: Span) -> Span:
    """The term itself: without quotation marks, 像SQL这样的 in front, or a bracket behind."""
    like = _LIKE.match(text[span.start : span.end])
    start = span.start + (like.end() if like else 0)
    aside = _ASIDE.search(text[start : span.end])
    end = start + aside.start() if aside and aside.start() else span.end
    return trim(text, Span(start, end), '“”"「」『』《》')


def _meaning_start(form: str, found: re.Match[str]) -> int:
    """What stands between term and meaning belongs to the meaning, the comma aside."""
    tail = found.string[found.end("term") : found.end()]
    if form == "所谓X是指Y":
        return found.end("term") + len(tail) - len(tail.lstrip("，,：: "))
    return found.end("term") + len(tail) - len(tail.lstrip("，, "))


def _is_term(form: str, text: str, term: Span, meaning: Span) -> bool:
    words = term.of(text)
    if len(meaning) < 4 or not can_name(words) or _COPULA_TAIL.match(meaning.of(text)):
        return False
    quoted = text[term.start - 1 : term.start] in ("“", "「", '"')
    if form in _LOOSE_FORMS and not quoted and _JUDGES.search(meaning.of(text)[:40]):
        return False
    if form in _LOOSE_FORMS:
        return len(words) <= 14 and not _VERBAL.search(words)
    return len(words) <= 6 or form.startswith("所") or not _VERBAL.search(words)


def _with_passages(text: str, outline: Outline, found: list[tuple[str, Span, Span, int]]) -> Iterator[Finding]:
    """Give each definition its passage: down to the next in the paragraph where it opens one, else its sentence."""
    starts = sorted(start for *_, start in found)
    lists = {group.start: group.end for group in _all_groups(outline.groups) if not group.family.startswith("heading")}
    for form, term, meaning, start in found:
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        row = starts[bisect_left(starts, line_start) : bisect_left(starts, line_end)]
        if form == "X，指Y" and len(row) == 1 and text[term.start - 1 : term.start] not in '“「"':
            continue
        opens = len(row) > 1 or not text[line_start:start].strip(" \t\u3000")
        later = [s for s in row if s > start]
        end = (later[0] if later else line_end) if opens else meaning.end
        end = min(_with_list(text, lists, end), _end_of_point(outline.groups, start, len(text)))
        if end <= meaning.start:
            continue  # the term stands in one point, its meaning in the next
        passage = trim(text, Span(meaning.start, end))
        yield Finding(PairKind.DEFINITION, term, passage, f"definition {form}", marker=Span(start, term.start))


def _with_list(text: str, lists: Mapping[int, int], end: int) -> int:
    """A definition that a list follows at once goes on to its end."""
    for start in range(end, end + _GAP + 1):
        if start in lists and not text[end:start].strip():
            return lists[start]
    return end


def _end_of_point(groups: tuple[Group, ...], offset: int, end: int) -> int:
    """Where the innermost point that holds an offset ends; `end` where none does."""
    at = bisect_right(groups, offset, key=lambda group: group.start) - 1
    if at < 0:
        return end
    points = groups[at].points
    point = points[bisect_right(points, offset, key=lambda p: p.marker.start) - 1]
    return _end_of_point(point.groups, offset, point.body.end) if offset < point.body.end else end
