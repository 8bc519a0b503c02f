"""Whether the browser answers as the terminal does, for the report of the search's figures."""

import pathlib
import re
import subprocess
import sys
import tempfile

from knowledge_base import REPOSITORY

PROGRAM = REPOSITORY / "Tests/SiteTools/search_parity.py"
COLUMNS = ["site", "queries", "alike over http", "alike from disk"]


def lines_of(queries):
    """One a line; an argument of a program cannot hold a zero byte."""
    return "".join(" ".join(query.replace("\0", " ").split()) + "\n" for query in queries)


def cells(output):
    """Of what the program prints."""
    asked = re.search(r"^(\d+) queries", output, re.M)
    alike = [re.search(rf"^{place}: (\d+) of", output, re.M) for place in ("http", "file")]
    if not asked or not all(alike):
        sys.exit(f"{PROGRAM.name}: {output}")
    return [asked[1], *(one[1] for one in alike)]


def compare(kb, name, root, queries, made):
    """A row, and the first differences as text."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "queries.txt"
        file.write_text(lines_of(queries), "utf-8")
        command = [sys.executable, PROGRAM, root / "Site/public", "--kb", kb, "--root", root, "--also", file,
                   "--queries", str(made)]
        output = subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout
    return [name, *cells(output)], "\n".join(line for line in output.split("\n") if line.startswith("  "))
