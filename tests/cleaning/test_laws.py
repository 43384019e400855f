"""What holds of cleaning whatever the text: nothing is lost without a trace, nothing goes out of order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings

from builder.cleaning import clean, restore
from builder.data import Document, MarkKind
from builder.reading.markdown import marked
from tests.strategies import documents


@given(documents())
@settings(max_examples=300)
@example(marked(Document("文.md", "# 甲\n```\n{{\n```\n**乙**&amp;<br>\n- 丙", "utf-8")))
def test_what_was_removed_put_back_gives_the_text_as_read(document: Document) -> None:
    """Every removal is remembered with its place, its text and what stands there now."""
    assert restore(clean(document)) == document.text


@given(documents())
def test_removals_are_in_the_order_of_the_text(document: Document) -> None:
    """Removals follow one another, none inside what another put, each with a reason."""
    found = clean(document)
    assert all(above.at + len(above.put) <= below.at for above, below in pairwise(found.removed))
    assert all(r.why and r.text and found.text[r.at :].startswith(r.put) for r in found.removed)


@given(documents())
def test_marks_stay_in_order_and_inside_the_text(document: Document) -> None:
    """Cleaning moves marks with their lines and loses none."""
    found = clean(document)
    assert [m.kind for m in found.marks] == [m.kind for m in document.marks]
    assert all(0 <= m.at <= len(found.text) for m in found.marks)
    assert all(above.at <= below.at for above, below in pairwise(found.marks))


@given(documents())
def test_a_removal_never_reaches_into_code(document: Document) -> None:
    """No Markdown sign, tag or forum code is taken out of a line of code."""
    found = clean(document)
    code = [m.at for m in found.marks if m.kind is MarkKind.CODE]
    lines = [found.text[at:].split("\n")[0] for at in code]
    assert not any(r.at in code and r.why in ("forum junk", "Markdown sign") and r.put for r in found.removed), lines
