"""Discuz's anti-copy codes go; formulas, sets, code, English, figures and addresses stay."""

from __future__ import annotations

import pytest

from builder.cleaning import clean
from builder.data import Document
from tests.cleaning.cleaned import cleaned, reasons

LINE_END = "6 k, D3 ]8 x# M) n1 v"
OWN_LINE = ". q4 T! u7 ?& c; J) d5 Z' w"


def test_codes_behind_and_between_lines_go() -> None:
    """A code at a line's end and one on a line of its own are both taken out."""
    text = f"交接要三清{LINE_END}\n{OWN_LINE}\n一、数目清5 p/ h8 P: t$ r! G\n二、事情清"
    assert cleaned(text).split() == ["交接要三清", "一、数目清", "二、事情清"]


def test_a_code_before_a_line_goes() -> None:
    """A code at a line's start leaves the line."""
    assert cleaned(f"{OWN_LINE}  学习要勤{LINE_END}\n思考要深").strip() == "学习要勤\n思考要深"


@pytest.mark.parametrize("code", [LINE_END, OWN_LINE, "; B3 f- k6 R( S& Q0 ~1 [. v' A", "' c8 T# f, m2 W+ |; ?7 P"])
def test_the_text_around_a_code_keeps_every_character(code: str) -> None:
    """Removal takes the code and nothing of the author's."""
    found = cleaned(f"第一句话。{code}\n第二句话，还没完{code}\n{code}\n第三句话！")
    assert "".join(found.split()) == "第一句话。第二句话，还没完第三句话！"


def test_the_number_of_a_list_behind_a_code_stays() -> None:
    """A code that runs into the next line's number leaves the number."""
    found = cleaned(f"要点如下{LINE_END}\n{OWN_LINE}\n1、数目清\n2、事情清{LINE_END}")
    assert "1、数目清\n2、事情清" in found


def test_each_code_is_remembered_as_forum_junk() -> None:
    """The user is told what the codes were taken for."""
    assert reasons(f"交接{LINE_END}\n巡查{LINE_END}\n") == ["forum junk", "forum junk"]


@pytest.mark.parametrize(
    "words",
    [
        "勾股定理：a^2 + b^2 = c^2，其中 c 是斜边。",
        "方程 x1 + y2 = z3 有解，f(x) = 2 x + 1 也有。",
        "集合 { x | x > 0, x ∈ R } 是开集，{ 1, 2, 3 } 是有限集。",
        "当 a < b 且 b < c 时，a < c；若 p & q，则 p。",
        "运行 git rebase -i HEAD~3，再用 ls -la | grep py 查看。",
        "请写信到 wang.li@mail.example.cn 或 a-b_c@x.org。",
        "网址是 https://a.example/b?c=1&d=2#e，打开即可。",
        "He said: \"It's not what I'd do; is it?\" 这句话要背下来。",
        "A good plan today is better than a perfect plan tomorrow.",
        "增长 12.5%，比 3:2 高，占 1/3，约 -40 度，共 1,234 元。",
        "电话 010-8888 6666 转 8，时间 8:00 - 17:30。",
        "选项：A. 甲 B. 乙 C. 丙 D. 丁",
        "C++、C#、.NET 与 R 语言",
        "表情 :-) 和 ^_^ 都是符号。",
    ],
)
@pytest.mark.parametrize("junk", ["", f"{LINE_END}\n{OWN_LINE}\n"])
def test_formulas_code_english_and_figures_stay(words: str, junk: str) -> None:
    """What only looks like a code is left alone, in a text without codes and in one with them."""
    assert words in cleaned(f"开头一句{junk}\n{words}\n末尾一句")


@pytest.mark.parametrize(
    "words",
    [
        "for (i = 0; i < n; i++) { s += a[i]; }",
        "int main(void) { return 0; }",
        "if (a[0] == 1) { b = 2; }",
        "$ cd ~ && ls; # 3",
    ],
)
def test_a_program_outside_a_fence_stays(words: str) -> None:
    """A line of a program in a text without codes is the author's."""
    assert cleaned(f"开头一句\n{words}\n末尾一句") == f"开头一句\n{words}\n末尾一句"


def test_a_code_in_a_fence_stays() -> None:
    """Code that looks like junk is code."""
    assert OWN_LINE in cleaned(f"# 题\n```\n{OWN_LINE}\n{LINE_END}\n```\n", markdown=True)


def test_a_single_code_in_a_long_text_stays() -> None:
    """One odd run in a long text proves nothing: a rule that is unsure leaves the junk."""
    text = "这是一段正文，说的是学习方法。" * 100 + LINE_END
    assert clean(Document("文.txt", text, "utf-8")).text == text
