"""A stretch that may be a key phrase, as its finder proposes it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.data import PhraseKind, Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that someone may want to quote."""

    kind: PhraseKind
    span: Span
    weight: float
    """How good an example of its kind it is, 0 to 1."""
    form: str = ""
    """Which sort of its kind, where the finder can tell; a feature of its own."""
