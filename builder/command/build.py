"""`yaojue build`: text in, deck out."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from builder import chain
from builder.command import console
from builder.command.flags import deck_options, file_name, options_of
from builder.data import Revision
from builder.writing import apkg


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), metavar="INPUT...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="DECK.apkg",
              help="Where the deck goes. By default beside you, named after the input.")  # fmt: skip
@deck_options
@click.option("--dry-run", is_flag=True, help="Say what would be made, and write nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Say what was made as JSON.")
def build(
    inputs: tuple[Path, ...],
    output: Path | None,
    *,
    dry_run: bool,
    quiet: bool,
    as_json: bool,
    **flags: Any,  # noqa: ANN401
) -> None:
    """Make a deck of texts. INPUT is a file, a folder, or - for standard input.

    \b
    # speech.apkg, in the folder you are in
    yaojue build speech.txt
    # a folder becomes one deck, a subdeck a file
    yaojue build 法规/ -o 法规.apkg --deck 考试::法规
    # only lists and principles, and fewer of them
    yaojue build notes.md --kinds list,principle --density light
    """
    options = options_of(flags)
    if len(inputs) > 1 and options.deck is None:
        raise click.UsageError("Several inputs make one deck: give it a name with --deck.")
    with console.progress(quiet=quiet or as_json) as watch:
        texts = chain.sources(inputs)
        revision = chain.revise(texts, options, watch)
        target = output or Path(f"{file_name(revision.deck)}.apkg")
        chain.refuse_input(target, texts)
        if not dry_run:
            apkg.write(revision, target)
    if as_json:
        click.echo(json.dumps(_summary(revision, None if dry_run else target), ensure_ascii=False))
    elif not quiet:
        _show(revision, target, dry_run=dry_run)


def _summary(revision: Revision, target: Path | None) -> dict[str, Any]:
    notes = Counter(entry.note.note_type for entry in revision.entries)
    cards: Counter[str] = Counter()
    for entry in revision.entries:
        cards[entry.note.note_type] += len(entry.ordinals)
    return {
        "deck": revision.deck,
        "output": None if target is None else str(target),
        "notes": dict(notes),
        "cards": dict(cards),
        "fates": dict(Counter(entry.fate.value for entry in revision.entries)),
    }


def _show(revision: Revision, target: Path, *, dry_run: bool) -> None:
    from rich.table import Table

    summary = _summary(revision, target)
    table = Table(title=escape(revision.deck), title_justify="left", box=None, pad_edge=False)
    table.add_column("Kind")
    table.add_column("Notes", justify="right")
    table.add_column("Cards", justify="right")
    for kind, notes in sorted(summary["notes"].items()):
        table.add_row(kind, str(notes), str(summary["cards"][kind]))
    for name in revision.skipped:
        console.out.print(f"Passed over {escape(name)}: it is empty.")
    table.add_row("[bold]Together[/]", f"[bold]{len(revision.entries)}[/]", f"[bold]{revision.cards}[/]")
    console.out.print(table)
    if dry_run:
        console.out.print("Nothing was written (--dry-run).")
    else:
        console.out.print(
            f"Written to [bold]{escape(str(target))}[/]. Open it with Anki, or choose File › Import there."
        )
