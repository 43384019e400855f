"""What is measured in a page, in the browser's own language."""

from __future__ import annotations

from typing import TypedDict

from playwright.sync_api import Page

_WIDER = """
() => {
  const screen = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > screen) out.push('page ' + document.documentElement.scrollWidth);
  for (const element of document.querySelectorAll('.yj, .yj *')) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > screen + .5 || box.left < -.5)) {
      out.push(`${element.tagName}.${element.className} ${box.left}..${box.right}`);
    }
  }
  return out;
}
"""
_CONTRASTS = """
() => {
  const channels = color => (color.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => {
    const part = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
    return .2126 * part(r) + .7152 * part(g) + .0722 * part(b);
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
  const out = [];
  const measure = (text, style, element) =>
    out.push({text, ratio: ratio(channels(style.color), ground(element)), opaque: (channels(style.color)[3] ?? 1) === 1});
  const walker = document.createTreeWalker(document.querySelector('.yj'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, style = getComputedStyle(element);
    if (!walker.currentNode.data.trim() || parseFloat(style.fontSize) === 0 || !element.getClientRects().length) continue;
    measure(walker.currentNode.data.trim(), style, element);
  }
  for (const element of document.querySelectorAll('.yj *')) {
    const style = getComputedStyle(element, '::after');
    if (/^".*[^" ]/.test(style.content) && element.getClientRects().length) measure(style.content, style, element);
  }
  return out;
}
"""
_TEXT = "() => document.querySelector('.yj').innerText"
_OPEN = "() => document.querySelectorAll('details').forEach(details => { details.open = true; })"


class Contrast(TypedDict):
    """A piece of visible text and how far it stands out from its ground."""

    text: str
    ratio: float
    opaque: bool


def wider_than_the_screen(page: Page) -> list[str]:
    """Each element that reaches beyond the left or right edge of the screen."""
    found: list[str] = page.evaluate(_WIDER)
    return found


def contrasts(page: Page) -> list[Contrast]:
    """The contrast of all text that is visible on a card, as WCAG computes it; signs that the style sheet puts included."""
    found: list[Contrast] = page.evaluate(_CONTRASTS)
    return found


def visible_text(page: Page) -> str:
    """The words that a learner sees on a card."""
    text: str = page.evaluate(_TEXT)
    return text


def open_source(page: Page) -> None:
    """Open what lies behind a tap."""
    page.evaluate(_OPEN)


def enlarge(page: Page, percent: int) -> None:
    """Set the reader's own type size."""
    page.evaluate(f"() => {{ document.documentElement.style.fontSize = '{percent}%'; }}")
