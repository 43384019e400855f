"""Pictures of real cards for the READMEs: `python -m tests.browser.contact_sheet`."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.faces import EXAMPLES, Face, faces_of, in_shell

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
_WIDTH, _HEIGHT, _GAP = 360, 400, 20
_COLUMNS = 4
_LARGEST = 400_000
"""Bytes of a picture that a README still loads at once."""


def chosen(faces: Iterable[Face]) -> list[Face]:
    """One card of each kind, short enough to be read in a picture where there is such a one: member, explanation, masked, cloze."""
    wanted: dict[str, Callable[[Face], bool]] = {
        "List Recall": lambda face: face.ordinal == 2 and len(face.rows) == 4,
        "Principle Explain": lambda face: 14 <= len(face.answer) <= 24 and "“" not in face.front,
        "Principle Name": lambda face: face.front.count('class="mask"') == 1,
        "Cloze Complete": lambda face: len(face.answer) >= 4,
    }
    every = list(faces)
    return [max((f for f in every if f.kind == kind), key=fits) for kind, fits in wanted.items()]  # the first that fits


def picture(browser: Browser, faces: Iterable[Face], *, night: bool) -> bytes:
    """Front and back of each card beside each other, as a phone shows them."""
    frames = "".join(
        f'<iframe srcdoc="{html.escape(in_shell("ankidroid_classic", face, side, night=night))}"></iframe>'
        for face in faces
        for side in ("front", "back")
    )
    page = browser.new_page(
        viewport={"width": _COLUMNS * (_WIDTH + _GAP) + _GAP, "height": 800}, device_scale_factor=1.5
    )
    page.set_content(
        f"<style>body {{ margin: {_GAP / 2}px; background: {'#050607' if night else '#d9d8d4'}; }} iframe {{ float: left;"
        f" width: {_WIDTH}px; height: {_HEIGHT}px; margin: {_GAP / 2}px; border: 0; border-radius: 14px; }}</style>{frames}"
    )
    page.wait_for_function(
        "() => [...document.querySelectorAll('iframe')].every(frame => frame.contentDocument.querySelector('.yj'))"
    )
    image = page.screenshot(full_page=True)
    page.close()
    return image


def main() -> None:
    """Make both pictures."""
    faces = chosen(faces_of([EXAMPLES / "值班室的功夫.txt"]))
    PICTURES.mkdir(parents=True, exist_ok=True)
    with chromium.started() as browser:
        for name, night in (("cards-day.png", False), ("cards-night.png", True)):
            image = picture(browser, faces, night=night)
            if len(image) > _LARGEST:
                raise SystemExit(f"{name} has {len(image):,} bytes, more than {_LARGEST:,}.")
            (PICTURES / name).write_bytes(image)
            print(f"{PICTURES / name}: {len(image):,} bytes")


if __name__ == "__main__":
    main()
