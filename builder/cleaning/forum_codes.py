"""Anti-copy codes that Discuz forums mix into a page: random ASCII at line starts, line ends and in between.

`. w+ P, I+ n' j, {` and `6 U0 O5 A9 y5 v, N$ V` are such codes. They read like nothing else: a single character, then
pairs of a letter or digit with a sign or digit, spaces between, never two letters together. Formulas (x1 + y2 = z3)
have only arithmetic signs, sets ({ x | x > 0 }) only single characters, code and English have words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.cleaning.edit import Edit
from builder.data import Document, MarkKind

_ASCII_RUN = re.compile(r"[!-~](?:[ \t]*[!-~])*")
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[A-Za-z]{2}")
_PAIR = re.compile(r".[^A-Za-z]")
_ODD = frozenset("!\"#$&':;?@[\\]_`{|}~")
"""Signs that a formula in a Chinese text hardly ever has."""
_SENTENCE_SIGN = frozenset(",.:;!?)")
_IN_BRACKETS = re.compile(r"[一二三四五六七八九十\d]{1,3}[)）]")
_LIST_NUMBER = re.compile(r"(?:^|\s)(\(|\(?\d{1,2}[.)]?)$")
_WHY = "forum junk"


def find(document: Document) -> Iterator[Edit]:
    """The codes in a text.

    A run of ASCII is a code by itself where it is long and odd enough. Where a text has two such, shorter ones at line
    starts and ends count too: nobody has just two codes on a page.
    """
    text = document.text
    code_lines = {mark.at for mark in document.marks if mark.kind is MarkKind.CODE}
    sure: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    for run in _ASCII_RUN.finditer(text):
        if code_lines and text.rfind("\n", 0, run.start()) + 1 in code_lines:
            continue
        for start, end in _blocks(text, run):
            if _is_code(text[start:end]):
                sure.append((start, end))
            elif _at_line_edge(text, start, end) and _may_be_code(text[start:end]):
                doubtful.append((start, end))
    if len(sure) < 2 and not (sure and len(text) < 1_000):
        return
    for start, end in sorted(sure + doubtful):
        yield Edit(start, end, "", _WHY)


def _blocks(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The stretches of a run of ASCII whose tokens could belong to a code, without signs that belong to the text."""
    block: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text, run.start(), run.end()), None]:
        if token is not None and len(token[0]) <= 3 and not _LETTERS.search(token[0]):
            block.append(token)
            continue
        if block:
            yield _trimmed(text, block[0].start(), block[-1].end(), block[0][0])
        block = []


def _trimmed(text: str, start: int, end: int, first: str) -> tuple[int, int]:
    """Leave the text its own sign in front ("两处:5 \\! f,": a code begins with one character) and a list number behind."""
    glued = start > 0 and not text[start - 1].isspace()
    if glued and len(first) > 1 and first[0] in _SENTENCE_SIGN:
        start += 1
    behind = text[end : end + 1]
    if behind and not behind.isspace():
        if text[end - 1] == "(" and _IN_BRACKETS.match(text, end):
            end -= 1
        number = _LIST_NUMBER.search(text[start:end])
        if number and (len(number[1]) > 1 or number[1] == "(" or behind in "、．"):
            end = start + number.start(1)
    return start, start + len(text[start:end].rstrip())


def _is_code(run: str) -> bool:
    tokens = run.split()
    odd = sum(c in _ODD for c in run)
    signs = {c for c in run if not c.isalnum() and not c.isspace()}
    pairs = sum(len(t) > 1 and bool(_PAIR.match(t)) for t in tokens)
    loose = sum(len(t) == 1 for t in tokens[1:-1])  # as in "(i = 0; i < n;"; a code has pairs there
    classes = sum(any(map(kind, run)) for kind in (str.islower, str.isupper, str.isdigit))
    long_enough = (len(tokens) >= 4 and odd >= 2) or (len(tokens) >= 6 and odd >= 1)
    return long_enough and len(signs) >= 3 and classes >= 2 and 2 * pairs >= len(tokens) >= 4 * loose


def _may_be_code(run: str) -> bool:
    """A shorter run, in a text that is known to have codes."""
    tokens = run.split()
    if len(tokens) == 1:
        return len(run) == 1 and run in "|{}~^`\\$&_#@"
    return any(not c.isalnum() and not c.isspace() and c not in ".)" for c in run)


def _at_line_edge(text: str, start: int, end: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line_end = text.find("\n", end)
    behind = text[end : len(text) if line_end < 0 else line_end]
    return not before.strip() or not behind.strip()
