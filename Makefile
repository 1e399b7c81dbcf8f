# Rawi: `make demo` to see it, `make test` to check it. Each sets itself up.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
SHARED := ../shared
STAMP := $(VENV)/.ready

.PHONY: demo test setup page page-test eval bench train errors clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[dev]'
	@touch $(STAMP)

setup: $(STAMP)  ## .venv with rawi in it

demo: $(STAMP)  ## read the example reports and walk one claim back to its words
	@$(RUN)/python scripts/demo.py

test: $(STAMP)  ## everything: style, types, layers, knowledge, tests, documentation examples
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports --no-cache
	$(RUN)/rawi check
	$(RUN)/pytest -n 2

eval: $(STAMP)  ## reading quality on the gold sets, against the floors in eval/baseline.json
	$(RUN)/python eval/gate.py

bench: $(STAMP)  ## speed and memory, as ratios in one run
	$(RUN)/python eval/bench.py
	$(RUN)/python eval/bench_record.py

train: $(STAMP)  ## learn the weights from eval/gold
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[train]'
	$(RUN)/python eval/train.py

errors: $(STAMP)  ## what reading gets wrong on our own gold, by class (see eval/errors.py for more)
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[train]'
	$(RUN)/python eval/errors.py

PACKAGES := web/node_modules/.ready

$(PACKAGES): web/package.json
	cd web && npm install --ignore-scripts --no-package-lock --no-audit --no-fund
	@touch $@

page: $(PACKAGES)  ## the page that `rawi serve` serves and the one file that `rawi map` fills, into src/rawi/serve/page
	cd web && npm run --silent build

page-test: $(PACKAGES)  ## the page's types and unit tests
	cd web && npm run --silent base && npm run --silent check && npm run --silent test

clean:
	rm -rf $(VENV) build dist
