# Two commands on a fresh machine: `make run` opens the window, `make test` runs every test.
# Nothing is needed but make and Python 3.11 or newer; PYTHON names another interpreter.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test demo check screenshots translations clean

run: $(VENV)/installed
	@if $(BIN)/python -c "import sys; from gui.system import has_screen; sys.exit(not has_screen())"; then \
	    $(BIN)/python -m gui.system --window && $(BIN)/neocog; \
	else \
	    $(BIN)/python -m gui.system && \
	    echo "There is no display here, so the window can't open; doing the main job without it." && \
	    $(BIN)/neocog demo; \
	fi

test: $(VENV)/tests
	@$(BIN)/python -m gui.system
	$(BIN)/python -m pytest

demo: $(VENV)/installed
	@$(BIN)/python -m gui.system
	$(BIN)/neocog demo

check: $(VENV)/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

screenshots: $(VENV)/tests
	$(BIN)/python -m docs.make_screenshots

translations: $(VENV)/tests
	$(BIN)/python -m docs.make_translations

clean:
	rm -rf $(VENV) build dist *.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	    { echo "Neocog needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "Python can't make environments here; on Debian: sudo apt-get install python3-venv"; exit 1; }

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/tests: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	@touch $@ $(VENV)/installed
