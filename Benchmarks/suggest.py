#!/usr/bin/env python3
"""Measures whether `kb suggest` finds the links that people wrote, beside a search for the step's title.

    suggest.py [--kb PROGRAM] [--root DIR] [--work DIR]

Each link from a runbook's step to an incident is hidden in turn: its list item is taken out of a copy of the content,
and both are asked for incidents. Incidents that the step is linked to by another item are left out of both answers.
Prints the share of hidden links among the first 5, 10 and 20 answers, as Markdown.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
FIRST = [5, 10, 20]
ITEM = re.compile(r'^- \[[^\]]*\]\(\.\./(incidents/[^)#]+)\.md "(?:shown by|missing in|worked in)"\).*\n(?:  .*\n)*', re.M)
HEADING = re.compile(r"^## (.*?)(?: \{#(\S+)\})?$", re.M)


def steps(text):
    """Anchor, title and range of each step that has an anchor of its own."""
    headings = list(HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return [(h.group(2), h.group(1), h.start(), end) for h, end in zip(headings, ends) if h.group(2)]


def ask(kb, root, *arguments):
    command = [kb, *arguments, "--kind", "incident", "--limit", "1000", "--format", "json", "--root", str(root)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: {result.stderr}")
    return json.loads(result.stdout) if result.stdout else {}


def entries(references):
    """The entries in the order in which they first come."""
    return list(dict.fromkeys(reference.split("#")[0] for reference in references))


def place(found, hidden, linked):
    """Where the hidden one stands among the answers, from 0; None when it is not there."""
    rest = [entry for entry in found if entry == hidden or entry not in linked]
    return rest.index(hidden) if hidden in rest else None


def places(kb, root):
    """For each link that is hidden in turn: its place among the suggestions, and among what a search finds."""
    for path in sorted((root / "Content/runbooks").glob("*.md")):
        text = path.read_text("utf-8")
        for anchor, title, start, end in steps(text):
            items = list(ITEM.finditer(text, start, end))
            for item in items:
                path.write_text(text[: item.start()] + text[item.end() :], "utf-8")
                linked = {other.group(1) for other in items}
                suggested = ask(kb, root, "suggest", f"runbooks/{path.stem}#{anchor}")
                links = [one["ref"] for passage in suggested["passages"] for one in passage["suggestions"]]
                hits = [hit["ref"] for hit in ask(kb, root, "search", title).get("hits", [])]
                yield place(entries(links), item.group(1), linked), place(entries(hits), item.group(1), linked)
            path.write_text(text, "utf-8")


def share(found, first):
    return sum(1 for one in found if one is not None and one < first) / len(found)


def table(suggested, searched):
    rows = [f"| {len(suggested)} hidden links | {' | '.join(f'first {n}' for n in FIRST)} |", "| --- |" + " ---: |" * len(FIRST)]
    for name, found in [("`kb suggest STEP`", suggested), ("`kb search TITLE`", searched)]:
        rows.append(f"| {name} | {' | '.join(f'{share(found, n):.0%}' for n in FIRST)} |")
    ratios = [share(suggested, n) / share(searched, n) if share(searched, n) else float("inf") for n in FIRST]
    return "\n".join(rows + [f"| ratio | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} |"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--root", default=str(REPOSITORY))
    parser.add_argument("--work")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(options.root) / "Content", copy / "Content")
        shutil.copy(pathlib.Path(options.root) / "kb.yml", copy / "kb.yml")
        found = list(places(options.kb, copy))
    print(table([one for one, _ in found], [other for _, other in found]))


if __name__ == "__main__":
    main()
