# Every target does the set-up it needs; nothing is installed twice.
PYTHON ?= python3
PORT ?= 8112
VENV := .venv
BIN := $(VENV)/bin
export PYTHONDONTWRITEBYTECODE ?= 1

.PHONY: setup demo test check run train lock clean

setup: $(VENV)/ready

$(VENV)/ready: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Buurtwacht needs Python 3.11 or newer; make PYTHON=/path/to/python3.11 setup picks one."; exit 2; }
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python "$(PYTHON)" $(VENV) && \
	  uv pip sync --quiet --require-hashes --python $(BIN)/python requirements-dev.lock; \
	else \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock; \
	fi
	@touch $@

demo: setup
	@$(BIN)/python -m simulator --world demo/town.toml --port $(PORT) --run '$(BIN)/python -m bot run'

test: setup
	@$(BIN)/python -m pytest

check: setup
	@$(BIN)/ruff format --check . && $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports

run: setup
	@$(BIN)/python -m bot run

train: .venv-train/ready
	@.venv-train/bin/python -m training

.venv-train/ready: requirements-train.txt
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-train.txt
	@touch $@

lock:
	uv pip compile -q pyproject.toml --universal --generate-hashes --no-header --upgrade -o requirements.lock
	uv pip compile -q pyproject.toml --extra dev --universal --generate-hashes --no-header --upgrade -o requirements-dev.lock

clean:
	rm -rf $(VENV) .venv-train .mypy_cache .ruff_cache .pytest_cache .hypothesis demo-data
