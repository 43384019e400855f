"""The house itself: its wheel, its sizes, what its imports cost, and whether the documentation's examples run."""

from __future__ import annotations

import ast
import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.conftest import SAMPLES

ROOT = Path(__file__).parents[1]
SOURCES = sorted(p for name in ("builder", "cards", "tests") for p in (ROOT / name).rglob("*.py"))
LOOKS = sorted(
    p
    for name in ("builder", "cards")
    for p in (ROOT / name).rglob("*")
    if p.suffix in {".html", ".css", ".jinja", ".js"}
)
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md")])
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
HEAVY = {"genanki", "jieba", "rjieba", "pypinyin", "opencc", "rich", "click", "jinja2", "charset_normalizer"}


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder."""
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": "", **environment},
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as a release would be."""
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-isolation"] if find_spec("hatchling") else []
    made = run(sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, ROOT, cwd=folder)
    assert made.returncode == 0, made.stdout + made.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel and what it needs, and nothing of what we develop with."""
    home = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    python = home / "bin" / "python"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--python",
        python,
        "install",
        "--no-deps",
        "--no-index",
        wheel,
    ]
    subprocess.run(pip, check=True)
    needed = home / "needed"
    needed.mkdir()
    for distribution in _needed(wheel):
        for name in {file.parts[0] for file in distribution.files or ()} - {".."}:
            (needed / name).symlink_to(Path(str(distribution.locate_file(name))))
    site = sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)})
    Path(site, "needed.pth").write_text(f"{needed}\n", encoding="utf-8")
    return home / "bin"


def _needed(wheel: Path) -> Iterator[metadata.Distribution]:
    """What the wheel says it needs, and what that needs."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        text = archive.read(name).decode()
    open_ends = re.findall(r"^Requires-Dist: (.*)$", text, re.MULTILINE)
    seen: set[str] = set()
    while open_ends:
        requirement = Requirement(open_ends.pop())
        marker = requirement.marker
        if requirement.name.lower() not in seen and (marker is None or marker.evaluate({"extra": ""})):
            seen.add(requirement.name.lower())
            distribution = metadata.distribution(requirement.name)
            yield distribution
            open_ends += distribution.requires or ()


def test_the_wheel_has_our_two_packages_and_nothing_else(wheel: Path) -> None:
    """No test, no example, no stray file gets into a release."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    top = {name.split("/")[0] for name in names}
    assert {name for name in top if not name.endswith(".dist-info")} == {"builder", "cards"}
    assert len(top) == 3
    assert not [name for name in names if "__pycache__" in name]
    assert {"cards/style/card.css", "cards/released.json", "builder/writing/page.html.jinja"} <= set(names)


def test_the_installed_program_works_in_an_empty_folder(bin_folder: Path, tmp_path: Path) -> None:
    """From the wheel alone, without what we develop with, each command does its work."""
    text = SAMPLES / "带徒弟.txt"
    for arguments in (("--version",), ("build", text), ("preview", text), ("extract", text)):
        result = run(bin_folder / "yaojue", *arguments, cwd=tmp_path)
        assert result.returncode == 0, result.stderr
    assert {p.name for p in tmp_path.iterdir()} == {"带徒弟.apkg", "带徒弟.html"}


def test_the_installed_program_makes_the_same_deck(bin_folder: Path, tmp_path: Path) -> None:
    """With jieba alone the deck is the same bytes as with rjieba here."""
    assert run(bin_folder / "python", "-c", "import rjieba", cwd=tmp_path).returncode == 1
    for name, python in (("wheel.apkg", bin_folder / "python"), ("here.apkg", Path(sys.executable))):
        arguments = (python, "-m", "builder", "build", SAMPLES, "-o", tmp_path / name)
        result = run(*arguments, cwd=tmp_path, SOURCE_DATE_EPOCH="1795400000")
        assert result.returncode == 0, result.stderr
    assert (tmp_path / "wheel.apkg").read_bytes() == (tmp_path / "here.apkg").read_bytes()


@pytest.mark.parametrize("content", ["", "NOTE_TYPE = 1\n"])
def test_a_foreign_package_named_cards_is_one_sentence(bin_folder: Path, tmp_path: Path, content: str) -> None:
    """Where another package hides ours, the program says so and what to do."""
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "__init__.py").write_text(content, encoding="utf-8")
    result = run(bin_folder / "yaojue", "--version", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert result.returncode == 1
    assert re.fullmatch(r"Another package named 'cards' is installed here .* pipx\.\n", result.stderr)


def test_importing_the_package_costs_nothing() -> None:
    """`import builder` loads nothing of what the program needs at work."""
    report = run(sys.executable, "-X", "importtime", "-c", "import builder", cwd=ROOT).stderr
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in report.split("\n") if "|" in line}
    assert "builder" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("command", ["--version", "--help"])
def test_asking_for_help_loads_no_dictionary(command: str) -> None:
    """Help and version come at once."""
    report = run(sys.executable, "-X", "importtime", "-m", "builder", command, cwd=ROOT).stderr
    assert not re.search(r"\| +(?:jieba|rjieba|pypinyin)\n", report)


@pytest.mark.parametrize("path", [*SOURCES, *LOOKS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_fits_in_a_head(path: Path) -> None:
    """No source file is longer than 400 lines, none has something left to be done."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES
    assert not re.search(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b", text)


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if "tests" not in p.parts], ids=lambda p: p.relative_to(ROOT).as_posix()
)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    """No function is longer than 50 lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > MOST_LINES_OF_A_FUNCTION]
    assert not long


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if "tests" not in p.parts], ids=lambda p: p.relative_to(ROOT).as_posix()
)
def test_the_examples_in_docstrings_are_true(path: Path) -> None:
    """What a docstring shows is what the code does."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    if not name.endswith("__main__"):
        assert doctest.testmod(import_module(name.removesuffix(".__init__"))).failed == 0


def _examples() -> Iterator[tuple[str, str]]:
    """Each line of the documentation that a reader would copy into a shell."""
    for page in PAGES:
        for block in re.findall(
            r"^```(?:sh|bash|shell|console)\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        ):
            for line in block.split("\n"):
                if line.removeprefix("$ ").startswith("yaojue "):
                    yield page.name, line.removeprefix("$ ")


@pytest.mark.parametrize(("page", "line"), sorted(set(_examples())))
def test_an_example_of_the_documentation_runs(page: str, line: str, tmp_path: Path) -> None:
    """Whoever copies a line into the folder of the examples gets what it promises."""
    shutil.copytree(ROOT / "examples", tmp_path / "here")
    shutil.copytree(ROOT / "examples", tmp_path / "here" / "examples")
    words = shlex.split(re.split(r"\s[|>]\s", line)[0], comments=True)
    result = run(sys.executable, "-m", "builder", *words[1:], cwd=tmp_path / "here", PYTHONPATH=str(ROOT))
    assert result.returncode == 0, f"{page}: {line}\n{result.stderr}"
