#!/usr/bin/env python3
"""Reads a built site without a network, in headless Chromium.

    offline_check.py SITE_DIR

The site is built with 'offline: true' in kb.yml. After one visit to the first page: a runbook and a practice that were
never opened come with their style; a page that was opened comes back, and one that was not leads to what is kept; nothing is
fetched from elsewhere. With the network back, a new version of the site replaces what was kept, and what others keep on
the same host stays.

Needs playwright and Chromium (on PATH, or in the variable CHROMIUM). Prints `where: message` for each problem and
exits 1.
"""

import argparse
import pathlib
import re
import shutil
import sys
import tempfile
import time

from playwright import sync_api

import browser_check
import local_server

WORKER = "service-worker.js"
IS_READY = "() => navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)"
CACHES = "() => caches.keys()"
KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
  return kept;
}"""
IS_STYLED = "() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 0)"
# How long the browser may take to keep something, in milliseconds.
PATIENCE = 20000


def wait_until(page, expression):
    """Asks again until a promise of the page is kept with something true."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        if time.monotonic() > deadline:
            raise sync_api.Error(f"waited in vain for {' '.join(expression.split())}")
        page.wait_for_timeout(50)


class Visit:
    """A browser that has opened the first page of a site once."""

    def __init__(self, browser, server, base):
        self.base = base
        self.elsewhere = []
        self.context = browser.new_context()
        self.context.on("request", lambda request: self.hear(request, server))
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.goto(base + "index.html")
        wait_until(self.page, IS_READY)

    def hear(self, request, server):
        if not request.url.startswith((server, "data:")):
            self.elsewhere.append(f"request to elsewhere: {request.url}")

    def title(self, path):
        self.page.goto(self.base + path)
        return self.page.locator("h1").inner_text().strip()


def entries(root, folder):
    return sorted(path.relative_to(root).as_posix() for path in (root / folder).glob("*.html") if path.stem != "index")


def heading(root, path):
    """As a reader sees it; what a browser makes of a title with marks is not the matter here."""
    text = re.search(r"<h1[^>]*>(.*?)</h1>", (root / path).read_text("utf-8"), re.DOTALL).group(1)
    return re.sub(r"<[^>]*>", "", text).strip()


def is_same(title, written):
    return title == re.sub(r"&(amp|lt|gt|quot|#39);", lambda mark: {
        "amp": "&", "lt": "<", "gt": ">", "quot": '"', "#39": "'"}[mark.group(1)], written)


def reads_what_was_never_opened(visit, root):
    visit.context.set_offline(True)
    try:
        for folder in ("runbooks", "practices"):
            for path in entries(root, folder)[:1] + [f"{folder}/index.html"]:
                if not is_same(visit.title(path), heading(root, path)):
                    yield f"{path} is not kept"
                elif not visit.page.evaluate(IS_STYLED):
                    yield f"{path} comes without its style"
        if not is_same(visit.title("index.html"), heading(root, "index.html")):
            yield "the first page is not kept"
        if not is_same(visit.title(""), heading(root, "index.html")):
            yield "the folder of the site does not lead to the first page"
    finally:
        visit.context.set_offline(False)


def reads_what_was_opened(visit, root):
    opened, other = (entries(root, "incidents") + entries(root, "talks"))[:2]
    visit.title(opened)
    wait_until(visit.page, f"() => ({KEPT})().then(kept => kept.some(url => url.endsWith('{opened}')))")
    visit.context.set_offline(True)
    try:
        if not is_same(visit.title(opened), heading(root, opened)):
            yield f"{opened} was opened and is not kept"
        if not is_same(visit.title(other), heading(root, "offline.html")):
            yield f"{other} was not opened and does not lead to what is kept"
        elif not visit.page.evaluate(IS_STYLED):
            yield "the page for what is not kept comes without its style"
    finally:
        visit.context.set_offline(False)


def makes_way_for_the_next_version(visit, root):
    visit.title("index.html")
    visit.page.evaluate("() => caches.open('of somebody else')")
    before = set(visit.page.evaluate(CACHES))
    path = entries(root, "runbooks")[0]
    worker = (root / WORKER).read_text("utf-8")
    (root / WORKER).write_text(re.sub(r'"version": "\w+"', '"version": "00000000"', worker, count=1), "utf-8")
    (root / path).write_text((root / path).read_text("utf-8").replace("<h1>", "<h1>Newer: ", 1), "utf-8")
    visit.page.evaluate("() => navigator.serviceWorker.getRegistration().then(one => one.update())")
    wait_until(visit.page, f"""() => ({CACHES})().then(names =>
      names.some(name => name.endsWith(' 00000000')) && names.filter(name => name.startsWith('kb ')).length <= 2)""")
    after = set(visit.page.evaluate(CACHES))
    if "of somebody else" not in after:
        yield "what others keep was removed"
    if len(before - after) != 1:
        yield f"what was kept before is still there: {sorted(before & after)}"
    visit.context.set_offline(True)
    try:
        if not visit.title(path).startswith("Newer: "):
            yield f"{path} is the one of the version before"
    finally:
        visit.context.set_offline(False)


CHECKS = [reads_what_was_never_opened, reads_what_was_opened, makes_way_for_the_next_version]


def problems(browser, root):
    with local_server.serving(root, "/kb/") as server:
        for check in CHECKS:
            visit = None
            try:
                visit = Visit(browser, server, server + "/kb/")
                for fault in [*check(visit, root), *visit.elsewhere]:
                    yield f"{check.__name__}: {fault}"
            except sync_api.Error as error:
                yield f"{check.__name__}: {str(error).splitlines()[0]}"
            finally:
                if visit:
                    visit.context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    options = parser.parse_args()
    if not (options.site / WORKER).is_file():
        sys.exit(f"{options.site}: no {WORKER}; build it with 'offline: true' in kb.yml")
    with tempfile.TemporaryDirectory() as folder, sync_api.sync_playwright() as playwright:
        # The last check changes the site.
        root = pathlib.Path(folder).resolve() / "site"
        shutil.copytree(options.site, root)
        browser = browser_check.launched(playwright)
        found = list(problems(browser, root))
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{len(CHECKS)} checks of reading offline passed")


if __name__ == "__main__":
    main()
