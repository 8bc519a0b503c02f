"""Knowledge bases of as many pages as are asked for, and the same pages for Hugo.

The pages are those of the archive of public documentation or, where it is not there, entries that corpus.py makes.
Fewer than the archive has are spread evenly over it, and a link to a page that is left out leads to one that is not, so
that a page has as many links in a small set as in a large one. More are copies under other names; a copy's links stay
inside of it.
"""

import pathlib
import re
import shutil
import zlib
from dataclasses import dataclass

import knowledge_base
from corpus import make_apart

# A larger set is made of copies of so many pages.
LARGEST = 10_000
LINK = re.compile(r'\](\(|: )(?:\.\./([\w-]+)/)?([\w.-]+)\.md(#[^\s)]*)?')
TITLE = re.compile(r'\A(---\n(?:.*\n)*?title: )(["\']?)(.*?)\2$', re.M)


@dataclass
class PageSet:
    root: pathlib.Path  # of the knowledge base
    hugo: pathlib.Path  # Hugo's content: the same files where its front matter need not differ
    count: int

    @property
    def content(self):
        return self.root / "Content"

    def files(self):
        return sorted(self.content.rglob("*.md"))

    def bytes(self):
        return sum(path.stat().st_size for path in self.files())

    def copied_to(self, root):
        """Without what was built."""
        root.mkdir(parents=True)
        shutil.copy(self.root / "kb.yml", root)
        for name in ("Content", "Site"):
            shutil.copytree(self.root / name, root / name, ignore=shutil.ignore_patterns("public"))
        hugo = root / "Content" if self.hugo == self.content else self.hugo
        return PageSet(root, hugo, self.count)


# Pure: which pages, and what a copy of one says

def spread(names, count):
    """So many of the names, evenly."""
    return [names[place * len(names) // count] for place in range(count)]


def copy_sizes(available, count):
    """How many pages each copy of the set has: all of them, but for the last."""
    whole, rest = divmod(count, available)
    return [available] * whole + [rest] * (rest > 0)


def numbered(name, copy):
    return name if copy == 1 else f"{name}-{copy}"


class Kept:
    """The pages of a copy, and those that all copies are made of; a page is a pair of its kind and its name."""

    def __init__(self, pages, known):
        self.pages, self.known, self.all = list(pages), set(known), set(pages)

    def target(self, page):
        """Where a link to a page leads: there, or to another page that is kept, always the same one."""
        if page in self.all or page not in self.known:
            return page
        return self.pages[zlib.crc32("/".join(page).encode()) % len(self.pages)]


def page_of_copy(text, kind, kept, copy):
    """The text of a page of that kind in a copy that has the kept pages. Links to no page at all stay as they are."""
    def turn(link):
        start, folder, name, anchor = link.groups()
        page = (folder or kind, name)
        target = kept.target(page)
        if target not in kept.all or (target == page and copy == 1):
            return link[0]
        return f"]{start}../{target[0]}/{numbered(target[1], copy)}.md{anchor or '' if target == page else ''}"
    text = LINK.sub(turn, text)
    return text if copy == 1 else TITLE.sub(rf"\g<1>\g<2>\g<3> ({copy})\g<2>", text, count=1)


# On disk

def from_archive(archive, kb, folder):
    root = folder / "kb"
    count = knowledge_base.write_archive(archive, folder, root, knowledge_base.rules_of(kb))
    shutil.rmtree(folder / "documentation")
    return PageSet(root, root / "Content", count)


def from_entries(count, folder):
    make_apart(count, folder, knowledge_base.REPOSITORY)
    return PageSet(folder / "kb", folder / "hugo/content", count)


def copies_of(pages, count, root):
    """A set of so many pages, made of those."""
    root.mkdir(parents=True)
    shutil.copy(pages.root / "kb.yml", root)
    shutil.copytree(pages.root / "Site", root / "Site", ignore=shutil.ignore_patterns("public"))
    files = pages.files()
    known = [(path.parent.name, path.stem) for path in files]
    for copy, size in enumerate(copy_sizes(len(files), count), 1):
        chosen = spread(files, size)
        kept = Kept([(path.parent.name, path.stem) for path in chosen], known)
        for path in chosen:
            target = root / "Content" / path.parent.name / f"{numbered(path.stem, copy)}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(page_of_copy(path.read_text("utf-8"), path.parent.name, kept, copy), "utf-8")
    return PageSet(root, root / "Content", count)


class Source:
    """Makes sets of pages below a folder, the same pages for the same number."""

    def __init__(self, archive, kb, folder):
        self.folder = folder
        self.archive = archive if archive.is_file() else None
        self.whole = from_archive(archive, kb, folder / "archive") if self.archive else None

    def describe(self):
        if self.archive:
            return f"pages of public documentation ({self.archive.name}, which has {self.whole.count})"
        return "entries that corpus.py makes of the repository's own content"

    def make(self, count):
        folder = self.folder / str(count)
        if self.whole and count == self.whole.count:
            return self.whole
        if self.whole:
            return copies_of(self.whole, count, folder / "kb")
        if count <= LARGEST:
            return from_entries(count, folder)
        return copies_of(from_entries(LARGEST, folder / "copied"), count, folder / "kb")
