"""Bytes into text: UTF-8 with and without BOM, UTF-16, GB18030 (with GBK and GB2312), Big5."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from builder.errors import EncodingError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FORMATS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word, EPUB or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
}
# Of Chinese text in the right encoding, about a third are these characters; of text in the wrong one, almost none.
_COMMON = frozenset(
    "的一是不了在有人我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過"
    "家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見"
)
_CHINESE = ("gb18030", "big5hkscs")


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text that bytes stand for, and the encoding they are in.

    Args:
        data: the bytes of a file.
        name: what to call it in an error.
        encoding: the encoding, where the user says it.

    Raises:
        EncodingError: the bytes are no text, or not in the encoding that the user says.
    """
    if encoding is not None:
        return _as_told(data, name, encoding), encoding
    found = next((known for bom, known in _BOMS if data.startswith(bom)), None) or _utf16_without_bom(data)
    if found is not None:
        return _as_told(data, name, found), found
    kind = next((what for magic, what in _FORMATS.items() if data.startswith(magic)), None)
    if kind or b"\0" in data:
        raise EncodingError(f"{name} is {kind or 'a binary file'}, not text: save it as plain text first.")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        broken = error.start
    text_of = {known: text for known in _CHINESE if (text := _try(data, known)) is not None}
    best = max(text_of, key=lambda known: _chinese(text_of[known]), default=None)
    if best is not None and _chinese(text_of[best]) > 0.05:
        return text_of[best], best
    guess = from_bytes(data).best()
    if guess is not None and guess.encoding not in ("utf_8", *_CHINESE) and _printable(str(guess)):
        return str(guess), guess.encoding
    raise EncodingError(
        f"{name} is not text in any encoding we know (byte {broken:,} is the first that is not UTF-8): "
        "save it as UTF-8, or name its encoding with --encoding."
    )


def _as_told(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise EncodingError(f"There is no encoding called {encoding!r}: try utf-8, gb18030, big5 or utf-16.") from None
    except UnicodeDecodeError as error:
        raise EncodingError(f"{name} is not {encoding} text: byte {error.start:,} doesn't fit.") from None
    except UnicodeError:  # what some codecs raise without saying where: idna, undefined
        raise EncodingError(f"{name} is not {encoding} text.") from None


def _utf16_without_bom(data: bytes) -> str | None:
    """Bytes with zeros among them are text only where they read as Chinese in one byte order."""
    if len(data) % 2 or b"\0" not in data:
        return None
    for known in ("utf-16-le", "utf-16-be"):
        text = _try(data, known)
        if text is not None and _printable(text) and _chinese(text) > 0.05:
            return known
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _chinese(text: str) -> float:
    """Share of a text's non-ASCII characters that are among the most common Chinese ones."""
    sample = [c for c in text[:50_000] if not c.isascii()]
    return sum(c in _COMMON for c in sample) / max(1, len(sample))


def _printable(text: str) -> bool:
    return all(c.isprintable() or c in "\t\r\n\x0c\ufeff" for c in text[:50_000])
