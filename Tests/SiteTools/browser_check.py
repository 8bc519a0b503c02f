#!/usr/bin/env python3
"""Opens a sample of a built site in headless Chromium, from disk.

    browser_check.py SITE_DIR [--partial] [--base-url https://kb.example/] [--shots DIR]

On each page: nothing is reported to the console, every request succeeds and stays on disk, nothing overflows sideways
at 1280 and 360 px, the dark scheme paints a dark page, Tab reaches the skip link first and the skip link reaches the
main part, and an address with an anchor shows the anchor. From a runbook, a link leads to an incident. 404.html is
served at a deep address, as a host does.

The sample is the home page, 404.html, every other page at the top, a list, and the largest page of each kind and of
the tags, people and events. One of those missing is a problem, unless --partial. Needs playwright and Chromium (on
PATH, or in the variable CHROMIUM). Prints `page: message` for each problem and exits 1.
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import sys
import urllib.parse

from playwright import sync_api

import browser_page
import local_server
import sample_pages

LOST_PAGE = "no/such/page"
INCIDENT_LINKS = "main a[href*='incidents/']"


def chromium():
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, (shutil.which(name) for name in names if name)), None)
    return path or sys.exit("no chromium on PATH, and CHROMIUM does not name one")


def launched(playwright):
    # A container has no sandbox for Chromium to use. No name may resolve, so that nothing leaves the machine.
    arguments = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    return playwright.chromium.launch(executable_path=chromium(), args=arguments)


def check_page(opened, url):
    """The faults of one page by itself."""
    opened.failures.clear()
    opened.resize(1280)
    opened.page.goto(url)
    below = {}
    for width in browser_page.WIDTHS:
        opened.resize(width)
        wide = opened.page.evaluate(browser_page.WIDE_ELEMENT)
        if wide:
            yield f"overflows at {width} px by {wide}"
        below[width] = opened.page.evaluate(browser_page.ANCHORS_BELOW)
    yield from dark_scheme(opened)
    yield from skip_link(opened)
    yield from opened.failures
    for width, names in below.items():
        opened.resize(width)
        yield from anchors(opened, url, width, names)


def dark_scheme(opened):
    light = opened.corner_colour()
    opened.page.emulate_media(color_scheme="dark")
    dark = opened.corner_colour()
    opened.page.emulate_media(color_scheme="light")
    if sum(dark) >= sum(light):
        yield f"the dark scheme is not darker: {dark} after {light}"


def skip_link(opened):
    # The search page begins in its field, which is past the link.
    if opened.page.evaluate(browser_page.FOCUS)["name"] == "input":
        return
    opened.page.keyboard.press("Tab")
    first = opened.page.evaluate(browser_page.FOCUS)
    if not first["href"].startswith("#") or first["inMain"]:
        yield f"Tab reaches {first['name']} {first['href']} before a skip link"
        return
    if not first["isVisible"]:
        yield "the skip link is not visible when it has the focus"
    opened.page.keyboard.press("Enter")
    if not opened.page.evaluate("href => !!document.getElementById(href.slice(1))?.closest('main')", first["href"]):
        yield f"the skip link leads to {first['href']}, which is not the main part"
        return
    if opened.page.locator("main :is(a[href], button, input)").count():
        opened.page.keyboard.press("Tab")
        if not opened.page.evaluate(browser_page.FOCUS)["inMain"]:
            yield "Tab after the skip link does not reach the main part"


def anchors(opened, url, width, below):
    first_middle_last = dict.fromkeys(below[:1] + below[len(below) // 2:][:1] + below[-1:])
    for anchor in first_middle_last:
        # A blank page between, because a change of only the fragment loads nothing.
        opened.page.goto("about:blank")
        opened.page.goto(f"{url}#{urllib.parse.quote(anchor)}")
        fault = opened.page.evaluate(browser_page.ANCHOR_FAULT, anchor)
        if fault:
            yield f"#{anchor} {fault} at {width} px"


def follow_to_incident(browser, root):
    """Clicks the first link from a runbook to an incident that any runbook has."""
    for runbook in sorted(set((root / "runbooks").glob("**/*.html")) - {root / "runbooks/index.html"}):
        with browser_page.watched(browser, "file://", viewport={"width": 1280, "height": 900}) as opened:
            opened.page.goto(runbook.as_uri())
            link = opened.page.locator(INCIDENT_LINKS).first
            if not link.count():
                continue
            target = link.evaluate("link => link.href")
            link.click()
            fault = arrival_fault(opened, target)
            name = runbook.relative_to(root).as_posix()
            return [f"{name}: the link to {target.rpartition('/')[2]} {fault}"] if fault else []
    return ["runbooks/: no link to an incident"]


def arrival_fault(opened, target):
    # The address changes before the page has been laid out and has moved to the anchor.
    opened.page.wait_for_load_state("load")
    opened.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    if opened.page.url != target:
        return f"leads to {opened.page.url}"
    fragment = urllib.parse.unquote(urllib.parse.urlsplit(target).fragment)
    if fragment:
        fault = opened.page.evaluate(browser_page.ANCHOR_FAULT, fragment)
        if fault:
            return f"arrives where #{fragment} {fault}"
    if not opened.page.locator("main h1").count():
        return "leads to a page without a heading"
    return "; ".join(opened.failures)


def take_shots(browser, url, name, folder):
    for scheme in ("light", "dark"):
        for width, height in browser_page.WIDTHS.items():
            with browser_page.watched(
                browser, "", color_scheme=scheme, viewport={"width": width, "height": height}
            ) as opened:
                opened.page.goto(url)
                file = name.removesuffix(".html").replace("/", "-")
                opened.page.screenshot(path=folder / f"{file}-{width}-{scheme}.png", full_page=True)


def problems(browser, root, names, base_path, shots=None):
    with contextlib.ExitStack() as stack:
        from_disk = stack.enter_context(browser_page.watched(browser, ("file://", "data:"), color_scheme="light"))
        for name in names:
            opened, url = from_disk, (root / name).as_uri()
            if name == "404.html":
                server = stack.enter_context(local_server.serving(root, base_path))
                opened = stack.enter_context(browser_page.watched(browser, (server, "data:"), color_scheme="light"))
                url = server + base_path + LOST_PAGE
            for fault in dict.fromkeys(check_page(opened, url)):
                yield f"{name}: {fault}"
            if shots:
                take_shots(browser, url, name, shots)
    folders = {name.partition("/")[0] for name in names}
    if {"runbooks", "incidents"} <= folders:
        yield from follow_to_incident(browser, root)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--partial", action="store_true", help="the site need not have every kind of page")
    parser.add_argument("--base-url", default="https://kb.example/")
    parser.add_argument("--shots", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()
    root = options.site.resolve()
    names, missing = sample_pages.sample(root)
    if not names:
        sys.exit(f"{options.site}: no pages")
    found = [] if options.partial else missing
    base_path = urllib.parse.urlsplit(options.base_url).path.rstrip("/") + "/"
    with sync_api.sync_playwright() as playwright:
        browser = launched(playwright)
        found += problems(browser, root, names, base_path, options.shots)
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{len(names)} pages opened: {', '.join(names)}")


if __name__ == "__main__":
    main()
