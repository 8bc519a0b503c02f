"""Reads the entries of a knowledge base into pieces that can be put together anew."""

import re
from dataclasses import dataclass

FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.S)
FIELD = re.compile(r"^([a-z_]+):", re.M)
HEADING = re.compile(r"(#{2,6}) +(.*?)(?: +\{#([^}]+)\})?$")
FENCE = re.compile(r"(`{3,}|~{3,})")
ITEM = re.compile(r"([-*+]|\d+[.)]) +")
# Where a slide or a moment is; the place stays with the entry when the words after it change.
PLACE = re.compile(r"(?:Slide \d+: |(?:\d+:)?\d+:\d\d )?")
QUOTED_OR_BARE = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^,\]]+))\s*(?:,|$)""")


@dataclass
class Piece:
    """One block of a body. `group` says which pieces may stand for each other within a kind."""

    group: tuple
    text: str
    marker: str = ""
    anchor: str = ""


@dataclass
class Source:
    kind: str
    fields: dict
    pieces: list


def read_sources(content):
    """Every entry below Content/, in the order of its path."""
    paths = sorted(path for path in content.glob("*/**/*.md") if path.name != "README.md")
    return [read_source(path.relative_to(content).parts[0], path.read_text("utf-8")) for path in paths]


def read_source(kind, text):
    front = FRONT_MATTER.match(text)
    return Source(kind, fields_of(front.group(1)), pieces_of(text[front.end():]))


def fields_of(front):
    """Each field's name and value as written, lines below it included."""
    starts = list(FIELD.finditer(front))
    ends = [start.start() for start in starts[1:]] + [len(front)]
    return {start.group(1): front[start.end():end].strip() for start, end in zip(starts, ends)}


def list_of(value):
    """The words of a YAML list, in brackets or one a line."""
    if not value.startswith("["):
        return [line.strip()[1:].strip(" \"'") for line in value.splitlines() if line.strip().startswith("-")]
    inside = value[1:value.rindex("]")].replace("\n", " ")
    words = ("".join(filter(None, match.groups())).strip() for match in QUOTED_OR_BARE.finditer(inside))
    return [word for word in words if word]


def pieces_of(body):
    """The blocks of a body in order; each item of a list is one."""
    pieces, lines, has_heading = [], body.split("\n"), False
    while lines:
        line = lines.pop(0)
        heading, fence, item = HEADING.match(line), FENCE.match(line), ITEM.match(line)
        if not line.strip():
            continue
        if heading:
            has_heading = True
            level, text, anchor = heading.groups()
            place = PLACE.match(text).group()
            pieces.append(Piece(("heading", len(level)), text[len(place):], f"{level} {place}", anchor or ""))
        elif fence:
            code = take(lines, lambda next: not next.startswith(fence.group())) + [lines.pop(0)]
            pieces.append(Piece(("code",), "\n".join([line, *code])))
        elif item:
            rest = take(lines, lambda next: next.startswith(" "))
            text = "\n".join([line[item.end():], *rest])
            pieces.append(Piece(("item", label(text), has_heading), text, item.group()))
        else:
            rest = take(lines, lambda next: next.strip() and not any(one.match(next) for one in (HEADING, ITEM, FENCE)))
            text = "\n".join([line, *rest])
            pieces.append(Piece(("table" if line.startswith("|") else "paragraph", label(text), has_heading), text))
    return pieces


def label(text):
    """The bold word that gives a block its part in a step, or the title of the link that it is about."""
    bold = re.match(r"\*\*[^*]+:\*\*", text)
    titled = re.search(r'\]\([^)\s]+ "([^"]+)"\)', text)
    return bold.group() if bold else titled.group(1) if titled else ""


def take(lines, belongs):
    """Removes the leading lines that belong."""
    taken = []
    while lines and belongs(lines[0]):
        taken.append(lines.pop(0))
    return taken
