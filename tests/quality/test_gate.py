"""Extraction stays as good as it was, on our own collection and on the shared one where it is there."""

from __future__ import annotations

import json

import pytest

from tests.quality import gate
from tests.quality.collection import OWN, documents
from tests.quality.gate import Entry
from tests.quality.scoring import FIGURES

ENTRY: Entry = {"documents": 2, "fingerprint": "a", "figures": dict.fromkeys(FIGURES, 0.5)}


@pytest.mark.parametrize("name", sorted(gate.collections()))
def test_no_figure_falls_below_its_floor(name: str) -> None:
    """Each mean is at least what it was when it was pinned."""
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))[name]
    assert gate.below(floors["figures"], gate.measured(gate.collections()[name])["figures"]) == {}


def test_own_collection_is_the_one_that_was_pinned() -> None:
    """A document that is changed or missing is seen: the floors must be pinned anew."""
    pinned = json.loads(gate.FLOORS.read_text(encoding="utf-8"))["own"]
    now = gate.measured(OWN)
    assert (now["documents"], now["fingerprint"]) == (pinned["documents"], pinned["fingerprint"])


def test_annotations_resolve_against_their_texts() -> None:
    """Every principle, passage, piece of noise and phrase of an annotation stands in its text."""
    assert {d.id: d.gold.problems for d in documents(OWN) if d.gold.problems} == {}


def test_update_refuses_to_lower_a_floor() -> None:
    """A worse figure stops the update unless a regression is allowed."""
    worse = ENTRY | {"figures": ENTRY["figures"] | {"pair": 0.4}}
    with pytest.raises(ValueError, match="pair"):
        gate.raised(ENTRY, worse, allow_regression=False)
    assert gate.raised(ENTRY, worse, allow_regression=True)["figures"]["pair"] == 0.4


def test_update_raises_a_floor_and_keeps_the_others() -> None:
    """A better figure becomes the floor."""
    better = ENTRY | {"documents": 3, "figures": ENTRY["figures"] | {"pair": 0.6}}
    after = gate.raised(ENTRY, better, allow_regression=False)
    assert (after["figures"]["pair"], after["figures"]["list"], after["documents"]) == (0.6, 0.5, 3)
