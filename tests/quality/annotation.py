"""Annotations: what a careful editor would put on cards, resolved against the raw text they belong to.

The format is that of the guide in `texts/GUIDE.md`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_NOT_WORD = re.compile(r"[\W_]+")
Reading = tuple[str, str | None]
"""A principle and the passage that explains it."""


def norm(text: str) -> str:
    """Characters that carry content: NFKC, no white space, no punctuation, lower case."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass
class GoldPair:
    """A pair as annotated."""

    id: str
    kind: str
    principle: str
    explanation: str | None
    parent: str | None = None
    also: list[Reading] = field(default_factory=list)
    """Other readings that are as good."""
    optional: bool = False
    """A reader may mark it or leave it: neither for nor against."""


@dataclass
class Gold:
    """An annotated document."""

    id: str
    clean: str
    noise: list[str]
    pairs: list[GoldPair]
    lists: list[dict[str, Any]] | None
    phrases: list[dict[str, str]]
    problems: list[str] = field(default_factory=list)
    """What doesn't resolve."""


def load(doc: Path, annotation: Path) -> Gold:
    """Read one document and its annotation."""
    data = json.loads(annotation.read_text(encoding="utf-8"))
    problems: list[str] = []
    clean = _without_noise(doc.read_text(encoding="utf-8"), data.get("noise", []), problems)
    pairs = _pairs(clean, data.get("pairs", []), problems)
    ids = {pair.id for pair in pairs}
    for group in data.get("lists") or []:
        missing = [i for i in group["items"] if i not in ids]
        if missing or len(group["items"]) < 2:
            problems.append(f"list {group.get('title')!r}: bad items {missing or group['items']}")
    for phrase in data.get("phrases", []):
        if phrase["text"] not in clean:
            problems.append(f"phrase not found: {phrase['text']!r}")
        if phrase.get("level") not in ("must", "ok"):
            problems.append(f"phrase without level: {phrase['text']!r}")
    return Gold(data["id"], clean, data.get("noise", []), pairs, data.get("lists"), data.get("phrases", []), problems)


def _without_noise(raw: str, noise: list[str], problems: list[str]) -> str:
    out: list[str] = []
    at = 0
    for item in noise:
        found = raw.find(item, at)
        if found < 0:
            problems.append(f"noise not found after position {at}: {item[:40]!r}")
            continue
        out.append(raw[at:found])
        at = found + len(item)
    return "".join((*out, raw[at:]))


def _pairs(clean: str, entries: list[dict[str, Any]], problems: list[str]) -> list[GoldPair]:
    pairs: list[GoldPair] = []
    at = 0
    for entry in entries:
        if entry.get("parent") and entry["parent"] not in {pair.id for pair in pairs}:
            problems.append(f"{entry['id']}: parent {entry['parent']} is not an earlier pair")
        start = clean.find(entry["principle"], at)
        at = start if start >= 0 else at
        readings: list[Reading] = []
        for reading in (entry, *entry.get("also", [])):
            try:
                readings.append(_resolve(clean, start, reading))
            except LookupError as error:
                problems.append(f"{entry['id']}: {error}")
        if readings:
            (principle, text), also = readings[0], readings[1:]
            optional = bool(entry.get("optional"))
            pairs.append(
                GoldPair(entry["id"], entry.get("kind", "item"), principle, text, entry.get("parent"), also, optional)
            )
    return pairs


def _resolve(clean: str, start: int, reading: dict[str, Any]) -> Reading:
    """A reading's principle and the text that explains it, from the anchors."""
    principle = reading["principle"]
    at = clean.find(principle, max(0, start))
    at = at if at >= 0 else clean.find(principle)
    if at < 0:
        raise LookupError(f"principle not found: {principle[:30]!r}")
    if not reading.get("explanation"):
        return principle, None
    head, tail = reading["explanation"]
    i = clean.find(head, at)
    i = i if i >= 0 else clean.find(head)  # a term can stand behind its definition: "…，称为X"
    j = clean.find(tail, i) if i >= 0 else -1
    if j < 0:
        raise LookupError(f"explanation not found: {head[:16]!r} … {tail[-16:]!r}")
    return principle, clean[i : j + len(tail)]
