"""What rules may ignore about characters: numerals, widths, scripts, which of them carry content."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from opencc import OpenCC

CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(f"[{HAN}]+")
_NOT_CONTENT = re.compile(r"[\W_]+")


def number(numeral: str) -> int:
    """The value of a Chinese or Arabic numeral up to 999.

    >>> [number(n) for n in ("三", "十", "十二", "二十一", "一百零五", "12", "３")]
    [3, 10, 12, 21, 105, 12, 3]

    Raises:
        ValueError: it is no numeral.
    """
    if numeral.isdecimal():
        return int(numeral)
    total = digit = 0
    for c in numeral:
        if c == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif c == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif c in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[c]
        else:
            raise ValueError(f"no numeral: {numeral!r}")
    return total + digit


def content(text: str) -> str:
    """The characters of a text that carry content: one width, one case, no white space, no punctuation.

    >>> content("“统筹，Ａ兼顾”。 ")
    '统筹a兼顾'
    """
    return _NOT_CONTENT.sub("", unicodedata.normalize("NFKC", text)).lower()


def han_runs(text: str) -> list[str]:
    """Its unbroken runs of Chinese characters."""
    return _HAN_RUN.findall(text)


def language(text: str) -> str:
    """The BCP 47 tag of a text's script: zh-Hans, zh-Hant or en.

    >>> language("这个学会"), language("這個學會"), language("Only one thing")
    ('zh-Hans', 'zh-Hant', 'en')
    """
    sample = text[:20_000]
    han = sum(map(len, han_runs(sample)))
    latin = sum(c.isascii() and c.isalpha() for c in sample)
    if han * 10 < latin:
        return "en"
    traditional = sum(a != b for a, b in zip(sample, simplified(sample), strict=True))
    only_simplified = sum(a != b for a, b in zip(sample, _convert(sample, "s2t"), strict=True))
    return "zh-Hant" if traditional > only_simplified else "zh-Hans"


def simplified(text: str) -> str:
    """A text in simplified characters, one for one, so that offsets stay.

    >>> simplified("囫圇吞棗")
    '囫囵吞枣'
    """
    return _convert(text, "t2s")


def _convert(text: str, table: str) -> str:
    converter = _converter(table)
    whole: str = converter.convert(text)
    return whole if len(whole) == len(text) else "".join((converter.convert(c) + c)[0] for c in text)


@cache
def _converter(table: str) -> OpenCC:
    return OpenCC(table)
