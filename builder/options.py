"""Every option that shapes a deck: its name, default and help, once. Flags are made from here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

KINDS = ("principle", "list", "cloze", "phrase")
"""The kinds of notes that can be made."""
LABELS = ("auto", "zh-Hans", "zh-Hant", "en")
"""Languages of the words that the program itself puts on cards."""
DENSITIES = ("light", "normal", "full")
"""How many cards are made of a text."""


def _option(default: Any, help_text: str, **more: Any) -> Any:  # noqa: ANN401  # a field's default is of its own type
    return field(default=default, metadata={"help": help_text, **more})


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may choose about a deck."""

    deck: str | None = _option(
        None, "The deck's name; levels apart by '::'. By default the name of the input.", metavar="NAME"
    )
    tags: tuple[str, ...] = _option((), "A tag for every note; may be given more than once.", metavar="TAG")
    kinds: tuple[str, ...] = _option(KINDS, "The kinds of notes to make, apart by commas.", choices=KINDS)
    density: str = _option("normal", "How many cards to make of a text.", choices=DENSITIES)
    labels: str = _option("auto", "The language of the questions on the cards; auto follows the text.", choices=LABELS)
    user_dict: Path | None = _option(
        None, "Words of your own for the segmenter, one a line, as jieba's user dictionaries have them.", metavar="FILE"
    )
    encoding: str | None = _option(
        None, "The input's encoding, where it isn't found out: utf-8, gb18030, big5 …", metavar="NAME"
    )


def described() -> dict[str, dict[str, Any]]:
    """Each option's default and what is said of it, by name."""
    return {f.name: {"default": f.default, **f.metadata} for f in fields(Options)}
