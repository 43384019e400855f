"""Fit the weights of key phrases on our own collection, cross-validated by document.

`python -m tests.quality.fit` prints the figures of each fold and writes builder/extracting/phrases/weights.json; a
person can read and change it. A logistic regression with a ridge, nothing more: a weight is how much a feature adds to
the log-odds that an editor would keep the phrase.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from builder.data import Extraction, Span
from builder.extracting.phrases.features import Surroundings, features
from builder.extracting.phrases.ranking import candidates
from builder.sentences import sentences
from tests.quality.annotation import norm
from tests.quality.collection import OWN, Document, documents
from tests.quality.scoring import alike

WEIGHTS = Path(__file__).parents[2] / "builder/extracting/phrases/weights.json"
_RIDGE = 3.0
_OK = 0.45
"""How much a phrase that a reader wouldn't mind counts, beside one that a good deck must have."""
_FOLDS = 6
_PRIOR = {"idiom: idiom": 0.6, "is slogan": 0.3, "is maxim": 0.3, "is clause": -0.3}
"""What the guide to annotating names first, and few of our own texts are dense with, counts more than they show."""
Row = dict[str, float]


def rows_of(document: Document) -> list[tuple[Row, float]]:
    """Each candidate's features, and how much an editor wants it."""
    extraction: Extraction = document.extraction
    text = extraction.outline.plain
    found = candidates(extraction.outline, extraction.pairs, extraction.lists)
    around = Surroundings.of(text, extraction.pairs, sentences(text, Span(0, len(text))), found)
    shown = extraction.document.text
    marked = [(norm(p["text"]), 1.0 if p["level"] == "must" else _OK) for p in document.gold.phrases]
    out: list[tuple[Row, float]] = []
    for candidate in found:
        words = norm(candidate.span.of(shown))
        wanted = max((worth for said, worth in marked if alike(words, said, 0.8, 0.75)), default=0.0)
        row: Row = {}
        for name, value in features(candidate, around):
            row[name] = row.get(name, 0.0) + value
        out.append((row, wanted))
    return out


def fit(rows: list[tuple[Row, float]]) -> dict[str, float]:
    """The weights that tell wanted from unwanted best."""
    names = sorted({name for row, _ in rows for name in row})
    matrix = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row, _ in rows])
    wanted = np.array([worth for _, worth in rows])
    weights = np.zeros(matrix.shape[1])
    ridge = np.diag([1e-6, *([_RIDGE] * len(names))])
    for _ in range(30):  # Newton's method: converges in a dozen steps
        odds = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (wanted - odds) - ridge @ weights
        hessian = (matrix * (odds * (1 - odds))[:, None]).T @ matrix + ridge
        weights += np.linalg.solve(hessian, gradient)
    return {name: round(float(w), 3) for name, w in zip(["all", *names], weights, strict=True)}


def main() -> None:
    """Fit, and say how well."""
    docs = documents(OWN)
    rows = {document.id: rows_of(document) for document in docs}
    for fold in range(_FOLDS):
        train = [row for i, d in enumerate(docs) if i % _FOLDS != fold for row in rows[d.id]]
        held = [row for i, d in enumerate(docs) if i % _FOLDS == fold for row in rows[d.id]]
        print(
            f"fold {fold}: precision of the best tenth {_precision(fit(train), held):.3f}, of the training's {_precision(fit(train), train):.3f}"
        )
    weights: dict[str, Any] = fit([row for of in rows.values() for row in of])
    for name, more in _PRIOR.items():
        weights[name] = round(weights.get(name, 0.0) + more, 3)
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights from {sum(map(len, rows.values()))} candidates of {len(docs)} documents")


def _precision(weights: dict[str, float], rows: list[tuple[Row, float]]) -> float:
    """Share of the best tenth of the candidates that an editor would keep."""
    ranked = sorted(rows, key=lambda r: -sum(weights.get(name, 0.0) * value for name, value in r[0].items()))
    top = ranked[: max(1, len(ranked) // 10)]
    return sum(worth > 0 for _, worth in top) / len(top)


if __name__ == "__main__":
    main()
