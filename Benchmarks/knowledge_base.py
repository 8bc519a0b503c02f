"""Makes a knowledge base of texts from elsewhere, and builds it."""

import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

from corpus import SITE_FOLDERS

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
# 10 000 pages of public documentation, which the repository does not hold.
ARCHIVE = REPOSITORY.parent / "shared/bench/corpus-10000.tar.zst"
# They speak of files that kb cannot read or of the settings themselves, and are errors whatever the settings say.
FIXED_RULES = {"KB001", "KB002", "KB006", "KB009", "KB024", "KB040"}
# What stands for what in pages of public documentation, which have a `doc_kind`.
FOLDERS = {"guide": "practices", "postmortem": "incidents", "proposal": "books", "reference": "articles",
           "runbook": "runbooks"}
FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.S)
LINK_FOLDER = re.compile(rf"(\](?:\(|: )\.\./)({'|'.join(FOLDERS)})/")


def settings(rules):
    """Texts from elsewhere hold what a rule may find; no document is left out for it."""
    off = "".join(f"  {rule}: off\n" for rule in rules if rule not in FIXED_RULES)
    return f"title: A collection\nbase_url: https://kb.example/\nrules:\n{off}"


def prepare(root, rules):
    """All but the content."""
    root.mkdir(parents=True)
    (root / "kb.yml").write_text(settings(rules), "utf-8")
    for folder in SITE_FOLDERS:
        shutil.copytree(REPOSITORY / "Site" / folder, root / "Site" / folder)


def rules_of(kb):
    listed = subprocess.run([kb, "check", "--rules"], check=True, capture_output=True, text=True).stdout
    return re.findall(r"^KB\d+", listed, re.M)


def build(kb, root, count):
    """Every document must be in the index: a lost one would only look like a bad ranking, or a small site."""
    result = subprocess.run([kb, "build", "--root", str(root)], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{root}: {result.stderr[-2000:]}")
    index = sqlite3.connect(f"file:{root}/.kb/index.sqlite?mode=ro", uri=True)
    indexed, = index.execute("SELECT count(*) FROM entry").fetchone()
    index.close()
    if indexed != count:
        sys.exit(f"{root}: {count} documents, but {indexed} in the index")


def documentation_page(text):
    """A page as an entry: of its front matter the fields that kb has, and its links to the folders that kb has."""
    front = FRONT_MATTER.match(text)
    fields = "".join(line + "\n" for line in front.group(1).split("\n") if re.match("(title|tags|date): ", line))
    body = LINK_FOLDER.sub(lambda link: f"{link[1]}{FOLDERS[link[2]]}/", text[front.end():])
    return f"---\n{fields}---\n{body}"


def write_documentation(content, root, rules):
    """Public documentation as entries; how many."""
    prepare(root, rules)
    count = 0
    for kind, folder in FOLDERS.items():
        (root / "Content" / folder).mkdir(parents=True)
        for path in sorted((content / kind).glob("*.md")):
            page = documentation_page(path.read_text("utf-8"))
            (root / "Content" / folder / path.name).write_text(page, "utf-8")
            count += 1
    return count


def write_archive(archive, folder, root, rules):
    """Unpacks the pages into the folder, and makes entries of them; how many."""
    unpacked = folder / "documentation"
    unpacked.mkdir(parents=True)
    subprocess.run(["tar", "--zstd", "-xf", archive, "-C", unpacked], check=True)
    content, = unpacked.glob("*/content")
    return write_documentation(content, root, rules)
