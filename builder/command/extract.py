"""`yaojue extract`: what was found in a text, for reading or for programs."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.markup import escape

from builder import chain
from builder.command import console
from builder.command.contract import as_contract
from builder.command.flags import reading_options
from builder.options import Options
from builder.planning.reading import one_line


@click.command()
@click.argument("source", type=click.Path(path_type=Path, allow_dash=True), metavar="INPUT")
@reading_options
@click.option("--explain", is_flag=True, help="Say for each pair which rule found it.")
@click.option("--json", "as_json", is_flag=True, help="Everything as JSON, for programs.")
def extract(source: Path, encoding: str | None, user_dict: Path | None, *, explain: bool, as_json: bool) -> None:
    """Show what is found in a text: points (-), lists (=), phrases (~), and what was thrown away (×).

    \b
    # as an outline
    yaojue extract speech.txt
    # the points alone, for a program
    yaojue extract speech.txt --json | jq .pairs
    """
    options = Options(encoding=encoding)
    chain.know(user_dict)
    found = [chain.extract(one, options) for one in chain.sources([source])]
    if as_json:
        contracts = [as_contract(extraction) for extraction in found]
        click.echo(json.dumps(contracts if source.is_dir() else contracts[0], ensure_ascii=False, indent=1))
        return
    from builder.command.found import outline_form, style_of

    for extraction in found:
        console.out.print(f"[bold]{escape(one_line(extraction.title))}[/]")
        lines = list(outline_form(extraction, explain=explain))
        for line in lines:
            console.out.print(escape(line), style=style_of(line), soft_wrap=True)
        if not extraction.pairs and not extraction.phrases:
            console.out.print("Nothing to extract: the text has no points, definitions or phrases that stand out.")
