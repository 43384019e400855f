"""Every command runs in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SAMPLES


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: it has a speech and nothing else."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "speech.txt").write_bytes((SAMPLES / "带徒弟.txt").read_bytes())
    monkeypatch.chdir(folder)
    return folder
