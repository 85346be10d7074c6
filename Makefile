# Matters Arising. `make help` says what each target does.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
export PORT

BIN := .venv/bin
FRONTEND := committee/static/installed/govuk-frontend.min.css
KEY := instance/secret_key
# Bytecode is compiled at install, so that the first page does not wait for it.
INSTALL := $(BIN)/uv pip install -q --python $(BIN)/python --compile-bytecode

# One worker a core; each has databases and a browser of its own, so more than four gain nothing.
PYTEST := $(BIN)/python -m pytest -n logical --maxprocesses 4 --dist worksteal

# Run a command, and show what it says only if it fails.
define quietly
	@said=$$($(1) 2>&1) || { printf '%s\n' "$$said"; exit 1; }
endef

.PHONY: help run setup test proof bench lint format lock clean
.PHONY: prepared prepared-for-tests machine machine-for-tests

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

run: prepared ## Set up, load the sample council into an empty book, and serve it at PORT (8000)
	@exec $(BIN)/python -m gunicorn --config .setup/serve.py app:app

setup: prepared ## Set up what the service needs and bring the book up to date, and no more
	$(call quietly,$(BIN)/flask db upgrade)

test: lint ## Check everything, in under 12 minutes: lint, types, layers, and every test
	@$(PYTEST)

proof: prepared-for-tests ## Run the tests with their full counts; this takes long
	@PROOF=1 $(PYTEST)

bench: prepared-for-tests ## Measure the service against floors taken in the same run
	@$(BIN)/python -m tests.bench

lint: prepared-for-tests ## Check the layout of the code, its types and its layers
	@$(BIN)/ruff check -q .
	$(call quietly,$(BIN)/ruff format --check .)
	$(call quietly,$(BIN)/mypy)
	$(call quietly,$(BIN)/lint-imports --no-logo)

format: prepared-for-tests ## Lay out the code as `make lint` wants it
	@$(BIN)/ruff check -q --fix .
	@$(BIN)/ruff format -q .

lock: .venv/.run-packages ## Write the lock files anew after a change of requirements
	@for needs in uv node; do \
	    $(LOCK) .setup/$$needs.txt -o .setup/$$needs.lock; \
	done
	@$(LOCK) requirements.txt tests/requirements.txt -o .setup/test.lock
	@$(LOCK) requirements.txt -c .setup/test.lock -o .setup/run.lock
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command 'make lock'

clean: ## Remove what set-up and tests made; the book in instance/ stays
	@rm -rf .venv node_modules committee/static/installed
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

prepared: machine .venv/.run-packages $(FRONTEND) $(KEY)

prepared-for-tests: prepared machine-for-tests .venv/.test-packages

machine:
	@$(PYTHON) .setup/machine.py run

machine-for-tests: machine
	@$(PYTHON) .setup/machine.py test

.venv/.uv: .setup/uv.lock | machine
	@echo 'Making the virtual environment.'
	@$(PYTHON) -m venv .venv
	$(call quietly,$(BIN)/pip install --disable-pip-version-check --require-hashes -r .setup/uv.lock)
	@touch $@

.venv/.run-packages: .setup/run.lock .venv/.uv
	@echo 'Installing the Python packages.'
	@$(INSTALL) -r .setup/run.lock
	@touch $@

.venv/.test-packages: .setup/test.lock .venv/.run-packages
	@echo 'Installing the packages that the tests use.'
	@$(INSTALL) -r .setup/test.lock
	@touch $@

$(FRONTEND): package-lock.json .setup/frontend.py .venv/.run-packages
	@echo 'Installing the front-end packages.'
	@$(BIN)/python .setup/frontend.py

$(KEY): .setup/secret_key.py | machine
	@$(PYTHON) .setup/secret_key.py $@
