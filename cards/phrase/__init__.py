"""A phrase whose meaning the text itself gives, asked in each direction where both sides are known."""

from cards.note import Kind, NoteType, numbered_fields, spare, template

NOTE_TYPE = NoteType(
    name="要诀 Phrase",
    id=1_790_380_800_004,
    kind=Kind.NORMAL,
    fields=numbered_fields(41_736_400, "Phrase", "Pinyin", "Meaning", "Masked", "MaskedQuestion", "Sentence"),
    templates=(
        template("phrase", "Explain", 41_736_451, "Meaning"),
        template("phrase", "Name", 41_736_452, "Masked"),
        spare(41_736_453),
    ),
    modified=1_795_392_000,
    meaning=frozenset({"Phrase", "Meaning", "Masked", "Sentence"}),
)
