#!/usr/bin/env python3
"""Measures how well `kb search` finds, on collections of documents, questions and judgements, beside other searches.

    search_quality.py [--collections DIR] [--kb PROGRAM] [--keep DIR] [--typos 600] [--parity] [NAME...]

Each collection becomes a knowledge base with an article for every document, is built, and is asked through the program
itself, one process a query. Prints Markdown. `--keep` leaves the knowledge bases in that folder, with every ranking as
`NAME.PROGRAM.run.tsv`. `--parity` asks the browser the queries, too, and tells how many it answers alike.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import knowledge_base
import parity
import search_peers
import search_typos
from knowledge_base import REPOSITORY
from search_collection import DEPTH, METRICS, mean_scores, read_collection
from tables import table


def page(document):
    """Markdown: the title in front matter, then the headings, then the text as it is."""
    title = f"---\ntitle: {json.dumps(document['title'], ensure_ascii=False)}\n---\n\n" if document["title"] else ""
    headings = "".join(f"## {heading}\n\n" for heading in document["headings"].split(" · ") if heading)
    return f"{title}{headings}{document['text']}\n"


def write_articles(documents, root, rules):
    knowledge_base.prepare(root, rules)
    articles = root / "Content/articles"
    articles.mkdir(parents=True)
    for place, document in enumerate(documents):
        (articles / f"d{place:05}.md").write_text(page(document), "utf-8")


def build(kb, documents, root):
    write_articles(documents, root, knowledge_base.rules_of(kb))
    knowledge_base.build(kb, root, len(documents))


def search(kb, root, query):
    """What it answers, and how long the whole process took, in seconds."""
    command = [kb, "search", "--format", "json", "--limit", str(DEPTH), "--no-refresh", "--root", str(root)]
    # A program's arguments cannot hold a zero byte.
    start = time.perf_counter()
    result = subprocess.run([*command, "--", query.replace("\0", " ")], capture_output=True)
    seconds = time.perf_counter() - start
    # 1 says that nothing was found.
    if result.returncode not in (0, 1):
        sys.exit(f"kb search -- {query!r}: {result.stderr.decode('utf-8', 'replace')}")
    return json.loads(result.stdout or b"{}"), seconds


def found_documents(answer, documents):
    """The documents in the order of their first hits."""
    references = dict.fromkeys(hit["ref"].split("#")[0] for hit in answer.get("hits", []))
    return [documents[int(reference.rpartition("/d")[2])]["id"] for reference in references]


def ask_kb(kb, root, collection):
    rankings, times = {}, []
    for query in collection.queries:
        answer, seconds = search(kb, root, query["text"])
        rankings[query["id"]] = found_documents(answer, collection.documents)
        times.append(seconds)
    return rankings, times


def ask_peer(make, collection):
    ask = make(collection.documents)
    rankings, times = {}, []
    for query in collection.queries:
        start = time.perf_counter()
        rankings[query["id"]] = ask(query["text"], DEPTH)
        times.append(time.perf_counter() - start)
    return rankings, times


def quality_rows(collection, answers, keep):
    for name, (rankings, times) in answers.items():
        if keep:
            run = keep / f"{collection.name}.{name.replace(' ', '-')}.run.tsv"
            pairs = ((query, document) for query, found in rankings.items() for document in found)
            run.write_text("".join(f"{query}\t{document}\n" for query, document in pairs), "utf-8")
        scores = [f"{score:.4f}" for score in mean_scores(collection, rankings)]
        yield [collection.name, name, *scores, f"{statistics.median(times) * 1000:.1f}"]


def typo_row(kb, root, collection, count):
    cells = []
    for by_use in (False, True):
        typos = search_typos.make_typos(collection.documents, count, by_use)
        judged = [search_typos.judge(search(kb, root, typed)[0], word, typed) for word, typed in typos]
        shares = [judged.count(verdict) / max(1, len(typos)) for verdict in ("right", "begun")]
        cells += [str(len(typos)), *(f"{share:.1%}" for share in shares)]
    return [collection.name, *cells]


def measure(collection, folder, options):
    """Rows of the tables."""
    root = folder / collection.name
    if root.exists():
        # Of an earlier run; nothing else is removed.
        if not (root / "kb.yml").is_file():
            sys.exit(f"{root} is no knowledge base: choose another folder to keep them in")
        shutil.rmtree(root)
    build(options.kb, collection.documents, root)
    answers = {"kb search": ask_kb(options.kb, root, collection)}
    answers |= {name: ask_peer(make, collection) for name, make in search_peers.PEERS.items()}
    quality = list(quality_rows(collection, answers, options.keep and folder))
    typos = [typo_row(options.kb, root, collection, options.typos)] if options.typos else []
    if not options.parity:
        return quality, typos, [], ""
    queries = [query["text"] for query in collection.queries]
    agreement, differences = parity.compare(options.kb, collection.name, root, queries, 0)
    return quality, typos, [agreement], differences


def folders(options):
    """The collections' folders; a message and none when there are none, which is no failure of the search."""
    wanted = [options.collections / name for name in options.names]
    found = wanted or sorted(file.parent for file in options.collections.glob("*/corpus.jsonl"))
    for folder in found:
        if not (folder / "corpus.jsonl").is_file():
            sys.exit(f"no collection in {folder}: it has no corpus.jsonl")
    if not found:
        print(f"No collections in {options.collections}: name their folder with --collections.")
    return found


def report(found, options):
    """The tables of these folders, as Markdown, and differences between the terminal and the browser."""
    quality, typos, agreements, differences = [], [], [], []
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for path in found:
            rows = measure(read_collection(path), folder.resolve(), options)
            for gathered, more in zip((quality, typos, agreements), rows):
                gathered += more
            differences.append(rows[-1])
    tables = [table(["collection", "search", *METRICS, "ms a query"], quality, words=2)]
    if typos:
        drawn = ["right", "begun"]
        tables.append(table(["collection", "any word", *drawn, "as often as used", *drawn], typos, words=1))
    if agreements:
        tables.append(table(parity.COLUMNS, agreements, words=1))
    return "\n\n".join(tables), "\n".join(filter(None, differences))


def add_options(parser):
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--collections", type=pathlib.Path, default=REPOSITORY.parent / "shared/ir")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--typos", type=int, default=600)
    parser.add_argument("--parity", action="store_true")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    add_options(parser)
    options = parser.parse_args()
    found = folders(options)
    if found:
        tables, differences = report(found, options)
        print(f"{tables}\n{differences}".rstrip())


if __name__ == "__main__":
    main()
