"""Words and marked spans into the safe HTML of a field.

Everything that is text is escaped so that Anki shows it and does nothing else with it: `<` and `&` as HTML, `[` for
sound, TTS and furigana, `{`, `}` and `:` for clozes, a backslash before a bracket for MathJax; control characters are
dropped, because one in a field makes Anki refuse the whole import (ANKI.md, 6 and 7).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence

from cards.note import Content, Lines, Members, Passage, Span, SpanKind, Trail, Words

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LIVE = str.maketrans({"[": "&#91;", "{": "&#123;", "}": "&#125;", ":": "&#58;"})
_MATH = re.compile(r"\\(?=[()\[]|&#91;|\])")
_HAN_RUN = re.compile(r"([\u3400-\u9fff\U00020000-\U0003ffff]+)")
_LINE_START = "、。，；：！？”’）》」』…,.;:!?)"
"""Punctuation that must not begin a line: it stays with the blank before it."""


def escape(text: str) -> str:
    """Text as field HTML that shows exactly this text; a line break becomes `<br>`.

    >>> escape("1 < 2 [sound:x] {{c1::a}}")
    '1 &lt; 2 &#91;sound&#58;x] &#123;&#123;c1&#58;&#58;a&#125;&#125;'
    """
    safe = html.escape(_CONTROL.sub("", unicodedata.normalize("NFC", text)), quote=False).translate(_LIVE)
    return _MATH.sub(r"\\<span></span>", safe).replace("\n", "<br>")


def field_html(content: Content, language: str, numbers: Sequence[int] = ()) -> str:
    """A field's HTML.

    Args:
        content: what the field says.
        language: BCP 47 tag for the `lang` attribute.
        numbers: the cloze number of each blank, in the order of `blanks(content)`.

    Returns:
        HTML without line breaks, safe in a field of any note type.
    """
    numbering = iter(numbers)
    match content:
        case Words():
            return f'<span lang="{language}">{_words(content, numbering)}</span>' if content.text else ""
        case Lines():
            rows = "".join(f"<p>{_words(line, numbering)}</p>" for line in content.lines)
            return f'<div class="lines" lang="{language}">{rows}</div>' if rows else ""
        case Members():
            return _members(content, language, numbering)
        case Passage():
            words = _words(content.words, numbering)
            return f'<details lang="{language}"><summary>{escape(content.label)}</summary><div>{words}</div></details>'
        case Trail():
            steps = '<i class="step"> › </i>'.join(f"<span>{escape(step)}</span>" for step in content.steps)
            return f'<span lang="{language}">{steps}</span>' if steps else ""


def blanks(content: Content) -> tuple[str, ...]:
    """The words behind each blank of a field, in order: each wants a cloze number."""
    match content:
        case Words():
            return tuple(content.text[s.start : s.end] for s in content.spans if s.kind is SpanKind.BLANK)
        case Members():
            return ("*", *(member.words.text for member in content.members))
        case _:
            return ()


def plain(content: Content) -> str:
    """What a field says, as plain text."""
    match content:
        case Words():
            return content.text
        case Lines():
            return "\n".join(line.text for line in content.lines)
        case Members():
            return "\n".join((content.count, *(f"{m.number} {m.words.text}" for m in content.members)))
        case Passage():
            return content.words.text
        case Trail():
            return " › ".join(content.steps)


def _words(words: Words, numbering: Iterator[int]) -> str:
    out: list[str] = []
    at = 0
    for span in words.spans:
        out.append(escape(words.text[at : span.start]))
        at = span.end
        marked = _marked(words.text[span.start : span.end], span, numbering)
        if span.kind is SpanKind.BLANK and words.text[at : at + 1] in _LINE_START and at < len(words.text):
            marked = f'<span class="together">{marked}{escape(words.text[at])}</span>'
            at += 1
        out.append(marked)
    out.append(escape(words.text[at:]))
    return "".join(out)


def _marked(text: str, span: Span, numbering: Iterator[int]) -> str:
    inner = ruby(text, span.note) if span.note else escape(text)
    match span.kind:
        case SpanKind.BLANK:
            return _cloze(next(numbering), inner, "？")
        case SpanKind.MASK:
            return f'<span class="mask"><span>{inner}</span></span>'
        case SpanKind.ACCENT:
            return f"<em>{inner}</em>"


def ruby(text: str, pinyin: str) -> str:
    """Chinese with its pinyin above it, a syllable a character; punctuation in between stays bare.

    >>> ruby("举重,若轻", "jǔ zhòng ruò qīng")
    '<ruby>举<rt>jǔ</rt>重<rt>zhòng</rt></ruby>,<ruby>若<rt>ruò</rt>轻<rt>qīng</rt></ruby>'
    """
    syllables = iter(pinyin.split())
    out: list[str] = []
    for i, run in enumerate(_HAN_RUN.split(text)):
        if i % 2:
            pairs = "".join(f"{escape(c)}<rt>{escape(next(syllables, ''))}</rt>" for c in run)
            out.append(f"<ruby>{pairs}</ruby>")
        else:
            out.append(escape(run))
    return "".join(out)


def _members(content: Members, language: str, numbering: Iterator[int]) -> str:
    whole = _cloze(next(numbering), f'<span class="count">{escape(content.count)}</span>', content.whole)
    rows = "".join(
        _cloze(
            next(numbering),
            f'<span class="row"><span class="number">{escape(m.number)}</span>'
            f'<span class="member">{_words(m.words, numbering)}</span></span>',
            m.number,
        )
        for m in content.members
    )
    return f'<div class="members" lang="{language}">{whole}{rows}</div>'


def _cloze(number: int, inner: str, hint: str) -> str:
    return f'{{{{c{number}::{inner}::<span class="hint">{escape(hint)}</span>}}}}'
