# make demo   sets up .venv, builds the example deck and its preview page
# make test   sets up everything the checks need and runs them all
PYTHON ?= python3.11
BIN := .venv/bin
# jieba keeps a cache of its dictionary in the temporary folder; ours is its own, so that two checkouts don't meet.
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test lint types unit score cards docs clean system

help:
	@sed -n 's/^# //p' Makefile

.venv/run: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "Python 3.11 with venv is needed: install python3.11 and python3.11-venv, or name yours with PYTHON=..."; exit 1; }
	$(BIN)/pip install --quiet --editable .
	@touch $@

.venv/dev: pyproject.toml .venv/run
	$(BIN)/pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --group dev
	@touch $@

# A browser and Chinese fonts, through apt where it may; a Chromium of your own in CHROMIUM=... serves as well.
system:
	@tests/install_browser.sh

demo: .venv/run
	@mkdir -p out
	@$(BIN)/yaojue build examples/值班室的功夫.txt -o out/示例.apkg
	@$(BIN)/yaojue preview examples/值班室的功夫.txt -o out/示例.html
	@echo
	@echo "The deck:    $(CURDIR)/out/示例.apkg   (open it with Anki, or: File > Import)"
	@echo "Its preview: $(CURDIR)/out/示例.html   (open it in any browser)"
	@echo "Next:        $(BIN)/yaojue build YOUR_TEXT.txt -o out/mine.apkg"

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/cog --check -p "import sys; sys.path.insert(0, '.')" docs/reference.md

types: .venv/dev
	$(BIN)/mypy

unit: .venv/dev system
	$(BIN)/pytest -n 2

test: lint types unit

# How well it extracts, on our own collection and on ../shared/gold where that is there: figures, misses, spurious ones.
score: .venv/dev
	$(BIN)/python -m tests.quality.report

# Pictures of cards, as the READMEs show them.
cards: .venv/dev system
	$(BIN)/python -m tests.browser.contact_sheet

# The command reference, from the commands' own help.
docs: .venv/dev
	$(BIN)/cog -r -p "import sys; sys.path.insert(0, '.')" docs/reference.md

clean:
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
