#!/usr/bin/env python3
"""Prints every figure of the search as Markdown: quality, slips, parity, speed, bytes.

    bench_search.py [--quick] [--kb PROGRAM] [--collections DIR] [--pages ARCHIVE] [--work DIR] [NAME...]

Each part can be run by itself: search_quality.py, Tests/SiteTools/search_parity.py, search_speed.py, search_bytes.py.
--quick leaves out the large site and the large index, all collections but the first, and most repeats.
"""

import argparse
import pathlib
import sys
import tempfile
import time

import machine
import parity
import search_bytes
import search_collection
import search_quality
import search_sites
import search_speed
from tables import table

# How many queries of each collection are asked of the sites, too, and how many are made of the sites' own words.
GIVEN, MADE = 100, 500
QUICK_MADE = 100


def given_queries(folders):
    return [query["text"] for folder in folders
            for query in search_collection.read_collection(folder).queries[:GIVEN]]


def parity_report(kb, sites, queries, made):
    """The first hits, snippets and counts of the browser beside the terminal's."""
    rows = [parity.compare(kb, name, root, queries, made) for name, root in sites]
    differences = "".join(f"\n\n{text}" for _, text in rows if text)
    return table(parity.COLUMNS, [row for row, _ in rows], words=1) + differences


def show(heading, text, start):
    print(f"\n### {heading}\n\n{text}", flush=True)
    print(f"{heading}: {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)


def measure_all(options, folder):
    start = time.monotonic()
    found = search_quality.folders(options)
    found = found[:1] if options.quick else found
    if found:
        tables, differences = search_quality.report(found, options)
        show("Quality, slips, parity on the collections", f"{tables}\n\n{differences}".rstrip(), start)
    sites = search_sites.build_all(options, folder)
    made = QUICK_MADE if options.quick else MADE
    show("Parity", parity_report(options.kb, sites, given_queries(found), made), start)
    show("Bytes", search_bytes.report(sites, 3 if options.quick else 9), start)
    sizes, runs = ([10_000], 9) if options.quick else ([10_000, 100_000], 25)
    show("Speed", search_speed.report(options.kb, sizes, runs, options.work), start)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    search_quality.add_options(parser)
    search_sites.add_options(parser)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    options.kb = search_sites.program(options)
    options.parity = True
    if options.quick:
        options.own_only, options.typos = True, 100
    print(machine.describe(options.kb), flush=True)
    with tempfile.TemporaryDirectory(prefix="kb-bench-", dir=options.work) as name:
        measure_all(options, pathlib.Path(name))


if __name__ == "__main__":
    main()
