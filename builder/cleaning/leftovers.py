r"""Signs of other formats that copying left in a text: HTML, entities, Markdown, LaTeX, forum tags, invisible characters.

- `<br/>`, `<p align="center">`, `&nbsp;` `&amp;`: tags go, entities become their character.
- Markdown: `**`, `__`, the target of a link, pictures, `## ` (the line stays a heading), `> `.
- `\footnote{…}` becomes （…）, so that the note stays beside what it explains; `\textbf{…}` its text.
- Forum tags `[size=4]`, an encyclopedia's `[编辑]` and its reference marks `[1]` behind a sentence.
- Zero-width characters, soft hyphens and control characters go.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from builder.cleaning.edit import Edit
from builder.data import Document, MarkKind

_ATTRIBUTE = r"""[a-zA-Z_:@][\w:.-]{0,40}\s?=\s?(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s"'<>]{1,1000})"""
# Attributes are spelled out, so that "若 a<b 且 c>d" keeps its middle.
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|br|hr|em|h[1-6]|li|ol|ul|dl|dt|dd|td|th|tr|div|img|pre|sub|sup|big|font|span|code|table|tbody"
    r"|thead|small|strong|center|script|style|iframe|section|article|blockquote|input|label|form|figure|figcaption"
    r"|strike|del|o:p)(?:(?:\s{1,20}|(?<=[\"']))(?:"
    + _ATTRIBUTE
    + r"|nowrap|noshade|checked|disabled|selected|hidden|readonly|allowfullscreen|async|defer))*\s{0,20}/?>|<!--.{0,4000}?-->",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_INVISIBLE = re.compile(
    "(?:[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
    "|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff]))+"  # it joins emoji to one: 👨‍👩‍👧
)
_LATEX = re.compile(r"\\(footnote|textbf|textit|emph|underline|section\*?|subsection\*?)\{([^{}]*)(\})")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)(\1)")
_PICTURE = re.compile(
    r"\[!\[[^\]\n]{0,200}\]\([^)\n]{0,1000}\)\]\([^)\n]{0,1000}\)|!\[[^\]\n]{0,200}\]\([^)\n]{0,1000}\)"
)
_LINK = re.compile(r"(\[)([^\[\]\n]{1,300})(\]\([^()\n]{0,1000}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?\))")
_HEADING_SIGN = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_HEADING_TAIL = re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE)
_FORUM_BLOCK = re.compile(
    r"\[(attach|attachimg|img|quote|hide)(?:=[^\[\]\n]{1,60})?\].{0,600}?\[/\1\]|\[url=[^\[\]\n]{1,200}\][^\[\]\n]{0,12}下载[^\[\]\n]{0,20}\[/url\]",
    re.IGNORECASE | re.DOTALL,
)
"""Tags whose content isn't the author's either: attachments, what others said."""
_FORUM_TAG = re.compile(
    r"\[(?:/|(?<![A-Za-z0-9_]\[))(?:size|color|b|i|u|s|url|img|quote|align|font|backcolor|hide|attach|p|table|tr|td|list|email|media|code|free)"
    r"(?:=[^\[\]\n]{1,60})?\]",  # not behind a letter, where a[i] is a program's
    re.IGNORECASE,
)
_EDIT_BUTTON = re.compile(r"[\[［](?:编辑|編輯|edit|隐藏|隱藏|显示)[\]］]|(?<=\S)\[来源请求\]")
_REFERENCE = re.compile(r"(?<=[\u3400-\u9fff。，；！？”」）])\[(\d{1,2})\](?![(（])")
_QUOTE_SIGN = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE)


def find(document: Document) -> Iterator[Edit]:
    """Edits for all of them; code is left as it is."""
    text = document.text
    code = [(m.at, _line_end(text, m.at)) for m in document.marks if m.kind is MarkKind.CODE]
    for edit in (*_web(text), *_latex(text), *_markdown(document)):
        if not any(start <= edit.start <= end for start, end in code):
            yield edit


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _web(text: str) -> Iterator[Edit]:
    for tag in _TAG.finditer(text):
        breaks = re.match(r"<(?:br|p|/p|div|/div|li|tr)\b", tag[0], re.IGNORECASE)
        alone = text[tag.start() - 1 : tag.start()] in ("", "\n") or text[tag.end() : tag.end() + 1] in ("", "\n")
        yield Edit(tag.start(), tag.end(), "\n" if breaks and not alone else "", "HTML tag")
    for entity in _ENTITY.finditer(text):
        character = html.unescape(entity[0]).replace("\xa0", " ")
        if character != entity[0]:
            yield Edit(entity.start(), entity.end(), character, "HTML entity")
    for block in _FORUM_BLOCK.finditer(text):
        yield Edit(block.start(), block.end(), "", "forum tag")
    for tag in (*_FORUM_TAG.finditer(text), *_EDIT_BUTTON.finditer(text)):
        yield Edit(tag.start(), tag.end(), "", "forum tag" if tag[0].isascii() else "page furniture")
    references = list(_REFERENCE.finditer(text))
    if len({reference[1] for reference in references}) >= 2:
        for reference in references:
            yield Edit(reference.start(), reference.end(), "", "reference mark")
    for invisible in _INVISIBLE.finditer(text):
        yield Edit(invisible.start(), invisible.end(), "", "invisible character")


def _latex(text: str) -> Iterator[Edit]:
    for command in _LATEX.finditer(text):
        note = command[1] == "footnote"
        yield Edit(command.start(), command.start(2), "（" if note else "", "LaTeX command")
        yield Edit(command.start(3), command.end(3), "）" if note else "", "LaTeX command")


def _markdown(document: Document) -> Iterator[Edit]:
    text = document.text
    for bold in _BOLD.finditer(text):
        if "\n\n" not in bold[2]:
            yield Edit(bold.start(1), bold.end(1), "", "Markdown sign")
            yield Edit(bold.start(3), bold.end(3), "", "Markdown sign")
    for picture in _PICTURE.finditer(text):
        yield Edit(picture.start(), picture.end(), "", "picture")
    for link in _LINK.finditer(text):
        if text[link.start() - 1 : link.start()] != "!":
            yield Edit(link.start(1), link.end(1), "", "link")
            yield Edit(link.start(3), link.end(3), "", "link")
    headings = [mark.at for mark in document.marks if mark.kind is MarkKind.HEADING]
    for at in headings:
        if sign := _HEADING_SIGN.match(text, at):
            yield Edit(sign.start(), sign.end(), "", "Markdown sign")
        if tail := _HEADING_TAIL.search(text, at, _line_end(text, at)):
            yield Edit(tail.start(), tail.end(), "", "Markdown sign")
    if headings:
        for sign in _QUOTE_SIGN.finditer(text):
            yield Edit(sign.start(), sign.end(), "", "Markdown sign")
