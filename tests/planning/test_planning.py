"""What a text's notes say, field by field."""

from __future__ import annotations

from builder import chain
from builder.data import Source
from builder.options import Options
from cards.markup import plain

NOTES = """# 怎样读一篇论文

## 先读什么

读论文不必从头读到尾，有两个步骤：一是先看图表，一篇好论文的故事都在图里；二是再看结论，它告诉你作者敢说到哪一步。

## 几个概念

对照组是指除了要考察的因素以外，其他条件都与实验组相同的一组对象。例如，两盆花只差一勺肥料。

所谓“可重复性”，就是别人照着写下的步骤能得到同样的结果。

这两个词在下文里还会反复出现，不妨先记下来，等遇到具体的例子时再回头看一遍，体会它们为什么缺一不可，又为什么常常被人忽略，到那时印象会深得多。
"""


def fields(note_type: str) -> list[dict[str, str]]:
    """The fields of the notes of one type, as plain text."""
    revision = chain.revise([Source("读书.md", None, NOTES.encode())], Options())
    notes = [entry.note for entry in revision.entries if entry.note.note_type == note_type]
    return [{name: plain(content) for name, content in note.fields.items()} for note in notes]


def test_the_source_of_a_list_goes_from_its_first_marker_to_its_last_stop() -> None:
    """A learner who taps reads whole sentences."""
    (found,) = fields("要诀 List")
    assert found["Passage"].endswith("一是先看图表，一篇好论文的故事都在图里；二是再看结论，它告诉你作者敢说到哪一步。")


def test_a_section_of_terms_is_not_explained_by_the_first_of_them() -> None:
    """几个概念 is no question that 对照组 answers."""
    assert "几个概念" not in {found["Principle"] for found in fields("要诀 Principle")}


def test_a_term_means_what_its_first_sentence_says() -> None:
    """The example behind it stays in the passage."""
    meanings = {found["Phrase"]: found["Meaning"] for found in fields("要诀 Phrase")}
    assert meanings == {
        "对照组": "除了要考察的因素以外，其他条件都与实验组相同的一组对象",
        "可重复性": "别人照着写下的步骤能得到同样的结果",
    }
