"""`yaojue extract`: for a reader, and as a contract for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builder.data import PairKind, PhraseKind
from tests.command.desk import listing, run
from tests.conftest import SAMPLES

KEYS = {"source", "title", "text", "pairs", "lists", "phrases", "removed"}
PAIR = {"id", "kind", "ordinal", "principle", "explanation", "parent", "path", "start", "end", "rule"}
LIST = {"title", "items"}
PHRASE = {"text", "kind", "score", "sentence", "pinyin", "confidence", "pair", "start", "end"}
REMOVED = {"text", "put", "why", "at"}
each_sample = pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.stem)


def extracted(path: Path) -> dict[str, Any]:
    """What `extract --json` says of a text."""
    result = run("extract", path, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@each_sample
def test_the_json_has_the_keys_of_the_contract(path: Path) -> None:
    """No key more, none less, at every level."""
    found = extracted(path)
    assert set(found) == KEYS
    for part, keys in (("pairs", PAIR), ("lists", LIST), ("phrases", PHRASE), ("removed", REMOVED)):
        assert all(set(one) == keys for one in found[part])
    assert {one["kind"] for one in found["pairs"]} <= {kind.value for kind in PairKind}
    assert {one["kind"] for one in found["phrases"]} <= {kind.value for kind in PhraseKind}


@each_sample
def test_offsets_are_characters_of_the_text(path: Path) -> None:
    """A pair's span begins and ends with its head and explanation, in whichever order; a phrase's is the phrase."""
    found = extracted(path)
    text = found["text"]
    for pair in found["pairs"]:
        span = text[pair["start"] : pair["end"]]
        parts = [part for part in (pair["principle"], pair["explanation"]) if part is not None]
        assert all(part in span for part in parts)
        assert any(span.startswith(part) for part in parts)
        assert any(span.endswith(part) for part in parts)
    assert all(text[p["start"] : p["end"]] == p["text"] and p["text"] in p["sentence"] for p in found["phrases"])


@each_sample
def test_removals_lead_back_to_the_text_as_read(path: Path) -> None:
    """`at` is where the removed text stood, `put` what stands there instead."""
    found = extracted(path)
    text: str = found["text"]
    for removal in reversed(found["removed"]):
        at = removal["at"]
        assert text.startswith(removal["put"], at)
        text = text[:at] + removal["text"] + text[at + len(removal["put"]) :]
    assert text == path.read_text(encoding="utf-8")


@each_sample
def test_references_lead_to_pairs(path: Path) -> None:
    """Ids are unique; parents come first and hold their children; lists name pairs; phrases are best first."""
    found = extracted(path)
    pairs = {pair["id"]: pair for pair in found["pairs"]}
    assert list(pairs) == [f"p{i}" for i in range(1, len(found["pairs"]) + 1)]
    for pair in found["pairs"]:
        if pair["parent"] is not None:
            above = pairs[pair["parent"]]
            assert pair["path"] == [*above["path"], above["principle"]]
            assert pair["principle"] in above["explanation"]
        else:
            assert pair["path"] == []
    assert all(i in pairs for one in found["lists"] for i in one["items"])
    assert all(phrase["pair"] is None or phrase["pair"] in pairs for phrase in found["phrases"])
    assert [p["score"] for p in found["phrases"]] == sorted((p["score"] for p in found["phrases"]), reverse=True)


def test_a_text_without_anything_to_extract_is_a_result(samples: Path) -> None:
    """Empty arrays and exit code 0."""
    found = extracted(samples / "雨夜.txt")
    assert (found["pairs"], found["lists"], found["phrases"], found["removed"]) == ([], [], [], [])
    result = run("extract", samples / "雨夜.txt")
    assert result.exit_code == 0
    assert "Nothing to extract" in result.stdout


def test_members_that_are_only_named_have_no_explanation(here: Path) -> None:
    """An inline enumeration is a list whose members have an explanation of null."""
    (here / "a.txt").write_text("我们常说“三不讲”——不讲空话、不讲大话、不讲假话。", encoding="utf-8")
    found = extracted(here / "a.txt")
    assert [pair["explanation"] for pair in found["pairs"]] == [None, None, None]
    assert found["lists"] == [{"title": "三不讲", "items": ["p1", "p2", "p3"]}]


def test_a_folder_gives_a_list_of_texts(here: Path) -> None:
    """One contract a file, in the order of their names."""
    (here / "b.txt").write_bytes((SAMPLES / "雨夜.txt").read_bytes())
    result = run("extract", here, "--json")
    assert [one["source"] for one in json.loads(result.stdout)] == ["b.txt", "speech.txt"]


def test_standard_input_is_read() -> None:
    """`-` is a text that is piped in."""
    result = run("extract", "-", "--json", stdin=(SAMPLES / "带徒弟.txt").read_bytes())
    found = json.loads(result.stdout)
    assert (found["source"], found["title"]) == ("-", "带徒弟要过“三道关”")


def test_a_reader_gets_an_outline() -> None:
    """A line each: points indented below their points, then lists, phrases, and what was thrown away with its reason."""
    result = run("extract", SAMPLES / "论坛旧帖.txt")
    assert result.exit_code == 0
    title, *lines = result.stdout.splitlines()
    assert title == "值夜班的几点体会，给新来的同事参考"
    assert any(line.startswith("- 三清 ‖ ") for line in lines)
    assert any(line.startswith("  - 数目清 ‖ ") for line in lines)
    assert "= 三清: 数目清 · 事情清 · 责任清" in lines
    assert "~ 三清" in lines
    assert "× 本帖最后由 青石板 于 2014-3-9 21:40 编辑 (page furniture)" in lines
    assert "× 6 k, D3 ]8 x# M) n1 v (forum junk)" in lines
    signs = [line.lstrip()[0] for line in lines]
    assert signs == sorted(signs, key="-=~×".index)


def test_explain_names_the_rule_of_each_pair() -> None:
    """`--explain` adds what found it, and nothing else to the pairs."""
    plain, explained = (
        [line for line in run("extract", "speech.txt", *flag).stdout.splitlines() if line.lstrip().startswith("- ")]
        for flag in ((), ("--explain",))
    )
    assert plain
    assert not any(re.search(r"  \[[^]]+\]$", line) for line in plain)
    assert all(re.search(r"  \[(item|heading) [^]]+\]$", line) for line in explained)
    assert [re.sub(r"  \[[^]]+\]$", "", line) for line in explained] == plain


def test_extract_writes_nothing(here: Path) -> None:
    """Reading leaves the folder as it was."""
    before = listing(here)
    run("extract", "speech.txt")
    assert listing(here) == before
