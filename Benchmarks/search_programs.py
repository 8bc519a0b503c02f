"""`kb search` as a whole process beside other searches over the same pages, whose indexes are made before."""

import re
import sqlite3

import measure
from build_speed import megabytes
from tables import duration, table
from targets import Line, against, missing, processor_times, within

QUERY = "partition"
WARM_UP = 3
SHELL, RIPGREP, QUEST = "the sqlite3 shell", "ripgrep", "quest"
KB, UNREFRESHED = "kb search", "kb search --no-refresh"
FIELD = re.compile(r"^(title|tags): (.*)$", re.M)
# As a plain use of FTS5 has it: the ten best pages by bm25 with weights, with the title and a snippet.
STATEMENT = ("SELECT title, snippet(page, 2, '[', ']', '…', 16), bm25(page, 10.0, 5.0, 1.0) AS score FROM page "
             f"WHERE page MATCH '{QUERY}' ORDER BY score LIMIT 10")


def columns_of(text):
    """Title, tags and body of a page."""
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    fields = dict(FIELD.findall(front))
    return fields.get("title", "").strip("\"'"), fields.get("tags", ""), body


def write_table(texts, path):
    """An FTS5 table with its text in it, merged into one segment."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("CREATE VIRTUAL TABLE page USING fts5(title, tags, body, tokenize = 'porter unicode61')")
    database.executemany("INSERT INTO page VALUES(?, ?, ?)", map(columns_of, texts))
    database.execute("INSERT INTO page(page) VALUES('optimize')")
    database.commit()
    database.close()


def others(bench, pages, plain):
    """The commands beside kb's by name, with their indexes made."""
    found = {}
    if bench.peers["SQLite's shell"]:
        found[SHELL] = ["sqlite3", "-init", "/dev/null", "-batch", "-readonly", str(plain), STATEMENT]
    if bench.peers["ripgrep"]:
        found[RIPGREP] = ["rg", "-i", QUERY, str(pages.content)]
    if bench.peers["omindex"] and bench.peers["quest"]:
        database = bench.folder / "xapian"
        measure.run(["omindex", "--db", str(database), "--overwrite", "--url=/", "--stemmer=english",
                     "--mime-type=md:text/plain", str(pages.content)])
        found[QUEST] = ["quest", "-d", str(database), "-s", "english", "-m", "10", QUERY]
    return found


def timed(bench, pages, plain, runs):
    """The runs of each command by its name; each of them finds something, or ends the measurement."""
    search = [bench.kb, "search", "--root", str(pages.root)]
    todo = {KB: [*search, QUERY], UNREFRESHED: [*search, "--no-refresh", QUERY], **others(bench, pages, plain)}
    steps = [(lambda: None, command) for command in todo.values()]
    measure.run_in_turn(WARM_UP, steps)
    return dict(zip(todo, measure.run_in_turn(runs, steps)))


def lines_of(results, count):
    """Of the runs of each command by its name."""
    seconds = {name: measure.median_seconds(runs) for name, runs in results.items()}
    kb, unrefreshed = seconds[KB], seconds[UNREFRESHED]
    what = f"kb search {QUERY} --no-refresh, {count} pages"
    lines = [against(what, unrefreshed, seconds[name], limit, reach, duration, name) if name in seconds
             else missing(what, reach, f"{name} is not installed")
             for name, limit, reach in [(SHELL, 1, "≤ the sqlite3 shell"), (RIPGREP, 1 / 3, "≤ 1/3 of ripgrep"),
                                        (QUEST, 3, "≤ 3 times xapian's quest")]]
    refresh = within("the same with a look at the files: more", kb - unrefreshed, 0.025, "≤ 25 ms", duration,
                     f"in all {duration(kb)}")
    for line, name in zip(lines, (SHELL, RIPGREP, QUEST)):
        if name in results:
            line.processor = processor_times(results[UNREFRESHED], results[name])
    refresh.processor = "in all " + processor_times(results[KB])
    return [*lines, refresh]


def index_line(pages, plain):
    size, index, table_size = pages.bytes(), (pages.root / ".kb/index.sqlite").stat().st_size, plain.stat().st_size
    return Line("index file against the Markdown", "≤ 1.2 times", megabytes(index),
                f"Markdown {megabytes(size)}; FTS5 with its text {table_size / size:.2f}", f"{index / size:.2f}",
                is_met=index <= 1.2 * size)


def measure_searches(bench, pages, runs):
    """A table, and the lines of the targets. The pages have been built."""
    plain = bench.folder / "plain.sqlite"
    write_table((path.read_text("utf-8") for path in pages.files()), plain)
    results = timed(bench, pages, plain, runs)
    rows = [[f"`{name}`" if name.startswith("kb") else name, duration(measure.median_seconds(one)),
             duration(measure.median_processor(one))]
            for name, one in results.items()]
    return (table(["a search, whole process", "wall", "processor"], rows, words=1),
            [*lines_of(results, pages.count), index_line(pages, plain)])
