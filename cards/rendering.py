"""A note through its template as Anki would: fields, conditions, clozes, speech.

Only what our own templates use; tests compare it with Anki's own rendering, card by card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cards.note import Kind, NoteType

_SECTION = re.compile(r"\{\{([#^])(\w+)\}\}(.*?)\{\{/\2\}\}", re.DOTALL)
_TAG = re.compile(r"\{\{(?:([\w -]+):)?(\w+)\}\}")
_CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::((?:(?!\}\}).)*))?\}\}", re.DOTALL)


def render(note_type: NoteType, fields: Mapping[str, str], ordinal: int) -> tuple[str, str]:
    """Front and back of a note's card.

    Args:
        note_type: the note's type.
        fields: HTML by field name.
        ordinal: which card, from 0: the template, or one less than the cloze number.
    """
    template = note_type.templates[0 if note_type.kind is Kind.CLOZE else ordinal]
    return tuple(  # type: ignore[return-value]  # two sides in, two out
        _side(source, fields, ordinal + 1, back=back)
        for source, back in ((template.front, False), (template.back, True))
    )


def _side(source: str, fields: Mapping[str, str], number: int, *, back: bool) -> str:
    def section(match: re.Match[str]) -> str:
        filled = bool(fields.get(match[2], "").strip())
        return match[3] if filled == (match[1] == "#") else ""

    def tag(match: re.Match[str]) -> str:
        value = fields.get(match[2], "")
        if match[1] == "cloze":
            return _CLOZE.sub(lambda m: _cloze(m, number, back=back), value)
        return "" if match[1] else value

    return _TAG.sub(tag, _SECTION.sub(section, source))


def _cloze(match: re.Match[str], number: int, *, back: bool) -> str:
    active, words, hint = int(match[1]) == number, match[2], match[3]
    if not active:
        return f'<span class="cloze-inactive" data-ordinal="{match[1]}">{words}</span>'
    shown = words if back else f"[{hint or '...'}]"
    return f'<span class="cloze" data-ordinal="{match[1]}">{shown}</span>'
