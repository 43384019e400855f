"""Small texts and what is found in them, in the outline form that `yaojue extract` prints; a linguist can read and add.

A file is about one rule. A case is a line `## title`, the text between two lines `.`, and below it the lines that are
to be found, down to the next case. Only the kinds of lines that stand there are compared (pairs `-`, lists `=`, phrases
`~`, junk `×`); a sign alone says that nothing of its kind may be found; where nothing stands, no pair and no list may.
In `known_failures.md` every case must fail until it is mended, and then moves to its rule's file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from builder import chain
from builder.command.found import outline_form
from builder.data import Source
from builder.options import Options

HERE = Path(__file__).parent
_TITLE = re.compile(r"^## (?=[^\n]+\n\.\n)", re.MULTILINE)
"""A text may have Markdown headings of its own: no line `.` stands below those."""
_SIGNS = frozenset("-=~×")


class Case(NamedTuple):
    """One text and what is to be found in it."""

    title: str
    text: str
    expected: list[str]


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file."""
    for part in _TITLE.split(path.read_text(encoding="utf-8"))[1:]:
        title, _, rest = part.partition("\n.\n")
        text, _, expected = rest.partition("\n.\n")
        yield Case(title.strip(), text, [line.rstrip() for line in expected.split("\n") if line.strip()])


def found(case: Case) -> list[str]:
    """What is found, of the kinds of lines that the case is about."""
    source = Source("case.txt", None, case.text.encode())
    kinds = {line.lstrip()[0] for line in case.expected} or {"-", "="}
    extraction = chain.extract(source, Options())
    return [line for line in outline_form(extraction) if line.lstrip()[0] in kinds]


def expected(case: Case) -> list[str]:
    """What is to be found: the lines that are more than a sign."""
    return [line for line in case.expected if line.strip() not in _SIGNS]


def of(*, failing: bool) -> list[object]:
    """The cases of all files, or those of the known failures."""
    files = sorted(path for path in HERE.glob("*.md") if (path.stem == "known_failures") is failing)
    return [pytest.param(case, id=f"{path.stem}: {case.title}") for path in files for case in cases(path)]


@pytest.mark.parametrize("case", of(failing=False))
def test_text_gives_what_its_case_says(case: Case) -> None:
    """Found is what stands there, and nothing else of its kind."""
    assert found(case) == expected(case)


@pytest.mark.parametrize("case", of(failing=True))
@pytest.mark.xfail(strict=True, reason="known failure: when it passes, move it to its rule's file")
def test_known_failure_still_fails(case: Case) -> None:
    """What is not right yet is written down, and noticed when it is."""
    assert found(case) == expected(case)
