"""Pinyin that a page puts behind characters against copying: 關(guān)系(xì).

A gloss of a rare character, 迩（ěr）, is the author's: so only a text with several, most of them behind common
characters, has been tampered with. A capital makes a name, 小明(Ming), which is the author's too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.cleaning.edit import Edit
from builder.data import Document

_INSERTED = re.compile(r"([\u3400-\u9fff])([(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡɑ]{1,7}[)）])")
_FEWEST = 3
_BARE = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡɑ", "aaaaeeeeiiiioooouuuuvvvvvnnnmga")


def find(document: Document) -> Iterator[Edit]:
    """The insertions in a text, where there are enough of them to be a habit."""
    inserted = [found for found in _INSERTED.finditer(document.text) if _reads(found[1], found[2][1:-1])]
    if len(inserted) < _FEWEST or 2 * sum(_common(found[1]) for found in inserted) < len(inserted):
        return
    for found in inserted:
        yield Edit(found.start(2), found.end(2), "", "inserted pinyin")


def _reads(character: str, syllable: str) -> bool:
    """Whether a syllable is a reading of the character, tones aside."""
    from pypinyin import Style, pinyin  # only where a text has such brackets: its tables take a moment to load

    readings = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]
    return syllable.translate(_BARE) in {reading.replace("ü", "v") for reading in readings}


def _common(character: str) -> bool:
    """Whether a character is in the first plane of GB 2312 (3,755) or of Big5 (5,401), ordered by use."""
    for encoding, last in (("gb2312", 0xD7), ("big5", 0xC6)):
        try:
            if character.encode(encoding)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False
