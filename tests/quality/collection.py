"""The annotated documents, with what the program finds in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from builder import chain
from builder.command.contract import as_contract
from builder.data import Extraction, Source
from builder.options import Options
from tests.quality.annotation import Gold, load
from tests.quality.scoring import Figures, score

OWN = Path(__file__).parent / "texts"
"""Written for this project."""
SHARED = Path(__file__).parents[3] / "shared" / "gold"
"""Beside the repository on the engineers' machines: other people's texts, too."""


@dataclass(frozen=True)
class Document:
    """One annotated document."""

    id: str
    path: Path
    gold: Gold

    @cached_property
    def extraction(self) -> Extraction:
        """What the program finds in it."""
        return chain.extract(Source(self.path.name, self.path, self.path.read_bytes()), Options())

    @cached_property
    def scored(self) -> tuple[Figures, list[str]]:
        """Its figures, and what was missed or spurious."""
        return score(self.gold, as_contract(self.extraction))


def documents(home: Path) -> list[Document]:
    """The documents of a collection: `docs/ID.txt` with `gold/ID.json`."""
    found = sorted((home / "gold").glob("*.json"))
    return [Document(g.stem, home / "docs" / f"{g.stem}.txt", load(home / "docs" / f"{g.stem}.txt", g)) for g in found]
