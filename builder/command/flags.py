"""Flags made from `builder.options`, so that name, default and help are said once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from builder.options import Options, described

_F = TypeVar("_F", bound=Callable[..., Any])


class _Choices(click.ParamType[tuple[str, ...]]):
    """Several of a few words, apart by commas."""

    name = "list"

    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ANN401
        """The words, checked; a wrong one is named."""
        if isinstance(value, tuple):
            return value
        words = tuple(word.strip() for word in str(value).split(",") if word.strip())
        for word in words:
            if word not in self.choices:
                self.fail(f"{word!r} is none of {', '.join(self.choices)}.", param, ctx)
        if not words:
            self.fail(f"name at least one of {', '.join(self.choices)}.", param, ctx)
        return tuple(word for word in self.choices if word in words)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """As the help shows it."""
        del param, ctx
        return f"[{','.join(self.choices)}]"


def deck_options(command: _F) -> _F:
    """Add a flag for every option that shapes a deck."""
    for name, said in reversed(list(described().items())):
        flag = "--tag" if name == "tags" else f"--{name.replace('_', '-')}"
        kind: Any = click.Path(path_type=Path) if name == "user_dict" else str
        if "choices" in said:
            several = isinstance(said["default"], tuple)
            kind = _Choices(said["choices"]) if several else click.Choice(said["choices"])
        command = click.option(
            flag,
            name,
            type=kind,
            multiple=name == "tags",
            default=said["default"],
            metavar=said.get("metavar"),
            help=said["help"],
            show_default=said["default"] is not None and name != "tags",
        )(command)
    return command


def reading_options(command: _F) -> _F:
    """Add the flags about reading alone, for commands that make no deck."""
    said = described()
    words = click.option(
        "--user-dict",
        type=click.Path(path_type=Path),
        metavar=said["user_dict"]["metavar"],
        help=said["user_dict"]["help"],
    )
    encoding = click.option("--encoding", metavar=said["encoding"]["metavar"], help=said["encoding"]["help"])
    return encoding(words(command))


def file_name(deck: str) -> str:
    """The name of a file for a deck: its last level, without what no file name may have."""
    level = deck.rsplit("::", 1)[-1]
    return "".join("·" if c in '/\\:*?"<>|' else c for c in level).strip(". ") or "要诀"


def options_of(flags: dict[str, Any]) -> Options:
    """The options that flags stand for.

    Raises:
        click.BadParameter: a deck's name or a tag that Anki would change.
    """
    name = flags.get("deck")
    if name is not None and not all(level.strip() for level in name.split("::")):
        raise click.BadParameter(
            "a deck's name, and each level of it between '::', needs a character.", param_hint="--deck"
        )
    for tag in flags.get("tags", ()):
        if not tag.isprintable() or not tag or any(c.isspace() for c in tag):
            raise click.BadParameter(
                f"{tag!r} is empty or has a space; Anki parts tags at spaces, '::' makes a level.", param_hint="--tag"
            )
    return Options(**{key: value for key, value in flags.items() if key in described()})
