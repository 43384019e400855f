"""An extraction for a reader: the points as a tree, then lists, phrases, and what was thrown away."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from builder.data import Extraction, Pair
from builder.planning.reading import one_line

_GIST = 36
"""Characters of an explanation that the tree shows."""


def show(extraction: Extraction, console: Console, *, explain: bool) -> None:
    """Print an extraction."""
    console.print(_tree(extraction, explain=explain))
    for table in (_lists(extraction), _phrases(extraction), _removed(extraction)):
        if table.row_count:
            console.print()
            console.print(table)
    if not extraction.pairs and not extraction.phrases:
        console.print("Nothing to extract: the text has no points, definitions or phrases that stand out.")


def _tree(extraction: Extraction, *, explain: bool) -> Tree:
    text = extraction.document.text
    root = Tree(f"[bold]{escape(one_line(extraction.title))}[/]")
    branches: dict[int | None, Tree] = {None: root}
    for i, pair in enumerate(extraction.pairs):
        branches[i] = branches[pair.parent].add(_label(text, pair, explain=explain))
    return root


def _label(text: str, pair: Pair, *, explain: bool) -> str:
    head = escape(one_line(pair.principle.of(text)))
    gist = ""
    if pair.explanation is not None:
        words = one_line(pair.explanation.of(text))
        gist = f"  [dim]{escape(words[:_GIST])}{'…' if len(words) > _GIST else ''}[/]"
    return f"[cyan]{head}[/]{gist}" + (f"  [yellow]{escape(pair.rule)}[/]" if explain else "")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _lists(extraction: Extraction) -> Table:
    text = extraction.document.text
    table = _table("Lists", "Title", "Members")
    for listing in extraction.lists:
        title = one_line(listing.title.of(text)) if listing.title is not None else "–"
        members = " · ".join(one_line(extraction.pairs[i].principle.of(text)) for i in listing.items)
        table.add_row(f"[green]{escape(listing.name or title)}[/]", escape(members))
    return table


def _phrases(extraction: Extraction) -> Table:
    text = extraction.document.text
    table = _table("Phrases", "Phrase", "Kind", "Score")
    for phrase in extraction.phrases:
        table.add_row(f"[magenta]{escape(one_line(phrase.span.of(text)))}[/]", phrase.kind.value, f"{phrase.score:.2f}")
    return table


def _removed(extraction: Extraction) -> Table:
    table = _table("Thrown away", "Why", "Times", "For example")
    reasons = Counter(removal.why for removal in extraction.document.removed)
    for why, times in reasons.most_common():
        example = next(r.text for r in extraction.document.removed if r.why == why)
        table.add_row(why, str(times), f"[dim]{escape(repr(example.strip() or example)[1:-1][:50])}[/]")
    return table
