# What we use of genanki, which has no types of its own.
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

def guid_for(*values: object) -> str: ...

class Card:
    ord: int
    def __init__(self, ord: int, suspend: bool = False) -> None: ...

class Model:
    model_id: int
    name: str
    fields: list[dict[str, Any]]
    templates: list[dict[str, Any]]
    css: str
    def __init__(
        self,
        model_id: int | None = None,
        name: str | None = None,
        fields: list[dict[str, Any]] | None = None,
        templates: list[dict[str, Any]] | None = None,
        css: str = "",
        model_type: int = 0,
        latex_pre: str = "",
        latex_post: str = "",
        sort_field_index: int = 0,
    ) -> None: ...
    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]: ...

class Note:
    model: Model
    fields: list[str]
    tags: list[str]
    guid: str
    due: int
    def __init__(
        self,
        model: Model | None = None,
        fields: list[str] | None = None,
        sort_field: str | None = None,
        tags: list[str] | None = None,
        guid: str | None = None,
        due: int = 0,
    ) -> None: ...
    @property
    def cards(self) -> list[Card]: ...
    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None: ...

class Deck:
    deck_id: int
    name: str
    notes: list[Note]
    def __init__(self, deck_id: int | None = None, name: str | None = None, description: str = "") -> None: ...
    def add_note(self, note: Note) -> None: ...
    def add_model(self, model: Model) -> None: ...

class Package:
    decks: Sequence[Deck]
    def __init__(
        self, deck_or_decks: Deck | Sequence[Deck] | None = None, media_files: list[str] | None = None
    ) -> None: ...
    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None: ...
    def write_to_file(self, file: str, timestamp: float | None = None) -> None: ...
