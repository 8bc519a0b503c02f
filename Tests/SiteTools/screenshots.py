#!/usr/bin/env python3
"""Takes pictures of the key pages of a built site.

    screenshots.py SITE OUT [--query failover]

Six pages (home, a runbook, a practice, an incident, the search with a query, the coverage), each at 1280 and 360 px,
light and dark: OUT/PAGE-WIDTH-SCHEME.png. All six of a scheme side by side: OUT/light.png and OUT/dark.png.

A page of a kind is the largest one, or the one named by --runbook, --practice and --incident as a path
from the root of the site. Needs playwright and Chromium (on PATH, or in the variable CHROMIUM). Exits 1 when a page is
not there, after taking the others.
"""

import argparse
import base64
import pathlib
import sys
import urllib.parse

from playwright import sync_api

import browser_check
import browser_page
import local_server
import sample_pages

SCHEMES = ("light", "dark")
# Width and height of what is seen of a page; a phone shows more of a page than one screen.
SIZES = {1280: 960, 360: 960}
FIELD = "[id='kb:q']"
HITS = "[id='kb:hits'] > li"
# The sheet of all six: each row has three pages, wide and narrow.
SHEET_WIDTH = 1600
SHEET_STYLE = """
body { margin: 0; padding: 20px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px 20px;
  font: 14px system-ui, sans-serif; background: GROUND; color: INK; color-scheme: SCHEME }
figure { margin: 0 }
div { display: flex; gap: 8px }
img { display: block; height: 292px; border: 1px solid #8886; border-radius: 4px }
figcaption { padding-top: 6px }
"""


def key_pages(root, options):
    """Names of pictures, and paths from the root of the site or None when there is no such page."""
    def of_kind(folder, chosen):
        if chosen:
            return chosen if (root / chosen).is_file() else None
        page = sample_pages.largest(root, folder)
        return page and page.relative_to(root).as_posix()

    def at_top(*names):
        return next((name for name in names if (root / name).is_file()), None)

    return {
        "home": at_top("index.html"),
        "runbook": of_kind("runbooks", options.runbook),
        "practice": of_kind("practices", options.practice),
        "incident": of_kind("incidents", options.incident),
        "search": at_top("search.html"),
        "coverage": at_top("coverage.html", "map.html"),
    }


def address(base, path, query):
    asked = "?" + urllib.parse.urlencode({"q": query}) if path == "search.html" else ""
    return base + urllib.parse.quote(path) + asked


def take(browser, base, pages, out, query):
    """The pictures of the pages that are there."""
    for scheme in SCHEMES:
        for width, height in SIZES.items():
            size = {"width": width, "height": height}
            with browser_page.watched(browser, "", color_scheme=scheme, viewport=size) as opened:
                for name, path in pages.items():
                    opened.page.goto(address(base, path, query))
                    if name == "search":
                        opened.page.wait_for_selector(HITS)
                        # Texts of results come after the results.
                        opened.page.wait_for_load_state("networkidle")
                    opened.page.screenshot(path=out / f"{name}-{width}-{scheme}.png")


def sheet(pages, out, scheme):
    """A page that shows all pictures of a scheme."""
    ground, ink = ("#e9ebe6", "#181c1a") if scheme == "light" else ("#050605", "#e3e7e3")
    style = SHEET_STYLE.replace("GROUND", ground).replace("INK", ink).replace("SCHEME", scheme)
    figures = []
    for name in pages:
        images = (base64.b64encode((out / f"{name}-{width}-{scheme}.png").read_bytes()).decode() for width in SIZES)
        shown = "".join(f'<img alt="" src="data:image/png;base64,{image}">' for image in images)
        figures.append(f"<figure><div>{shown}</div><figcaption>{name.capitalize()}</figcaption></figure>")
    return f"<!doctype html><style>{style}</style>{''.join(figures)}"


def compose(browser, pages, out):
    for scheme in SCHEMES:
        with browser_page.watched(browser, "", viewport={"width": SHEET_WIDTH, "height": 400}) as opened:
            opened.page.set_content(sheet(pages, out, scheme))
            opened.page.screenshot(path=out / f"{scheme}.png", full_page=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--query", default="failover")
    for kind in ("runbook", "practice", "incident"):
        parser.add_argument(f"--{kind}", metavar="PATH")
    options = parser.parse_args()
    root = options.site.resolve()
    pages = key_pages(root, options)
    found = {name: path for name, path in pages.items() if path}
    options.out.mkdir(parents=True, exist_ok=True)
    with sync_api.sync_playwright() as playwright, local_server.serving(root, "/") as server:
        browser = browser_check.launched(playwright)
        take(browser, server + "/", found, options.out, options.query)
        compose(browser, found, options.out)
        browser.close()
    missing = [name for name, path in pages.items() if not path]
    for name in missing:
        print(f"{name}: no such page")
    print(f"{len(found) * len(SIZES) * len(SCHEMES)} pictures in {options.out}: {', '.join(found.values())}")
    if missing:
        sys.exit(1)


if __name__ == "__main__":
    main()
