#!/usr/bin/env python3
"""Checks what a built site says to machines.

    audit_data.py SITE [--base-url https://kb.example/]

Every Atom feed is valid and leads to pages of the site, and each kind and tag has one. The site map lists the pages
that may be indexed and no others, and robots.txt names it. llms.txt leads to what exists. Beside each page lies its
JSON, with the page's title and id. A page's canonical address is the base and its path, its OpenGraph data is there,
and its JSON-LD has the fields of its type.

A page that sends its reader on, 404.html, and one whose robots meta says noindex may not be indexed, and need nothing
of this. Prints `file: message` for each problem and exits 1, or prints what was read and exits 0.
"""

import argparse
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as tree

import check_links
import feed_faults
import linked_data
import page_facts
import sample_pages

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPEN_GRAPH = ["og:title", "og:description", "og:type", "og:url"]
MARKDOWN_LINK = re.compile(r"\]\(([^)\s]+)\)")


class Site:
    """The files of a built site, its pages that may be indexed, and the address that it's served from."""

    def __init__(self, root, base):
        self.root = root
        self.base = base
        self.files = check_links.files_below(root)
        pages = [page_facts.read(root, path) for path in sorted(self.files) if path.endswith(".html")]
        self.pages = {page.path: page for page in pages if page.is_indexable}

    def text(self, path):
        return (self.root / path).read_text("utf-8", "replace")

    def address(self, path):
        return self.base + urllib.parse.quote(path)

    def feeds(self):
        return [path for path in sorted(self.files) if path.endswith(".xml") and path != "sitemap.xml"]


def feed_problems(site):
    for path in site.feeds():
        for fault in feed_faults.faults(site.text(path), site.address(path), site.base, site.files):
            yield path, fault
    if "feed.xml" not in site.files:
        yield "feed.xml", "missing"
    for page in site.pages.values():
        folder, _, name = page.path.partition("/")
        of_kind = folder in sample_pages.KINDS and name == "index.html"
        of_tag = folder == "tags" and name != "index.html"
        if (of_kind or of_tag) and not own_feed(page):
            yield page.path, "no feed of its own"


def own_feed(page):
    """Whether a page names a feed that isn't the whole site's."""
    whole_site = "../" * page.path.count("/") + "feed.xml"
    return any(feed != whole_site for feed in page.feeds)


def sitemap_problems(site):
    if "sitemap.xml" not in site.files:
        yield "sitemap.xml", "missing"
        return
    try:
        root = tree.fromstring(site.text("sitemap.xml"))
    except tree.ParseError as error:
        yield "sitemap.xml", f"not well formed: {error}"
        return
    listed = [(place.text or "").strip() for place in root.iterfind(f"{SITEMAP}url/{SITEMAP}loc")]
    wanted = {site.address(path) for path in site.pages}
    for place in sorted(wanted - set(listed)):
        yield "sitemap.xml", f"not listed: {place}"
    for place in sorted(set(listed) - wanted):
        yield "sitemap.xml", f"no page that may be indexed: {place}"
    for place in sorted({place for place in listed if listed.count(place) > 1} if len(listed) > len(wanted) else []):
        yield "sitemap.xml", f"listed twice: {place}"


def robots_problems(site):
    if "robots.txt" not in site.files:
        yield "robots.txt", "missing"
    elif f"Sitemap: {site.base}sitemap.xml" not in site.text("robots.txt").splitlines():
        yield "robots.txt", f"does not name {site.base}sitemap.xml"


def llms_problems(site):
    if "llms.txt" not in site.files:
        yield "llms.txt", "missing"
        return
    text = site.text("llms.txt")
    if not text.startswith("# "):
        yield "llms.txt", "does not start with a heading"
    links = MARKDOWN_LINK.findall(text)
    if not links:
        yield "llms.txt", "no link"
    for link in links:
        path = urllib.parse.unquote(urllib.parse.urlsplit(link.removeprefix(site.base)).path)
        if path not in site.files:
            yield "llms.txt", f"leads to nothing: {link}"


def json_faults(site, page):
    path = page.path.removesuffix(".html") + ".json"
    if path not in site.files:
        return ["no JSON beside it"]
    try:
        data = json.loads(site.text(path))
    except ValueError as error:
        return [f"its JSON does not parse: {error}"]
    if not isinstance(data, dict):
        return ["its JSON is no object"]
    found = []
    title = data.get("title")
    if not title or title not in titles_of(page):
        found.append(f"its JSON has the title {title!r}, the page {page.heading!r}")
    if data.get("id") not in (page.path.removesuffix(".html"), site.address(page.path)):
        found.append(f"its JSON has the id {data.get('id')!r}")
    return found


def titles_of(page):
    """What a page may be called: by its heading, or by its title with or without the site's."""
    parts = [page.title.rpartition(" · ")[0], *([page.title.partition(":")[0]] if page.path == "index.html" else [])]
    return [page.heading, page.title, *parts]


def page_faults(site, page):
    yield from json_faults(site, page)
    if page.canonical != [site.address(page.path)]:
        yield f"the canonical address is {' '.join(page.canonical) or 'missing'}"
    for name in OPEN_GRAPH:
        if not page.metas.get(name, "").strip():
            yield f"no {name}"
    if page.metas.get("og:url", site.address(page.path)) != site.address(page.path):
        yield f"og:url is {page.metas['og:url']}"
    yield from linked_data.faults(page.path, page.linked_data)


def problems(site):
    for check in (feed_problems, sitemap_problems, robots_problems, llms_problems):
        yield from check(site)
    for page in site.pages.values():
        for fault in page_faults(site, page):
            yield page.path, fault


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--base-url", default="https://kb.example/")
    options = parser.parse_args()
    site = Site(options.site, options.base_url.rstrip("/") + "/")
    if not site.pages:
        sys.exit(f"{options.site}: no pages")
    found = list(problems(site))
    for path, fault in found:
        print(f"{path}: {fault}")
    if found:
        sys.exit(1)
    print(f"{len(site.pages)} pages and {len(site.feeds())} feeds read")


if __name__ == "__main__":
    main()
