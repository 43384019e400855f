"""`make score`: the figures of each document, what was missed and what is spurious; then the means, beside the goals."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.quality.collection import documents
from tests.quality.gate import collections
from tests.quality.scoring import FIGURES, Figures, means

GOALS: Figures = dict(zip(FIGURES, (0.99, 0.997, 0.95, 0.92, 0.95, 0.90, 0.65, 0.85), strict=True))


def row(name: str, figures: Figures) -> str:
    """A line of the table."""
    cells = ("-" if figures[f] is None else f"{figures[f]:.3f}" for f in FIGURES)
    return f"{name:12}" + "".join(f"{cell:>11}" for cell in cells)


def report(name: str, home: Path, *, notes: bool) -> None:
    """Print a collection's table."""
    print(f"\n{name:12}" + "".join(f"{figure:>11}" for figure in FIGURES))
    docs = documents(home)
    for document in docs:
        figures, remarks = document.scored
        print(row(document.id, figures))
        if notes:
            print("".join(f"      {remark}\n" for remark in remarks), end="")
    print(row("mean", dict(means([document.scored[0] for document in docs]))))
    print(row("goal", GOALS))


def main() -> None:
    """Print all tables; with `--quiet` without what was missed and what is spurious."""
    for name, home in collections().items():
        report(name, home, notes="--quiet" not in sys.argv)


if __name__ == "__main__":
    main()
