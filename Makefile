# Two commands on a fresh machine (Debian, Python 3.11, make): `make site` and `make test`.
# The others are for people who work on the hub. `make help` lists them all.

VENV := .venv
HUB  := $(VENV)/bin/hub
# Nothing is written outside this folder.
export PIP_CACHE_DIR := $(CURDIR)/.cache/pip
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: site check serve test audit bench bench-search lighthouse labels lint lock clean help

site: $(VENV)/site.ok  ## set everything up and build the real site into site/
	$(HUB) build

check: $(VENV)/site.ok  ## check every record
	$(HUB) check $(if $(GITHUB_ACTIONS),--format github)

serve: $(VENV)/site.ok  ## show the site on this machine, anew after every change
	$(HUB) serve

test: $(VENV)/test.ok browser  ## set everything up (Chromium too) and run all tests
	$(MAKE) --no-print-directory lint
	TMPDIR=$$(sh .ci/scratch) $(VENV)/bin/pytest

audit: $(VENV)/test.ok browser java  ## every page type in every language with axe-core and vnu (half an hour)
	TMPDIR=$$(sh .ci/scratch) $(VENV)/bin/pytest -m audit tests/site

bench: $(VENV)/bench.ok browser  ## the speed of the hub beside its peers, into benchmarks/RESULTS.md (about an hour; BENCH="--sizes 250" for less)
	$(VENV)/bin/python -m benchmarks $(BENCH)

bench-search: $(VENV)/test.ok browser  ## how well search finds, in eight languages, among a thousand distractors
	@test -e /usr/share/hunspell/be_BY.aff || sh .ci/debian hunspell-be
	$(VENV)/bin/pip install --quiet -r benchmarks/search/requirements.txt
	$(VENV)/bin/python -m benchmarks.search --keep

lighthouse: $(VENV)/test.ok browser  ## scores of a built site for a phone on a slow line (needs Node.js; LIGHTHOUSE="--locale hy --pages home")
	$(VENV)/bin/python -m benchmarks.lighthouse $(LIGHTHOUSE)

labels: $(VENV)/site.ok  ## bring the interface's catalogues up to date
	$(HUB) labels

lint: $(VENV)/test.ok
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

# The lock files hold every package with its digest. Needs uv; only maintainers do.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q pyproject.toml --group build -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q pyproject.toml --group test -c requirements.lock -o requirements-test.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q pyproject.toml --group bench -c requirements-test.lock -o requirements-bench.lock

$(VENV)/bin/python:
	sh .ci/venv $(VENV)

$(VENV)/site.ok: $(VENV)/bin/python requirements.lock pyproject.toml
	$(VENV)/bin/pip install --quiet --require-hashes -r requirements.lock
	$(VENV)/bin/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.ok: $(VENV)/site.ok requirements-test.lock
	$(VENV)/bin/pip install --quiet --require-hashes -r requirements-test.lock
	touch $@

$(VENV)/bench.ok: $(VENV)/test.ok requirements-bench.lock
	$(VENV)/bin/pip install --quiet --require-hashes -r requirements-bench.lock
	touch $@

.PHONY: browser java
browser:
	@sh .ci/debian chromium chromium chromium-browser google-chrome
java:
	@sh .ci/debian default-jre-headless java

clean:  ## remove everything that can be made again
	rm -rf $(VENV) .cache .hub site .pytest_cache .mypy_cache .ruff_cache .hypothesis

help:
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / — /'
