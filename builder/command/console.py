"""The terminal: tables and sentences to people, progress to standard error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from builder.chain import Watch

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


class _Bar:
    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.task = progress.add_task("", total=None)

    def begin(self, step: str, source: str) -> None:
        self.progress.update(self.task, description=f"{step} {source}")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Watch | None]:
    """Show what is being done while it is done; nothing where nobody sees it."""
    if quiet or not err.is_terminal:
        yield None
        return
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=err, transient=True
    ) as bar:
        yield _Bar(bar)
