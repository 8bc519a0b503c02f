#!/usr/bin/env python3
"""Opens every page of a built site in headless Chromium.

    audit_pages.py SITE [--http | --disk] [--jobs 2] [--max N] [--part I/N] [--base-url https://kb.example/]

Each page, light at 1280 px: the rules of axe-core for WCAG 2.0 to 2.2, A and AA; nothing refused by its content
security policy, said on the console, asked of another host or not answered; no layout shift; no text on other text.
Dark: the rules about colour. At 360 px: the rules about targets and scrolling. At 360 and 320 px, and with text of
twice the size at 1280 px: nothing overflows sideways, and no text is cut or lies on other text.

Pages come from a server, or with --disk from files. With neither, they come from a server, and a sample of each folder
is opened from files too. --max takes so many pages, spread over the site, and --part 2/3 one third of what would be
opened. A page that only sends its reader on is left out.

Needs playwright, axe-playwright-python and Chromium (on PATH, or in the variable CHROMIUM). Prints `page: message` for
each problem and exits 1, or prints what was opened and exits 0.
"""

import argparse
import multiprocessing
import pathlib
import re
import sys
import time
import urllib.parse

from playwright import sync_api

import browser_check
import local_server
import page_audit

SENDS_ON = re.compile(rb"<meta[^>]*http-equiv=.?refresh", re.I)
# The part of a page where its head is.
HEAD_BYTES = 4096


def pages_of(root):
    """The pages of a site, the largest first, so that no job ends long after the others."""
    pages = []
    for path in root.rglob("*.html"):
        with path.open("rb") as file:
            if not SENDS_ON.search(file.read(HEAD_BYTES)):
                pages.append(path)
    pages.sort(key=lambda path: (-path.stat().st_size, path.as_posix()))
    return [path.relative_to(root).as_posix() for path in pages]


def spread(names, count):
    """So many of the names, at even distances."""
    if not count or count >= len(names):
        return names
    return [names[at * len(names) // count] for at in range(count)]


def part(names, which):
    """The names of part 2 of 3 for "2/3". Names that are sorted by size make parts that take as long as each other."""
    number, count = map(int, which.split("/"))
    return names[number - 1::count]


def folder_sample(names):
    """The largest, the middle and the smallest page of each folder, when the names are sorted by size."""
    folders = {}
    for name in names:
        # A server answers for the page that is not there; from files nothing does.
        if name != "404.html":
            folders.setdefault(name.rpartition("/")[0], []).append(name)
    chosen = []
    for inside in folders.values():
        chosen += dict.fromkeys([inside[0], inside[len(inside) // 2], inside[-1]])
    return chosen


def address(base, name):
    return base + (browser_check.LOST_PAGE if name == "404.html" else urllib.parse.quote(name))


def faults_of(ask, base, name):
    """Lines for one page, each once; a page that cannot even be asked has one."""
    try:
        found = dict.fromkeys(ask(address(base, name)))
    except sync_api.Error as error:
        found = [f"could not be audited: {error.message.splitlines()[0]}"]
    return [f"{name}: {fault}" for fault in found]


def work(root, base_path, from_server, from_disk):
    """What one job finds: a browser, a page for each scheme, one address after another."""
    found = []
    with sync_api.sync_playwright() as playwright, local_server.serving(root, base_path) as server:
        browser = browser_check.launched(playwright)
        audit = page_audit.opened(browser, (server, "data:"))
        for name in from_server:
            found += faults_of(audit.full, server + base_path, name)
        audit = page_audit.opened(browser, ("file://", "data:"))
        for name, ask in from_disk:
            lines = faults_of(getattr(audit, ask), root.as_uri() + "/", name)
            found += [line.replace(": ", ": from disk: ", 1) for line in lines]
        browser.close()
    return found


def audited(root, base_path, served, from_disk, jobs):
    parts = [(root, base_path, served[job::jobs], from_disk[job::jobs]) for job in range(jobs)]
    # Each job drives a browser of its own, and playwright does not outlive a fork.
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        return sorted(line for lines in pool.starmap(work, parts) for line in lines)


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--http", action="store_true", help="from a server alone")
    parser.add_argument("--disk", action="store_true", help="from files alone")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--max", type=int, metavar="N")
    parser.add_argument("--part", default="1/1", metavar="I/N", help="so that other checks can run between the parts")
    parser.add_argument("--base-url", default="https://kb.example/")
    return parser.parse_args()


def main():
    chosen, start = options(), time.monotonic()
    root = chosen.site.resolve()
    names = spread(pages_of(root), chosen.max)
    if not names:
        sys.exit(f"{chosen.site}: no pages")
    served = [] if chosen.disk else names
    from_disk = [(name, "quick") for name in folder_sample(names)]
    if chosen.disk:
        from_disk = [(name, "full") for name in names if name != "404.html"]
    elif chosen.http:
        from_disk = []
    base_path = urllib.parse.urlsplit(chosen.base_url).path.rstrip("/") + "/"
    served, from_disk = part(served, chosen.part), part(from_disk, chosen.part)
    found = audited(root, base_path, served, from_disk, max(1, chosen.jobs))
    for problem in found:
        print(problem)
    seconds = round(time.monotonic() - start)
    opened = f"{len(served)} pages opened from a server and {len(from_disk)} from disk in {seconds} s"
    print(opened, file=sys.stderr if found else sys.stdout)
    if found:
        sys.exit(1)


if __name__ == "__main__":
    main()
