"""The JSON of `extract --json`: a contract, its names don't change."""

from __future__ import annotations

from typing import Any

from builder.data import Extraction, Pair, Phrase, Span


def as_contract(extraction: Extraction) -> dict[str, Any]:
    """An extraction as the contract has it; offsets are characters of `text`."""
    text = extraction.document.text
    return {
        "source": extraction.document.name,
        "title": extraction.title,
        "text": text,
        "pairs": [_pair(extraction, i, pair) for i, pair in enumerate(extraction.pairs)],
        "lists": [
            {"title": listing.name or _words(listing.title, text), "items": [_id(i) for i in listing.items]}
            for listing in extraction.lists
        ],
        "phrases": [_phrase(phrase, text) for phrase in extraction.phrases],
        "removed": [{"text": r.text, "put": r.put, "why": r.why, "at": r.at} for r in extraction.document.removed],
    }


def _id(index: int | None) -> str | None:
    return None if index is None else f"p{index + 1}"


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _pair(extraction: Extraction, index: int, pair: Pair) -> dict[str, Any]:
    text = extraction.document.text
    return {
        "id": _id(index),
        "kind": pair.kind.value,
        "ordinal": pair.ordinal,
        "principle": pair.principle.of(text),
        "explanation": _words(pair.explanation, text),
        "parent": _id(pair.parent),
        "path": list(extraction.path_of(index)),
        "start": pair.span.start,
        "end": pair.span.end,
        "rule": pair.rule,
    }


def _phrase(phrase: Phrase, text: str) -> dict[str, Any]:
    return {
        "text": phrase.span.of(text),
        "kind": phrase.kind.value,
        "score": phrase.score,
        "sentence": phrase.sentence.of(text),
        "pinyin": None,
        "confidence": None,
        "pair": _id(phrase.pair),
        "start": phrase.span.start,
        "end": phrase.span.end,
    }
