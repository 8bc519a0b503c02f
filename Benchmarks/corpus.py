#!/usr/bin/env python3
"""Makes a knowledge base of N entries out of the real ones, and the same Markdown for Hugo.

    corpus.py N DIR [--root REPOSITORY] [--seed TEXT]

Each new entry has the shape of a real one (its kind, its fields, its order of headings, paragraphs, items and code),
and each of its blocks is replaced by another real block that had the same part in an entry of the same kind. Links
lead to new entries of the kind that they led to, anchors included; a titled link joins two entries at most once. Tags,
people and events grow with the square root of N. The same N and seed give the same files.

DIR/kb is a whole root with kb.yml and Site/, DIR/hugo a whole Hugo site.
"""

import argparse
import json
import math
import pathlib
import posixpath
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field

import hugo_entry
import prose

LINK = re.compile(r'\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)(?:\s+"([^"]*)")?\)')
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.S)
# A redirect belongs to one entry; a draft would not be built.
DROPPED_FIELDS = {"redirects", "draft"}
# What a knowledge base needs besides its content to be built.
SITE_FOLDERS = ("templates", "assets", "search")
TRIES = 30


@dataclass
class Entry:
    kind: str
    slug: str
    fields: dict
    pieces: list
    # Only anchors that are written out may be linked to: how a derived one is spelled is not this file's business.
    anchors: list = field(default_factory=list)


class Pools:
    """What a new entry may be made of."""

    def __init__(self, sources, count, chance):
        self.growth = max(1, math.sqrt(count / len(sources)))
        self.pieces = {}
        for source in sources:
            for piece in source.pieces:
                self.pieces.setdefault((source.kind, piece.group), []).append(piece.text)
        self.titles = {kind: titles_of(sources, kind) for kind in {source.kind for source in sources}}
        tags = words_of(sources, "tags")
        people = words_of(sources, "speakers") + words_of(sources, "authors")
        events = sorted({source.fields["event"].strip("\"'") for source in sources if "event" in source.fields})
        given, family = ([name.rpartition(" ")[side] for name in people] for side in (0, 2))
        self.tags = self.grown(tags, lambda: f"{chance.choice(tags)}-{chance.choice(tags)}")
        self.people = self.grown(people, lambda: f"{chance.choice(given)} {chance.choice(family)}".strip())
        series = [re.sub(r"\b(19|20)\d\d\b", "", event).strip() for event in events]
        self.events = self.grown(events, lambda: f"{chance.choice(series)} {chance.randint(2000, 2025)}")

    def grown(self, words, another):
        """Real words and made ones, without repeats."""
        pool = dict.fromkeys(words)
        for _ in range(int(len(pool) * self.growth) - len(pool)):
            pool[another()] = None
        return list(pool)


def words_of(sources, name):
    return sorted({word for source in sources for word in prose.list_of(source.fields.get(name, "[]"))})


def titles_of(sources, kind):
    return [source.fields["title"].strip("\"'").partition(": ") for source in sources if source.kind == kind]


def slug(text):
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-") or "unnamed"


def arrange(sources, count, chance):
    """The real entry behind each new one: every kind first, then all in a random order, again and again."""
    first = list({source.kind: source for source in sources}.values())
    rest = [source for source in sources if not any(source is one for one in first)]
    chance.shuffle(rest)
    order = first + rest
    return [order[number % len(order)] for number in range(count)]


def make_entry(source, number, pools, chance):
    title = make_title(pools.titles[source.kind], number, chance)
    fields = {name: value for name, value in source.fields.items() if name not in DROPPED_FIELDS}
    fields["title"] = json.dumps(title, ensure_ascii=False)
    for name, pool in (("tags", pools.tags), ("speakers", pools.people), ("authors", pools.people)):
        if name in fields:
            size = len(prose.list_of(fields[name]))
            words = chance.sample(pool, min(size, len(pool)))
            fields[name] = json.dumps(words, ensure_ascii=False)
    if "event" in fields:
        fields["event"] = json.dumps(chance.choice(pools.events), ensure_ascii=False)
    entry = Entry(source.kind, f"{slug(title)[:40].strip('-')}-{number}", fields, [])
    used = set()
    for piece in source.pieces:
        text = chance.choice(pools.pieces[source.kind, piece.group])
        if piece.group[0] == "heading":
            entry.pieces.append(make_heading(piece, text, used))
        else:
            entry.pieces.append(prose.Piece(piece.group, text, piece.marker))
    entry.anchors = [piece.anchor for piece in entry.pieces if piece.anchor]
    return entry


def make_title(parts, number, chance):
    subject, _, _ = chance.choice(parts)
    whole, _, rest = chance.choice(parts)
    return f"{subject}: {rest or whole} ({number})"


def make_heading(piece, text, used):
    """A heading that no other heading of the entry shares its words with, and so not its anchor either."""
    times = 2
    while slug(piece.marker + text) in used:
        text, times = re.sub(r" again \d+$", "", text) + f" again {times}", times + 1
    used.add(slug(piece.marker + text))
    # The number of a slide or the second of a moment says where it is, whatever its title.
    names_place = re.fullmatch(r"(slide|t)-\d+", piece.anchor)
    anchor = piece.anchor if names_place or not piece.anchor else slug(text)
    return prose.Piece(piece.group, text, piece.marker, anchor)


class Linker:
    """Turns every relative link towards an entry that exists."""

    def __init__(self, entries, chance):
        self.by_kind = {}
        for entry in entries:
            self.by_kind.setdefault(entry.kind, []).append(entry)
        self.chance = chance
        self.joined = set()
        self.count = 0

    def rewrite(self, entry, text):
        """The text with its links turned; what is written as code stays."""
        done, end = [], 0
        for code in CODE.finditer(text):
            done += [self.turn_all(entry, text[end:code.start()]), code.group()]
            end = code.end()
        return "".join(done) + self.turn_all(entry, text[end:])

    def turn_all(self, entry, text):
        return LINK.sub(lambda link: self.turn(entry, link), text)

    def turn(self, entry, link):
        words, address, title = link.groups()
        if re.match(r"[a-z][a-z0-9+.-]*:", address, re.I):
            return link.group()
        path, _, fragment = address.partition("#")
        if not path:
            return f"[{words}](#{self.chance.choice(entry.anchors)})" if entry.anchors else words
        kind = posixpath.normpath(posixpath.join(entry.kind, path)).partition("/")[0]
        target = self.target(entry, kind, title, fragment)
        if target is None:
            return words
        self.count += 1
        place = "#" + self.chance.choice(target.anchors) if fragment else ""
        said = f' "{title}"' if title else ""
        folder = "" if target.kind == entry.kind else f"../{target.kind}/"
        return f"[{words}]({folder}{target.slug}.md{place}{said})"

    def target(self, entry, kind, title, fragment):
        for _ in range(TRIES):
            target = self.chance.choice(self.by_kind.get(kind, [entry]))
            pair = frozenset((entry.slug, target.slug))
            if target is entry or (fragment and not target.anchors) or (title and pair in self.joined):
                continue
            if title:
                self.joined.add(pair)
            return target
        return None


def body_of(entry, linker):
    lines = []
    for piece in entry.pieces:
        anchor = f" {{#{piece.anchor}}}" if piece.anchor else ""
        text = piece.text if piece.group[0] == "code" else linker.rewrite(entry, piece.text)
        is_list_goes_on = piece.group[0] == "item" and lines and lines[-1][0] == "item"
        lines.append((piece.group[0], ("" if is_list_goes_on else "\n") + piece.marker + text + anchor))
    return "\n".join(text for _, text in lines) + "\n"


def front_of(fields):
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n"


def write_entry(root, entry, fields, body):
    path = root / entry.kind / f"{entry.slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = front_of(fields) + body
    path.write_text(text, "utf-8")
    return len(text.encode())


def write_corpus(count, folder, root, seed):
    """Writes both roots and returns what they hold."""
    chance = random.Random(f"{seed} {count}")
    # People and events are made by the names in the other entries, in kb as in Hugo.
    sources = [source for source in prose.read_sources(root / "Content") if source.kind not in ("people", "events")]
    if not sources:
        raise SystemExit(f"{root}/Content has no entries")
    pools = Pools(sources, count, chance)
    entries = [make_entry(source, 1 + number, pools, chance)
               for number, source in enumerate(arrange(sources, count, chance))]
    linker = Linker(entries, chance)
    shutil.copytree(pathlib.Path(__file__).resolve().parent / "hugo", folder / "hugo")
    copy_site(root, folder / "kb")
    size = words = 0
    for entry in entries:
        body = body_of(entry, linker)
        size += write_entry(folder / "kb/Content", entry, entry.fields, body)
        write_entry(folder / "hugo/content", entry, hugo_entry.fields_for_hugo(entry.fields), body)
        words += len(body.split())
    return {"entries": count, "bytes": size, "words": words, "links": linker.count, "real_entries": len(sources)}


def make_apart(count, folder, root):
    """In a process of its own: its memory would else be the least that a measured program can seem to need."""
    command = [sys.executable, __file__, str(count), folder, "--root", root]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def copy_site(root, destination):
    destination.mkdir(parents=True)
    # Made tags are in no vocabulary, and reasons are made of the same real ones again and again.
    settings = re.sub(r"^tags:\n(?: .*\n)*", "", (root / "kb.yml").read_text("utf-8"), flags=re.M)
    (destination / "kb.yml").write_text(settings + "rules:\n  KB063: off\n", "utf-8")
    for name in SITE_FOLDERS:
        shutil.copytree(root / "Site" / name, destination / "Site" / name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[1])
    parser.add_argument("--seed", default="kb")
    options = parser.parse_args()
    print(json.dumps(write_corpus(options.count, options.folder, options.root, options.seed)))


if __name__ == "__main__":
    main()
