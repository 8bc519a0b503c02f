#!/usr/bin/env python3
"""Searches a built site as a reader does, in headless Chromium, from a server and from disk.

    search_page_check.py SITE_DIR

On search.html: `/` reaches the field and Escape leaves it; typing gives results, a status line and a title; arrows and
Enter open a passage at its anchor; `?q=` is read and written; filters are words of the query and the back button takes
them away; the last query wins; more results follow; without scripts, or when they are lost, everything is listed; what
arrives late moves nothing. On another page the box is a combobox. Nothing overflows at 1280 and 360 px, and nothing is
reported to the console.

Needs playwright and Chromium (on PATH, or in the variable CHROMIUM). Prints `where: message` for each problem and
exits 1.
"""

import argparse
import contextlib
import pathlib
import re
import sys
import urllib.parse

from playwright import sync_api

import browser_check
import browser_page
import local_server

FIELD = "[id='kb:q']"
SAY = "[id='kb:say']"
HITS = "[id='kb:hits'] > li"
MAIN_LINKS = "[id='kb:hits'] h3 a"
ALL = "[id='kb:all']"
OPTIONS = ".drop [role=option]"
# How long a result may take before the check gives up; most take a few milliseconds.
PATIENCE = 4000

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 600);
})"""
IS_FOCUSED = "field => field === document.activeElement"
COMBOBOX = """field => {
  const list = document.getElementById(field.getAttribute('aria-controls'));
  const active = document.getElementById(field.getAttribute('aria-activedescendant'));
  return { role: field.getAttribute('role'), isExpanded: field.getAttribute('aria-expanded') === 'true',
           list: list && list.getAttribute('role'), options: list ? list.children.length : 0,
           active: active && active.getAttribute('href'), selected: active && active.getAttribute('aria-selected') };
}"""


class Place:
    """A site at an address, and words that find something in it."""

    def __init__(self, browser, base, allowed, root):
        self.browser = browser
        self.base = base
        self.allowed = allowed
        page = (root / "search.html").read_text()
        self.entries = re.findall(r'<h3><a class="\w+" href="([^"]+)"', page)
        step = re.search(r'<ol class="s"><li><a class="run" href="[^"]*">([^<"&]+)</a>', page)
        self.query = (step.group(1) if step else "network partition").lower()

    @contextlib.contextmanager
    def opened(self, page, **options):
        options = {"viewport": {"width": 1280, "height": 900}} | options
        with browser_page.watched(self.browser, self.allowed, **options) as opened:
            opened.page.set_default_timeout(PATIENCE)
            opened.page.goto(self.base + page)
            yield opened

    def results(self, text, more="", **options):
        return self.opened("search.html?" + urllib.parse.urlencode({"q": text}) + more, **options)


def wait_for_status(page, text):
    page.wait_for_function(
        "([status, text]) => document.querySelector(status + ' bdi')?.textContent === text", arg=[SAY, text])


def status_fault(page, text):
    said = page.locator(SAY).inner_text()
    wanted = rf"(\d+ entr(y|ies)|No entry) for {re.escape(text)}( ·|$)"
    return None if re.match(wanted, said) else f"the status says: {said}"


def arrival(opened, href):
    opened.page.wait_for_url(lambda url: url == href)
    fault = browser_check.arrival_fault(opened, href)
    if fault:
        yield f"a result {fault}"


def keys_of_the_field(place):
    for page in ("search.html", "index.html"):
        with place.opened(page) as opened:
            field, keyboard = opened.page.locator(FIELD), opened.page.keyboard
            # search.html begins in its field.
            field.evaluate("field => field.blur()")
            keyboard.press("Control+/")
            if field.evaluate(IS_FOCUSED):
                yield f"{page}: / with a modifier takes the focus"
            keyboard.press("/")
            keyboard.type("a/b")
            if not field.evaluate(IS_FOCUSED) or field.input_value() != "a/b":
                yield f"{page}: / gives {field.input_value()!r} in the field"
            opened.page.wait_for_timeout(300)
            keyboard.press("Escape")
            keyboard.press("Escape")
            if field.evaluate(IS_FOCUSED) or field.input_value() != "a/b":
                yield f"{page}: Escape does not leave the field as it is"
            yield from opened.failures


def typing(place):
    with place.opened("search.html") as opened:
        page = opened.page
        page.keyboard.press("/")
        page.keyboard.type(place.query, delay=15)
        wait_for_status(page, place.query)
        yield from filter(None, [status_fault(page, place.query)])
        if not page.title().startswith(place.query):
            yield f"the title is {page.title()!r}"
        page.wait_for_timeout(600)
        asked = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query).get("q")
        if asked != [place.query]:
            yield f"the address has q={asked}"
        if page.locator("[id='kb:hits'] mark").count() == 0:
            yield "no match is marked"
        page.keyboard.press("Home")
        if not page.locator(FIELD).evaluate("field => !field.selectionStart && field === document.activeElement"):
            yield "Home does not stay in the field"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        first = page.locator(MAIN_LINKS).first
        if not first.evaluate(IS_FOCUSED):
            yield "arrows do not reach the first result"
        href = first.evaluate("link => link.href")
        page.keyboard.press("Enter")
        yield from arrival(opened, href)
        page.go_back()
        wait_for_status(page, place.query)
        yield from opened.failures


def enter_in_the_field(place):
    with place.results(place.query) as opened:
        wait_for_status(opened.page, place.query)
        field, first = opened.page.locator(FIELD), opened.page.locator(MAIN_LINKS).first
        href = first.evaluate("link => link.href")
        field.press("Enter")
        opened.page.wait_for_timeout(300)
        if not field.evaluate(IS_FOCUSED) or "search.html" not in opened.page.url:
            yield f"Enter in the field leads to {opened.page.url}"
        field.press("ArrowDown")
        first.press("Enter")
        yield from arrival(opened, href)
        yield from opened.failures


def filters(place):
    with place.results("network") as opened:
        page, field = opened.page, opened.page.locator(FIELD)
        wait_for_status(page, "network")
        box = page.locator("[name=kind]:visible").first
        kind = box.get_attribute("value")
        box.check()
        wait_for_status(page, f"network kind:{kind}")
        if field.input_value() != f"network kind:{kind}":
            yield f"a filter makes the query {field.input_value()!r}"
        wrong = page.locator("[id='kb:hits'] .why").all_inner_texts()
        if not wrong or any(not fact.lower().startswith(kind) for fact in wrong):
            yield f"kind:{kind} shows {wrong}"
        page.go_back()
        wait_for_status(page, "network")
        if field.input_value() != "network" or page.locator("[name=kind]:checked").count():
            yield f"back from a filter leaves {field.input_value()!r}"
        page.go_forward()
        wait_for_status(page, f"network kind:{kind}")
        page.locator("[name=kind]:checked").uncheck()
        wait_for_status(page, "network")
        tag = page.locator("[name=tag]:visible").first
        name = tag.get_attribute("value")
        tag.focus()
        page.keyboard.press("Space")
        wait_for_status(page, f"network tag:{name}")
        if not page.locator(f"[name=tag][value='{name}']").evaluate(IS_FOCUSED):
            yield "a filter loses the focus"
        page.locator("[name=sort][value=date]").check()
        page.wait_for_url("**sort=date*")
        yield from opened.failures


def more_results(place):
    with place.results("network") as opened:
        wait_for_status(opened.page, "network")
        before = opened.page.locator(HITS).count()
        if before != 10:
            yield f"{before} results at first, not 10"
        opened.page.locator("[id='kb:more']").click()
        opened.page.wait_for_function(f"() => document.querySelectorAll(\"{HITS}\").length > 10")
        if not opened.page.locator(MAIN_LINKS).nth(10).evaluate(IS_FOCUSED):
            yield "the first of more results has not the focus"
        yield from opened.failures


def last_query_wins(place):
    with place.opened("search.html") as opened:
        field = opened.page.locator(FIELD)
        field.fill("slow network")
        field.fill("backup")
        wait_for_status(opened.page, "backup")
        opened.page.wait_for_timeout(600)
        yield from filter(None, [status_fault(opened.page, "backup")])
        field.fill("")
        opened.page.wait_for_timeout(100)
        if opened.page.locator(SAY).inner_text() or opened.page.locator(HITS).count():
            yield "an empty field leaves results"
        yield from opened.failures


def nothing_moves(place):
    for width, height in browser_page.WIDTHS.items():
        with place.results("network", viewport={"width": width, "height": height}) as opened:
            wait_for_status(opened.page, "network")
            shift = opened.page.evaluate(SHIFT)
            if shift > 0.01:
                yield f"the layout shifts by {shift:.3f} at {width} px"
            if opened.page.locator("[id='kb:hits'] .late:empty").count():
                yield "a text never came"
            yield from overflow(opened, width)
            yield from opened.failures


def overflow(opened, width):
    wide = opened.page.evaluate(browser_page.WIDE_ELEMENT)
    if wide:
        yield f"overflows at {width} px by {wide}"


def without_scripts(place):
    with place.opened("search.html", java_script_enabled=False) as opened:
        if not opened.page.locator(ALL).is_visible() or not place.entries:
            yield "without scripts nothing is listed"
        opened.page.locator(FIELD).fill("backup")
        opened.page.locator(FIELD).press("Enter")
        opened.page.wait_for_url("**/search.html?q=backup")
        yield from opened.failures
    with browser_page.watched(place.browser, place.allowed) as opened:
        opened.page.route("**/assets/search*.js", lambda route: route.abort())
        opened.page.goto(place.base + "search.html?q=backup")
        said = opened.page.locator(SAY).inner_text()
        if not opened.page.locator(ALL).is_visible() or "could not be loaded" not in said:
            yield f"without its script the page says {said!r} and lists nothing"


def box(place):
    entry = next(page for page in place.entries if page.startswith("runbooks/"))
    for width, height in browser_page.WIDTHS.items():
        with place.opened(entry, viewport={"width": width, "height": height}) as opened:
            page, field = opened.page, opened.page.locator(FIELD)
            if page.locator("script[src*='assets/search']").count():
                yield "the search is loaded before anybody asks for it"
            page.keyboard.press("/")
            page.keyboard.type(place.query, delay=10)
            page.wait_for_selector(OPTIONS)
            yield from overflow(opened, width)
            found = field.evaluate(COMBOBOX)
            if (found["role"], found["list"], found["isExpanded"]) != ("combobox", "listbox", True):
                yield f"the box is no combobox: {found}"
            if not 1 < found["options"] <= 7 or found["active"]:
                yield f"the box opens with {found}"
            page.keyboard.press("ArrowDown")
            found = field.evaluate(COMBOBOX)
            if not found["active"] or found["selected"] != "true" or not field.evaluate(IS_FOCUSED):
                yield f"an arrow chooses nothing: {found}"
            href = page.locator(OPTIONS).first.evaluate("link => link.href")
            page.keyboard.press("Escape")
            if page.locator(OPTIONS).first.is_visible() or not field.evaluate(IS_FOCUSED):
                yield "Escape does not close the list alone"
            page.keyboard.press("ArrowDown")
            page.wait_for_selector(OPTIONS)
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            yield from arrival(opened, href)
            yield from opened.failures
    with place.opened(entry) as opened:
        opened.page.locator(FIELD).fill("backup")
        # A page that is left while a script loads would have a request that failed.
        opened.page.wait_for_selector(OPTIONS)
        opened.page.locator(FIELD).press("Enter")
        opened.page.wait_for_url("**/search.html?q=backup")
        wait_for_status(opened.page, "backup")
        yield from opened.failures


CHECKS = [
    keys_of_the_field, typing, enter_in_the_field, filters, more_results, last_query_wins, nothing_moves,
    without_scripts, box,
]


def problems(browser, root):
    with local_server.serving(root, "/kb/") as server:
        for base, allowed in ((server + "/kb/", (server, "data:")), (root.as_uri() + "/", ("file://", "data:"))):
            place = Place(browser, base, allowed, root)
            for check in CHECKS:
                where = f"{base.partition(':')[0]}: {check.__name__}"
                try:
                    for fault in check(place):
                        yield f"{where}: {fault}"
                except sync_api.Error as error:
                    yield f"{where}: {str(error).splitlines()[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    options = parser.parse_args()
    root = options.site.resolve()
    if not (root / "search.html").is_file():
        sys.exit(f"{options.site}: no search.html")
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = list(problems(browser, root))
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{2 * len(CHECKS)} checks of the search passed")


if __name__ == "__main__":
    main()
