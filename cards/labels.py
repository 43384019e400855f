"""The words that the program itself puts on cards: fixed questions and labels, in the script of the text.

They travel in the notes' fields, because every deck shares the note types.
"""

from __future__ import annotations

from dataclasses import dataclass

NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one language."""

    passage: str
    """On the surface that opens the source text."""
    explain: str
    """Asks for the explanation of a head."""
    how: str
    """Asks for the explanation of a head that tells what to do."""
    meaning: str
    """Asks what a term means."""
    says: str
    """Asks what a numbered article or rule says."""
    reply: str
    """Asks for the answer to a question that the text puts."""
    which: str
    """Asks which principle, one of a named group, a passage explains; {group}."""
    which_alone: str
    """The same where the group has no name."""
    which_term: str
    """Asks which term a meaning belongs to."""
    count: str
    """How many members a list has; {n}."""
    which_members: str
    """Asks for all members; {n}."""
    part: str
    """Which run of a long list this is; {first}, {last}."""
    two: str
    """The number two before a measure word."""

    def how_many(self, n: int) -> str:
        """A number before a measure word: 两项, not 二项."""
        return self.two if n == 2 else self.number(n)

    def number(self, n: int) -> str:
        """A number as these labels write it: 五, 十二, 5."""
        if self is ENGLISH:
            return str(n)
        return chinese_number(n)


SIMPLIFIED = Labels(
    passage="原文",
    explain="怎么讲？",
    how="怎样做到？",
    meaning="是什么？",
    says="怎么规定？",
    reply="怎么答？",
    which="“{group}”中的哪一个？",
    which_alone="说的是哪一点？",
    which_term="是哪个词？",
    count="共{n}项",
    which_members="有哪{n}项？",
    part="第{first}至{last}项",
    two="两",
)
TRADITIONAL = Labels(
    passage="原文",
    explain="怎麼講？",
    how="怎樣做到？",
    meaning="是什麼？",
    says="怎麼規定？",
    reply="怎麼答？",
    which="「{group}」中的哪一個？",
    which_alone="說的是哪一點？",
    which_term="是哪個詞？",
    count="共{n}項",
    which_members="有哪{n}項？",
    part="第{first}至{last}項",
    two="兩",
)
ENGLISH = Labels(
    passage="Source",
    explain="What does the text say?",
    how="How?",
    meaning="What does it mean?",
    says="What does it say?",
    reply="What is the answer?",
    which="Which one of “{group}”?",
    which_alone="Which point is this?",
    which_term="Which term?",
    count="{n} in all",
    which_members="Which {n}?",
    part="{first} to {last}",
    two="2",
)
BY_LANGUAGE = {"zh-Hans": SIMPLIFIED, "zh-Hant": TRADITIONAL, "en": ENGLISH}


def chinese_number(n: int) -> str:
    """A number from 0 to 99 in Chinese numerals, larger ones in digits.

    >>> [chinese_number(n) for n in (5, 10, 12, 20, 21, 100)]
    ['五', '十', '十二', '二十', '二十一', '100']
    """
    if n <= 10:
        return NUMERALS[n]
    if n >= 100:
        return str(n)
    tens, ones = divmod(n, 10)
    return (NUMERALS[tens] if tens > 1 else "") + "十" + (NUMERALS[ones] if ones else "")
