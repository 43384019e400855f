"""The preview: one page that needs nothing else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from builder import chain
from builder.options import Options
from builder.writing.page import page
from tests.conftest import SAMPLES

VOID = {"meta", "br", "hr", "input", "img", "link"}


class Balance(HTMLParser):
    """Counts tags that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        del attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The innermost tag closes."""
        assert self.open.pop() == tag


@pytest.mark.parametrize("path", sorted(p for p in SAMPLES.iterdir() if p.stem != "雨夜"), ids=lambda path: path.stem)
def test_a_page_shows_each_card_by_day_and_by_night(path: Path) -> None:
    """Front and back of each card, twice; every tag closes."""
    revision = chain.revise(chain.sources([path]), Options())
    html = page(revision)
    assert (
        len(re.findall('class="face day"', html))
        == len(re.findall('class="face night nightMode"', html))
        == 2 * revision.cards
    )
    balance = Balance()
    balance.feed(html)
    assert not balance.open


def test_a_page_needs_nothing_from_elsewhere() -> None:
    """No script, style, font or picture is loaded."""
    html = page(chain.revise(chain.sources([SAMPLES / "带徒弟.txt"]), Options()))
    assert not re.search(r'(?:src|href)="(?!#)|url\(|@import|https?:', html)


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    """A script in a text, or in the name of a deck, is shown, not run."""
    text = (SAMPLES / "带徒弟.txt").read_text(encoding="utf-8").replace("师傅", "<svg onload=alert(1)>")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    html = page(chain.revise(chain.sources([tmp_path / "a.txt"]), Options(deck="<b>名</b>")))
    assert "<svg onload" not in html
    assert "&lt;svg onload" in html
    assert "<b>名" not in html
