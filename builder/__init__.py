"""要诀 (yaojue): Chinese expository prose in, an Anki deck out.

Public: `extract` reads a text and says what is in it, `build` makes its deck. Both import what they need when called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from builder.data import Extraction, Revision

__version__ = "0.1.0"
__all__ = ["__version__", "build", "extract"]


def extract(path: Path) -> Extraction:
    """What is found in one text file, or the first of a folder.

    Raises:
        builder.errors.YaojueError: the file can't be read as text.
    """
    from builder import chain, options

    return chain.extract(chain.sources([path])[0], options.Options())


def build(paths: list[Path], output: Path) -> Revision:
    """Make a deck of text files or folders, and write it to `output`.

    Raises:
        builder.errors.YaojueError: an input can't be read, nothing is found in it, or `output` can't be written.
    """
    from builder import chain, options

    return chain.build(paths, output, options.Options())
