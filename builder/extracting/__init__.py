"""What is worth knowing in an outlined text: pairs, lists, key phrases.

To add an extractor of pairs: a module with `find(outline: Outline) -> Iterable[Finding]`, and a line in EXTRACTORS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builder.data import Extraction, Outline
from builder.extracting import definitions, definitions_behind, inline_lists, lists, points, questions, sayings
from builder.extracting.finding import Finding, assemble
from builder.extracting.phrases import ranking

EXTRACTORS: tuple[Callable[[Outline], Iterable[Finding]], ...] = (
    questions.find,
    sayings.find_notes,
    points.find,
    sayings.find,
    inline_lists.find,
    definitions.find,
    definitions_behind.find,
)
"""Where two find the same principle, the earlier one has it."""


def extract(outline: Outline) -> Extraction:
    """Everything that is found in an outlined document; empty where there is nothing to extract."""
    pairs, listings = assemble(outline, [finding for find in EXTRACTORS for finding in find(outline)])
    listings = lists.complete(outline, pairs, listings)
    phrases = ranking.best(outline, pairs, listings)
    return Extraction(outline, pairs, listings, phrases)
