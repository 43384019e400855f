"""Finding how a text is built: markers, which of them count, and how they nest."""

from __future__ import annotations

from builder.data import Document, Outline
from builder.outlining import headings, lead_sentences, markers, refrains, siblings, tree
from builder.outlining.page import Page


def outline(document: Document) -> Outline:
    """The structure of a clean document."""
    page = Page.of(document)
    title = headings.title(page)
    numbered = siblings.chains(markers.scan(page, title), page)
    titled = headings.chains(page, title, numbered)
    sung = refrains.chains(page)
    led = lead_sentences.chains(page, *headings.head_lines(page, [*numbered, *titled]))
    return Outline(document, page.text, title, tree.nest([*numbered, *titled, *sung, *led], page))
