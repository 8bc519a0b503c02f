"""What a page says about itself to machines: its title, where it is, how it is to be shown elsewhere, JSON-LD."""

import html.parser
from dataclasses import dataclass, field


@dataclass
class Facts:
    path: str
    title: str = ""
    heading: str = ""
    canonical: list = field(default_factory=list)
    # The contents of meta elements by their name or property.
    metas: dict = field(default_factory=dict)
    feeds: list = field(default_factory=list)
    linked_data: list = field(default_factory=list)
    sends_on: bool = False

    @property
    def is_indexable(self):
        is_hidden = "noindex" in self.metas.get("robots", "").lower()
        return self.path != "404.html" and not self.sends_on and not is_hidden


class Reader(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.facts = Facts(path)
        self.reading = None

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "meta":
            self.read_meta(values)
        elif tag == "link":
            self.read_link(values)
        elif tag == "title" and not self.facts.title:
            self.reading = "title"
        elif tag == "h1" and not self.facts.heading:
            self.reading = "heading"
        elif tag == "script" and values.get("type") == "application/ld+json":
            self.facts.linked_data.append("")
            self.reading = "linked_data"

    def read_meta(self, values):
        name = values.get("property") or values.get("name")
        if name:
            self.facts.metas.setdefault(name, values.get("content", ""))
        if values.get("http-equiv", "").lower() == "refresh":
            self.facts.sends_on = True

    def read_link(self, values):
        rels = values.get("rel", "").lower().split()
        if "canonical" in rels:
            self.facts.canonical.append(values.get("href", ""))
        if "alternate" in rels and values.get("type") == "application/atom+xml":
            self.facts.feeds.append(values.get("href", ""))

    def handle_endtag(self, tag):
        if tag == {"title": "title", "heading": "h1", "linked_data": "script"}.get(self.reading):
            self.reading = None

    def handle_data(self, text):
        if self.reading == "linked_data":
            self.facts.linked_data[-1] += text
        elif self.reading:
            setattr(self.facts, self.reading, getattr(self.facts, self.reading) + text)


def read(root, path):
    reader = Reader(path)
    reader.feed((root / path).read_text("utf-8", "replace"))
    reader.facts.title = " ".join(reader.facts.title.split())
    reader.facts.heading = " ".join(reader.facts.heading.split())
    return reader.facts
