"""What an extractor proposes, and how proposals become pairs and lists with parents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.characters import content
from builder.data import Listing, Outline, Pair, PairKind, Span
from builder.disjoint import Disjoint

_NEAR = 6
"""Characters into a point's body in which a definition still is its first words."""
_ASKS = re.compile(r"什么是|何谓|是什么|定义|概念")


@dataclass(frozen=True, slots=True)
class Finding:
    """A pair, before it has a parent, or a list of such pairs."""

    kind: PairKind
    principle: Span
    explanation: Span | None
    rule: str
    ordinal: int | None = None
    marker: Span | None = None
    """The marker it was found by."""
    list_key: int | None = None
    """Findings with the same key are the members of one list, in order; None for no list."""
    list_title: Span | None = None
    """What the text calls that list."""


def assemble(outline: Outline, findings: Sequence[Finding]) -> tuple[tuple[Pair, ...], tuple[Listing, ...]]:
    """Order the findings, drop what was found twice, hang each under the innermost that holds it."""
    text = outline.plain
    kept = _distinct(findings, text)
    kept.sort(key=lambda f: (_start(f), -_end(f), f.kind is PairKind.DEFINITION))
    pairs: list[Pair] = []
    above: list[int] = []
    for finding in kept:
        begins = finding.marker.start if finding.marker is not None else _start(finding)
        pair = Pair(finding.kind, finding.principle, finding.explanation, finding.rule, begins, finding.ordinal)
        while above and not _holds(pairs[above[-1]], pair):
            above.pop()
        pairs.append(replace(pair, parent=above[-1] if above else None))
        if pair.explanation is not None:
            above.append(len(pairs) - 1)
    return tuple(pairs), _listings(kept)


def _start(finding: Finding) -> int:
    return min(finding.principle.start, finding.explanation.start if finding.explanation else finding.principle.start)


def _end(finding: Finding) -> int:
    return max(finding.principle.end, finding.explanation.end if finding.explanation else finding.principle.end)


def _holds(outer: Pair, inner: Pair) -> bool:
    if outer.explanation is None or inner.span not in outer.explanation:
        return False
    return inner.span != outer.explanation or inner.kind is PairKind.ARTICLE  # a last chapter often has one article


def _distinct(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Without what an earlier finding has already: the same words as head, or the same thing said again."""
    kept: list[Finding] = []
    heads = Disjoint()
    explained: dict[int, list[Finding]] = {}
    last_of: dict[tuple[PairKind, str], Finding] = {}
    for finding in findings:
        said = (finding.kind, finding.principle.of(text))
        start = finding.principle.start
        near = [old for at in range(start - _NEAR, start + 1) for old in explained.get(at, ())]
        if heads.meets(finding.principle) or (
            finding.kind in (PairKind.DEFINITION, PairKind.SAYING)
            and (
                any(_restates(finding, old, text) for old in near)
                or (said in last_of and _same_paragraph(last_of[said], finding, text))
            )
        ):
            continue
        kept.append(finding)
        heads.add(finding.principle)
        last_of[said] = finding
        if finding.explanation is not None:
            explained.setdefault(finding.explanation.start, []).append(finding)
    return kept


def _same_paragraph(old: Finding, new: Finding, text: str) -> bool:
    """Whether a term is defined again in the paragraph where it was, or before it."""
    paragraph = text.find("\n", old.principle.end)
    return new.principle.start < (paragraph if paragraph >= 0 else len(text))


def _restates(new: Finding, old: Finding, text: str) -> bool:
    """Whether a definition at the start of a point's body only says again what its head says."""
    bare = old.kind is PairKind.HEADING and not _ASKS.search(old.principle.of(text))
    whole = new.explanation and old.explanation and new.explanation.end >= old.explanation.end - 1
    if bare and whole:
        return True  # the point's only words
    mine, theirs = content(new.principle.of(text)), content(old.principle.of(text))
    return theirs in mine or (mine in theirs and 2 * len(mine) >= len(theirs))


def _listings(findings: Sequence[Finding]) -> tuple[Listing, ...]:
    members: dict[int, list[int]] = {}
    titles: dict[int, Span | None] = {}
    for i, finding in enumerate(findings):
        if finding.list_key is not None:
            members.setdefault(finding.list_key, []).append(i)
            titles.setdefault(finding.list_key, finding.list_title)
    return tuple(Listing(titles[key], tuple(items), "group") for key, items in members.items() if len(items) >= 2)
