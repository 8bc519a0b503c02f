"""What is wrong with the JSON-LD of a page, as far as schema.org and its readers ask for fields."""

import json
import re

# Which type a page of a folder must have. A list page is of no such type.
TYPE_OF_FOLDER = {
    "runbooks": "HowTo", "videos": "VideoObject", "books": "Book", "events": "Event", "people": "Person",
}
FIELDS = {
    "VideoObject": ["name", "description"],
    "Book": ["name"],
    "Event": ["name"],
    "Person": ["name"],
    "HowTo": ["name", "step"],
    "HowToStep": ["name", "url"],
}
CONTEXT = re.compile(r"https?://schema\.org/?")
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\S+)?)?)?")
DATES = ["uploadDate", "datePublished", "startDate", "endDate", "dateModified"]


def types_of(node):
    kind = node.get("@type", [])
    return kind if isinstance(kind, list) else [kind]


def node_faults(node):
    """Faults of one object and of those inside it."""
    if isinstance(node, list):
        for one in node:
            yield from node_faults(one)
        return
    if not isinstance(node, dict):
        return
    for kind in types_of(node):
        missing = [field for field in FIELDS.get(kind, []) if not node.get(field)]
        yield from (f"{kind} without {field}" for field in missing)
        if kind == "HowTo" and isinstance(node.get("step"), list):
            yield from step_faults(node["step"])
    for field in DATES:
        if field in node and not ISO_DATE.fullmatch(str(node[field])):
            yield f"{field} is no date: {node[field]}"
    for value in node.values():
        yield from node_faults(value)


def step_faults(steps):
    for number, step in enumerate(steps, 1):
        if not isinstance(step, dict) or "HowToStep" not in types_of(step):
            yield f"step {number} is no HowToStep"


def top_nodes(data):
    """The objects that a block says something about by themselves."""
    nodes = data if isinstance(data, list) else [data]
    return [inner for node in nodes if isinstance(node, dict) for inner in (node.get("@graph") or [node])]


def context_faults(data):
    for node in data if isinstance(data, list) else [data]:
        if not isinstance(node, dict) or not CONTEXT.fullmatch(str(node.get("@context", ""))):
            yield "no @context of schema.org"
    for node in top_nodes(data):
        if not isinstance(node, dict) or not types_of(node):
            yield "an object without @type"


def faults(path, blocks):
    """Faults of all blocks of the page at `path`, and the type that its folder asks for when it's missing."""
    kinds = set()
    for block in blocks:
        try:
            data = json.loads(block)
        except ValueError as error:
            yield f"JSON-LD does not parse: {error}"
            continue
        found = [*context_faults(data), *node_faults(data)]
        yield from (f"JSON-LD: {fault}" for fault in dict.fromkeys(found))
        kinds |= {kind for node in top_nodes(data) if isinstance(node, dict) for kind in types_of(node)}
    folder, _, name = path.partition("/")
    wanted = TYPE_OF_FOLDER.get(folder) if name != "index.html" else None
    if wanted and wanted not in kinds:
        yield f"no JSON-LD of type {wanted}"
