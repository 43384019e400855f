"""`yaojue build` and `yaojue preview`: what they write, and what they say."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from builder import __version__, chain
from tests.command.desk import listing, run, spawn
from tests.conftest import SAMPLES


def test_a_deck_is_written_beside_the_user_under_the_texts_name(here: Path) -> None:
    """Without -o, the deck is in the current folder, named after the input."""
    result = run("build", SAMPLES / "带徒弟.txt")
    assert result.exit_code == 0
    assert set(listing(here)) == {"speech.txt", "带徒弟.apkg"}
    assert zipfile.is_zipfile(here / "带徒弟.apkg")


def test_a_page_is_written_beside_the_user_under_the_texts_name(here: Path) -> None:
    """Without -o, the page is in the current folder, named after the input."""
    result = run("preview", SAMPLES / "带徒弟.txt")
    assert result.exit_code == 0
    assert set(listing(here)) == {"speech.txt", "带徒弟.html"}
    assert "cards on 带徒弟.html" in result.stdout


def test_the_summary_counts_notes_and_cards(here: Path) -> None:
    """A row a kind, their sum, and where the deck is."""
    said = run("build", "speech.txt", "-o", "deck.apkg").stdout
    assert "要诀 List" in said
    assert "Together" in said
    assert "Written to deck.apkg" in said
    assert (here / "deck.apkg").exists()


@pytest.mark.parametrize("command", ["build", "preview"])
def test_quiet_is_silent(command: str, here: Path) -> None:
    """With --quiet a success says nothing at all."""
    result = run(command, "speech.txt", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert len(listing(here)) == 2


def test_quiet_still_says_errors() -> None:
    """With --quiet an error is said."""
    assert run("build", "no.txt", "--quiet").stderr.startswith("Error: There is no file")


def test_json_says_what_was_made() -> None:
    """One JSON object: deck, output, notes and cards by kind, fates."""
    said = json.loads(run("build", "speech.txt", "-o", "deck.apkg", "--json").stdout)
    assert (said["deck"], said["output"]) == ("speech", "deck.apkg")
    assert sum(said["notes"].values()) == said["fates"]["new"]
    assert set(said["notes"]) == set(said["cards"])


@pytest.mark.parametrize("flags", [(), ("--json",), ("--quiet",)])
def test_a_dry_run_writes_nothing(flags: tuple[str, ...], here: Path) -> None:
    """--dry-run says what would be made."""
    result = run("build", "speech.txt", "--dry-run", *flags)
    assert result.exit_code == 0
    assert set(listing(here)) == {"speech.txt"}
    if "--json" in flags:
        assert json.loads(result.stdout)["output"] is None


def test_a_dry_run_counts_what_a_build_makes() -> None:
    """Both go the same way but for the writing."""
    dry = json.loads(run("build", "speech.txt", "--dry-run", "--json").stdout)
    wet = json.loads(run("build", "speech.txt", "--json").stdout)
    assert {**dry, "output": "speech.apkg"} == wet


def test_a_deck_may_be_named_and_have_levels(here: Path) -> None:
    """--deck names the deck; the file is named after its last level."""
    said = json.loads(run("build", "speech.txt", "--deck", "考试::法规", "--json").stdout)
    assert (said["deck"], said["output"]) == ("考试::法规", "法规.apkg")
    assert (here / "法规.apkg").exists()


def test_only_the_kinds_that_are_asked_for_are_made() -> None:
    """--kinds leaves the others out."""
    said = json.loads(run("build", "speech.txt", "--kinds", "list, principle", "--json").stdout)
    assert set(said["notes"]) == {"要诀 List", "要诀 Principle"}


def test_a_denser_deck_has_no_fewer_cards() -> None:
    """Light, normal, full: each has at least what the one before has."""
    counts = [
        sum(json.loads(run("build", SAMPLES, "--density", d, "--dry-run", "--json").stdout)["cards"].values())
        for d in ("light", "normal", "full")
    ]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


def test_a_folder_with_one_text_that_gives_nothing_is_a_deck_of_the_others(here: Path) -> None:
    """A story among speeches doesn't stop the build."""
    (here / "story.txt").write_bytes((SAMPLES / "雨夜.txt").read_bytes())
    assert run("build", here, "-o", "deck.apkg").exit_code == 0


def test_an_empty_file_in_a_folder_is_passed_over_by_name(here: Path) -> None:
    """Only an empty file that was named stops a build."""
    (here / "空白.txt").write_bytes(b"")
    result = run("build", here, "-o", "deck.apkg")
    assert result.exit_code == 0
    assert "Passed over 空白.txt: it is empty." in result.stdout


def test_texts_of_one_name_are_told_apart(here: Path) -> None:
    """Texts of two folders may bear the same name; a card says which of them it is from."""
    for folder in ("甲", "乙"):
        (here / folder).mkdir()
        (here / folder / "讲话.txt").write_bytes((here / "speech.txt").read_bytes())
    found = chain.sources([here / "甲" / "讲话.txt", here / "乙" / "讲话.txt"])
    assert [source.name for source in found] == ["甲/讲话.txt", "乙/讲话.txt"]


def test_standard_input_becomes_a_deck(here: Path) -> None:
    """A text may be piped in."""
    found = spawn("build", "-", "-o", "deck.apkg", stdin=(SAMPLES / "带徒弟.txt").read_bytes())
    assert (found.returncode, found.stderr) == (0, b"")
    assert (here / "deck.apkg").exists()


def test_building_twice_at_one_time_gives_the_same_bytes(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Same input and same time: same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795400000")
    for name in ("a.apkg", "b.apkg"):
        assert run("build", "speech.txt", "-o", name).exit_code == 0
    assert (here / "a.apkg").read_bytes() == (here / "b.apkg").read_bytes()


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_is_said(flag: str) -> None:
    """The program's name and version."""
    assert run(flag).stdout == f"yaojue, version {__version__}\n"


@pytest.mark.parametrize("command", [(), ("build",), ("extract",), ("preview",)])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_every_command_has_help_with_an_example(command: tuple[str, ...], flag: str) -> None:
    """Help says what it does and shows a line to copy, a comment above it."""
    said = run(*command, flag)
    assert said.exit_code == 0
    lines = [line.strip() for line in said.stdout.split("\n")]
    example = next(i for i, line in enumerate(lines) if line.startswith(" ".join(("yaojue", *command))))
    assert lines[example - 1].startswith("# ")


def test_progress_stays_off_a_pipe() -> None:
    """Who pipes the output gets no control sequences."""
    found = spawn("build", "speech.txt")
    assert found.stderr == b""
    assert b"\x1b" not in found.stdout
