"""The faces of a deck: made by the program, rendered by the real Anki library, put into each client's page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from jinja2 import Environment, StrictUndefined, Template

from builder import chain
from builder.data import Entry
from builder.options import Options
from builder.planning.reading import LOOK
from builder.writing import apkg
from cards import NOTE_TYPES, Kind
from cards.markup import blanks, plain

EXAMPLES = Path(__file__).parents[2] / "examples"
SHELLS = ("desktop", "ankidroid_classic", "ankidroid_new", "ankimobile", "ankiweb")
WITHOUT_NIGHT = "ankiweb"
"""Has no class for the night, and shows every card by day."""


@dataclass(frozen=True, slots=True)
class Face:
    """One card as Anki renders it."""

    kind: str
    """Its note type and template: "List Recall"."""
    ordinal: int
    """Which of its note's cards, from 0."""
    front: str
    back: str
    css: str
    answer: str
    """The words that the back shows and the front must not; empty where they are all the rows."""
    rows: tuple[str, ...] = ()
    """Of a list: its members."""

    @property
    def asks_whole_list(self) -> bool:
        """Whether it asks for all the members of a list."""
        return bool(self.rows) and self.ordinal == 0

    @property
    def hidden(self) -> tuple[str, ...]:
        """All that the front must not show: the answer, and of a list what follows it."""
        if not self.rows:
            return (self.answer,)
        return self.rows[max(0, self.ordinal - 1) :]

    def side(self, name: str) -> str:
        """The HTML of "front" or "back"."""
        return self.front if name == "front" else self.back


def faces_of(texts: Sequence[Path]) -> list[Face]:
    """Every card of the deck that the program makes of some texts, in the order in which they are learned."""
    revision = chain.revise(chain.sources(texts), Options(deck="browser"))
    by_guid = {entry.guid: entry for entry in revision.entries}
    with tempfile.TemporaryDirectory(prefix="yaojue-faces-") as folder:
        package = Path(folder, "deck.apkg")
        apkg.write(revision, package)
        collection = Collection(str(Path(folder, "collection.anki2")))
        try:
            options = ImportAnkiPackageOptions()
            collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package), options=options))
            found = [collection.get_card(card_id) for card_id in collection.find_cards("", order="c.due, c.ord")]
            return [_face(card, by_guid[card.note().guid]) for card in found]
        finally:
            collection.close()


def _face(card: Any, entry: Entry) -> Face:
    rendered = card.render_output()
    ordinal: int = card.ord
    note_type = NOTE_TYPES[entry.note.note_type]
    template = note_type.templates[0 if note_type.kind is Kind.CLOZE else ordinal]
    rows: tuple[str, ...] = ()
    if note_type.kind is Kind.CLOZE:
        words = blanks(entry.note.fields[template.requires])
        rows = words[1:] if template.requires == "Members" else ()
        answer = "" if rows and ordinal == 0 else words[ordinal]
    else:
        answer = plain(entry.note.fields[_ANSWERS[note_type.name, template.name]])
    name = f"{note_type.name.removeprefix('要诀 ')} {template.name}"
    return Face(name, ordinal, rendered.question_text, rendered.answer_text, rendered.css, answer, rows)


_ANSWERS = {
    ("要诀 Principle", "Explain"): "Explanation",
    ("要诀 Principle", "Name"): "Principle",
    ("要诀 Phrase", "Explain"): "Meaning",
    ("要诀 Phrase", "Name"): "Phrase",
}
"""The field that each template's back gives away."""


@cache
def _shell(name: str) -> Template:
    source = files("cards").joinpath(f"shells/{name}.html").read_text(encoding="utf-8")
    return Environment(undefined=StrictUndefined, autoescape=False).from_string(source)  # noqa: S701  # fields are HTML


def in_shell(shell: str, face: Face, side: str, *, night: bool = False) -> str:
    """One side of a card in the page that a client puts around it."""
    return _shell(shell).render(style=face.css, card=face.side(side), night=night)


def in_look(look: str, face: Face) -> Face:
    """A card in another look: `Look` is a class of its outermost element."""
    return replace(face, front=face.front.replace(LOOK, look, 1), back=face.back.replace(LOOK, look, 1))


def longest_of_each_kind(faces: Iterable[Face]) -> list[Face]:
    """Of every kind of card the one that says most; of lists one that asks for the whole and one for a member."""
    longest: dict[tuple[str, bool], Face] = {}
    for face in faces:
        key = face.kind, face.asks_whole_list
        if key not in longest or len(face.back) > len(longest[key].back):
            longest[key] = face
    return list(longest.values())
