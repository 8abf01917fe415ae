# Everything a fresh machine needs is set up by the first target that needs it: a virtual environment with the exact
# versions of constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
endif

.PHONY: app serve lab test soak bench lint screenshots audit

# Real people's records: nobody else on the network reaches the page unless STREAMLIT_SERVER_ADDRESS says so. Streamlit
# reads [auth] from the same secrets as Signoff does.
app: export STREAMLIT_SERVER_ADDRESS ?= localhost
app: $(VENV)/.run
	$(if $(SIGNOFF_SECRETS),STREAMLIT_SECRETS_FILES="$(SIGNOFF_SECRETS)") $(BIN)/streamlit run app.py

# The same page with the headers that keep everything foreign out of it: docs/security.md.
serve: export STREAMLIT_SERVER_ADDRESS ?= localhost
serve: $(VENV)/.run
	$(if $(SIGNOFF_SECRETS),STREAMLIT_SECRETS_FILES="$(SIGNOFF_SECRETS)") $(BIN)/streamlit run serve.py

# A notebook runs in its own folder: what names a file from here must still name it there.
WHOLE = $(BIN)/python -c 'import os, sys; print(os.path.abspath(os.path.expanduser(sys.argv[1])))'
lab: $(VENV)/.lab
	secrets="$${SIGNOFF_SECRETS:+$$($(WHOLE) "$$SIGNOFF_SECRETS")}"; data="$${SIGNOFF_DATA:+$$($(WHOLE) "$$SIGNOFF_DATA")}"; \
	  cd notebooks && SIGNOFF_SECRETS="$$secrets" SIGNOFF_DATA="$$data" ../$(BIN)/jupyter lab 00-start-here.ipynb $(LAB)

# Files in their own order: the few long tests in a real browser must not be what is left for one core at the end.
test: $(VENV)/.tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

# The long fault and load runs, hours rather than minutes. SIGNOFF_SOAK=0.1 makes them a tenth as long, 10 ten times.
soak: $(VENV)/.tests
	$(BIN)/python -m pytest -m soak -n 2 --durations=0

# Everything that is measured, as one table: docs/benchmarks.md. A quarter of an hour on a machine that does nothing else.
bench: $(VENV)/.tests
	$(BIN)/python -m benchmarks

lint: $(VENV)/.tests
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

screenshots: $(VENV)/.tests
	$(BIN)/python -m docs.screenshots
	$(BIN)/python -m docs.notebook_pictures

# Every version of constraints.txt, looked up among the known holes. Needs the internet.
audit: $(VENV)/.audit
	$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip

$(VENV)/.run: requirements.txt constraints.txt | $(VENV)/.made
	$(BIN)/python -m pip install --quiet -c constraints.txt -r requirements.txt
	@touch $@

# Outputs hold people's names: from here on git takes notebooks without them.
$(VENV)/.lab: requirements.txt requirements-notebooks.txt constraints.txt | $(VENV)/.made
	$(BIN)/python -m pip install --quiet -c constraints.txt -r requirements-notebooks.txt
	@git rev-parse --git-dir >/dev/null 2>&1 && $(BIN)/nbstripout --install --attributes .gitattributes || true
	@touch $@ $(VENV)/.run

$(VENV)/.tests: requirements.txt requirements-notebooks.txt requirements-tests.txt constraints.txt | $(VENV)/.made
	$(BIN)/python -m pip install --quiet -c constraints.txt -r requirements-tests.txt
	@touch $@ $(VENV)/.run

$(VENV)/.audit: requirements-audit.txt constraints.txt | $(VENV)/.made
	$(BIN)/python -m pip install --quiet -c constraints.txt -r requirements-audit.txt
	@touch $@

$(VENV)/.made:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	  { echo "Signoff needs Python 3.11 or newer; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12 app"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "Python can't make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@touch $@
