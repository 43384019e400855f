"""Every value that passes from one stage to the next; nothing else.

All are frozen and picklable. Offsets count characters of the document's text as it is at that stage: the text as read
before cleaning, the clean text from then on. An interval is half open: `end` is the offset behind its last character.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cards import Note


@dataclass(frozen=True, slots=True)
class Source:
    """A text before it is read."""

    name: str
    """What a user calls it: the file's name, its path below the input folder, or "-"."""
    path: Path | None
    """Where it is; None where its bytes came from standard input."""
    data: bytes
    """Its bytes."""
    deck: tuple[str, ...] = ()
    """Subdecks that its notes belong to, the outermost first: the folders between the input and the file."""


class MarkKind(StrEnum):
    """What a file's format knows about a line."""

    HEADING = "heading"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that the file's format says of a line: that it is a heading, or code."""

    at: int
    """Offset of the line's first character."""
    kind: MarkKind
    level: int = 0
    """Of a heading: 1 for the highest."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that cleaning took out. Put all of them back, last first, and the text is as it was read."""

    at: int
    """Offset in the clean text where it stood."""
    text: str
    """What stood there."""
    put: str
    """What stands there now; mostly nothing."""
    why: str
    """The reason in a user's words: "forum junk"."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text that has been read, and later cleaned."""

    name: str
    """The source's name."""
    text: str
    """Its text, line ends as a single line feed."""
    encoding: str
    """The encoding that its bytes were read with."""
    marks: tuple[Mark, ...] = ()
    """What the format knows, in the order of the text."""
    removed: tuple[Removal, ...] = ()
    """What cleaning took out, in the order of the text; empty before."""
    deck: tuple[str, ...] = ()
    """The source's subdecks."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's clean text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Point:
    """A member of an enumeration, or a titled section."""

    family: str
    """The marker family it was found by: "一是", "heading"."""
    ordinal: int | None
    """The number that its marker gives; None where it gives none."""
    marker: Span
    """The marker: "一是", "（一）", "## "; empty where only the form of the line marks it."""
    body: Span
    """All behind the marker, down to the next sibling or the end of the section: head, explanation, children."""
    own_line: bool
    """Whether a line break ends the head: the marker stands at the start of a line, and a short line it is."""
    groups: tuple[Group, ...] = ()
    """What it holds."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points that follow one another as siblings."""

    family: str
    points: tuple[Point, ...]
    lead: Span
    """The sentence or line just before the first point, which may announce the group; empty where there is none."""

    @property
    def start(self) -> int:
        """Where its first marker stands."""
        return self.points[0].marker.start

    @property
    def end(self) -> int:
        """Where its last point ends."""
        return self.points[-1].body.end


def points_of(groups: tuple[Group, ...]) -> Iterator[Point]:
    """All points of some groups, those within points too, in the order of the text."""
    for group in groups:
        for point in group.points:
            yield point
            yield from points_of(point.groups)


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's structure: its groups of points, nested, in the order of the text."""

    document: Document
    plain: str
    """Its clean text in simplified characters, one for one: what rules look at. Offsets are the same."""
    title: Span
    """The document's title line; empty where it has none."""
    groups: tuple[Group, ...]


class PairKind(StrEnum):
    """What kind of principle a pair has; the names are the contract of `extract --json`."""

    ITEM = "item"
    HEADING = "heading"
    DEFINITION = "definition"
    SAYING = "saying"
    QUESTION = "qa"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Pair:
    """A principle and the passage that explains it."""

    kind: PairKind
    principle: Span
    explanation: Span | None
    """None for a member of a list that the text merely names."""
    rule: str
    """Which rule made it, for `--explain`."""
    begins: int
    """Where it begins: at its marker, or at its span where it has none."""
    ordinal: int | None = None
    """The number that the text gives it."""
    parent: int | None = None
    """Index of the pair that holds it as one of its points."""

    @property
    def span(self) -> Span:
        """From the first to the last character of both, in whichever order they stand."""
        if self.explanation is None:
            return self.principle
        return Span(
            min(self.principle.start, self.explanation.start),
            max(self.principle.end, self.explanation.end),
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """An enumeration as one thing to be recalled in full."""

    title: Span | None
    """What the text calls it; None where nothing names it."""
    items: tuple[int, ...]
    """Indexes of the pairs that are its members, in order; at least two."""
    rule: str
    name: str | None = None
    """A name that the text implies but doesn't write in one piece: "四个热词"; goes before `title`."""


class PhraseKind(StrEnum):
    """Why a phrase is worth keeping; the names are the contract of `extract --json`."""

    SLOGAN = "slogan"
    """Parallel members: 放权、放手、放心."""
    IDIOM = "idiom"
    """A set four-character formula."""
    QUOTED = "quoted"
    """What the author puts in quotation marks."""
    MAXIM = "maxim"
    """A saying of two or more clauses."""
    GROUP = "group"
    """An announced group: 五个定位."""
    TERM = "term"
    """A defined term."""
    HEAD = "head"
    """A short head that says what it means."""
    CLAUSE = "clause"
    """A clause that says something in few words."""
    FIGURE = "figure"
    """A number with what it counts."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words worth remembering for themselves."""

    kind: PhraseKind
    span: Span
    score: float
    """0 to 1; comparable within a document."""
    sentence: Span
    """The sentence they stand in."""
    pair: int | None
    """Index of the innermost pair they stand in."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in a document, in the order of the text; phrases best first."""

    outline: Outline
    pairs: tuple[Pair, ...]
    lists: tuple[Listing, ...]
    phrases: tuple[Phrase, ...]

    @property
    def document(self) -> Document:
        """The clean document that all spans refer to."""
        return self.outline.document

    @property
    def title(self) -> str:
        """The document's title, or else the name of its source without its suffix."""
        words = self.outline.title.of(self.document.text).strip()
        return words or Path(self.document.name).stem

    def path_of(self, index: int) -> tuple[str, ...]:
        """The principles above a pair, from the outermost inwards."""
        above: list[str] = []
        at = self.pairs[index].parent
        while at is not None:
            above.append(self.pairs[at].principle.of(self.document.text))
            at = self.pairs[at].parent
        return tuple(reversed(above))


class Fate(StrEnum):
    """What a build does with a note."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    RETIRED = "retired"
    CONFLICTING = "conflicting"


@dataclass(frozen=True, slots=True)
class Entry:
    """A note with its identity, ready to be written."""

    note: Note
    guid: str
    """What Anki knows the note by, on every device."""
    note_id: int
    """Milliseconds since 1970, as Anki numbers notes; the same in every build."""
    modified: int
    """Seconds since 1970: Anki takes an update only where this has grown."""
    fields: tuple[str, ...]
    """The HTML of each field of its note type, in order; `Memory` included."""
    ordinals: tuple[int, ...]
    """Which of its note type's cards it has, counted from 0."""
    due: int
    """Its position among the deck's new cards, counted from 1."""
    fate: Fate


@dataclass(frozen=True, slots=True)
class Revision:
    """A whole deck as it will be written."""

    deck: str
    """The root deck's name."""
    identity: str
    """The root deck's name at its first build: part of every GUID."""
    entries: tuple[Entry, ...]
    now: int
    """The time of this build, in seconds since 1970."""
    sources: tuple[tuple[str, str], ...] = ()
    """Name and fingerprint of each text."""
    options: tuple[tuple[str, str], ...] = ()
    """What the user chose, by name."""
    skipped: tuple[str, ...] = ()
    """Names of the empty files that a folder had."""

    @property
    def cards(self) -> int:
        """How many cards its notes have."""
        return sum(len(entry.ordinals) for entry in self.entries)
