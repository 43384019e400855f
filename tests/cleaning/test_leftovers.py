"""Signs of other formats go; the same characters in prose stay."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned import cleaned


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("甲<br/>乙", "甲\n乙"),
        ("<p>甲</p>\n<div class='a'>乙</div>", "甲\n乙"),
        ('<span style="color:red">甲</span>乙', "甲乙"),
        ("<font color=red size='2'>甲</font>", "甲"),
        ("<td nowrap>甲</td><input type=checkbox checked/>", "甲"),
        ("<!-- 注 -->甲", "甲"),
        ("甲&nbsp;乙", "甲 乙"),
        ("甲&amp;乙&lt;丙&#20013;&#x4e2d;", "甲&乙<丙中中"),
        ("甲\u200b乙\ufeff丙\u00ad丁\x00戊\x1f己\x7f", "甲乙丙丁戊己"),
        ("**甲**是__乙__", "甲是乙"),
        ("见[某文](http://a.example/b_(c))。", "见某文。"),
        ("甲![图](a.png)乙", "甲乙"),
        ("[b]甲[/b]乙[color=red]丙[/color]", "甲乙丙"),
        ("甲\\footnote{注}乙\\textbf{丙}", "甲（注）乙丙"),
    ],
)
def test_leftover_signs_of_a_format_go(text: str, clean: str) -> None:
    """Tags, entities, Markdown, LaTeX and invisible characters leave their text."""
    assert cleaned(text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "若 a<b 且 c>d，则成立",
        "List<String> 是泛型",
        "<甲> 与 <乙>",
        "AT&T 和 R&D; 都是缩写",
        "&bogus; 不是实体",
        "2**3 等于八，5 * 6 * 7",
        "若 i<p，且 q = 1，u>v",
        "snake_case 与 other_case",
        "数组 a[0]（见图）",
        "[1] 参考文献",
        "\\alpha + \\beta",
        "C:\\Windows\\System32",
        "甲\t乙　丙\u00a0丁",
        "# 话题 #",
        "> 大于号开头",
        "👨\u200d👩\u200d👧 一家人",
    ],
)
def test_what_only_looks_like_a_format_stays(text: str) -> None:
    """Comparison signs, paths, identifiers and hashtags are the author's."""
    assert cleaned(text) == text


def test_heading_signs_go_and_the_heading_stays() -> None:
    """The `#` in front, and those behind, are taken off a heading."""
    assert cleaned("# 甲\n\n### 乙 ###\n文", markdown=True) == "甲\n\n乙\n文"


def test_quote_signs_of_markdown_go() -> None:
    """`>` before a line of Markdown goes."""
    assert cleaned("# 甲\n> 乙\n> > 丙\n", markdown=True) == "甲\n乙\n丙\n"


def test_signs_in_code_stay() -> None:
    """Nothing in a fence is anybody's markup."""
    code = "```\n**a** <br> &amp; [b](c)\n```"
    assert code in cleaned(f"# 甲\n{code}\n", markdown=True)
