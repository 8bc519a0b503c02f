# `make` builds kb and the site; `make test` runs everything that is tested. README.md has the rest.
PREFIX ?= /usr/local
JOBS ?= 2
RELEASE = -c release --static-swift-stdlib
KB = .build/release/kb
# The site as the tests see it: the repository's own content, built by the binary under test.
TESTED_SITE = .build/tested-site
# A site of pages that have too much on them, or nothing.
EXTREMES = .build/extremes
# The same with 'offline: true'.
OFFLINE = .build/offline

# For how long `make fuzz` looks, and where it keeps what reaches new code.
MINUTES ?= 10
FUZZ = .build/fuzz

.PHONY: all setup build site screens test check format bench bench-search fuzz install clean

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
	.build/tools/bin/python Tests/SiteTools/screenshots.py $(TESTED_SITE) .build/screens \
	  --runbook runbooks/network-partition.html --practice practices/failover-drills.html \
	  --incident incidents/gitlab-2017-01.html
	cp .build/screens/light.png .build/screens/dark.png Documentation/screens/

test: setup
	@Scripts/setup.sh test
	swift build -j $(JOBS) --build-tests
	swift test -j $(JOBS) --skip-build
	.build/tools/bin/python -m unittest discover -q -s Benchmarks
	.build/tools/bin/python -m unittest discover -q -s Tests/SiteTools
	.build/tools/bin/python -m unittest discover -q -s Tests/Integrations
	.build/debug/kb build --output $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/check_links.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/audit_budgets.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/audit_data.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/validate_html.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/browser_check.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/audit_pages.py $(TESTED_SITE) --jobs $(JOBS)
	.build/tools/bin/python Tests/SiteTools/walk_check.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/print_check.py $(TESTED_SITE)
	rm -rf $(EXTREMES) && .build/tools/bin/python Tests/SiteTools/extreme_site.py .build/debug/kb $(EXTREMES)
	.build/tools/bin/python Tests/SiteTools/audit_pages.py $(EXTREMES)/site --jobs $(JOBS)
	.build/tools/bin/python Tests/SiteTools/print_check.py $(EXTREMES)/site
	rm -rf $(OFFLINE) && mkdir -p $(OFFLINE) && cp -R Content $(OFFLINE)
	{ cat kb.yml; echo 'offline: true'; } > $(OFFLINE)/kb.yml
	.build/debug/kb build --root $(OFFLINE)
	.build/tools/bin/python Tests/SiteTools/offline_check.py $(OFFLINE)/Site/public
	.build/tools/bin/python Tests/SiteTools/search_analysis_check.py
	.build/tools/bin/python Tests/SiteTools/search_query_check.py
	.build/tools/bin/python Tests/SiteTools/search_page_check.py $(TESTED_SITE)
	.build/tools/bin/python Tests/SiteTools/search_parity.py $(TESTED_SITE) --kb .build/debug/kb --queries 60
	.build/tools/bin/python Tests/SiteTools/finder_check.py .build/debug/kb

# Style, warnings as errors (set in Package.swift for debug builds), and the rules of the house.
check: setup
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build -j $(JOBS) --build-tests
	swift test -j $(JOBS) --skip-build --filter HouseRules
	.build/debug/kb check

format:
	swift format --in-place --recursive Package.swift Sources Tests

bench: build
	@Scripts/setup.sh bench
	.build/tools/bin/python Benchmarks/run.py
	.build/tools/bin/python Benchmarks/suggest.py

# OPTIONS=--quick does less of each.
bench-search: build
	@Scripts/setup.sh bench
	.build/tools/bin/python Benchmarks/bench_search.py $(OPTIONS)

# What it finds ends it, and lies in $(FUZZ)/found: move it to Tests/FuzzTests/Found, where a test reads it from then on.
fuzz: setup
	swift build -j $(JOBS) -c release --sanitize fuzzer --package-path Tests/Fuzz --scratch-path $(FUZZ)
	@mkdir -p $(FUZZ)/corpus $(FUZZ)/found
	$(FUZZ)/release/Fuzz $(FUZZ)/corpus $(wildcard Content/*/) -dict=Tests/Fuzz/fuzz.dict \
	  -artifact_prefix=$(FUZZ)/found/ -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
	  -max_total_time=$$(($(MINUTES) * 60)) -print_final_stats=1

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(KB) $(DESTDIR)$(PREFIX)/bin/kb

clean:
	rm -rf .build .kb Site/public
