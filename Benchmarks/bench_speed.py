#!/usr/bin/env python3
"""Measures how quick kb is beside what people would use instead, on the same pages, and prints Markdown.

    bench_speed.py [--quick] [--sizes 1000,10000,50000] [--runs 3] [--searches 21] [--edits 21] [--hugo-edits 3]
                   [--only PART,…] [--callgrind] [--kb PROGRAM] [--pages ARCHIVE] [--theme DIR]
                   [--work DIR]

Parts: build, cores, again, serve, search, start, stages, growth. The other programs run at the largest size up to
10 000 pages; one that is not installed is named and left out. --callgrind counts instructions of each stage besides,
with valgrind. Every table is printed when it is known; the last has what is to be reached. --quick is 100 and 300
pages, once.
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile
import time

import build_speed
import machine
import measure
import page_sets
import peers
import rebuild_speed
import search_programs
import serve_speed
import stage_counts
import stage_times
import start_speed
import targets
from build_speed import Bench
from knowledge_base import ARCHIVE, REPOSITORY

PARTS = ["build", "cores", "again", "serve", "search", "start", "stages", "growth"]
QUICK = {"sizes": [100, 300], "runs": 1, "searches": 5, "edits": 5, "hugo_edits": 2}


def numbers(text):
    return sorted({int(one) for one in text.split(",")})


def parts_of(text):
    chosen = text.split(",")
    unknown = [one for one in chosen if one not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    return chosen


def parse_options(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--sizes", type=numbers, metavar="N,…")
    parser.add_argument("--runs", type=int, metavar="N")
    parser.add_argument("--searches", type=int, metavar="N")
    parser.add_argument("--edits", type=int, metavar="N", help="of kb serve")
    parser.add_argument("--hugo-edits", type=int, metavar="N", help="of hugo server; 0 leaves it out")
    parser.add_argument("--only", type=parts_of, default=PARTS, metavar="PART,…")
    parser.add_argument("--callgrind", action="store_true")
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--pages", type=pathlib.Path, default=ARCHIVE, metavar="ARCHIVE")
    parser.add_argument("--theme", type=pathlib.Path, default=build_speed.THEME, metavar="DIR", help="Hugo's")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args(arguments)
    usual = {"sizes": [1_000, 10_000, 50_000], "runs": 3, "searches": 21, "edits": 21, "hugo_edits": 3}
    for name, value in (QUICK if options.quick else usual).items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    return options


def main_size(sizes):
    """The size at which the other programs run."""
    return max((size for size in sizes if size <= page_sets.LARGEST), default=min(sizes))


def show(text, start):
    print(f"\n{text}", flush=True)
    print(f"{time.monotonic() - start:.0f} s, load {machine.load()}", file=sys.stderr, flush=True)


def growth(bench, source, options, main, built):
    """The size that was built beside the others is not built again."""
    sizes = []
    for count in options.sizes:
        pages = main if count == main.count else source.make(count)
        if built and pages is main:
            sizes.append(build_speed.Size(count, main.bytes(), built["kb"]))
        else:
            sizes.append(build_speed.size_of(bench, pages))
    return sizes


def measure_all(options, source, bench, lines):
    """Prints the tables of the parts, and adds to the lines of the last."""
    start, only = time.monotonic(), options.only
    main = source.make(main_size(options.sizes))
    about = f"{main.count} {source.describe()}, {main.bytes() / 1e6:.1f} MB of Markdown. Medians of {bench.runs}."
    show(f"The content: {about}", start)
    built = build_speed.from_nothing(bench, main) if "build" in only else None
    if built:
        show(build_speed.from_nothing_table(built), start)
        lines += build_speed.from_nothing_lines(built, main.count)
    if "cores" in only:
        lines.append(build_speed.cores_line(bench, main, sorted(os.sched_getaffinity(0))))
    # What follows needs a site that is built, whatever came before.
    measure.run(build_speed.kb_build(bench.kb, main))
    if "again" in only:
        lines += rebuild_speed.again_lines(bench, main)
    if "serve" in only:
        lines += serve_speed.measure_serving(bench, main, options.edits, options.hugo_edits)
    if "search" in only:
        text, more = search_programs.measure_searches(bench, main, options.searches)
        show(text, start)
        lines += more
    if "start" in only:
        lines.append(start_speed.start_line(bench))
    if "stages" in only:
        show(stage_times.report(bench, main), start)
    if "growth" in only:
        sizes = growth(bench, source, options, main, built)
        show(build_speed.growth_table(sizes), start)
        lines.append(build_speed.growth_line(sizes))


def instructions(bench):
    if not bench.peers["valgrind"]:
        return "no valgrind: no instructions counted"
    return stage_counts.measured(bench.kb, bench.folder, 8, valgrind=bench.peers["valgrind"])[0]


def main():
    options = parse_options()
    options.kb = shutil.which(options.kb) or sys.exit(f"no {options.kb}: swift build -c release")
    found = peers.find_all()
    print(machine.describe(options.kb, found["Hugo"]))
    for line in peers.absent(found):
        print(f"- {line}")
    with tempfile.TemporaryDirectory(prefix="kb-bench-", dir=options.work) as name:
        folder = pathlib.Path(name)
        print(f"- written to {machine.file_system(folder)}", flush=True)
        bench = Bench(options.kb, found, options.runs, folder, options.theme)
        source = page_sets.Source(options.pages, options.kb, folder / "pages")
        lines = []
        try:
            measure_all(options, source, bench, lines)
            if options.callgrind:
                print(f"\n{instructions(bench)}", flush=True)
        finally:
            # What is known when it is stopped is worth having: it takes many minutes.
            print(f"\n{targets.report(lines)}", flush=True)


if __name__ == "__main__":
    main()
