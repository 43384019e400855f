"""A learner's desk: a real collection, packages imported into it, cards shown and answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anki.cards import Card, CardId
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

CLEAN = ("Database rebuilt and optimized.", True)
"""What Check Database says of a collection in which there was nothing to mend."""
DAY = 86_400
GOOD = 3


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, in numbers of notes."""

    new: int
    updated: int
    duplicate: int
    conflicting: int


def import_into(collection: Collection, package: Path) -> Imported:
    """Import a package as a learner does who touches no setting."""
    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    return Imported(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))


def cards(collection: Collection) -> list[Card]:
    """All cards, in the order in which they are learned."""
    return [collection.get_card(CardId(i)) for i in collection.db.list("select id from cards order by due, ord")]


def sides(card: Card) -> tuple[str, str]:
    """A card's front and back as Anki makes them, without what it adds of its own."""
    shown = card.render_output(reload=bool(card.id))  # one that isn't stored can't be read again
    return own(shown.question_text), own(shown.answer_text)


def own(page: str) -> str:
    """A page without what Anki adds of its own."""
    page = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    page = re.sub(r' data-cloze="[^"]*"', "", page)
    return re.sub(r"\[anki:play:[qa]:\d+\]", "", page)


def visible(page: str) -> str:
    """The words on a page."""
    return "".join(re.sub(r"<[^>]*>", "", page).split())


def study(collection: Collection, days: int) -> Collection:
    """Answer every card that is due, day after day; the collection as it is then."""
    config = collection.decks.get_config(1)
    config["new"]["perDay"] = config["rev"]["perDay"] = 9999
    collection.decks.save(config)
    for _ in range(days):
        collection.decks.select(collection.decks.id("要诀"))
        _answer_all(collection)
        collection = _next_day(collection)
    return collection


def _answer_all(collection: Collection) -> None:
    while (card := collection.sched.getCard()) is not None:
        card.start_timer()
        collection.sched.answerCard(card, GOOD)


def _next_day(collection: Collection) -> Collection:
    """The same collection, begun a day earlier: so today is a day later for it."""
    collection.db.execute("update col set crt = crt - ?", DAY)
    path = collection.path
    collection.close()
    return Collection(path)


def history(collection: Collection) -> dict[str, list[Any]]:
    """All that a learner's work has left: scheduling and answers."""
    return {
        "cards": collection.db.all(
            "select id, nid, ord, did, type, queue, due, ivl, factor, reps, lapses, data from cards order by id"
        ),
        "revlog": collection.db.all("select * from revlog order by id"),
    }
