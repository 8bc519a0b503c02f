"""What a page of a site holds: ids, addresses, and the faults that can be seen without looking at other pages."""

import html.parser
import re
from dataclasses import dataclass, field

RESOURCE_RELS = {
    "stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch",
    "apple-touch-icon", "mask-icon",
}
# Elements whose href leads somewhere when a reader asks; every other address is loaded with the page.
FOLLOWED_ELEMENTS = {"a", "area", "form", "button", "blockquote", "q", "ins", "del"}
ADDRESS_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "data", "xlink:href", "cite"}
CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.S)


@dataclass
class Address:
    line: int
    text: str
    is_loaded: bool


@dataclass
class Page:
    path: str
    ids: set = field(default_factory=set)
    addresses: list = field(default_factory=list)
    problems: list = field(default_factory=list)


class PageReader(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.page = Page(path)
        self.h1_lines = []
        self.title = None
        self.has_language = False
        self.open_text = None

    def problem(self, message, line=None):
        self.page.problems.append((line or self.getpos()[0], message))

    def address(self, text, is_loaded):
        self.page.addresses.append(Address(self.getpos()[0], text.strip(), is_loaded))

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        self.read_structure(tag, values)
        self.read_addresses(tag, values)
        for name in values:
            if name.startswith("on"):
                self.problem(f"inline script: attribute {name} of <{tag}>")
        # A block of data is not run, whatever it holds.
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.problem("inline script: <script> without src")

    def read_structure(self, tag, values):
        if "id" in values:
            self.read_id(values["id"])
        if tag == "html":
            self.has_language = bool(values.get("lang", "").strip())
        elif tag == "h1":
            self.h1_lines.append(self.getpos()[0])
        elif tag == "base":
            self.problem("<base> changes what every relative address means")
        # An <svg> may hold a <title> too; the first one of a page is in its head.
        if tag == "title" and self.title is None:
            self.title = ""
            self.open_text = tag
        elif tag == "style":
            self.open_text = tag

    def read_id(self, identifier):
        if not identifier:
            self.problem("empty id")
        elif identifier in self.page.ids:
            self.problem(f"duplicate id: {identifier}")
        self.page.ids.add(identifier)

    def read_addresses(self, tag, values):
        if tag == "base":
            return
        is_loaded = tag not in FOLLOWED_ELEMENTS
        if tag == "link":
            is_loaded = bool(RESOURCE_RELS & set(values.get("rel", "").lower().split()))
        for name in ADDRESS_ATTRIBUTES & values.keys():
            # A quotation's cite names where the words are from; nothing opens it.
            if name == "cite" or (name == "data" and tag != "object"):
                continue
            self.address(values[name], is_loaded)
        for candidate in filter(None, map(str.strip, values.get("srcset", "").split(","))):
            self.address(candidate.split()[0], True)
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            _, _, target = values.get("content", "").partition("=")
            self.address(target.strip("'\" "), False)
        for text in css_addresses(values.get("style", "")):
            self.address(text, True)

    def handle_endtag(self, tag):
        if tag == self.open_text:
            self.open_text = None

    def handle_data(self, text):
        if self.open_text == "title":
            self.title += text
        elif self.open_text == "style":
            for address in css_addresses(text):
                self.address(address, True)

    def finish(self):
        self.close()
        if not self.has_language:
            self.problem("<html> has no lang", line=1)
        if not (self.title or "").strip():
            self.problem("no <title>", line=1)
        if not self.h1_lines:
            self.problem("no <h1>", line=1)
        for line in self.h1_lines[1:]:
            self.problem("more than one <h1>", line=line)
        return self.page


def css_addresses(css):
    css = CSS_COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), css)
    return ["".join(filter(None, match.groups())) for match in CSS_ADDRESS.finditer(css)]


def read_page(root, path):
    reader = PageReader(path)
    try:
        reader.feed((root / path).read_text("utf-8"))
    except UnicodeDecodeError as error:
        reader.problem(f"not UTF-8: {error.reason}")
    return reader.finish()


def read_stylesheet(root, path):
    sheet = Page(path)
    for text in css_addresses((root / path).read_text("utf-8")):
        sheet.addresses.append(Address(1, text, True))
    return sheet
