"""A list by its title: first as a whole, then member by member.

One cloze field holds it, its clozes flat siblings, the one for the whole list first and alone: so `.cloze ~ *` can hide
what follows the member that is asked for.
"""

from cards.note import Kind, NoteType, numbered_fields, template

NOTE_TYPE = NoteType(
    name="要诀 List",
    id=1_790_380_800_002,
    kind=Kind.CLOZE,
    fields=numbered_fields(41_736_200, "Title", "Members"),
    templates=(template("listing", "Recall", 41_736_251, "Members"),),
    modified=1_795_392_000,
    meaning=frozenset({"Title", "Members"}),
)
