"""Which files an input stands for, and the subdeck that each belongs to."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.data import Source
from builder.errors import EmptySourceError, SourceError


def gather(paths: Sequence[Path], suffixes: frozenset[str]) -> Iterator[Source]:
    """The sources that the inputs stand for, in the order given; a folder's files by name.

    Args:
        paths: files, folders, or "-" for standard input.
        suffixes: which files are taken from a folder, by lower-case suffix; a file that is named itself is always taken.

    Raises:
        SourceError: an input doesn't exist or can't be opened.
        EmptySourceError: a folder without texts.
    """
    for path in paths:
        if str(path) == "-":
            yield Source("-", None, sys.stdin.buffer.read())
        elif _is_folder(path):
            yield from _files_of(path, suffixes)
        else:
            yield _file(path, path.name)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, such as a whole text in place of its file's name; opening it says so
        return False


def _files_of(folder: Path, suffixes: frozenset[str]) -> Iterator[Source]:
    files = sorted(
        p for p in folder.rglob("*") if p.suffix.lower() in suffixes and p.is_file() and not _hidden(p, folder)
    )
    if not files:
        kinds = ", ".join(sorted(suffixes))
        raise EmptySourceError(f"There are no texts in the folder {folder}: it has no file that ends in {kinds}.")
    for file in files:
        inside = file.relative_to(folder)
        yield _file(file, inside.as_posix(), (*inside.parts[:-1], inside.stem))


def _hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def readable(name: str) -> str:
    """A file's name as text, where its bytes are none: a name from another system's encoding."""
    return name.encode(errors="replace").decode()


def _file(path: Path, name: str, deck: tuple[str, ...] = ()) -> Source:
    try:
        return Source(readable(name), path, path.read_bytes(), tuple(map(readable, deck)))
    except FileNotFoundError:
        raise SourceError(f"There is no file or folder {path}: check the name and the folder you are in.") from None
    except OSError as error:
        raise SourceError(f"{path} can't be read: {error.strerror}.") from error
