"""A sentence with its most telling words blanked, one card a phrase."""

from cards.note import Kind, NoteType, numbered_fields, template

NOTE_TYPE = NoteType(
    name="要诀 Cloze",
    id=1_790_380_800_003,
    kind=Kind.CLOZE,
    fields=numbered_fields(41_736_300, "Sentence"),
    templates=(template("cloze", "Complete", 41_736_351, "Sentence"),),
    modified=1_795_392_000,
    meaning=frozenset({"Sentence"}),
)
