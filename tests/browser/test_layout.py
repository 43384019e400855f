"""Cards fit each client's page, at every size, by day and by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from cards import SpanKind, Words
from cards.markup import field_html
from cards.note import Span
from tests.browser.faces import SHELLS, WITHOUT_NIGHT, Face, in_look, in_shell
from tests.browser.measures import contrasts, enlarge, open_source, wider_than_the_screen

SIZES = ((320, 640), (360, 740), (390, 844), (740, 360), (768, 1024), (1280, 800))
SIDES = ("front", "back")


@pytest.mark.parametrize("shell", SHELLS)
def test_no_card_is_wider_than_its_screen(page: Page, longest: list[Face], shell: str) -> None:
    """The longest card of each kind needs no scrolling sideways at any size, nor with type of twice the size."""
    for face in longest:
        for side in SIDES:
            page.set_content(in_shell(shell, face, side))
            open_source(page)
            for percent in (100, 200):
                enlarge(page, percent)
                for width, height in SIZES:
                    page.set_viewport_size({"width": width, "height": height})
                    assert wider_than_the_screen(page) == [], (face.kind, side, width, percent)


@pytest.mark.parametrize("look", ["paper", "plain"])
@pytest.mark.parametrize(
    ("shell", "night"), [(shell, night) for shell in SHELLS for night in (False, True) if not (night and shell == WITHOUT_NIGHT)]
)  # fmt: skip
def test_text_stands_out_from_its_ground(
    page: Page, longest: list[Face], shell: str, look: str, *, night: bool
) -> None:
    """All visible text has a contrast of 4.5 to 1 at least."""
    for face in longest:
        for side in SIDES:
            page.set_content(in_shell(shell, in_look(look, face), side, night=night))
            open_source(page)
            found = contrasts(page)
            assert found
            assert [c for c in found if c["ratio"] < 4.5 or not c["opaque"]] == [], (face.kind, side)


@pytest.mark.parametrize("look", ["paper", "plain"])
@pytest.mark.parametrize("shell", [shell for shell in SHELLS if shell != WITHOUT_NIGHT])
def test_night_is_dark_and_day_is_light(page: Page, longest: list[Face], shell: str, look: str) -> None:
    """Each client's own class for the night turns the whole page."""
    grounds = {}
    for night in (False, True):
        page.set_content(in_shell(shell, in_look(look, longest[0]), "front", night=night))
        corner = page.screenshot(clip={"x": 350, "y": 730, "width": 1, "height": 1})
        grounds[night] = corner
        ground = page.evaluate("() => getComputedStyle(document.querySelector('.card')).backgroundColor")
        assert ground == ("rgb(22, 24, 28)" if night else "rgb(251, 250, 247)")
    assert grounds[False] != grounds[True]


@pytest.mark.parametrize("shell", SHELLS)
def test_source_opens_with_a_tap(page: Page, longest: list[Face], shell: str) -> None:
    """The surface over the source is 44 pixels high and as wide as the text, and a tap in its middle opens it."""
    for face in longest:
        page.set_content(in_shell(shell, face, "back"))
        summary = page.locator("summary")
        box = summary.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] >= 200
        summary.click()
        assert page.locator("details > div").is_visible()


def test_lines_stay_short_on_a_wide_screen(page: Page, longest: list[Face]) -> None:
    """A line holds at most 28 characters of the body size."""
    page.set_viewport_size({"width": 1280, "height": 800})
    for face in longest:
        page.set_content(in_shell("desktop", face, "back"))
        characters = page.evaluate(
            "() => { const style = getComputedStyle(document.querySelector('.yj'));"
            " return (document.querySelector('.yj').clientWidth - parseFloat(style.paddingLeft) * 2)"
            " / parseFloat(style.fontSize); }"
        )
        assert characters <= 28


def test_pinyin_keeps_the_line_height(page: Page, longest: list[Face]) -> None:
    """A line with pinyin over it is as high as one without."""
    text = "没有举轻若重，就没有举重若轻。" * 6
    bare = field_html(Words(text), "zh-Hans")
    read = field_html(Words(text, (Span(2, 6, SpanKind.ACCENT, "jǔ qīng ruò zhòng"),)), "zh-Hans")
    page.set_content(in_shell("desktop", longest[0], "back"))
    heights = page.evaluate(
        "variants => variants.map(html => { const card = document.querySelector('.yj');"
        " card.innerHTML = `<div class=sentence>${html}</div>`; return card.firstChild.clientHeight; })",
        [bare, read],
    )
    assert heights[0] == heights[1] > 0


def test_cards_use_nothing_from_outside(faces: list[Face]) -> None:
    """No card loads a file, runs a script or asks the browser for its own night."""
    for face in faces:
        everything = (face.css + face.front + face.back).lower()
        for word in ("<script", "<link", "url(", "@import", "http", "src=", "prefers-color-scheme"):
            assert word not in everything
