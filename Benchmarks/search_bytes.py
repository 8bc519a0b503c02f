#!/usr/bin/env python3
"""Counts what a search in the browser moves, and how long it takes, beside Pagefind on the same site.

    search_bytes.py [--kb PROGRAM] [--own-only] [--pages ARCHIVE] [--entries 10000] [--repeats 5] [--detail]
                    [--work DIR]

The sites are those of search_sites.py. Each is served with gzip as static hosts do, and opened in headless Chromium:
kb's own search.html, and a page with Pagefind's own interface over Pagefind's index of the same entries. Bytes are
counted at the server, headers included. Prints Markdown.
"""

import argparse
import collections
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from playwright import sync_api

import machine
import search_sites
import static_host
from tables import table

FIRST = "network partition"
LATER = ["certificate expired", "dns timeout", "retry storm", "load balancer health check", "restore a backup",
         "memory leak", "disk full", "failover", "latency percentile", "rollback deploy"]
PAGEFIND_PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>Search</title><link rel=icon href="data:,">
<link rel=stylesheet href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
<div id=search></div>
<script>addEventListener('DOMContentLoaded', () => new PagefindUI({element: '#search', showImages: false}));</script>
"""
# From the event to the first link among the results.
ASK = """([field, results, text]) => new Promise((resolve, reject) => {
  const input = document.querySelector(field);
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll(results)].some(link => link.textContent.trim())) return;
    observer.disconnect();
    resolve(performance.now() - start);
  });
  observer.observe(document.documentElement, {subtree: true, childList: true, characterData: true});
  setTimeout(() => reject(new Error('nothing found for ' + text)), 30000);
  const start = performance.now();
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
})"""
CLEAR = """([field, results]) => {
  const input = document.querySelector(field);
  input.value = '';
  input.dispatchEvent(new Event('input', {bubbles: true}));
  const isEmpty = resolve => document.querySelector(results) ? setTimeout(isEmpty, 20, resolve) : resolve();
  return new Promise(isEmpty);
}"""


class Searched:
    """A page with a search: its name in the site, its field and the links of its results."""

    def __init__(self, name, page, field, results):
        self.name, self.page, self.field, self.results = name, page, field, results

    def kind_of(self, path):
        """What a file is for, in words."""
        name = path.rpartition("/")[2]
        if name == self.page:
            return "page"
        if name.endswith((".css", ".svg")):
            return "style"
        if "/assets/" in path or name in ("pagefind-ui.js", "pagefind.js", "pagefind-worker.js"):
            return "scripts"
        parts = path.strip("/").split("/")
        return "/".join(parts[1:-1]) or name if "/search/" in path else name.rpartition(".")[2]


KB = Searched("kb", "search.html", "#kb\\:q", "#kb\\:hits a")
PAGEFIND = Searched("Pagefind", "search-pagefind.html", ".pagefind-ui__search-input", ".pagefind-ui__result-link")


def without_page(searched, responses):
    return [one for one in responses if searched.kind_of(one.path) != "page"]


def opened(browser, searched, address, tally):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/{searched.page}", wait_until="load")
    page.wait_for_selector(searched.field, state="attached")
    tally.wait_until_quiet()
    return page


def ask(page, searched, tally, text):
    """Milliseconds, and what it moved."""
    tally.take()
    taken = page.evaluate(ASK, [searched.field, searched.results, text])
    tally.wait_until_quiet()
    return taken, tally.take()


def first_queries(browser, searched, address, tally, repeats):
    """Milliseconds of each, and all that came after the page itself in the last."""
    times = []
    for _ in range(repeats):
        tally.take()
        page = opened(browser, searched, address, tally)
        before = tally.take()
        taken, after = ask(page, searched, tally, FIRST)
        times.append(taken)
        page.context.close()
    return times, without_page(searched, before + after)


def later_queries(browser, searched, address, tally):
    """Of each query after the first, on the same page: milliseconds and responses."""
    page = opened(browser, searched, address, tally)
    ask(page, searched, tally, FIRST)
    answers = []
    for text in LATER:
        page.evaluate(CLEAR, [searched.field, searched.results])
        answers.append(ask(page, searched, tally, text))
    page.context.close()
    return answers


def typed(browser, searched, address, tally):
    """What came when the first query is typed letter by letter, ten a second."""
    tally.take()
    page = opened(browser, searched, address, tally)
    page.locator(searched.field).press_sequentially(FIRST, delay=100)
    page.wait_for_selector(searched.results)
    tally.wait_until_quiet()
    page.context.close()
    return without_page(searched, tally.take())


def size(responses):
    return sum(one.bytes for one in responses)


def kilobytes(count):
    return f"{count / 1000:.1f} KB"


def moved(responses):
    return f"{kilobytes(size(responses))} in {len(responses)}"


def measured(browser, searched, address, tally, repeats):
    """The cells of a row, and what the first query moved."""
    times, first = first_queries(browser, searched, address, tally, repeats)
    later = later_queries(browser, searched, address, tally)
    letters = typed(browser, searched, address, tally)
    style = [one for one in first if searched.kind_of(one.path) == "style"]
    scripts = [one for one in first if searched.kind_of(one.path) == "scripts"]
    later_sizes = [size(responses) for _, responses in later]
    later_counts = [len(responses) for _, responses in later]
    later_times = [taken for taken, _ in later]
    return [moved(first), moved(scripts), moved(style),
            f"{statistics.median(times):.0f} ms",
            f"{kilobytes(statistics.median(later_sizes))}, {kilobytes(max(later_sizes))}",
            f"{statistics.median(later_counts):.0f}, {max(later_counts)}",
            f"{statistics.median(later_times):.0f} ms, {max(later_times):.0f} ms",
            moved(letters)], first


COLUMNS = ["site", "search", "first query", "of it scripts", "style and icon", "first result",
           "later queries: median, most", "requests", "first result", "typed letter by letter"]


def detail(searched, responses):
    """What it is made of, by kind of file and then one by one."""
    kinds = collections.defaultdict(list)
    for one in responses:
        kinds[searched.kind_of(one.path)].append(one)
    lines = [f"{searched.name}: {kind}: {moved(ones)}: "
             + ", ".join(f"{one.path} {one.bytes}" for one in ones) for kind, ones in kinds.items()]
    return "\n".join(lines)


def measure_site(browser, name, site, repeats, shows_detail):
    """The rows of the two searches."""
    rows = []
    with static_host.serving(site) as (address, tally):
        for searched in (KB, PAGEFIND):
            cells, first = measured(browser, searched, address, tally, repeats)
            rows.append([name, searched.name, *cells])
            if shows_detail:
                print(detail(searched, first), file=sys.stderr)
    return rows


def add_pagefind(site):
    """Pagefind's index of the pages that are entries, as somebody would have it who wants what kb searches."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "main", "--glob",
               "{articles,books,events,incidents,people,practices,runbooks,talks,videos}/**/*.html"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (site / PAGEFIND.page).write_text(PAGEFIND_PAGE, "utf-8")


def weight(site):
    files = [path for path in (site / "search").rglob("*") if path.is_file()]
    total = sum(path.stat().st_size for path in files)
    return f"{len(files)} files, {total / 1e6:.1f} MB"


def report(sites, repeats, shows_detail=False):
    """The tables as Markdown; the sites as pairs of a name and the root of a built knowledge base."""
    rows, weights = [], []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, root in sites:
            site = root / "Site/public"
            weights.append(f"{name}: {weight(site)}")
            add_pagefind(site)
            rows += measure_site(browser, name, site, repeats, shows_detail)
    return "\n".join([
        "What a search moves besides the page's own HTML, as gzip and with headers; first results are medians of "
        f"{repeats}, load {machine.load()}:", "", table(COLUMNS, rows, words=2), "",
        f"kb's whole index for the browser: {'; '.join(weights)}."])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    search_sites.add_options(parser)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--detail", action="store_true", help="say which files came, to the standard error")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kb-bench-", dir=options.work) as name:
        sites = search_sites.build_all(options, pathlib.Path(name))
        print(report(sites, options.repeats, options.detail))


if __name__ == "__main__":
    main()
