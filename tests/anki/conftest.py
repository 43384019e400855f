"""A fresh collection, and decks built of the samples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from anki.collection import Collection

from builder import chain
from builder.options import Options

Built = Callable[..., Path]


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A learner's collection with nothing in it."""
    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """Builds a deck of a text or of texts, at a time if one is named."""

    def build(*inputs: Path | str, at: int | None = None, name: str = "deck.apkg") -> Path:
        if at is not None:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", str(at))
        paths = [path if isinstance(path, Path) else _written(tmp_path / "文.txt", path) for path in inputs]
        chain.build(paths, tmp_path / name, Options(deck="要诀::试"))
        return tmp_path / name

    return build


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
