"""Lines that are heads by their form alone: titles, unnumbered headings, and labels such as “特点：”.

A heading is short, ends without a full stop, stands alone, has text below it, and is not the only one of its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from builder.data import Span
from builder.outlining.markers import Marker
from builder.outlining.page import Line, Page
from builder.outlining.siblings import Chain

_LONGEST_TITLE = 45
_LONGEST_HEADING = 34
_LONGEST_LATIN = 75
_STOPS = "。！!；;，,、…”’」』）)》"
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}$")
"""A chat's line with name and time."""
_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_SALUTES = re.compile(r"各|、|同志|们|您|你|先生|女士|老师|领导|[公司局厅部委校院]：$")
"""各中小学、幼儿园：whom a notice or letter is to."""
_ALL_QUOTED = re.compile(r"[“\"「『（(【\[][^”\"」』）)】\]]*[”\"」』）)】\]]?$")
_SAYS_SOMETHING = re.compile(r"[^\W\d_一二三四五六七八九十哈嘿呵]")
_DASHED = re.compile(r".{1,10}?(?:[-—–─]{2,}).{2,16}[。!！]?$")
"""“伙计------要有和气。”: a name, a dash, and what it wants."""
_TERM_LINE = re.compile(
    r"[“\"「『]?([^：:\n，,。；;！？“”\"「」『』（(]{1,16}(?:[ ]?[（(][^（）()\n]{1,60}[）)])?)[”\"」』]?[ ]?(?:[：:]|——)(?!//)[ ]?(?=[^\s\d“\"「『])"
)
_BARE_LABEL = re.compile(r"([\u4e00-\u9fff]{2,8})[：:]$", re.MULTILINE)
"""“特点：” above its numbered points."""
_NO_LABEL = re.compile(r"(?:[说道问喊答劝叫讲笑骂]|\d{1,2})$")
"""“答题法：……” on a line of its own, without a number."""
_RANK_HEADING = 27
_RANK_LABEL = 47
_RANK_SECTION = 29
_RANK_MARK = 1


def title(page: Page) -> Span:
    """The document's title line; an empty span where it has none."""
    levels = page.heading_levels
    tops = [i for i, level in levels.items() if level == min(levels.values())] if levels else []
    if len(tops) == 1 and (tops[0] == 0 or len(levels) > 1) and tops[0] <= 2:
        line = page.lines[tops[0]]
        return Span(line.start, line.end)
    if levels or len(page.lines) < 2:
        return Span(0, 0)
    line = page.lines[0]
    words = page.words(line)
    limit = _LONGEST_TITLE if not words.isascii() else _LONGEST_LATIN
    if len(line) > limit or words[-1] in "。！!；;，,、：:" or _begins_as_point(words):
        return Span(0, 0)
    if _names_next_line(words, page.words(page.lines[1])):
        return Span(0, 0)
    longer = any(len(other) > len(line) or page.words(other) == words for other in page.lines[1:6])
    return Span(line.start, line.end) if longer else Span(0, 0)


def _names_next_line(words: str, below: str) -> bool:
    """Whether the first line is a term that the second goes on to explain: a glossary's first entry."""
    return len(words) <= 16 and below.startswith(words) and below != words


def _begins_as_point(words: str) -> bool:
    return bool(
        re.match(
            r"[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|第[一二三四五六七八九十]+[条條]|[-*•●]\s",
            words,
        )
    )


def chains(page: Page, title_line: Span, numbered: list[Chain]) -> list[Chain]:
    """Headings that the format knows, unnumbered headings, and labelled lines, each as chains of siblings."""
    marked = {page.line_index(marker.span.start) for chain in numbered for marker in chain.markers if marker.line_start}
    taken = marked | {i for i, line in enumerate(page.lines) if line.start < title_line.end}
    out = _known(page, title_line, marked)
    known = {page.line_index(m.span.start) for chain in out for m in chain.markers}
    plain = _unnumbered(page, taken | known, marked) if not known else []
    if plain:
        out.append(Chain("heading", _RANK_HEADING, tuple(_mark(page, i, "heading", _RANK_HEADING) for i in plain)))
    ranks = {page.line_index(m.span.start): c.rank for c in numbered for m in c.markers if m.line_start}
    ranks |= dict.fromkeys(known | set(plain), _RANK_HEADING)
    out += _labelled(page, taken | known | set(plain), ranks)
    return out


def _mark(page: Page, index: int, family: str, rank: int, end: int | None = None) -> Marker:
    start = page.lines[index].start
    return Marker(family, rank, None, Span(start, start if end is None else end), line_start=True, alone=True)


def _known(page: Page, title_line: Span, numbered: set[int]) -> list[Chain]:
    """Headings by the format's own level; a numbered one stays with its number's family."""
    by_level: dict[int, list[Marker]] = {}
    for i, level in sorted(page.heading_levels.items()):
        if i not in numbered and not title_line.start <= page.lines[i].start < title_line.end:
            by_level.setdefault(level, []).append(_mark(page, i, f"heading:{level}", _RANK_MARK + level))
    return [Chain(f"heading:{level}", _RANK_MARK + level, tuple(marks)) for level, marks in by_level.items()]


def _unnumbered(page: Page, taken: set[int], numbered: set[int]) -> list[int]:
    """Indexes of the lines that are unnumbered headings; none where there are fewer than two."""
    likely = [i for i in range(len(page.lines)) if i not in taken and _looks_like_heading(page, i, numbered)]
    dashed = [i for i in likely if _DASHED.match(page.words(page.lines[i]))]
    if len(dashed) >= 2:
        likely = dashed
    else:
        announced = {i for i in likely if page.words(page.lines[i])[-1] in "：:" and i - 1 in likely}
        likely = [i for i in likely if i not in announced]
        likely = [i for i in likely if i + 1 not in likely and (i - 1 not in likely or i - 1 in taken)]
        likely = [i for i in likely if i not in _announcing(page, likely, numbered)]
    lengths = Counter(len(page.lines[i]) for i in range(len(page.lines)))
    crowded = 2 * len(likely) > sum(lengths.values()) + 1
    told = sum(i + 1 in numbered or page.words(page.lines[i + 1])[-1] in "。！？；：.!?:;”" for i in likely)
    return likely if len(likely) >= 2 and not crowded and 2 * told >= len(likely) else []


def _announcing(page: Page, likely: list[int], numbered: set[int]) -> set[int]:
    """A line with a colon above a list announces it; it is a heading only where others like it are."""
    with_colon = {i for i in likely if page.words(page.lines[i])[-1] in "：:" and i + 1 in numbered}
    return with_colon if len(with_colon) == 1 else set()


def _looks_like_heading(page: Page, i: int, numbered: set[int]) -> bool:
    line = page.lines[i]
    words = page.words(line)
    limit = _LONGEST_LATIN if words.isascii() else _LONGEST_HEADING
    if len(line) > limit or i + 1 >= len(page.lines):
        return False
    if _DASHED.match(words):
        return len(page.lines[i + 1]) > len(line)
    return (
        _form_of_heading(words)
        and not (i > 0 and _open_end(page.words(page.lines[i - 1]), page, i, numbered))
        and _text_below(page, i, numbered)
    )


def _form_of_heading(words: str) -> bool:
    if _CLOCK.search(words) or _DATE.search(words) or not _SAYS_SOMETHING.search(words):
        return False
    if words[-1] in _STOPS and not (words[-1] in "”」）)" and len(words) > 8 and words.count("（") + words.count("(")):
        return False
    if _ALL_QUOTED.match(words) or words[0] in "@#*·-—>":
        return False
    return not ("。" in words or "：" in words[:-1] or ":" in words[:-1] or words.count("，") + words.count(",") > 2)


def _text_below(page: Page, i: int, numbered: set[int]) -> bool:
    below = page.words(page.lines[i + 1])
    if i + 2 == len(page.lines) and len(below) <= 12 and below[-1] not in "。！？.!?":
        return False  # the foot of a letter: a name, a date
    if _DATE.search(below):
        return False  # the foot of a notice: who, and when
    if (
        i <= 2
        and page.words(page.lines[i])[-1] in "：:"
        and i + 1 not in numbered
        and _SALUTES.search(page.words(page.lines[i]))
    ):
        return False
    return i + 1 in numbered or len(below) > len(page.lines[i]) * 1.2 or below[-1] in "。！？；.!?"


def _open_end(above: str, page: Page, i: int, numbered: set[int]) -> bool:
    """Whether the line above stops inside a sentence, so that this one goes on with it."""
    apart = "\n\n" in page.text[page.lines[i - 1].end : page.lines[i].start].replace(" ", "").replace("\u3000", "")
    return not apart and i - 1 not in numbered and above[-1] in "，,、" and len(above) > 20


def _labelled(page: Page, taken: set[int], ranks: dict[int, int]) -> list[Chain]:
    """Runs of lines that begin with a label, each label another one: in a dialogue the same names come again."""
    found: list[tuple[int, re.Match[str]]] = []
    for i, line in enumerate(page.lines):
        match = None if i in taken else _TERM_LINE.match(page.text, line.start, line.end)
        if match is None and i not in taken and ranks.get(i + 1, 0) > _RANK_SECTION:
            match = _BARE_LABEL.match(page.text, line.start, line.end)
        if match and not _NO_LABEL.search(match[1]):
            found.append((i, match))
    names = Counter(match[1].strip() for _, match in found)
    if sum(n for n in names.values() if n > 1) * 2 > len(found):
        return []
    runs: list[list[Marker]] = []
    last = None
    for i, _ in found:
        marker = _mark(page, i, "label", _RANK_LABEL)
        if last is not None and _together(last, i, ranks):
            runs[-1].append(marker)
        else:
            runs.append([marker])
        last = i
    return [Chain("label", _RANK_LABEL, tuple(run)) for run in runs if len(run) >= 2]


def _together(a: int, b: int, ranks: dict[int, int]) -> bool:
    """Whether two labelled lines stand in one run: between them stand at most one line of text, or numbered points."""
    between = range(a + 1, b)
    if any(ranks.get(i, _RANK_LABEL) <= _RANK_SECTION for i in between):
        return False
    return b - a <= 2 or all(i in ranks for i in between)


def head_lines(page: Page, found: list[Chain]) -> tuple[set[int], set[int]]:
    """Indexes of the lines that are section heads, and of all lines that begin with a marker."""
    taken = {page.line_index(m.span.start) for chain in found for m in chain.markers if m.line_start}
    heads = {
        i
        for chain in found
        if chain.rank <= _RANK_SECTION
        for m in chain.markers
        if m.line_start and len(page.lines[i := page.line_index(m.span.start)]) <= _LONGEST_HEADING
    }
    return heads, taken


def lines_between(page: Page, markers: tuple[Marker, ...]) -> list[int]:
    """How many lines each point but the last takes."""
    return [page.line_index(b.span.start) - page.line_index(a.span.start) for a, b in pairwise(markers)]


def head_line(page: Page, marker: Marker) -> Line:
    """The line that a marker stands on."""
    return page.lines[page.line_index(marker.span.start)]
