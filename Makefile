# Every target does the set-up it needs; nothing is installed twice.
PYTHON ?= python3
PORT ?= 8112
WEB ?= 8113
CORES ?= auto
UV ?= $(shell command -v uv 2>/dev/null)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup setup-dev demo test test-postgres test-all check run train areas lock clean

# A lock file's checksum says whether it is installed: file times change when a folder is copied.
# The development lock holds everything of the other one, in the same versions: what is tested runs.
define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Buurtwacht needs Python 3.11 or newer; make PYTHON=/path/to/python3.11 $@ picks one."; exit 2; }
	@want="$$(cksum < $(1))"; have="$$(cat $(VENV)/$(1) $(2) 2>/dev/null)"; \
	case "$$have" in *"$$want"*) $(BIN)/python -c '' 2>/dev/null && exit 0;; esac; \
	echo "Installing what $(1) lists into $(VENV) ..."; \
	if [ -n "$(UV)" ]; then \
	  "$(UV)" venv --quiet --allow-existing --python "$(PYTHON)" $(VENV) && \
	  "$(UV)" pip install --quiet --require-hashes --python $(BIN)/python -r $(1); \
	else \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); \
	fi && echo "$$want $$(cksum < requirements.lock)" > $(VENV)/$(1)
endef

setup:
	$(call install,requirements.lock,$(VENV)/requirements-dev.lock)

setup-dev:
	$(call install,requirements-dev.lock)

demo: setup
	@$(BIN)/python -m simulator --world demo/town.toml --port $(PORT) --run '$(BIN)/python -m bot run --web $(WEB)' \
	  --history '$(BIN)/python -m bot history'

# Every core takes a part; numpy's own threads would only stand in the others' way.
test: setup-dev
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses $(CORES) --dist worksteal

# The same on PostgreSQL: a server from a wheel, or the one in BUURTWACHT_TEST_DATABASE_URL. ONLY names tests.
test-postgres: setup-dev
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.postgres \
	  $(BIN)/python -m pytest --numprocesses $(CORES) --dist worksteal $(ONLY)

test-all: test test-postgres

# GDAL, for who takes neighbourhoods from GeoPackage or shape files: 33 MB that nothing else needs.
areas: setup
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip --default-pip >/dev/null
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-areas.lock

check: setup-dev
	@$(BIN)/python -m ruff format --check . && $(BIN)/python -m ruff check . && $(BIN)/python -m mypy && \
	  $(BIN)/python -c 'from importlinter.cli import lint_imports_command as lint; lint()'

run: setup
	@$(BIN)/python -m bot run

train: .venv-train/ready
	@.venv-train/bin/python -m training
	@.venv-train/bin/python -m training.thread
	@.venv-train/bin/python -m training.kinds

.venv-train/ready: requirements-train.txt
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-train.txt
	@touch $@

# Extras stay in (pip 23 refuses a lock without them), versions stay unless UPGRADE=--upgrade asks.
LOCK = uv pip compile --quiet pyproject.toml --universal --generate-hashes --no-strip-extras --no-header $(UPGRADE)
lock:
	$(LOCK) --extra dev -o requirements-dev.lock
	$(LOCK) -c requirements-dev.lock -o requirements.lock
	$(LOCK) --extra areas -c requirements-dev.lock -o requirements-areas.lock

clean:
	rm -rf $(VENV) .venv-train .mypy_cache .ruff_cache .pytest_cache .hypothesis demo-data
