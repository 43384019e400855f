"""Note types as Anki knows them, and notes as words with marked spans, before they have an identity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from importlib.resources import files


class Kind(IntEnum):
    """How Anki makes cards of a note type; the numbers are Anki's own."""

    NORMAL = 0
    """One card for each template whose front isn't empty."""
    CLOZE = 1
    """One card for each cloze number in the first template's field."""


class SpanKind(StrEnum):
    """What a marked span of words means on a card."""

    BLANK = "blank"
    """Asked for: a cloze."""
    MASK = "mask"
    """Covered, because it would give the answer away."""
    ACCENT = "accent"
    """The part that answers, in the accent colour."""


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of a `Words.text`."""

    start: int
    """Offset of its first character in the words it belongs to."""
    end: int
    """Offset behind its last character."""
    kind: SpanKind
    note: str = ""
    """The pinyin shown over it, syllables separated by spaces; empty for none."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text with marked spans, in order and without overlap."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Short lines below each other; the first is the telling one."""

    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list."""

    number: str
    """As shown before it: "一"."""
    words: Words


@dataclass(frozen=True, slots=True)
class Members:
    """A list that is asked as a whole and member by member."""

    count: str
    """How many there are, as the card says it: "共五项"."""
    whole: str
    """The question for the whole list: "是哪五项？"."""
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The source text behind a tap."""

    label: str
    """What is written on the surface to tap: "原文"."""
    words: Words


@dataclass(frozen=True, slots=True)
class Trail:
    """Where in the text a card stands: title, section, head, from the outermost inwards."""

    steps: tuple[str, ...]


Content = Words | Lines | Members | Passage | Trail
"""What a field can hold."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says. It has no identity yet: no GUID, no cloze numbers, no times."""

    note_type: str
    """The name of its note type."""
    fields: Mapping[str, Content]
    """The filled fields by name; those that are missing are empty."""
    key: str
    """The words that make it this note and no other, for its identity."""
    language: str
    """BCP 47 tag of its text: "zh-Hans", "zh-Hant" or "en"."""
    look: str
    """Class names for the card's outermost element."""
    source: str
    """The name of the document it comes from."""
    place: int
    """Offset in the document's clean text, for the order of new cards."""
    deck: tuple[str, ...]
    """Names of the deck and its parents, the outermost first."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a note type."""

    name: str
    id: int
    """Stable id, so that Anki still knows the field after a rename."""
    collapsed: bool = False
    """Folded away in Anki's editor, and left out of its searches."""


@dataclass(frozen=True, slots=True)
class Template:
    """A card template."""

    name: str
    id: int
    front: str
    back: str
    requires: str
    """The field that makes this card where it is not empty."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: everything of it is the same in all decks."""

    name: str
    id: int
    kind: Kind
    fields: tuple[Field, ...]
    templates: tuple[Template, ...]
    modified: int
    """When its templates or style were last released, in seconds since 1970: a learner's restyling survives until then."""
    meaning: frozenset[str]
    """The fields that are asked and answered; a change in others alone is no change of the note."""

    @property
    def css(self) -> str:
        """The style sheet, shared by all note types."""
        return files("cards").joinpath("style/card.css").read_text(encoding="utf-8")


TAIL = ("Path", "Passage", "Question", "Look", "Speech", "Spare1", "Spare2", "Spare3")
MEMORY = "Memory"


def numbered_fields(first_id: int, *names: str) -> tuple[Field, ...]:
    """A note type's own fields, then the tail that all note types share; ids count from `first_id`."""
    own = tuple(Field(name, first_id + i) for i, name in enumerate((*names, *TAIL)))
    return (*own, Field(MEMORY, first_id + len(own), collapsed=True))


def template(folder: str, name: str, template_id: int, requires: str) -> Template:
    """The template whose two sides are the files `folder/name.front.html` and `folder/name.back.html`."""
    home = files("cards").joinpath(folder)
    stem = name.lower().replace(" ", "_")
    sides = [home.joinpath(f"{stem}.{side}.html").read_text(encoding="utf-8") for side in ("front", "back")]
    return Template(name, template_id, sides[0], sides[1], requires)


def spare(template_id: int) -> Template:
    """A template for a card to come: it makes none as long as `Spare1` is empty."""
    side = '{{#Spare1}}<main class="yj {{Look}}">{{Spare1}}</main>{{/Spare1}}'
    return Template("Spare", template_id, side, side, "Spare1")
