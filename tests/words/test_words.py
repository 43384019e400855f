"""Segmentation is the same whichever segmenter is installed, and knows the user's own words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import jieba
import pytest
import rjieba

from builder.characters import han_runs, simplified
from builder.words import learn
from tests.quality.collection import OWN

TEXTS = sorted((OWN / "docs").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_both_segmenters_cut_alike(path: Path) -> None:
    """From rjieba come the words that jieba gives, for every run of Chinese characters."""
    runs = han_runs(simplified(path.read_text(encoding="utf-8")))
    assert [list(rjieba.cut(run)) for run in runs] == [jieba.lcut(run) for run in runs]


def test_a_word_of_the_users_is_one_word(tmp_path: Path) -> None:
    """What stands in the user dictionary is not cut apart, in a process of its own."""
    words = tmp_path / "words.txt"
    words.write_text("清网清渠 3 n\n\n泵站长\n", encoding="utf-8")
    code = (
        "from pathlib import Path; from builder import chain, words; "
        f"chain.know(Path({str(words)!r})); print(words.cut('本月清网清渠由泵站长负责'))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'清网清渠'" in told
    assert "'泵站长'" in told


def test_a_line_that_is_no_entry_is_named() -> None:
    """A wrong line is said with its number."""
    with pytest.raises(ValueError, match="line 2"):
        learn(["好词 5 n", "坏 词 多"])
