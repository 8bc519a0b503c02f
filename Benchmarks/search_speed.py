#!/usr/bin/env python3
"""Measures `kb search` as a whole process beside the sqlite3 shell with a plain FTS5 table of the same passages.

    search_speed.py [--passages 10000,100000] [--runs 15] [--kb PROGRAM] [--work DIR]

Makes a knowledge base of about so many passages, builds it, copies title, heading and body of each passage into an FTS5
table, and runs each query (QUERIES) in turn with kb, with kb and --no-refresh, and with the shell. Prints Markdown:
medians of the time from spawn to end, ratios of them, and the ratios of processor time beside them.
"""

import argparse
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zlib

import machine
import measure
from corpus import make_apart
from tables import duration, table

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
# What stands in few passages, in many, two and five words, and a slip, for which the shell has no answer.
QUERIES = ["linearizable", "deploy", "network partition", "database failover lost acknowledged writes", "partitoin"]
SLIP = QUERIES[-1]
COLUMNS = ["query", "passages with a word of it", "`sqlite3`", "`kb search --no-refresh`", "`kb search`",
           "`--no-refresh` / `sqlite3`", "kb / `sqlite3`", "the same of processor time"]


def passages_of(index):
    database = sqlite3.connect(f"file:{index}?mode=ro", uri=True)
    texts = {entry: memoryview(zlib.decompress(bodies))
             for entry, bodies in database.execute("SELECT entry, bodies FROM entry_text")}
    rows = []
    for entry, title, heading, size in database.execute(
            "SELECT entry.id, title, heading, size FROM passage JOIN entry ON entry.id = passage.entry "
            "ORDER BY passage.id"):
        rows.append((title, heading, str(texts[entry][:size], "utf-8")))
        texts[entry] = texts[entry][size:]
    database.close()
    return rows


def write_plain_table(rows, path):
    """An FTS5 table as its documentation shows it, with the text in it, and merged as kb's is."""
    database = sqlite3.connect(path)
    database.execute("CREATE VIRTUAL TABLE page USING fts5(title, heading, body, tokenize = 'porter unicode61')")
    database.executemany("INSERT INTO page(title, heading, body) VALUES(?, ?, ?)", rows)
    database.execute("INSERT INTO page(page) VALUES('optimize')")
    database.commit()
    database.execute("VACUUM")
    database.close()


def match(query):
    return " OR ".join(f'"{word}"' for word in query.split())


def statements(query):
    """The SQL of the shell. Its own comments tell it nothing."""
    lines = (HERE / "search.sql").read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("--"))
    return text.replace(":match", f"'{match(query)}'")


def shell(path, query):
    return ["sqlite3", "-init", "/dev/null", "-batch", "-readonly", str(path), statements(query)]


def answer(command):
    """Fails when a search finds nothing, because finding nothing is quick."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode or not result.stdout.strip():
        sys.exit(f"no answer from {' '.join(command)}: {result.stderr.strip()}")
    return result.stdout


def commands(kb, root, plain, query):
    """The shell first, where it has an answer; then kb without and with a look at the files."""
    search = [kb, "search", "--root", str(root)]
    ours = [[*search, "--no-refresh", "--", query], [*search, "--", query]]
    return ours if query == SLIP else [shell(plain, query), *ours]


def measured(kb, root, plain, query, runs):
    """A row of the table."""
    todo = commands(kb, root, plain, query)
    found = [answer(command) for command in todo]
    steps = [(lambda: None, command) for command in todo]
    measure.run_in_turn(3, steps)
    results = measure.run_in_turn(runs, steps)
    times = [measure.median_seconds(one) for one in results]
    if query == SLIP:
        return [query, "", "", *map(duration, times), "", "", ""]
    processor = [measure.median_processor(one) for one in results]
    return [query, found[0].split("\n")[0], *map(duration, times), *(f"{one / times[0]:.2f}" for one in times[1:]),
            ", ".join(f"{one / processor[0]:.2f}" for one in processor[1:])]


def prepare(kb, entries, folder):
    """Where the knowledge base and the plain table are, and how many passages they have."""
    make_apart(entries, folder, REPOSITORY)
    root, plain = folder / "kb", folder / "plain.sqlite"
    subprocess.run([kb, "build", "--root", str(root)], check=True, stdout=subprocess.DEVNULL)
    rows = passages_of(root / ".kb/index.sqlite")
    write_plain_table(rows, plain)
    return root, plain, len(rows)


def passages_per_entry(kb, folder):
    """Of a small collection; larger ones are made of the same shapes."""
    _, _, count = prepare(kb, 500, folder)
    return count / 500


def megabytes(path):
    return f"{path.stat().st_size / 1e6:.0f} MB"


def measure_size(kb, entries, runs, folder):
    """A table, and what it is of."""
    root, plain, count = prepare(kb, entries, folder)
    rows = [measured(kb, root, plain, query, runs) for query in QUERIES]
    about = (f"{count} passages of {entries} entries; kb's index {megabytes(root / '.kb/index.sqlite')}, the plain one "
             f"{megabytes(plain)}:")
    return f"{about}\n\n{table(COLUMNS, rows, words=1)}"


def report(kb, sizes, runs, work=None):
    """The tables as Markdown."""
    empty = measure.median_seconds(measure.run_in_turn(runs, [(lambda: None, ["true"])])[0])
    parts = [f"`kb search QUERY` as a whole process (median of {runs} after 3 to warm up; an empty process takes "
             f"{duration(empty)}; load {machine.load()}):"]
    with tempfile.TemporaryDirectory(prefix="kb-bench-", dir=work) as name:
        folder = pathlib.Path(name)
        each = passages_per_entry(kb, folder / "sample")
        for size in sizes:
            parts.append(measure_size(kb, round(size / each), runs, folder / str(size)))
            shutil.rmtree(folder / str(size))
    return "\n\n".join(parts)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", default="10000,100000")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()
    options.kb = shutil.which(options.kb) or sys.exit(f"no {options.kb}: swift build -c release")
    return options


def main():
    options = parse_options()
    print(report(options.kb, map(int, options.passages.split(",")), options.runs, options.work))


if __name__ == "__main__":
    main()
