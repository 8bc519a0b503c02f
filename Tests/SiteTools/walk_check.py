#!/usr/bin/env python3
"""Walks through a built site as a reader does who has only a keyboard, from a server and from disk.

    walk_check.py SITE [--base-url https://kb.example/]

From home, `/`, the title of a step, arrow down and Enter arrive at that step. Tab reaches everything, in view, marked
and not covered. On a runbook `j` and `k` go from step to step; `?` lists the keys in a dialog that Escape closes; the
button for the theme changes it, for the next page and after a reload too. Without scripts the main part has the same
words and links. With forced colours no text vanishes and the focus is seen; with reduced motion nothing moves. The
rules of audit_pages.py hold with results, the search box and the dialog open.

Needs playwright, axe-playwright-python and Chromium (on PATH, or in the variable CHROMIUM). Prints `where: message` for
each problem and exits 1.
"""

import argparse
import contextlib
import pathlib
import sys
import urllib.parse

from playwright import sync_api

import browser_check
import browser_page
import local_server
import page_audit
import sample_pages

SCRIPT = pathlib.Path(__file__).with_suffix(".js")
# How long something may take to appear before the walk gives up; most takes a few milliseconds.
PATIENCE = 4000
TAB_STOPS = 60
FIELD = "[id='kb:q']"
OPTIONS = ".drop [role=option]"
HITS = "[id='kb:hits'] > li"
THEME = "button.theme"
DIALOG = "dialog[open]"
KEYS = ["/", "j", "k", "?"]
STEP_TITLE = """step => {
  const heading = step.querySelector('h2, h3').cloneNode(true);
  heading.querySelectorAll('.vh, .self').forEach(extra => extra.remove());
  return heading.textContent.trim();
}"""
CHOSEN = "field => document.getElementById(field.getAttribute('aria-activedescendant'))?.href"


class Place:
    """A site at an address, with the runbook that is walked through."""

    def __init__(self, browser, base, allowed, root):
        self.browser = browser
        self.base = base
        self.allowed = allowed
        self.runbook = sample_pages.largest(root, "runbooks").relative_to(root).as_posix()
        self.sample = [name for name in sample_pages.sample(root)[0] if name != "404.html"]
        self.script = SCRIPT.read_text("utf-8")

    @contextlib.contextmanager
    def opened(self, page, **options):
        options = {"viewport": {"width": 1280, "height": 900}} | options
        with browser_page.watched(self.browser, self.allowed, **options) as opened:
            opened.page.set_default_timeout(PATIENCE)
            opened.page.goto(self.base + urllib.parse.quote(page))
            yield opened

    def ask(self, opened, question):
        return opened.page.evaluate(f"({self.script}).{question}()")


def home_to_a_step(place):
    with place.opened(place.runbook) as opened:
        steps = opened.page.locator(".steps > li")
        step = steps.nth(steps.count() // 2)
        title, anchor = step.evaluate(STEP_TITLE), step.get_attribute("id")
    target = f"{place.base}{urllib.parse.quote(place.runbook)}#{urllib.parse.quote(anchor)}"
    with place.opened("index.html") as opened:
        page, field = opened.page, opened.page.locator(FIELD).first
        page.keyboard.press("/")
        page.keyboard.type(title, delay=5)
        page.wait_for_selector(OPTIONS)
        offered = page.locator(OPTIONS).evaluate_all("options => options.map(option => option.href)")
        if target not in offered:
            yield f"the title of a step, {title!r}, does not bring the step"
            return
        for _ in range(len(offered)):
            page.keyboard.press("ArrowDown")
            if field.evaluate(CHOSEN) == target:
                break
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url == target)
        yield from filter(None, [browser_check.arrival_fault(opened, target)])


def tab_order(place):
    for name in dict.fromkeys(["index.html", place.runbook, *place.sample]):
        with place.opened(name) as opened:
            yield from (f"{name}: {fault}" for fault in stops_of(place, opened, TAB_STOPS))


def stops_of(place, opened, count):
    for _ in range(count):
        opened.page.keyboard.press("Tab")
        focus = place.ask(opened, "focus")
        if focus is None:
            return
        if not focus["isInView"]:
            yield f"Tab reaches {focus['name']}, which is not in view"
        elif not focus["isClear"]:
            yield f"Tab reaches {focus['name']}, which is covered"
        if not focus["isMarked"]:
            yield f"Tab reaches {focus['name']}, which does not show it"


def keys_of_steps(place):
    with place.opened(place.runbook) as opened:
        count = opened.page.locator(".steps > li").count()
        reached = []
        for key in ["j", "j", "j", "k"][:count + 1]:
            opened.page.keyboard.press(key)
            at = place.ask(opened, "step")
            reached.append(at)
            if at < 0:
                yield f"{key} reaches no step"
                return
            anchor = opened.page.locator(".steps > li").nth(at).get_attribute("id")
            fault = opened.page.evaluate(browser_page.ANCHOR_FAULT, anchor)
            if fault:
                yield f"{key} goes to step {at + 1}, which {fault}"
        wanted = [reached[0] + move for move in (0, 1, 2, 1)][:len(reached)]
        if count >= 4 and reached != wanted:
            yield f"j, j, j and k go to the steps {', '.join(str(at + 1) for at in reached)}"
        yield from opened.failures


def dialog_of_keys(place):
    for name in ("index.html", place.runbook):
        with place.opened(name) as opened:
            opened.page.keyboard.press("?")
            dialog = opened.page.locator(DIALOG)
            if not dialog.count():
                yield f"{name}: ? opens no dialog"
                continue
            listed = [text.strip() for text in dialog.locator("kbd").all_inner_texts()]
            yield from (f"{name}: the dialog does not list {key}" for key in KEYS if key not in listed)
            opened.page.keyboard.press("Tab")
            focus = place.ask(opened, "focus")
            # From the last control the focus may go to the browser's own, and to nothing else.
            if focus and not focus["inDialog"]:
                yield f"{name}: Tab leaves the dialog"
            opened.page.keyboard.press("Escape")
            if opened.page.locator(DIALOG).count():
                yield f"{name}: Escape does not close the dialog"
            yield from opened.failures


def theme(place):
    for scheme in ("light", "dark"):
        with place.opened("index.html", color_scheme=scheme) as opened:
            page, before = opened.page, sum(opened.corner_colour())
            if not page.locator(THEME).count():
                yield "no button for the theme"
                return
            page.locator(THEME).focus()
            page.keyboard.press("Enter")
            is_changed = (lambda: sum(opened.corner_colour()) < before) if scheme == "light" else (
                lambda: sum(opened.corner_colour()) > before)
            if not is_changed():
                yield f"the button does not change the {scheme} theme"
            page.reload()
            if not is_changed():
                yield f"a reload forgets what was chosen over the {scheme} theme"
            page.goto(place.base + urllib.parse.quote(place.runbook))
            if not is_changed():
                yield f"the next page forgets what was chosen over the {scheme} theme"
            page.locator(THEME).focus()
            page.keyboard.press("Enter")
            page.goto(place.base + "index.html")
            if sum(opened.corner_colour()) != before:
                yield f"the button does not bring the {scheme} theme back"
            yield from opened.failures


def without_scripts(place):
    # The search page is another one without scripts; search_page_check.py looks at that.
    for name in [name for name in place.sample if name != "search.html"]:
        with place.opened(name) as opened:
            wanted = place.ask(opened, "content")
        with place.opened(name, java_script_enabled=False) as opened:
            found = place.ask(opened, "content")
            yield from (f"{name}: {fault}" for fault in opened.failures)
        for what in ("words", "links"):
            if found[what] != wanted[what]:
                yield f"{name}: without scripts the {what} are others, {difference(wanted[what], found[what])}"


def difference(wanted, found):
    """Where two texts or lists part."""
    at = next((at for at, pair in enumerate(zip(wanted, found)) if pair[0] != pair[1]), min(len(wanted), len(found)))
    span = 40 if isinstance(wanted, str) else 1
    return f"{found[at:at + span]!r} and not {wanted[at:at + span]!r}"


def forced_colours(place):
    for name in place.sample:
        with place.opened(name, forced_colors="active") as opened:
            vanished = place.ask(opened, "vanished")
            if vanished:
                yield f"{name}: with forced colours the text {vanished} vanishes"
            yield from (f"{name}: with forced colours {fault}" for fault in stops_of(place, opened, 12))
    with place.opened("search.html", forced_colors="active") as opened:
        fill(opened.page, place)
        if place.ask(opened, "vanished"):
            yield "search.html: with forced colours the text of a result vanishes"


def reduced_motion(place):
    for name in place.sample:
        with place.opened(name) as opened:
            opened.page.keyboard.press("?")
            moving = place.ask(opened, "moving")
            if moving:
                yield f"{name}: with reduced motion {moving}"


def fill(page, place):
    word = pathlib.PurePosixPath(place.runbook).stem.split("-")[0]
    page.locator(FIELD).first.fill(word)
    page.wait_for_selector(HITS if page.url.partition("?")[0].endswith("search.html") else OPTIONS)


def open_states(place):
    audit = page_audit.opened(place.browser, place.allowed)
    audit.page.set_default_timeout(PATIENCE)
    states = {
        "search.html with results": ("search.html", lambda page: fill(page, place)),
        "the search box with results": (place.runbook, lambda page: fill(page, place)),
        "the dialog of the keys": (place.runbook, lambda page: page.keyboard.press("?")),
    }
    for what, (name, change) in states.items():
        audit.load(place.base + urllib.parse.quote(name))
        change(audit.page)
        yield from (f"{what}: {fault}" for fault in dict.fromkeys(audit.faults()))
    audit.page.context.close()


CHECKS = [
    home_to_a_step, tab_order, keys_of_steps, dialog_of_keys, theme, without_scripts, forced_colours, reduced_motion,
    open_states,
]


def problems(browser, root, base_path):
    with local_server.serving(root, base_path) as server:
        for base, allowed in ((server + base_path, (server, "data:")), (root.as_uri() + "/", ("file://", "data:"))):
            place = Place(browser, base, allowed, root)
            for check in CHECKS:
                where = f"{base.partition(':')[0]}: {check.__name__}"
                try:
                    for fault in dict.fromkeys(check(place)):
                        yield f"{where}: {fault}"
                except sync_api.Error as error:
                    yield f"{where}: {error.message.splitlines()[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--base-url", default="https://kb.example/")
    options = parser.parse_args()
    root = options.site.resolve()
    if sample_pages.largest(root, "runbooks") is None:
        sys.exit(f"{options.site}: no runbook")
    base_path = urllib.parse.urlsplit(options.base_url).path.rstrip("/") + "/"
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = list(problems(browser, root, base_path))
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{2 * len(CHECKS)} checks passed")


if __name__ == "__main__":
    main()
