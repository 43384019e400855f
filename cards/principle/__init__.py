"""A principle and the thought behind it, asked in both directions."""

from cards.note import Kind, NoteType, numbered_fields, spare, template

NOTE_TYPE = NoteType(
    name="要诀 Principle",
    id=1_790_380_800_001,
    kind=Kind.NORMAL,
    fields=numbered_fields(41_736_100, "Principle", "Explanation", "Masked", "MaskedQuestion"),
    templates=(
        template("principle", "Explain", 41_736_151, "Explanation"),
        template("principle", "Name", 41_736_152, "Masked"),
        spare(41_736_153),
    ),
    modified=1_795_392_000,
    meaning=frozenset({"Principle", "Explanation", "Masked"}),
)
