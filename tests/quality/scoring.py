"""How near an extraction comes to what an editor marked. One scorer for the gate, the report and the docs.

| figure | what it says, 0 to 1 |
|---|---|
| junk | share of the noise's content characters that is gone |
| kept | share of the author's content characters that is still there |
| principle | F1 of principles found (similar to 0.8, or one within the other at 0.7 of its length) |
| pair | F1 of principles found whose explanation also agrees (character F1 of 0.8 or more) |
| parent | of the pairs found, the share hung under the right parent |
| list | F1 of lists found (the same members, in order, to 0.8) |
| must | share of the phrases marked `must` among the first N (N = characters / 80; 5 at least, and two more than there are) |
| p@n | share of those first N that are marked at all |
"""

from __future__ import annotations

from typing import Any

from rapidfuzz.distance import Indel, LCSseq

from tests.quality.annotation import Gold, GoldPair, norm

FIGURES = ("junk", "kept", "principle", "pair", "parent", "list", "must", "p@n")
Figures = dict[str, float | None]
Found = dict[str, Any]


def alike(a: str, b: str, ratio: float = 0.8, inside: float = 0.7) -> float:
    """Similarity of two normalised strings where they count as the same, else 0."""
    if not a or not b:
        return 0.0
    similar = Indel.normalized_similarity(a, b)
    if similar >= ratio:
        return similar
    short, long = sorted((a, b), key=len)
    return len(short) / len(long) if short in long and len(short) >= inside * len(long) else 0.0


def score(gold: Gold, out: Found) -> tuple[Figures, list[str]]:
    """The figures of one document, and what was missed, wrong or spurious, a line each."""
    figures: Figures = dict.fromkeys(FIGURES)
    notes: list[str] = []
    _text(gold, out, figures)
    matched = _match(gold, out["pairs"])
    _pairs(gold, out["pairs"], matched, figures, notes)
    found_to_gold = {found["id"]: i for i, found in matched.items()}
    figures["list"] = _lists(gold, out.get("lists", []), found_to_gold)
    _phrases(gold, out.get("phrases", []), figures, notes)
    return figures, notes


def means(rows: list[Figures]) -> dict[str, float]:
    """The mean of each figure over the documents that have it."""
    of = {name: [value for row in rows if (value := row[name]) is not None] for name in FIGURES}
    return {name: sum(values) / len(values) if values else 0.0 for name, values in of.items()}


def _f1(hit: int, found: int, gold: int) -> float:
    return 1.0 if not found and not gold else 2 * hit / (found + gold)


def _text(gold: Gold, out: Found, figures: Figures) -> None:
    want, got = norm(gold.clean), norm(out["text"])
    kept = LCSseq.similarity(want, got)
    noise = sum(len(norm(n)) for n in gold.noise)
    figures["kept"] = kept / max(1, len(want))
    figures["junk"] = max(0.0, 1 - max(0, len(got) - kept) / noise) if noise else None


def _same_passage(a: str | None, b: str | None) -> bool:
    a, b = norm(a or ""), norm(b or "")
    if not a or not b:
        return not a and not b
    return 2 * LCSseq.similarity(a, b) / (len(a) + len(b)) >= 0.8


def _agreement(gold: GoldPair, found: Found) -> float:
    """0 where the principle differs, up to 1 where only it agrees, up to 2 where the explanation agrees too."""
    best = 0.0
    for principle, explanation in ((gold.principle, gold.explanation), *gold.also):
        similar = alike(norm(principle), norm(found["principle"]))
        if similar:
            best = max(best, similar + _same_passage(explanation, found.get("explanation")))
    return best


def _match(gold: Gold, found: list[Found]) -> dict[str, Found]:
    """Gold pair id to the found pair, best principle first; explanations break ties."""
    options = [(_agreement(g, f), g.id, k) for g in gold.pairs for k, f in enumerate(found)]
    matched: dict[str, Found] = {}
    taken: set[int] = set()
    for worth, gid, k in sorted(options, key=lambda o: -o[0]):
        if worth and gid not in matched and k not in taken:
            matched[gid] = found[k]
            taken.add(k)
    return matched


def _pairs(gold: Gold, found: list[Found], matched: dict[str, Found], figures: Figures, notes: list[str]) -> None:
    by_id = {p.id: p for p in gold.pairs}
    certain = {p.id for p in gold.pairs if not p.optional}
    full = {i for i, f in matched.items() if _agreement(by_id[i], f) > 1}
    counted = len(found) - len(matched.keys() - certain)
    figures["principle"] = _f1(len(matched.keys() & certain), counted, len(certain))
    figures["pair"] = _f1(len(full & certain), counted, len(certain))
    found_to_gold = {f["id"]: i for i, f in matched.items()}

    def parent(i: str) -> str | None:
        """The nearest parent that has to be there or was found."""
        up = by_id[i].parent
        return parent(up) if up and by_id[up].optional and up not in matched else up

    sure = matched.keys() & certain
    right = sum(found_to_gold.get(matched[i].get("parent") or "") == parent(i) for i in sure)
    figures["parent"] = right / len(sure) if sure else (None if not certain else 0.0)
    for p in gold.pairs:
        if p.id not in matched and not p.optional:
            notes.append(f"missed   {p.kind:10} {p.principle[:40]}")
        elif p.id in matched and p.id not in full:
            notes.append(
                f"passage  {p.kind:10} {p.principle[:24]}: {(matched[p.id].get('explanation') or '–')[-20:]!r}"
            )
    hits = {id(f) for f in matched.values()}
    notes += [f"spurious {f.get('kind', ''):10} {f['principle'][:40]}" for f in found if id(f) not in hits]


def _same_members(want: list[str], got: list[str], certain: set[str]) -> bool:
    """The same members in order, to 0.8; those that a reader may leave out don't matter."""
    sure = [i for i in want if i in certain] or want
    rest = [i for i in got if i not in want or i in sure]
    pairs = ((want, got), (sure, rest))
    return any(2 * LCSseq.similarity(w, g) / max(1, len(w) + len(g)) >= 0.8 for w, g in pairs)


def _lists(gold: Gold, found: list[Found], found_to_gold: dict[str, str]) -> float | None:
    certain = {p.id for p in gold.pairs if not p.optional}
    free = [[found_to_gold.get(i, "?") for i in group["items"]] for group in found]
    wanted = [group for group in gold.lists or [] if not group.get("optional")]
    hit = 0
    for want in sorted(gold.lists or [], key=lambda w: bool(w.get("optional"))):
        same = next((group for group in free if _same_members(want["items"], group, certain)), None)
        if same is not None:
            free.remove(same)
            hit += not want.get("optional")
    return _f1(hit, hit + len(free), len(wanted)) if gold.lists is not None and (wanted or free) else None


def _phrases(gold: Gold, found: list[Found], figures: Figures, notes: list[str]) -> None:
    marked = [(norm(p["text"]), p["level"]) for p in gold.phrases]
    must = [text for text, level in marked if level == "must"]
    n = max(5, len(gold.clean) // 80, len(must) + 2)
    ranked = [norm(p["text"]) for p in found][:n]
    good = [any(alike(r, text, 0.8, 0.75) for text, _ in marked) for r in ranked]
    there = [any(alike(r, text, 0.8, 0.75) for r in ranked) for text in must]
    figures["must"] = sum(there) / len(must) if must else None
    figures["p@n"] = sum(good) / len(ranked) if ranked else (0.0 if must else None)
    notes += [f"phrase-  {text}" for text, ok in zip(must, there, strict=True) if not ok]
    notes += [f"phrase?  {r}" for r, ok in zip(ranked, good, strict=True) if not ok]
