"""The command line: the only place that prints."""

from __future__ import annotations

from typing import Any

import click

from builder import __version__
from builder.errors import YaojueError


class _Group(click.Group):
    """Turns an error of ours into one sentence and exit code 1; finds a mistyped command's right name."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # click's own signature
        try:
            return super().invoke(ctx)
        except YaojueError as error:
            raise click.ClickException(str(error)) from error

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, imported only when it is asked for."""
        del ctx
        match cmd_name:
            case "build":
                from builder.command.build import build as command
            case "extract":
                from builder.command.extract import extract as command
            case "preview":
                from builder.command.preview import preview as command
            case _:
                return None
        return command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a user meets them."""
        del ctx
        return ["build", "extract", "preview"]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command by its name; a wrong name gets the nearest right one."""
        from difflib import get_close_matches

        near = get_close_matches(args[0], self.list_commands(ctx), 1)
        if near and args[0] not in self.list_commands(ctx):
            raise click.UsageError(f"There is no command {args[0]!r}. Did you mean {near[0]!r}?", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="yaojue")
def yaojue() -> None:
    """要诀: turn a Chinese text into an Anki deck.

    \b
    # a deck of one text
    yaojue build speech.txt
    # what would be on the cards
    yaojue extract speech.txt
    # all cards on one page, by day and by night
    yaojue preview speech.txt
    """
