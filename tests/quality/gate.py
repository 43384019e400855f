"""The floors of extraction quality: held by `make test`, raised by `python -m tests.quality.gate --update`.

A floor goes down only with `--allow-regression`, and the commit says why. The number of documents and a fingerprint of
the collection stand beside the figures, so that a collection that shrinks or changes is seen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.quality.collection import OWN, SHARED, documents
from tests.quality.scoring import FIGURES, means

FLOORS = Path(__file__).parent / "floors.json"
NOISE = 0.0005
"""Less than one flipped pair in the collection moves a mean."""
Entry = dict[str, Any]


def measured(home: Path) -> Entry:
    """The figures of a collection, how many documents it has, and its fingerprint."""
    docs = documents(home)
    files = sorted(path for path in home.rglob("*") if path.is_file() and path.suffix in (".txt", ".json"))
    digest = sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()[:12]
    figures = means([document.scored[0] for document in docs])
    return {
        "documents": len(docs),
        "fingerprint": digest,
        "figures": {name: round(figures[name], 4) for name in FIGURES},
    }


def below(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """The figures that are under their floor: floor and figure."""
    return {name: (floor, figures[name]) for name, floor in floors.items() if figures[name] < floor - NOISE}


def raised(old: Entry | None, new: Entry, *, allow_regression: bool) -> Entry:
    """The floors after an update.

    Raises:
        ValueError: a figure would go down, and nobody allowed it.
    """
    if old is None:
        return new
    lower = below(old["figures"], new["figures"])
    if lower and not allow_regression:
        raise ValueError(f"these would go down: {lower}; --allow-regression lets them, with a reason in the commit")
    kept = new["figures"] if allow_regression else {n: max(old["figures"][n], new["figures"][n]) for n in FIGURES}
    return new | {"figures": kept}


def collections() -> dict[str, Path]:
    """The collections that are there."""
    return {"own": OWN} | ({"shared": SHARED} if (SHARED / "gold").is_dir() else {})


def main() -> None:
    """Measure, and raise the floors where told to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    args = parser.parse_args()
    floors: dict[str, Entry] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    for name, home in collections().items():
        new = measured(home)
        print(name, new)
        if args.update:
            floors[name] = raised(floors.get(name), new, allow_regression=args.allow_regression)
    if args.update:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
