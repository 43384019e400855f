"""A text through the whole chain, for the laws; None where the program rightly refuses it."""

from __future__ import annotations

from builder import chain
from builder.data import Extraction, Revision, Source
from builder.errors import YaojueError
from builder.options import Options


def source(text: str) -> Source:
    """A text as a source named 文.txt."""
    return Source("文.txt", None, text.encode())


def extraction_of(text: str) -> Extraction | None:
    """What is found in a text; any exception but ours goes on to the test."""
    try:
        return chain.extract(source(text), Options())
    except YaojueError:
        return None


def revision_of(text: str, options: Options | None = None) -> Revision | None:
    """The deck of a text; any exception but ours goes on to the test."""
    try:
        return chain.revise([source(text)], options or Options(deck="甲::乙"))
    except YaojueError:
        return None
