# One entry for people, hooks and machines. `make` lists what there is.
.DEFAULT_GOAL := help
.PHONY: help install run demo test check fix bench bench-language bench-grouping bench-people bench-live docs pins journeys test-postgresql browser mail-servers bench-mail

PYTHON ?= python3
BIN := .venv/bin
# Half an hour of typing `.venv/bin/…` is enough for anyone.
export PATH := $(CURDIR)/$(BIN):$(PATH)

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

.stamps/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Askwell needs Python 3.11 or newer. Install it, or name it: make run PYTHON=/path/to/python3"; exit 1; }
	@mkdir -p .stamps
	$(PYTHON) -m venv .venv
	@touch $@

.stamps/runtime: .stamps/python requirements/runtime.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

.stamps/test: .stamps/runtime requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

install: .stamps/runtime ## install Askwell into .venv, so that .venv/bin/askwell works

run: install ## start Askwell and print its address
	$(BIN)/askwell

demo: install ## start Askwell on a made-up exploration, apart from your own data
	$(BIN)/askwell demo

browser: .stamps/test # the browser for the journeys, found or installed
	@$(BIN)/python scripts/browser.py

mail-servers: .stamps/test # Dovecot and Postfix for the tests of mail, found or installed
	@$(BIN)/python scripts/mail_servers.py

test: .stamps/test check browser mail-servers ## every check and every test, on SQLite and on PostgreSQL
	$(BIN)/pytest -n 2 --dist loadgroup
	$(MAKE) test-postgresql

test-postgresql: .stamps/test # the same suite on PostgreSQL, without the browser
	$(BIN)/python scripts/with_postgresql.py $(BIN)/pytest -n 2 -m "not journey and not models"

journeys: .stamps/test browser ## only the walks through the pages in a real browser
	$(BIN)/pytest -m journey

check: .stamps/test ## format, lint, types, import contracts, templates, migrations, generated docs
	@$(BIN)/python scripts/check.py

fix: .stamps/test ## mend what can be mended by machine
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .
	$(BIN)/djade --target-version 5.2 $$(git ls-files '*.html') || true

docs: .stamps/test ## write the generated reference pages anew
	$(BIN)/python scripts/reference.py

bench: .stamps/test ## what it costs: time, memory, size
	$(BIN)/python bench/run.py

bench-language: .stamps/test ## how well the models understand: make bench-language DATA=FOLDER
	@$(BIN)/python bench/understanding.py $(DATA)

bench-grouping: .stamps/test ## thousands of statements grouped, beside BERTopic: make bench-grouping DATA=FOLDER
	@$(BIN)/python bench/grouping.py $(DATA)

bench-mail: .stamps/test mail-servers ## letters that leave once and answers found once, while everything goes wrong
	@$(BIN)/python bench/mail.py

bench-live: .stamps/test browser ## the live page while servers, browsers, networks and power fail, and how fast it types
	@for name in server browser network power typing; do $(BIN)/python bench/live_$$name.py || exit 1; done

bench-people: .stamps/test ## bringing thousands of people in, beside Hermit CRM
	@$(BIN)/python bench/people.py

pins: .stamps/test ## renew the pins in requirements/*.txt (needs uv)
	for name in runtime test; do uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
		--no-emit-index-url --no-header requirements/$$name.in -o requirements/$$name.txt; done
