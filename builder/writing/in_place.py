"""Written beside, then moved into place: whoever looks at the target sees the old file or the new one, whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from builder.errors import OutputError

_FEW = 20
"""Characters of the target's name that the file beside it begins with: all of a long one would leave no room."""


def write_in_place(target: Path, write: Callable[[Path], None], *, keep: bool = False) -> None:
    """Let `write` fill a file beside the target, and move that into its place.

    Args:
        target: what to write; where it is a link, what it leads to.
        write: fills the file whose path it is given.
        keep: whether what stood there before stays as `target` with `.bak` behind its name.

    Raises:
        OutputError: the folder doesn't exist or can't be written, or the target is a folder or a device.
    """
    beside: Path | None = None
    try:
        real = target.resolve()
        if target.is_dir():
            raise OutputError(f"{target} is a folder: name a file, such as {target / 'deck.apkg'}.")
        if target.exists() and not target.is_file():
            raise OutputError(f"{target} is no file that can be replaced: name another.")
        if not target.parent.is_dir():
            raise OutputError(
                f"There is no folder {target.parent} to write {target.name} into: make it, or name another."
            )
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:_FEW]}.", dir=real.parent)
        os.close(handle)
        beside = Path(name)
        write(beside)
        beside.chmod(_usual_mode())
        if keep and real.exists():
            write_in_place(real.with_name(f"{real.name}.bak"), lambda path: _copy(real, path))
        beside.replace(real)
        beside = None
    except OSError as error:
        raise OutputError(f"{target} can't be written: {error.strerror or error}.") from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


def _usual_mode() -> int:
    """The permissions that a new file gets here; a temporary file's are narrower."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
