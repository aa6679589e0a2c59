# Works with GNU make 3.81 and later, and a Python >= 3.11. `make help` lists what there is.
SHELL = /bin/sh
PYTHON = .venv/bin/python
export PYTHONUNBUFFERED = 1
.DEFAULT_GOAL = help
.PHONY: help run dev test a11y bench-pages lint format messages vendor seed check relevance bench bench-search bench-guard bench-people drill-kill drill-writes drill-mail drill-walks environment environment-dev

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  PORT=8080 make run            another port"
	@echo "  COCREATION_VAR=/tmp/x make run    another directory for all state"

run: environment ## Serve the site with its demo network, as in production
	@$(PYTHON) -m cocreation.machine
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m cocreation.unchanged || $(PYTHON) manage.py prepare --demo
	@exec $(PYTHON) -m cocreation.serving

dev: environment-dev ## Serve for working on the code: reloads, shows errors
	@$(PYTHON) -m cocreation.machine
	@$(PYTHON) -m cocreation.catalogues
	@env DJANGO_SETTINGS_MODULE=cocreation.settings.dev $(PYTHON) manage.py prepare --demo
	@exec env DJANGO_SETTINGS_MODULE=cocreation.settings.dev $(PYTHON) manage.py develop

test: environment-dev ## Run the tests (ARGS="tests/network -k status" for some)
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m pytest $(ARGS)

a11y: environment-dev ## Check the accessibility of all pages in every width and theme
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m pytest -m every_combination tests/browser $(ARGS)

bench: bench-pages bench-guard bench-search ## All measurements of speed and size, as tables

bench-pages: environment-dev ## Weigh the first view of each type of page: bytes, requests, shifts, speed
	@$(PYTHON) -m cocreation.catalogues
	@COCREATION_BROWSER="$$(bin/find_browser)" $(PYTHON) -m tests.browser.bench_pages $(SITE)

relevance: environment-dev ## Ask the judged questions of each search engine, print how well it answers
	@$(PYTHON) bin/relevance

bench-guard: environment-dev ## Measure the guard of the public forms: numbers, robots, people
	@DJANGO_SETTINGS_MODULE=cocreation.settings.test $(PYTHON) -m tests.bench guard

bench-people: environment-dev ## Let 200 people write in real browsers: nobody may be blocked (COUNT=200)
	@COCREATION_BROWSER="$$(bin/find_browser)" $(PYTHON) -m tests.browser.bench_people $(COUNT)

bench-search: environment-dev ## Measure the search at size, on all engines (PAGES=50000)
	@$(PYTHON) -m tests.bench search $(PAGES)
	@tests/services/postgres tests/services/elasticsearch $(PYTHON) -m tests.bench search $(PAGES)

drill-kill: environment-dev ## Kill the site at random while people write: nothing is lost (CYCLES=500)
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m tests.drills kill $(CYCLES)

drill-writes: environment-dev ## Eight people write, sixteen read, for a minute: no errors, short waits
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m tests.drills writes

drill-mail: environment-dev ## A mail server that is away, silent, refusing: each mail comes once
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m tests.drills mail

drill-walks: environment-dev ## Four people change statuses at random, at once: every log is lawful (STEPS=10000)
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) -m tests.drills walks $(STEPS)

lint: environment-dev ## Check style, types, layers, migrations and settings
	@bin/lint

format: environment-dev ## Put the code into the house's form
	@$(PYTHON) -m ruff check --fix --quiet . || true
	@$(PYTHON) -m ruff format .

messages: environment-dev ## Collect the interface's strings into both catalogues
	@$(PYTHON) bin/collect_messages

vendor: ## Renew what is vendored for the looks (needs Node and network)
	@bin/vendor

seed: environment ## Load a demo network of about SIZE pages (make seed SIZE=500)
	@$(PYTHON) -m cocreation.catalogues
	@$(PYTHON) manage.py prepare
	@$(PYTHON) manage.py seed_network $(if $(SIZE),--size $(SIZE))

check: environment ## Tell whether this machine has what the site needs
	@$(PYTHON) manage.py check_environment

environment:
	@bin/environment run

environment-dev:
	@bin/environment dev
