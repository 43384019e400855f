"""`yaojue preview`: all cards on one page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from builder import chain
from builder.command import console
from builder.command.flags import deck_options, file_name, options_of
from builder.writing import page


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="INPUT...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="PAGE.html",
              help="Where the page goes. By default beside you, named after the input.")  # fmt: skip
@deck_options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def preview(inputs: tuple[Path, ...], output: Path | None, *, quiet: bool, **flags: Any) -> None:  # noqa: ANN401
    """Show a text's cards on one page that needs nothing else: front and back, by day and by night.

    \b
    # speech.html, in the folder you are in
    yaojue preview speech.txt
    """
    with console.progress(quiet=quiet) as watch:
        texts = chain.sources(inputs)
        revision = chain.revise(texts, options_of(flags), watch)
        target = output or Path(f"{file_name(revision.deck)}.html")
        chain.refuse_input(target, texts)
        page.write(revision, target)
    if not quiet:
        console.out.print(f"{revision.cards} cards on [bold]{escape(str(target))}[/]. Open it in a browser.")
