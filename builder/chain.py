"""The way of a text, from its bytes to its deck: a named step a line."""

from __future__ import annotations

import os
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import ParamSpec, Protocol, TypeVar

from builder.cleaning import clean
from builder.data import Extraction, Revision, Source
from builder.errors import EmptySourceError, NothingFoundError, OutputError, SourceError, YaojueError
from builder.extracting import extract as extract_from
from builder.identity import identify
from builder.options import Options
from builder.outlining import outline
from builder.planning import plan
from builder.reading import gather, read, readable, suffixes
from builder.words import learn
from builder.writing import apkg
from cards import Note

_P = ParamSpec("_P")
_R = TypeVar("_R")
_A_DAY = 86_400
_DIGITS_OF_A_TIME = 11


class Watch(Protocol):
    """Who wants to know what is being done."""

    def begin(self, step: str, source: str) -> None:
        """A step of the chain begins on a source."""


def extract(source: Source, options: Options, watch: Watch | None = None) -> Extraction:
    """What is found in one text."""
    step = _Steps(source, watch)
    document = step("read", read, source, options.encoding)
    document = step("clean", clean, document)
    points = step("outline", outline, document)
    return step("extract", extract_from, points)


def revise(inputs: Sequence[Source], options: Options, watch: Watch | None = None) -> Revision:
    """The deck of some texts, not written yet.

    Raises:
        NothingFoundError: none of them gives a card.
    """
    know(options.user_dict)
    root = _levels(options.deck or _deck_name(inputs))
    notes: list[Note] = []
    skipped: list[str] = []
    for source in inputs:
        try:
            extraction = extract(source, options, watch)
        except EmptySourceError:
            if not source.deck:
                raise  # one that was named; an empty file in a folder is passed over
            skipped.append(source.name)
            continue
        notes += _Steps(source, watch)("plan", plan, extraction, options, (*root.split("::"), *source.deck))
    if not notes:
        names = ", ".join(source.name for source in inputs[:3]) + (" …" if len(inputs) > 3 else "")
        raise NothingFoundError(
            f"Nothing to make cards of was found in {names}: the text has no points, definitions or phrases that stand out. "
            "'yaojue extract' shows how it was read."
        )
    revision = identify(notes, root, root.casefold(), now())
    fingerprints = tuple((source.name, blake2b(source.data, digest_size=8).hexdigest()) for source in inputs)
    return replace(revision, sources=fingerprints, options=_chosen(options), skipped=tuple(skipped))


def _chosen(options: Options) -> tuple[tuple[str, str], ...]:
    """What the user chose, as the package remembers it; where things are on this machine is nobody's business."""
    kept = ("kinds", "density", "labels", "tags")
    return tuple(
        (name, " ".join(value) if isinstance(value, tuple) else value)
        for name in kept
        if (value := getattr(options, name))
    )


def refuse_input(target: Path, inputs: Sequence[Source]) -> None:
    """See to it that no input is written over.

    Raises:
        OutputError: the target is one of the inputs.
    """
    if any(source.path is not None and source.path.resolve() == target.resolve() for source in inputs):
        raise OutputError(f"{target} is the text itself: name another file with -o.")


def build(paths: Sequence[Path], output: Path, options: Options, watch: Watch | None = None) -> Revision:
    """Make the deck of some files or folders, and write it."""
    inputs = sources(paths)
    refuse_input(output, inputs)
    revision = revise(inputs, options, watch)
    apkg.write(revision, output)
    return revision


def sources(paths: Iterable[Path]) -> list[Source]:
    """The sources that the inputs stand for.

    Raises:
        SourceError: an input doesn't exist, or there are none.
    """
    found = list(gather(list(paths), suffixes()))
    if not found:
        raise EmptySourceError("There is no input: name a text file or a folder.")
    times = Counter(source.name for source in found)
    above = os.path.commonpath([source.path.absolute().parent for source in found if source.path] or [Path("/")])
    return [
        replace(source, name=Path(os.path.relpath(source.path, above)).as_posix())
        if times[source.name] > 1 and source.path
        else source
        for source in found
    ]


def know(user_dict: Path | None) -> None:
    """Make the segmenter know the words of a user dictionary.

    Raises:
        SourceError: it can't be read, or a line of it is none.
    """
    if user_dict is None:
        return
    try:
        learn(user_dict.read_text(encoding="utf-8").splitlines())
    except UnicodeDecodeError:
        raise SourceError(f"The user dictionary {user_dict} is not UTF-8 text: save it as UTF-8.") from None
    except OSError as error:
        raise SourceError(f"The user dictionary {user_dict} can't be read: {error.strerror}.") from error
    except ValueError as error:
        raise SourceError(
            f"The user dictionary {user_dict} has a line that is no entry, {error}: write a word, then its frequency and "
            "part of speech if you want to, with spaces between."
        ) from None


def now() -> int:
    """The time of this build: SOURCE_DATE_EPOCH where it is set, in seconds since 1970.

    Raises:
        YaojueError: SOURCE_DATE_EPOCH is no time.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told:
        return int(time.time())
    if not told.isdecimal() or len(told) > _DIGITS_OF_A_TIME:
        raise YaojueError(
            f"SOURCE_DATE_EPOCH is {told!r}, which is no number of seconds since 1970: mend it, or unset it."
        )
    if int(told) > time.time() + _A_DAY:
        raise YaojueError(
            f"SOURCE_DATE_EPOCH is {told}, a time to come: Anki would never take an update of such notes."
        )
    return int(told)


def _levels(name: str) -> str:
    """A deck's name as Anki keeps it: composed characters, no space around a level, no empty level, no controls."""
    clean = unicodedata.normalize("NFC", "".join(c for c in name if c.isprintable()))
    return "::".join(level for part in clean.split("::") if (level := part.strip())) or "要诀"


def _deck_name(inputs: Sequence[Source]) -> str:
    """The input's own name: of a file without its suffix, of a folder the folder's."""
    first = inputs[0]
    if first.path is None:
        return "要诀"
    folder = first.path.parents[len(first.deck) - 1] if first.deck else None
    return readable(folder.resolve().name if folder is not None else first.path.stem)


class _Steps:
    """Runs the steps of one source, each under its name."""

    def __init__(self, source: Source, watch: Watch | None) -> None:
        self.source = source
        self.watch = watch

    def __call__(self, name: str, stage: Callable[_P, _R], /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        if self.watch is not None:
            self.watch.begin(name, self.source.name)
        return stage(*args, **kwargs)
