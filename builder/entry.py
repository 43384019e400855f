"""Where the `yaojue` script begins: one plain sentence where another package has taken the place of ours."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the command line."""
    try:
        from cards import NOTE_TYPES  # noqa: F401  # a foreign package named cards has none
    except ImportError:
        sys.exit("Another package named 'cards' is installed here and hides yaojue's own; install yaojue with pipx.")
    from builder.command import yaojue

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no Chinese shows question marks
    yaojue()
