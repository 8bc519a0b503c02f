"""The two knowledge bases that the search is measured on in the browser.

The repository's own, and one of 10 000 pages of public documentation; where their archive is not there, as many entries
as corpus.py makes.
"""

import pathlib
import shutil
import subprocess
import sys

import knowledge_base
from corpus import SITE_FOLDERS, make_apart
from knowledge_base import REPOSITORY


def add_options(parser):
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--own-only", action="store_true", help="leave out the large one")
    parser.add_argument("--pages", type=pathlib.Path, default=knowledge_base.ARCHIVE, metavar="ARCHIVE")
    parser.add_argument("--entries", type=int, default=10000, help="how many, without the archive")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR")


def program(options):
    return shutil.which(options.kb) or sys.exit(f"no {options.kb}: swift build -c release")


def build_all(options, folder):
    """Pairs of a name and a built root."""
    kb = program(options)
    sites = [own(kb, folder / "own")]
    return sites if options.own_only else [*sites, large(kb, folder / "large", options)]


def build(kb, root):
    subprocess.run([kb, "build", "--root", str(root)], check=True, stdout=subprocess.DEVNULL)


def own(kb, root):
    root.mkdir(parents=True)
    shutil.copy(REPOSITORY / "kb.yml", root)
    shutil.copytree(REPOSITORY / "Content", root / "Content")
    for folder in SITE_FOLDERS:
        shutil.copytree(REPOSITORY / "Site" / folder, root / "Site" / folder)
    build(kb, root)
    return "the repository's own", root


def large(kb, folder, options):
    root = folder / "kb"
    if not options.pages.is_file():
        make_apart(options.entries, folder, REPOSITORY)
        build(kb, root)
        return f"{options.entries} made entries", root
    count = knowledge_base.write_archive(options.pages, folder, root, knowledge_base.rules_of(kb))
    knowledge_base.build(kb, root, count)
    return f"{count} pages of documentation", root
