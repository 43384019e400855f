"""Whoever looks at the target sees the old file or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.errors import OutputError
from builder.writing.in_place import write_in_place
from tests.conftest import SAMPLES

ROOT = Path(__file__).parents[2]
LIMITED = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2); import builder.__main__"


def save(path: Path) -> None:
    """Write something."""
    path.write_bytes(b"new")


def fail(path: Path) -> None:
    """Write something, then fail as a full disk does."""
    path.write_bytes(b"half")
    raise OSError(28, os.strerror(28))


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """Where nothing was, the file is."""
    write_in_place(tmp_path / "a", save)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"new")]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    """Where a file was, the new one is."""
    (tmp_path / "a").write_bytes(b"old")
    write_in_place(tmp_path / "a", save)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"new")]


def test_an_old_file_stays_when_writing_fails(tmp_path: Path) -> None:
    """A failure leaves the old file as it was and nothing beside it."""
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OutputError, match=r"a can't be written: No space left on device\.$"):
        write_in_place(tmp_path / "a", fail)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"old")]


def test_any_other_failure_leaves_nothing_half_written_either(tmp_path: Path) -> None:
    """Even an error of our own, or an interruption, leaves the folder clean."""

    def interrupted(path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_in_place(tmp_path / "a", interrupted)
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """No folder is made without asking."""
    with pytest.raises(OutputError, match=r"There is no folder .*无 to write a\.apkg into: make it"):
        write_in_place(tmp_path / "无" / "a.apkg", save)
    assert not list(tmp_path.iterdir())


def test_a_folder_as_target_is_said(tmp_path: Path) -> None:
    """A folder isn't replaced by a file."""
    with pytest.raises(OutputError, match=r"is a folder: name a file, such as .*deck\.apkg\.$"):
        write_in_place(tmp_path, save)


def test_a_name_too_long_to_write_is_said(tmp_path: Path) -> None:
    """A name that the disk refuses is an error of ours."""
    with pytest.raises(OutputError, match=r"can't be written: File name too long\.$"):
        write_in_place(tmp_path / ("长" * 200), save)


def test_the_longest_name_that_the_disk_takes_is_written(tmp_path: Path) -> None:
    """The file beside the target needs no longer name than the target itself."""
    write_in_place(tmp_path / ("长" * 85), save)
    assert (tmp_path / ("长" * 85)).read_bytes() == b"new"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_said(tmp_path: Path) -> None:
    """A folder that can't be written to is an error of ours."""
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write_in_place(tmp_path / "a", save)


@pytest.mark.parametrize("room", [0, 512, 20_000, 50_000])
@pytest.mark.parametrize("command", ["build", "preview"])
def test_a_full_disk_is_one_sentence_and_the_old_file_stays(command: str, room: int, tmp_path: Path) -> None:
    """Where the disk is full the old deck is whole, nothing lies beside it, and one sentence says so."""
    target = tmp_path / "deck"
    old = b'<meta name="generator" content="yaojue">'
    target.write_bytes(old)
    arguments = [str(room), command, str(SAMPLES), "-o", str(target)]
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1, run.stderr
    assert run.stderr.startswith(f"Error: {target} can't be written: ")
    assert len(run.stderr.strip().split("\n")) == 1
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("deck", old)]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is written; the link is not replaced."""
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_in_place(link, save)
    assert link.is_symlink()
    assert real.read_bytes() != b"old"


def test_what_stood_there_is_kept_where_asked(tmp_path: Path) -> None:
    """The file that is replaced stays beside, with .bak behind its name."""
    target = tmp_path / "a.apkg"
    target.write_bytes(b"old")
    write_in_place(target, save, keep=True)
    assert (tmp_path / "a.apkg.bak").read_bytes() == b"old"
