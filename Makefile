# Needs Python 3.10 or later, make and a package index; everything else goes into $(VENV).
PYTHON ?= python3
VENV ?= .venv

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# A stamp tells what the environment holds; it goes stale when the requirements change.
REQUIREMENTS := setup.cfg pyproject.toml
INSTALLED := $(VENV)/.installed

.PHONY: demo test fuzz fuzz-guided hostile ecosystem test-fast lint format bench docs page data dictionary clean test-editors test-engines release-check

demo: $(INSTALLED)
	$(BIN)/sawab check --exit-zero seeds/

# The recipes of the dictionary are tested and type-checked too: they need what they build with.
test: $(INSTALLED)-test $(INSTALLED)-build
	$(BIN)/python -m pytest -n auto --dist loadgroup

# All but the tests marked `slow`: for running after each change.
test-fast: $(INSTALLED)-test $(INSTALLED)-build
	$(BIN)/python -m pytest -n auto --dist loadgroup -m "not slow"

# Random and mutated input of every kind: make fuzz SECONDS=600
SECONDS ?= 60
fuzz: $(INSTALLED)-test
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

# The same guided by the code that inputs reach; Atheris has wheels for Linux and macOS.
fuzz-guided: $(INSTALLED)-test $(INSTALLED)-fuzz
	$(BIN)/python -m tests.fuzz.guided --seconds $(SECONDS)

# Kills, other interpreters, unrelated paragraphs and costly texts, each in full; takes an hour.
# make hostile TEXT="clean text of a megabyte" INTERPRETERS="python3.10 python3.13"
TEXT ?=
INTERPRETERS ?= $(foreach minor,10 11 12 13 14,\
	$(shell python3.$(minor) -c "print('python3.$(minor)')" 2>/dev/null))
hostile: $(INSTALLED)-test
	$(BIN)/python -m tests.cli.kills
	$(BIN)/python -m benchmarks.kills
	$(BIN)/python -m benchmarks.stability
	$(BIN)/python -m benchmarks.sameness $(INTERPRETERS)
	$(if $(TEXT),$(BIN)/python -m tests.properties.adversarial $(TEXT))

# The extensions of editors; needs Node.js 20 or later, npm and its registry.
test-editors: $(INSTALLED)-test
	cd editors/vscode && npm ci --no-audit --no-fund
	cd editors/vscode && SAWAB_PYTHON=$(abspath $(BIN))/python npm test
	cd editors/vscode && npm run package

# Spark, datatrove, Ray and datasets carry batches to the checker. They are large, so they have an
# environment of their own; Spark needs Java 17.
test-engines:
	$(MAKE) VENV=$(VENV)-engines $(VENV)-engines/.installed-engines
	$(VENV)-engines/bin/python -m pytest tests/engines

lint: $(INSTALLED)-test $(INSTALLED)-build $(INSTALLED)-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(INSTALLED)-lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Real trees: make ecosystem FOLDERS="a b"
ecosystem: $(INSTALLED)-test
	$(BIN)/python -m benchmarks.ecosystem --sample 5 $(FOLDERS)

bench: $(INSTALLED)-test
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.accuracy
	$(BIN)/python -m benchmarks.correction
	$(BIN)/python -m benchmarks.confusion_sets
	$(BIN)/python -m benchmarks.lexicon
	$(BIN)/python -m benchmarks.rules
	$(BIN)/python -m benchmarks.composed_errors

docs: $(INSTALLED)-docs
	$(BIN)/python -m docs.generate
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	$(BIN)/python -m docs.links site

# The page that runs the checker in the browser, beside the documentation; needs npm.
page: $(INSTALLED)-page
	npm install --silent --no-audit --no-fund --prefix build/npm pyodide
	$(BIN)/sawab page site/page --pyodide build/npm/node_modules/pyodide

# All language data whose sources have changed, in order:
# make data CORPORA="books.txt.xz news.txt.xz" TEXTS="folder of more texts"
CORPORA ?=
TEXTS ?=
data: $(INSTALLED)-test $(INSTALLED)-build
	$(BIN)/python -m dictionaries.pipeline $(if $(CORPORA),--corpora $(CORPORA)) $(if $(TEXTS),--texts $(TEXTS))

# The dictionary and its index alone, which are made without corpora.
dictionary: $(INSTALLED)-build
	$(BIN)/python -m dictionaries.pipeline lexicon search

# The wheel is tried outside the tree with every Python from 3.10 that is found (or with those that
# PYTHONS names), and in Pyodide where npm gives it.
PYTHONS ?=
PYODIDE := build/npm/node_modules/pyodide

release-check: $(INSTALLED)-release
	rm -rf dist build/lib *.egg-info
	$(BIN)/python -m build
	$(BIN)/twine check --strict dist/*
	$(if $(shell which npm),npm install --silent --no-audit --no-fund --prefix build/npm pyodide)
	$(BIN)/python .ci/release_check.py dist $(PYTHONS) $(if $(shell which npm),--pyodide $(PYODIDE))

clean:
	rm -rf $(VENV) $(VENV)-engines build dist site *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(INSTALLED): $(REQUIREMENTS)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or later is needed: make PYTHON=...")'
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --editable .
	touch $@

# One stamp for each extra of setup.cfg: `.installed-test` and its like.
$(INSTALLED)-%: $(INSTALLED)
	$(PIP) install --editable '.[$*]'
	touch $@
