"""The page that `yaojue preview` writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder import chain
from builder.options import Options
from builder.writing import page as preview
from tests.browser.faces import EXAMPLES
from tests.browser.measures import wider_than_the_screen


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The preview of an example, and how many cards are on it."""
    revision = chain.revise(chain.sources([EXAMPLES / "值班室的功夫.txt"]), Options())
    target = tmp_path_factory.mktemp("preview") / "page.html"
    preview.write(revision, target)
    return target, revision.cards


def test_the_page_shows_every_card_by_day(page: Page, written: tuple[Path, int]) -> None:
    """It opens from the disk with both faces of each card, 360 pixels wide, and no errors."""
    target, cards = written
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(target.as_uri())
    assert page.locator(".face.day").count() == 2 * cards
    first = page.locator(".face.day").first.bounding_box()
    assert first is not None
    assert first["width"] == 360
    assert page.locator(".face.day").first.is_visible()
    assert not page.locator(".face.night").first.is_visible()
    assert errors == []


def test_its_switch_turns_day_to_night_and_to_both(page: Page, written: tuple[Path, int]) -> None:
    """Each of the three choices shows what it says, by a tap or by the keyboard."""
    page.goto(written[0].as_uri())
    shown = {}
    for light in ("night", "both", "day"):
        label = page.locator(f"label[for={light}]")
        box = label.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        label.click()
        shown[light] = [page.locator(f".face.{kind}").first.is_visible() for kind in ("day", "night")]
    assert shown == {"night": [False, True], "both": [True, True], "day": [True, False]}
    page.keyboard.press("ArrowRight")
    assert page.locator(".face.night").first.is_visible()


def test_a_card_fills_its_face(page: Page, written: tuple[Path, int]) -> None:
    """The paper reaches the rounded corners however short the card is."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(written[0].as_uri())
    heights = page.locator(".face.day").evaluate_all(
        "faces => faces.slice(0, 12).map(face => [face.clientHeight, face.firstElementChild.clientHeight])"
    )
    assert all(face == card for face, card in heights)


def test_its_head_stays_in_sight(page: Page, written: tuple[Path, int]) -> None:
    """Deep in the deck the head with the switch is still at the top."""
    page.goto(written[0].as_uri())
    page.evaluate("() => scrollTo(0, 5000)")
    box = page.locator(".bar").bounding_box()
    assert box is not None
    assert box["y"] == 0


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_it_is_no_wider_than_the_screen(page: Page, written: tuple[Path, int], width: int) -> None:
    """It needs no scrolling sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(written[0].as_uri())
    assert wider_than_the_screen(page) == []
