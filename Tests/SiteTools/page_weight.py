"""What a page of a site loads, and how much that is, read from its files without a browser."""

import functools
import gzip
import html.parser
import posixpath
import re
import urllib.parse
from dataclasses import dataclass, field

KINDS = ["html", "css", "js", "image"]
# Loaded only when a reader searches.
SEARCH = re.compile(r"assets/search[^/]*\.js$|search/")
LOADED_LINKS = {"stylesheet": "css", "icon": "image", "preload": "image", "manifest": "image"}


@dataclass
class Page:
    path: str
    # Bytes by kind, as they are and after gzip.
    raw: dict = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    zipped: int = 0
    requests: int = 1
    policies: list = field(default_factory=list)
    loads_before_policy: bool = False
    faults: list = field(default_factory=list)

    @property
    def total(self):
        return sum(self.raw.values())


class Reader(html.parser.HTMLParser):
    """Collects what a page loads, as pairs of a kind and an address, and what it must not hold."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.loads = []

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self.read_inline(tag, values)
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.page.policies.append(values.get("content", ""))
            self.page.loads_before_policy = bool(self.loads)
        elif tag == "link":
            for word in values.get("rel", "").lower().split():
                if word in LOADED_LINKS:
                    self.loads.append((LOADED_LINKS[word], values.get("href", "")))
        elif tag == "script" and "src" in values:
            self.loads.append(("js", values["src"]))
        elif tag == "img":
            self.read_image(values)

    def read_inline(self, tag, values):
        if tag == "style":
            self.page.faults.append("a style element")
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.page.faults.append("an inline script")
        if "style" in values:
            self.page.faults.append(f"a style attribute of <{tag}>")
        self.page.faults += [f"an inline script: {name} of <{tag}>" for name in values if name.startswith("on")]

    def read_image(self, values):
        self.loads.append(("image", values.get("src", "")))
        if not {"width", "height"} <= values.keys():
            self.page.faults.append(f"an image without width and height: {values.get('src')}")


def read_page(root, path, sizes, base_path):
    """A page, with the sizes of its files taken from `sizes`, a function from a path to bytes raw and after gzip."""
    page = Page(path)
    reader = Reader(page)
    text = (root / path).read_bytes()
    reader.feed(text.decode("utf-8", "replace"))
    page.raw["html"], page.zipped = len(text), len(gzip.compress(text, 9, mtime=0))
    for kind, address in dict.fromkeys(reader.loads):
        target = target_of(path, address, base_path)
        if target is None or SEARCH.match(target):
            continue
        raw, zipped = sizes(target)
        if raw is None:
            page.faults.append(f"loads what is not there: {address}")
            continue
        page.raw[kind] += raw
        page.zipped += zipped
        page.requests += 1
    return page


def target_of(path, address, base_path):
    """The path from the root of the site that an address on a page leads to; None for data inside the address."""
    if address.startswith("data:"):
        return None
    reference = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
    # 404.html is served at any depth, so its addresses start at the root.
    if reference.startswith(base_path):
        return reference.removeprefix(base_path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), reference))


def read_site(root, base_path="/"):
    """All pages of a site that is served below `base_path`."""
    @functools.cache
    def sizes(target):
        file = root / target
        if not file.is_file():
            return None, None
        text = file.read_bytes()
        return len(text), len(gzip.compress(text, 9, mtime=0))

    paths = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    return [read_page(root, path, sizes, base_path) for path in paths]
