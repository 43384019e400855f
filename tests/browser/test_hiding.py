"""What a card asks for can't be read on its front."""

from __future__ import annotations

from playwright.sync_api import Page

from builder.characters import content
from tests.browser.faces import Face, in_shell
from tests.browser.measures import visible_text

_SHOW = "([side]) => { const qa = document.querySelector('#qa'); qa.replaceChildren(qa.querySelector('style')); qa.insertAdjacentHTML('beforeend', side); }"


def _show(page: Page, html: str) -> str:
    """Put a side into the page as desktop Anki does, and read it."""
    page.evaluate(_SHOW, [html])
    return content(visible_text(page))


def test_no_front_shows_its_answer(page: Page, faces: list[Face]) -> None:
    """The words of the answer are not among the visible words of the front, on any card of the deck."""
    page.set_content(in_shell("desktop", faces[0], "front"))
    shown = [
        (face.kind, words, front)
        for face in faces
        for front in [_show(page, face.front)]
        for words in map(content, face.hidden)
        if len(words) >= 2 and words in front
    ]
    assert shown == []


def test_every_back_shows_its_answer(page: Page, faces: list[Face]) -> None:
    """The words of the answer are visible on the back without a tap."""
    page.set_content(in_shell("desktop", faces[0], "front"))
    missing = [face.kind for face in faces if content(face.answer) not in _show(page, face.back)]
    assert missing == []


def test_a_member_is_asked_with_the_earlier_ones_in_sight(page: Page, faces: list[Face]) -> None:
    """Of a list, the card for a member shows what comes before it, and on neither side what comes after."""
    page.set_content(in_shell("desktop", faces[0], "front"))
    for face in faces:
        if not face.rows or face.asks_whole_list:
            continue
        for side, known in (("front", face.ordinal - 1), ("back", face.ordinal)):
            _show(page, face.side(side))
            rows = page.locator(".member")
            seen = [rows.nth(i).is_visible() for i in range(rows.count())]
            expected = [i < known for i in range(len(face.rows))]
            if side == "front":
                del expected[known]  # its row is a blank
            assert seen == expected, (face.rows, face.ordinal, side)


def test_the_whole_list_is_hidden_and_then_all_there(page: Page, faces: list[Face]) -> None:
    """The card for the whole list shows no member on its front and each of them on its back."""
    page.set_content(in_shell("desktop", faces[0], "front"))
    for face in faces:
        if face.asks_whole_list:
            _show(page, face.front)
            rows = page.locator(".member")
            assert not any(rows.nth(i).is_visible() for i in range(rows.count()))
            back = _show(page, face.back)
            assert all(content(row) in back for row in face.rows)


def test_the_asked_member_is_a_number_and_a_blank(page: Page, faces: list[Face]) -> None:
    """The blank of a list stands in the column of the members, its number in the column of the numbers."""
    face = next(face for face in faces if face.ordinal == 2 and face.rows)
    page.set_content(in_shell("desktop", face, "front"))
    hint = page.locator(".cloze .hint")
    number = page.locator(".number").first
    row, known = hint.bounding_box(), number.bounding_box()
    assert row is not None
    assert known is not None
    assert row["x"] == known["x"]
    assert hint.inner_text() == "二"
    assert hint.evaluate("hint => getComputedStyle(hint, '::after').content") == '"？"'


def test_a_mask_is_as_wide_for_any_word(page: Page, faces: list[Face]) -> None:
    """What is covered doesn't tell its length."""
    masked = [face for face in faces if 'class="mask"' in face.front]
    assert masked
    page.set_content(in_shell("desktop", masked[0], "front"))
    widths: set[float] = set()
    for face in masked:
        _show(page, face.front)
        widths.update(page.locator(".mask").evaluate_all("masks => masks.map(m => m.getBoundingClientRect().width)"))
    assert len(widths) == 1


def test_words_asked_no_more_show_on_their_own_card_only(page: Page, faces: list[Face]) -> None:
    """A phrase in the closing `gone` is hidden on the note's other cards."""
    face = next(face for face in faces if face.kind.startswith("Cloze"))
    page.set_content(in_shell("desktop", face, "back"))
    gone = '<main class="yj back"><div class="sentence">留下的。<span class="gone"><span class="{}">去掉的</span></span></div></main>'
    assert "去掉的" not in _show(page, gone.format("cloze-inactive"))
    assert "去掉的" in _show(page, gone.format("cloze"))
