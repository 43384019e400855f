"""A revision as one self-contained page: each card, front and back, at phone width, by day and by night."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from builder.data import Revision
from builder.errors import OutputError
from builder.writing.in_place import write_in_place
from cards import NOTE_TYPES
from cards.rendering import render

_MARK = b'name="generator" content="yaojue"'
_HEAD = 2_000
"""Bytes of a page among which its mark stands."""


@dataclass(frozen=True, slots=True)
class _Card:
    kind: str
    front: str
    back: str


def write(revision: Revision, target: Path) -> None:
    """Write the page.

    Raises:
        OutputError: the target can't be written, or is somebody else's page.
    """
    html = page(revision)
    if _is_foreign(target):
        raise OutputError(f"{target} is there, and no page of ours: name another file with -o.")
    write_in_place(target, lambda path: _save(path, html))


def _is_foreign(target: Path) -> bool:
    """Whether a file stands there that isn't a page of ours."""
    try:
        return target.is_file() and _MARK not in target.read_bytes()[:_HEAD]
    except OSError:
        return False  # writing will say what is wrong


def _save(path: Path, html: str) -> None:
    path.write_text(html, encoding="utf-8")


def page(revision: Revision) -> str:
    """The page's HTML."""
    cards: list[_Card] = []
    css = ""
    for entry in revision.entries:
        note_type = NOTE_TYPES[entry.note.note_type]
        css = note_type.css
        fields = dict(zip((f.name for f in note_type.fields), entry.fields, strict=True))
        cards += [_Card(note_type.name, *render(note_type, fields, ordinal)) for ordinal in entry.ordinals]
    source = files("builder").joinpath("writing/page.html.jinja").read_text(encoding="utf-8")
    environment = Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True)
    language = revision.entries[0].note.language if revision.entries else "zh-Hans"
    return environment.from_string(source).render(deck=revision.deck, cards=cards, css=css, language=language)
