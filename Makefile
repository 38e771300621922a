# `make demo` and `make test` do all their own set-up; everything else is for developers.
PYTHON ?= python3
VENV := .venv
VALIDATOR := tools/ooxml-validator
BIN := $(VENV)/bin
DEMO ?= demo
SECONDS ?= 120

.PHONY: demo test check build messages lock bench fuzz clean

demo: $(VENV)/run system-fonts
	$(BIN)/volkit demo $(DEMO) --locale zh_Hans

test: $(VENV)/dev system-office check

check: $(VENV)/dev $(VALIDATOR)/node_modules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/python tools/messages.py --check
	$(BIN)/volkit build --check
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n 2 --dist loadscope
	$(BIN)/coverage combine -q
	$(BIN)/coverage report
	PATH="$(CURDIR)/$(BIN):$$PATH" tools/test-wheel

build: $(VENV)/dev
	$(BIN)/volkit build

messages: $(VENV)/dev
	$(BIN)/python tools/messages.py
	$(BIN)/python tools/guide_sentences.py

bench: $(VENV)/dev
	$(BIN)/python -m tests.bench

# Atheris has no wheel for every Python; without it the bytes are changed at random.
fuzz: $(VENV)/dev
	-$(BIN)/pip install -q --disable-pip-version-check --only-binary :all: atheris
	$(BIN)/python -m tests.fuzz.long_run --seconds $(SECONDS)

lock: $(VENV)/dev
	$(BIN)/uv pip compile -q --no-header --generate-hashes --universal \
	    --no-emit-index-url --python-version 3.11 pyproject.toml --group build \
	    -o requirements.lock
	$(BIN)/uv pip compile -q --no-header --generate-hashes --universal \
	    --no-emit-index-url --python-version 3.11 pyproject.toml --all-extras \
	    --group build --group macros --group test -c requirements.lock -o requirements-dev.lock

.PHONY: system-fonts system-office
system-fonts:
	@tools/system-packages fonts
system-office:
	@tools/system-packages office

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# hatchling builds volkit itself; it is pinned with everything else.
$(VENV)/run: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

$(VENV)/dev: $(VENV)/bin/python requirements-dev.lock pyproject.toml
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

# The Open XML SDK validator, a program without dependencies; tests use it off line.
$(VALIDATOR)/node_modules: $(VALIDATOR)/package-lock.json
	@if npm ci --prefix $(VALIDATOR) --no-audit --no-fund --silent; then \
	    touch $@; \
	else \
	    echo "npm did not bring the Open XML SDK validator: tests with it are skipped." >&2; \
	    [ -z "$${CI:-}" ]; \
	fi

clean:
	rm -rf $(VENV) build dist demo .coverage* .mypy_cache .ruff_cache .pytest_cache \
	    $(VALIDATOR)/node_modules
