#!/usr/bin/env python3
"""Opens pages of a built site that arrive in pieces, as over a slow line, in headless Chromium.

    arrival_check.py SITE

What has been shown stays where it is while the rest of the page arrives, at 1280 and 360 px. A page is cut inside its
header and its search box, where parts stand beside each other, and after its title. Needs playwright and Chromium (on
PATH, or in the variable CHROMIUM). Prints `page: message` for each problem and exits 1.
"""

import argparse
import pathlib
import re
import sys
import time

from playwright import sync_api

import browser_check
import browser_page
import local_server
import page_audit

PAGES = ["index.html", "search.html"]
# A piece ends before each of these, where the page has it.
CUTS = re.compile(rb'(?=<input id="kb:q|<button class="theme|<a class="menu|</h1>)')
# Long enough for a frame to be painted, in seconds.
PAUSE = 0.3
SHIFTED = "async () => { await kbAudit.settled(); return kbAudit.shifted() }"


class InPieces(local_server.Handler):
    def copyfile(self, source, outputfile):
        for at, piece in enumerate(CUTS.split(source.read()) if self.path.endswith(".html") else [source.read()]):
            time.sleep(PAUSE if at else 0)
            outputfile.write(piece)
            outputfile.flush()


def problems(browser, root, pages):
    with local_server.serving(root, "/", InPieces) as server:
        for width, height in browser_page.WIDTHS.items():
            audit = page_audit.opened(browser, (server, "data:"), {"width": width, "height": height})
            for page in pages:
                audit.load(f"{server}/{page}")
                fault = audit.page.evaluate(SHIFTED)
                if fault:
                    yield f"{page}: while it arrives at {width} px, {fault}"
            audit.page.context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    options = parser.parse_args()
    root = options.site.resolve()
    pages = [page for page in PAGES if (root / page).is_file()]
    if not pages:
        sys.exit(f"{options.site}: neither {' nor '.join(PAGES)}")
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = list(problems(browser, root, pages))
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{len(pages)} pages stay in place while they arrive")


if __name__ == "__main__":
    main()
