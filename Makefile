# Rawi: `make demo` to see it, `make test` to check it. Each sets itself up.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
SHARED := ../shared
STAMP := $(VENV)/.ready

PAGE := src/rawi/serve/page/map.html
PACKAGES := web/node_modules/.ready

.PHONY: demo test setup page page-test eval bench train errors clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[dev]'
	$(RUN)/python -m compileall -q src
	@touch $(STAMP)

setup: $(STAMP) $(PAGE)  ## .venv with rawi in it, and the page where Node is there to build it

$(PACKAGES): web/package.json
	@if command -v npm >/dev/null; then \
		(cd web && npm install --silent --ignore-scripts --no-package-lock --no-audit --no-fund && touch node_modules/.ready) \
			|| echo "The page is not built: npm could not fetch its packages. All else works without it."; \
	else \
		echo "The page is not built: it needs Node and npm. All else works without it."; \
	fi

$(PAGE): $(PACKAGES) $(shell find web/src web/scripts web/*.html web/*.ts -type f 2>/dev/null | grep -v base.json)
	@if [ -e $(PACKAGES) ]; then cd web && npm run --silent build >/dev/null; fi

page: $(PAGE)  ## the page that `rawi serve` serves and the one file that `rawi map` fills, into src/rawi/serve/page

page-test: $(PACKAGES)  ## the page's types and unit tests, where Node is there
	@if [ -e $(PACKAGES) ]; then cd web && npm run --silent base && npm run --silent check && npm run --silent test; fi

demo: $(STAMP) $(PAGE)  ## read the example reports: claims, origins, timelines, the map of a day
	@$(RUN)/python scripts/demo.py

test: $(STAMP) $(PAGE) page-test  ## everything: style, types, layers, knowledge, tests, documentation examples
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports --no-cache
	$(RUN)/rawi check
	$(RUN)/pytest -n 2

eval: $(STAMP)  ## reading quality on the gold sets, against the floors in eval/baseline.json
	$(RUN)/python eval/gate.py

bench: $(STAMP) $(PAGE)  ## speed and memory, as ratios in one run
	$(RUN)/python eval/bench.py
	$(RUN)/python eval/bench_record.py
	$(RUN)/python eval/bench_page.py
	$(RUN)/python eval/bench_intake.py
	$(RUN)/python eval/bench_export.py

train: $(STAMP)  ## learn the weights from eval/gold
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[train]'
	$(RUN)/python eval/train.py

errors: $(STAMP)  ## what reading gets wrong on our own gold, by class (see eval/errors.py for more)
	$(RUN)/python -m pip --quiet --disable-pip-version-check install --editable '.[train]'
	$(RUN)/python eval/errors.py

clean:
	rm -rf $(VENV) build dist
