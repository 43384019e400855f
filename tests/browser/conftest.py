"""A browser for all tests, a page for each, and every card of the example deck."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.browser.faces import EXAMPLES, Face, faces_of, longest_of_each_kind


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The real Chromium."""
    if chromium.path() is None:
        pytest.fail("No Chromium: run 'make system', or name yours in CHROMIUM.")
    with chromium.started() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a phone's size that fails the test if it asks for anything from outside."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    page.close()
    assert not [url for url in asked if not url.startswith(("about:", "file:", "data:"))]


@pytest.fixture(scope="session")
def faces() -> list[Face]:
    """Every card of the deck made of the examples, as Anki renders it."""
    return faces_of(sorted(EXAMPLES.iterdir()))


@pytest.fixture(scope="session")
def longest(faces: list[Face]) -> list[Face]:
    """The card of each kind that says most."""
    return longest_of_each_kind(faces)
