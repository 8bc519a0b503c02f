# `make` builds kb and the site; `make test` runs everything that is tested. README.md has the rest.
PREFIX ?= /usr/local
JOBS ?= 2
RELEASE = -c release --static-swift-stdlib
KB = .build/release/kb
PYTHON = .build/tools/bin/python
TOOLS = Tests/SiteTools
# The site as the tests see it: the repository's own content, built by the binary under test.
TESTED_SITE = .build/tested-site
# A site of pages that have too much on them, or nothing.
EXTREMES = .build/extremes
# The same with 'offline: true'.
OFFLINE = .build/offline

# Files that others made, and what kb ingest must make of them: not in this repository.
SAMPLES ?= ../shared/ingest

# For how long `make fuzz` looks, and where it keeps what reaches new code.
MINUTES ?= 10
FUZZ = .build/fuzz

.PHONY: all setup build site screens test check format bench bench-entries bench-search bench-ingest fuzz fuzz-ingest install clean

all: setup build site

setup:
	@Scripts/setup.sh build

build: setup
	swift build -j $(JOBS) $(RELEASE) --product kb

site: build
	$(KB) build
	@echo
	@echo "The site:     file://$(CURDIR)/Site/public/index.html"
	@echo "The terminal: $(KB) search partition"

# Pictures of six pages, light and dark, at two widths, and a sheet of each for README.
screens: build
	@Scripts/setup.sh test
	$(KB) build --output $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/screenshots.py $(TESTED_SITE) .build/screens \
	  --runbook runbooks/network-partition.html --practice practices/failover-drills.html \
	  --incident incidents/gitlab-2017-01.html
	cp .build/screens/light.png .build/screens/dark.png Documentation/screens/

# What needs no other part of it runs beside the rest, and says what it found when it is done.
test: setup
	@Scripts/setup.sh test
	swift build -j $(JOBS) --build-tests
	swift test -j $(JOBS) --skip-build
	.build/debug/kb build --output $(TESTED_SITE)
	rm -rf $(OFFLINE) && mkdir -p $(OFFLINE) && cp -R Content $(OFFLINE)
	{ cat kb.yml; echo 'offline: true'; } > $(OFFLINE)/kb.yml
	.build/debug/kb build --root $(OFFLINE)
	rm -rf $(EXTREMES) && $(PYTHON) $(TOOLS)/extreme_site.py .build/debug/kb $(EXTREMES)
	@$(MAKE) --no-print-directory --output-sync=target -j $(JOBS) $(CHECKS)

# The longest first, and the pages in parts, so that none is left alone at the end. More at a time than there are cores
# slows all of them down.
PAGES = check-pages-1 check-pages-2 check-pages-3 check-pages-4
CHECKS = $(PAGES) check-tools check-walk check-search check-browser check-serve check-extremes check-data \
  check-terminal check-ingest

.PHONY: $(CHECKS)

$(PAGES): check-pages-%:
	$(PYTHON) $(TOOLS)/audit_pages.py $(TESTED_SITE) --jobs 1 --part $*/$(words $(PAGES))

check-tools:
	$(PYTHON) -m unittest discover -q -s Benchmarks
	$(PYTHON) -m unittest discover -q -s $(TOOLS)
	$(PYTHON) -m unittest discover -q -s Tests/Integrations

check-walk:
	$(PYTHON) $(TOOLS)/walk_check.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/arrival_check.py $(TESTED_SITE)

check-browser:
	$(PYTHON) $(TOOLS)/browser_check.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/offline_check.py $(OFFLINE)/Site/public
	$(PYTHON) $(TOOLS)/print_check.py $(TESTED_SITE)

check-serve:
	$(PYTHON) $(TOOLS)/serve_check.py .build/debug/kb

check-search:
	$(PYTHON) $(TOOLS)/search_analysis_check.py
	$(PYTHON) $(TOOLS)/search_query_check.py
	$(PYTHON) $(TOOLS)/search_page_check.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/search_parity.py $(TESTED_SITE) --kb .build/debug/kb --queries 60

check-extremes:
	$(PYTHON) $(TOOLS)/audit_pages.py $(EXTREMES)/site --jobs 1
	$(PYTHON) $(TOOLS)/print_check.py $(EXTREMES)/site

check-data:
	$(PYTHON) $(TOOLS)/check_links.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/audit_budgets.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/audit_data.py $(TESTED_SITE)
	$(PYTHON) $(TOOLS)/validate_html.py $(TESTED_SITE)

check-terminal:
	$(PYTHON) $(TOOLS)/finder_check.py .build/debug/kb

# SAMPLES is the folder of the files to read, with their expected.yaml; without one there is nothing to run.
check-ingest:
	$(PYTHON) -m unittest discover -q -s Tests/IngestTools
	$(PYTHON) Tests/IngestTools/run_samples.py --kb .build/debug/kb --samples $(SAMPLES)

# Style, warnings as errors (set in Package.swift for debug builds), and the rules of the house.
check: setup
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build -j $(JOBS) --build-tests
	swift test -j $(JOBS) --skip-build --filter HouseRules
	.build/debug/kb check

format:
	swift format --in-place --recursive Package.swift Sources Tests

# OPTIONS=--quick does less of each, here and in bench-search.
bench: build
	@Scripts/setup.sh bench
	$(PYTHON) Benchmarks/bench_speed.py $(OPTIONS)

bench-entries: build
	@Scripts/setup.sh bench
	$(PYTHON) Benchmarks/run.py
	$(PYTHON) Benchmarks/suggest.py

bench-search: build
	@Scripts/setup.sh bench
	$(PYTHON) Benchmarks/bench_search.py $(OPTIONS)

bench-ingest: build
	@Scripts/setup.sh bench
	$(PYTHON) Benchmarks/ingest.py --samples $(SAMPLES)

# What it finds ends it, and lies in $(FUZZ)/found: move it to Tests/FuzzTests/Found, where a test reads it from then on.
fuzz: setup
	swift build -j $(JOBS) -c release --sanitize fuzzer --package-path Tests/Fuzz --scratch-path $(FUZZ)
	@mkdir -p $(FUZZ)/corpus $(FUZZ)/found
	SWIFT_BACKTRACE=enable=no $(FUZZ)/release/Fuzz $(FUZZ)/corpus $(wildcard Content/*/) -dict=Tests/Fuzz/fuzz.dict \
	  -artifact_prefix=$(FUZZ)/found/ -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
	  -max_total_time=$$(($(MINUTES) * 60)) -print_final_stats=1

# Each reader of kb ingest for FUZZ_SECONDS; what it finds lies in $(FUZZ)/found/ and belongs into
# Tests/FuzzTests/Found/Ingest/, in the folder of its reader. SANITIZERS=fuzzer,address looks for misuse of memory too.
FUZZ_SECONDS ?= 600
READERS ?= archive pptx odp epub pdf page captions markdown feed file
SANITIZERS ?= fuzzer

fuzz-ingest: setup
	swift build -j $(JOBS) -c release $(foreach kind,$(subst $(comma), ,$(SANITIZERS)),--sanitize $(kind)) \
	  --package-path Tests/Fuzz --scratch-path $(FUZZ)
	@set -e; for reader in $(READERS); do \
	  mkdir -p $(FUZZ)/$$reader $(FUZZ)/found/$$reader; \
	  SWIFT_BACKTRACE=enable=no KB_FUZZ=$$reader KB_SEEDS=$(FUZZ)/$$reader $(FUZZ)/release/Fuzz $(FUZZ)/$$reader \
	    -dict=Tests/Fuzz/ingest.dict \
	    -artifact_prefix=$(FUZZ)/found/$$reader/ -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
	    -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1; \
	done

comma := ,

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(KB) $(DESTDIR)$(PREFIX)/bin/kb

clean:
	rm -rf .build .kb Site/public
