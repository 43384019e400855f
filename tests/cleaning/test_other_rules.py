"""Inserted pinyin, page furniture and hard wraps: found, and left alone."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned import cleaned, reasons


def test_pinyin_inserted_against_copying_goes() -> None:
    """Readings behind common characters, again and again, are no author's."""
    assert cleaned("要处(chǔ)理好关(guān)系(xì)，工作(zuò)才有成效。") == "要处理好关系，工作才有成效。"


@pytest.mark.parametrize(
    "text",
    [
        "跬（kuǐ）步，骐（qí）骥（jì），驽（nú）马",
        "他叫小明(Ming)，她叫小红(Hong)，还有小李(Li)",
        "函数值(y)、自变量(x)、常数项(c)都要写",
        "只有一处(chù)注音",
        "选对(a)、选错(b)、不选(c)",
    ],
)
def test_a_gloss_in_brackets_stays(text: str) -> None:
    """Readings of rare characters, and brackets that are no readings, are the author's."""
    assert cleaned(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "来源：某某网　作者：张三　时间：2013-05-18　浏览：120次",
        "您的位置：首页 > 范文 > 心得体会",
        "本帖最后由 青石板 于 2014-3-9 21:40 编辑",
        "上一篇：怎样读书",
        "版权声明：未经许可不得转载",
        "扫码关注公众号",
        "【打印本页】【关闭窗口】",
        "点击下载全文",
        "- 3 -",
        "第 3 页 共 9 页",
        "责任编辑：李四",
    ],
)
def test_a_line_of_page_furniture_goes(line: str) -> None:
    """Bylines, breadcrumbs, buttons, notices and page numbers are not the article's."""
    text = f"读书三要\n{line}\n一要专心，心不专则书白读。\n二要恒心，三天打鱼不算读。"
    assert line not in cleaned(text)
    assert cleaned(text).split() == ["读书三要", "一要专心，心不专则书白读。", "二要恒心，三天打鱼不算读。"]


@pytest.mark.parametrize(
    "line",
    [
        "作者：要对自己写下的每一个字负责，这是起码的道德。",
        "来源于生活，又高于生活，这就是艺术。",
        "编辑要有三颗心：耐心、细心、责任心。",
        "时间：像海绵里的水，挤一挤总是有的。",
        "关注细节，才能做好服务。",
        "版权意识要从小培养，尊重别人的劳动。",
        "打印材料要提前一天校对，不能临时抱佛脚。",
        "下一步要抓好落实。",
        "返回之前，一定要把门窗关好。",
        "3 分钟看完一页，太快了。",
        "2024",
    ],
)
def test_a_sentence_with_the_words_of_furniture_stays(line: str) -> None:
    """Whether a line belongs to the text is never guessed from its words alone."""
    body = "\n".join(f"第{n}段正文，说的是怎样把一件平常的事情做好。" for n in "一二三四五六七八")
    assert line in cleaned(f"{body}\n{line}\n{body}")


def test_lines_set_to_a_width_are_joined() -> None:
    """A paragraph that was broken at a width is one line again."""
    words = "学习是一辈子的事情不能有半点松懈要把功夫下在平时而不是临时抱佛脚只有天天学月月学年年学才能真正有所收获"
    wrapped = "\n".join(words[i : i + 16] for i in range(0, len(words), 16)) + "。"
    assert cleaned(wrapped) == words + "。"
    assert set(reasons(wrapped)) == {"line break"}


def test_english_lines_are_joined_with_a_space() -> None:
    """Between words a space takes the place of the break."""
    text = "He who reads every day\nwithout rest will find\nthat the years bring a\nharvest he did not sow"
    assert cleaned(text.replace("\n", "  \n")).count("\n") in (0, 3)
    assert "daywithout" not in cleaned(text)


@pytest.mark.parametrize(
    "text",
    [
        "白日依山尽\n黄河入海流\n欲穷千里目\n更上一层楼",
        "一、眼要勤\n二、手要稳\n三、嘴要紧",
        "第一段说完了。\n第二段也说完了。\n第三段接着说。",
        "标题\n\n第一段。\n\n第二段。\n\n第三段。\n\n落款",
        "- 甲\n- 乙\n- 丙\n- 丁",
    ],
)
def test_lines_that_are_lines_stay(text: str) -> None:
    """Verse, lists and paragraphs keep their line ends."""
    assert cleaned(text) == text
