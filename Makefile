# What one does with this project; every target sets up what it needs by itself.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PACKAGES := channels intake classifiers models
# One test process for each processor; two where that is not known.
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint unit train evaluate bench lock format clean

help: ## Show this help
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(VENV)/installed ## Run a whole installation on loopback and show it (NO_WAIT=1: end when all is answered; VENDOR=s or c: an example)
	@$(BIN)/intake demo $(if $(NO_WAIT),--no-wait) $(if $(VENDOR),--vendor examples/vendor_$(VENDOR))

test: lint train servers ## Check and test everything (PostgreSQL, IMAP server, mail server and browser included)
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -q

lint: $(VENV)/installed-dev ## Check style, types and the floors' imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/installed-dev ## Run the quick tests only
	$(BIN)/pytest -q tests/unit $(PACKAGES)

train: $(VENV)/installed ## Train the reader from training_data/ unless it is up to date
	@$(BIN)/python -m channels.train_if_needed

evaluate: $(VENV)/installed-dev train ## Measure the reader on test hands; prints a table, writes var/evaluation.json and docs/figures
	$(BIN)/intake evaluate --data training_data/test --json var/evaluation.json
	$(BIN)/python -m bench.plots

bench: $(VENV)/installed-dev train servers ## Measure speed, CPU and memory; prints tables, writes var/bench/*.json
	$(BIN)/python -m bench

.PHONY: servers
servers: $(VENV)/installed-dev # Debian's servers and browser for the tests, where we may install them
	@sh tests/provide-servers.sh

lock: ## Write the hash-locked requirements anew from pyproject.toml
	uv pip compile -q pyproject.toml --group build $(LOCK_OPTIONS) -o requirements.lock
	uv pip compile -q pyproject.toml --group build --group dev $(LOCK_OPTIONS) -o requirements-dev.lock

LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

format: $(VENV)/installed-dev ## Format the code
	$(BIN)/ruff check --fix -q .
	$(BIN)/ruff format -q .

clean: ## Remove what was made here
	rm -rf $(VENV) var .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/installed: requirements.lock pyproject.toml
	@echo "Installing what Intake needs into $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --no-compile --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@echo "Installing what the tests need into $(VENV) …"
	@$(BIN)/pip install -q --require-hashes -r requirements-dev.lock
	@touch $@
