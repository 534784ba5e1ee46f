# Everything is set up inside the checkout: Python's part in .venv, whatever else is made in build.
# The first run of a target fetches what it needs; after that its own set-up takes no time.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# Each of these, when set, makes Python start slower, or start something else.
unexport PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONSAFEPATH PYTHONSTARTUP
# It chooses the language of a tour; in the environment it would be the language of the system.
unexport LANGUAGE

bin := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
python := .venv/$(bin)/python
# Only as an argument of make: the system's own variable of this name lists several languages.
ifneq ($(origin LANGUAGE),command line)
LANGUAGE := en
endif
screen := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter-out Linux,$(shell uname -s)))
offscreen := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
environment := sh packaging/environment.sh
# An environment that is there already needs no means to make one.
libraries = PYTHON="$$($(environment) --python)" && export PYTHON && \
	sh packaging/system_libraries.sh $(if $(wildcard $(python)),,venv)

##help: list the targets (the default)
.PHONY: help
help:
	@sed -n 's/^##\([a-z-]*\): \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

##demo: the program with its simulator; without a screen the tour
.PHONY: demo demonstration
demo: $(if $(screen),demonstration,tour)
demonstration: window
	$(python) -m smsc_gui --demo

##run: the program itself
.PHONY: run
run: window
	$(python) -m smsc_gui

##tour: the whole journey in the real window, without a screen; LANGUAGE=uk or en; pictures in build/tour, and those of the guide
.PHONY: tour
tour: ready-to-run
	@rm -rf build/tour
	$(offscreen) $(python) -m smsc_gui --tour build/tour --lang $(LANGUAGE)
	@$(python) packaging/pictures.py update build/tour $(LANGUAGE)

# Both languages for the checks; the pictures of the guides have to be what is to be seen.
.PHONY: tours-in-check
tours-in-check: ready-to-run
	@rm -rf build/tour build/tour-uk
	$(offscreen) $(python) -m smsc_gui --tour build/tour --lang en
	$(offscreen) $(python) -m smsc_gui --tour build/tour-uk --lang uk
	@$(python) packaging/pictures.py check build/tour en
	@$(python) packaging/pictures.py check build/tour-uk uk

##test: every check: lint, tests, coverage, tour
.PHONY: test pytest
test: ready-to-test lint pytest tours-in-check
	@echo "All checks passed. Tests: $$(tail -n 1 build/test/pytest.txt)"
pytest: ready-to-test
	@mkdir -p build/test
	$(offscreen) $(python) -m pytest -n 2 --cov --cov-report= | tee build/test/pytest.txt
	$(python) -m coverage report --skip-covered --skip-empty
	$(python) -m coverage report --include='smsc_gui/api/*,smsc_gui/core/*' --fail-under=100 --format=total

##lint: style, types, walls between the layers, dependencies, translations
.PHONY: lint
lint: ready-to-lint
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/$(bin)/lint-imports
	.venv/$(bin)/deptry .
	$(python) packaging/translations.py check
	shellcheck .ci/run packaging/*.sh packaging/linux/*.sh

##bench: speed against a bare window, measured side by side; build/bench.json
.PHONY: bench
bench: libraries-window
	@$(environment) build/venv-run run
	build/venv-run/$(bin)/python -m benchmarks

##package: what this system can build: the folder of the program, self-tested, and its packages; build/packages
.PHONY: package
package: libraries-window
	@$(libraries) package
	@$(environment) build/venv-package package
	build/venv-package/$(bin)/python packaging/build.py

##test-package: the .deb in a bare Debian 12, as root: installs, works, upgrades, goes; figures in build/package-proof.json
.PHONY: test-package
test-package: package
	@$(libraries) proof
	build/venv-package/$(bin)/python packaging/prove_deb.py

##test-windows: the installer for Windows under Wine, with a stand-in for the program
.PHONY: test-windows
test-windows: ready-to-run
	@$(libraries) wine
	xvfb-run -a $(python) packaging/prove_windows.py

##release-check: whether this commit may be released: version, change log, packages and tag agree
.PHONY: release-check
release-check: ready-to-run
	@$(python) packaging/release_check.py $(if $(TAG),--tag "$(TAG)")

##translations: put the texts of the source into resources/translations and compile them
.PHONY: translations
translations: ready-to-run
	$(python) packaging/translations.py update

##lock: pin the requirements again; UPGRADE=--upgrade takes the newest versions
.PHONY: lock
lock_with = build/venv-lock/$(bin)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url --no-config $(UPGRADE)
lock: export UV_CUSTOM_COMPILE_COMMAND = make lock
lock:
	@$(environment) build/venv-lock lock
	$(lock_with) pyproject.toml --output-file requirements/run.txt
	for extra in dev package; do $(lock_with) pyproject.toml --extra $$extra \
		--constraint requirements/run.txt --output-file requirements/$$extra.txt; done
	$(lock_with) requirements/lock.in --output-file requirements/lock.txt

##clean: remove everything that was made here
.PHONY: clean
clean:
	rm -rf build dist .venv .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache mutants
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What the targets above stand on.
.PHONY: libraries libraries-window ready-to-run ready-to-lint ready-to-test window
libraries:
	@$(libraries) offscreen
libraries-window:
	@$(libraries) offscreen window
ready-to-run: libraries
	@$(environment) .venv run
ready-to-lint:
	@$(libraries) offscreen lint
	@$(environment) .venv dev
ready-to-test:
	@$(libraries) offscreen window lint test
	@$(environment) .venv dev
window: libraries-window
	@$(environment) .venv run
