"""What goes wrong is said in one sentence, with exit code 1, and nothing is half done."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.command.desk import listing, run, spawn

NARRATIVE = "那天晚上雨下得很大。我站在车站门口，看着最后一班车开走，心里并不着急。"
INPUTS: dict[str, tuple[bytes | None, str]] = {
    "missing.txt": (None, r"There is no file or folder missing\.txt: check the name and the folder you are in\."),
    "empty.txt": (b"", r"empty\.txt is empty: there is no text in it\."),
    "blank.txt": ("　\r\n \t\n".encode(), r"blank\.txt is empty: there is no text in it\."),
    "bom.txt": (b"\xef\xbb\xbf", r"bom\.txt is empty: there is no text in it\."),
    "a.pdf": (b"%PDF-1.4\n1 0 obj", r"a\.pdf is a PDF, not text: save it as plain text first\."),
    "a.docx": (
        b"PK\x03\x04\x14\0\x06\0",
        r"a\.docx is a Word, EPUB or zip file, not text: save it as plain text first\.",
    ),
    "a.png": (b"\x89PNG\r\n\x1a\n\0", r"a\.png is a picture, not text: save it as plain text first\."),
    "a.bin": (b"\0\1\2\3" * 9, r"a\.bin is a binary file, not text: save it as plain text first\."),
    "odd.txt": (
        b"\xff\x81 \xfe\x80" * 9,
        r"odd\.txt is not text in any encoding .* or name its encoding with --encoding\.",
    ),
}
WRITING = {
    "no/deck.apkg": r"There is no folder no to write deck\.apkg into: make it, or name another\.",
    ".": r"\. is a folder: name a file, such as deck\.\w+\.",
    "speech.txt/deck.apkg": r"There is no folder speech\.txt to write deck\.apkg into: make it, or name another\.",
    "长" * 200: r"长+ can't be written: File name too long\.",
}


def check_sentence(output: str, sentence: str) -> None:
    """One line of error, which says this."""
    assert re.fullmatch(f"Error: {sentence}\n", output), output


@pytest.mark.parametrize("command", ["build", "extract", "preview"])
@pytest.mark.parametrize("name", INPUTS)
def test_an_input_that_cannot_be_read_is_one_sentence(name: str, command: str, here: Path) -> None:
    """Whatever the command, the sentence says what is wrong with which file; nothing is written."""
    data, sentence = INPUTS[name]
    if data is not None:
        (here / name).write_bytes(data)
    before = listing(here)
    result = run(command, name)
    assert (result.exit_code, result.stdout) == (1, "")
    check_sentence(result.stderr, sentence)
    assert listing(here) == before


@pytest.mark.parametrize("name", INPUTS)
def test_a_deck_that_is_there_is_untouched_by_an_error(name: str, here: Path) -> None:
    """The deck of an earlier build is the same bytes after a failing one."""
    data, _ = INPUTS[name]
    if data is not None:
        (here / name).write_bytes(data)
    assert run("build", "speech.txt", "-o", "deck.apkg").exit_code == 0
    before = listing(here)
    assert run("build", "speech.txt", name, "-o", "deck.apkg", "--deck", "speech").exit_code == 1
    assert listing(here) == before


@pytest.mark.parametrize("command", ["build", "preview"])
@pytest.mark.parametrize("target", WRITING)
def test_a_target_that_cannot_be_written_is_one_sentence(target: str, command: str, here: Path) -> None:
    """The sentence says why, and what to name instead; nothing is written."""
    before = listing(here)
    result = run(command, "speech.txt", "-o", target)
    assert (result.exit_code, result.stdout) == (1, "")
    check_sentence(result.stderr, WRITING[target])
    assert listing(here) == before


@pytest.mark.parametrize("command", ["build", "preview"])
def test_a_text_that_gives_no_card_is_one_sentence(command: str, here: Path) -> None:
    """A story makes no deck, and the way to see why is named."""
    (here / "story.txt").write_text(NARRATIVE, encoding="utf-8")
    result = run(command, "story.txt")
    assert result.exit_code == 1
    check_sentence(
        result.stderr, r"Nothing to make cards of was found in story\.txt: .* 'yaojue extract' shows how it was read\."
    )
    assert set(listing(here)) == {"speech.txt", "story.txt"}


@pytest.mark.parametrize("command", ["build", "extract", "preview"])
def test_a_folder_without_texts_is_one_sentence(command: str, here: Path) -> None:
    """The suffixes that were looked for are named."""
    (here / "folder").mkdir()
    result = run(command, "folder")
    assert result.exit_code == 1
    check_sentence(result.stderr, r"There are no texts in the folder folder: it has no file that ends in .*\.txt\.")


@pytest.mark.parametrize("command", ["build", "extract", "preview"])
def test_a_wrong_encoding_is_one_sentence(command: str) -> None:
    """An encoding that doesn't exist, and one that doesn't fit, are told apart."""
    check_sentence(
        run(command, "speech.txt", "--encoding", "gbk3").stderr, r"There is no encoding called 'gbk3': try utf-8, .*\."
    )
    check_sentence(
        run(command, "speech.txt", "--encoding", "ascii").stderr, r"speech\.txt is not ascii text: byte 0 doesn't fit\."
    )


def test_nothing_on_standard_input_is_one_sentence() -> None:
    """An empty pipe is an empty text."""
    result = run("build", "-", stdin=b"")
    assert result.exit_code == 1
    check_sentence(result.stderr, r"- is empty: there is no text in it\.")


def test_a_whole_text_as_input_is_one_sentence() -> None:
    """Who pastes a text where its file's name belongs is told so by us, not by a traceback."""
    result = run("build", "一要多读，二要多想，三要多写。" * 30)
    assert result.exit_code == 1
    assert re.fullmatch(r"Error: .* can't be read: File name too long\.\n", result.stderr)


def test_a_build_time_that_is_no_number_is_one_sentence() -> None:
    """SOURCE_DATE_EPOCH in seconds, or an error of ours."""
    found = spawn("build", "speech.txt", SOURCE_DATE_EPOCH="yesterday")
    assert found.returncode == 1
    check_sentence(found.stderr.decode(), r"SOURCE_DATE_EPOCH is 'yesterday', .*\.")


@pytest.mark.parametrize(
    "name", [b"\xff\xfe.txt", b"a::b.txt", b"::.txt", b"a b\tc.txt", b"-x.txt", b" .txt", b'"q".txt', b"\x1b[31m.txt"]
)
def test_a_file_of_any_name_becomes_a_deck(name: bytes, here: Path) -> None:
    """The name of a file, however odd, is neither an error nor a traceback."""
    Path(os.fsdecode(name)).write_bytes((here / "speech.txt").read_bytes())
    found = spawn("build", "--dry-run", "--", os.fsdecode(name))
    assert b"Traceback" not in found.stderr
    assert found.returncode == 0, found.stderr.decode()


@pytest.mark.parametrize("name", INPUTS)
def test_no_error_has_a_traceback_in_a_process_of_its_own(name: str, here: Path) -> None:
    """The same through the real program, its exit code included."""
    data, sentence = INPUTS[name]
    if data is not None:
        (here / name).write_bytes(data)
    found = spawn("build", name)
    assert (found.returncode, found.stdout) == (1, b"")
    check_sentence(found.stderr.decode(), sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("build",),
        ("extract",),
        ("extract", "a.txt", "b.txt"),
        ("build", "speech.txt", "--density", "heavy"),
        ("build", "speech.txt", "--kinds", "poem"),
        ("build", "speech.txt", "--kinds", ""),
        ("build", "speech.txt", "--labels", "fr"),
        ("build", "speech.txt", "--deck", "a::::b"),
        ("build", "speech.txt", "--deck", ""),
        ("build", "speech.txt", "--tag", "two words"),
        ("build", "speech.txt", "--tag", "全角　空格"),
        ("build", "speech.txt", "--tag", ""),
        ("build", "speech.txt", "--tag", "a\x00b"),
        ("build", "speech.txt", "speech.txt"),
        ("build", "speech.txt", "--colour"),
        ("preview", "speech.txt", "--json"),
        ("nonsense",),
    ],
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...], here: Path) -> None:
    """A mistake on the command line is exit code 2, and nothing is written."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert set(listing(here)) == {"speech.txt"}


@pytest.mark.parametrize(("typed", "meant"), [("biuld", "build"), ("extarct", "extract"), ("prevew", "preview")])
def test_a_mistyped_command_gets_the_right_one(typed: str, meant: str) -> None:
    """The nearest command is named."""
    result = run(typed, "speech.txt")
    assert result.exit_code == 2
    assert f"There is no command '{typed}'. Did you mean '{meant}'?" in result.stderr


@pytest.mark.parametrize("command", ["build", "preview"])
def test_the_text_itself_is_never_written_over(command: str, here: Path) -> None:
    """An output that is the input is refused, and the text stays."""
    before = (here / "speech.txt").read_bytes()
    result = run(command, "speech.txt", "-o", "speech.txt")
    assert result.exit_code == 1
    check_sentence(result.stderr, r"speech\.txt is the text itself: name another file with -o\.")
    assert (here / "speech.txt").read_bytes() == before


def test_a_page_of_somebody_else_is_not_replaced(here: Path) -> None:
    """A preview goes only over a page of ours."""
    (here / "speech.html").write_text("<p>mine</p>", encoding="utf-8")
    result = run("preview", "speech.txt")
    assert result.exit_code == 1
    assert (here / "speech.html").read_text(encoding="utf-8") == "<p>mine</p>"
