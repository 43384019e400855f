"""An extraction in outline form, for a reader: a line for each thing that was found, its sign in front.

| line | says |
|---|---|
| `- head ‖ explanation` | a pair, indented below the pair that holds it |
| `= title: a · b · c` | a list |
| `~ words` | a key phrase, best first |
| `× words (why)` | what was thrown away |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.data import Extraction, Pair
from builder.planning.reading import one_line

_GIST = 40
"""Characters of an explanation that are shown; of a longer one the first and the last."""
_STYLES = {"-": "cyan", "=": "green", "~": "magenta", "×": "dim"}


def outline_form(extraction: Extraction, *, explain: bool = False) -> Iterator[str]:
    """The lines, without colour.

    Args:
        extraction: what was found.
        explain: add which rule found each pair.
    """
    text = extraction.document.text
    for i, pair in enumerate(extraction.pairs):
        indent = "  " * len(extraction.path_of(i))
        yield f"{indent}- {_pair(text, pair)}" + (f"  [{pair.rule}]" if explain else "")
    for listing in extraction.lists:
        title = listing.name or (one_line(listing.title.of(text)) if listing.title is not None else "…")
        yield f"= {title}: " + " · ".join(one_line(extraction.pairs[i].principle.of(text)) for i in listing.items)
    for phrase in extraction.phrases:
        yield f"~ {one_line(phrase.span.of(text))}" + (f"  [{phrase.kind.value} {phrase.score:.2f}]" if explain else "")
    yield from _removed(extraction)


def style_of(line: str) -> str:
    """The colour of a line."""
    return _STYLES.get(line.lstrip()[:1], "")


def _pair(text: str, pair: Pair) -> str:
    head = one_line(pair.principle.of(text))
    if pair.explanation is None:
        return head
    words = one_line(pair.explanation.of(text))
    half = _GIST // 2
    return f"{head} ‖ {words if len(words) <= _GIST else f'{words[:half]}……{words[-half:]}'}"


def _removed(extraction: Extraction) -> Iterator[str]:
    """What was thrown away; line breaks and signs of the format only by their number."""
    small: Counter[str] = Counter()
    for removal in extraction.document.removed:
        words = " ".join(removal.text.split())
        if len(words) < 4:
            small[removal.why] += 1
        else:
            yield f"× {words} ({removal.why})"
    for why, times in small.items():
        yield f"× {times} times: {why}"
