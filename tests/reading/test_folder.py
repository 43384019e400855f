"""Which files an input stands for."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from builder.data import Source
from builder.errors import EmptySourceError, SourceError
from builder.reading import gather, suffixes


def found(*paths: Path) -> list[Source]:
    """The sources of some inputs."""
    return list(gather(paths, suffixes()))


def write(folder: Path, *names: str) -> None:
    """Put a text under each name."""
    for name in names:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("文", encoding="utf-8")


def test_a_folder_gives_its_texts_by_name(tmp_path: Path) -> None:
    """All texts below a folder are taken, in the order of their names, other files are not."""
    write(tmp_path, "b.txt", "a.md", "c/d.markdown", "c/e.TXT", "f.jpg", "g", "h.pdf")
    assert [s.name for s in found(tmp_path)] == ["a.md", "b.txt", "c/d.markdown", "c/e.TXT"]


def test_each_file_of_a_folder_has_its_subdeck(tmp_path: Path) -> None:
    """The folders on the way and the file's own name are the subdecks."""
    write(tmp_path, "法/刑.txt", "序.txt")
    assert [s.deck for s in found(tmp_path)] == [("序",), ("法", "刑")]


def test_a_single_file_has_no_subdeck(tmp_path: Path) -> None:
    """A file that is named itself goes to the deck itself."""
    write(tmp_path, "序.txt")
    assert found(tmp_path / "序.txt") == [Source("序.txt", tmp_path / "序.txt", "文".encode())]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """What begins with a dot, or lies below a folder that does, is nobody's text."""
    write(tmp_path, ".a.txt", ".git/b.txt", "c.txt")
    assert [s.name for s in found(tmp_path)] == ["c.txt"]


def test_a_hidden_folder_that_is_named_itself_is_read(tmp_path: Path) -> None:
    """Only names below the input count as hidden."""
    write(tmp_path, ".notes/b.txt")
    assert [s.name for s in found(tmp_path / ".notes")] == ["b.txt"]


def test_inputs_come_in_the_order_given(tmp_path: Path) -> None:
    """Whoever names files orders them."""
    write(tmp_path, "a.txt", "b.txt")
    assert [s.name for s in found(tmp_path / "b.txt", tmp_path / "a.txt")] == ["b.txt", "a.txt"]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads what is piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("文".encode())))
    assert found(Path("-")) == [Source("-", None, "文".encode())]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    """The name is repeated, so that a slip is seen."""
    with pytest.raises(SourceError, match=r"There is no file or folder .*无\.txt: check the name"):
        found(tmp_path / "无.txt")


def test_a_name_too_long_for_a_file_is_said() -> None:
    """A text in place of a file's name is an error of ours, not of the system's."""
    with pytest.raises(SourceError, match=r"can't be read|no file or folder"):
        found(Path("一是学习，" * 80))


@pytest.mark.parametrize("names", [(), ("a.jpg", "b.docx"), (".a.txt",)])
def test_a_folder_without_texts_says_what_it_looked_for(tmp_path: Path, names: tuple[str, ...]) -> None:
    """The suffixes that would have been taken are listed."""
    write(tmp_path, *names)
    with pytest.raises(EmptySourceError, match=r"no texts in the folder .*\.md, \.text, \.txt\.$"):
        found(tmp_path)


def test_a_folder_through_a_file_is_said(tmp_path: Path) -> None:
    """A path that goes through a file as if it were a folder can't be read."""
    write(tmp_path, "a.txt")
    with pytest.raises(SourceError, match=r"can't be read: Not a directory\.$"):
        found(tmp_path / "a.txt" / "b.txt")
