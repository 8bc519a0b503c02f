#!/usr/bin/env python3
"""Uses `kb serve` as a writer does: a knowledge base in an editor, and its site in headless Chromium.

    serve_check.py KB [--only NAME]

A saved edit shows on the open page, which is neither loaded anew nor emptied and keeps its place; of a hundred quick
edits the last one shows. What is broken is told over the page, with its file and line and by the rules of axe-core, and
goes when it is mended. Ten tabs hear of one change, and so do fifty connections; a page catches up with a server that
was away; what a service worker had kept goes. Over plain sockets: nothing outside of the site is given, whatever the
address; other hosts are refused; copies are confirmed, parts and compressed files given. A taken port leads to the next
one, and a signal ends it while pages are open.

Each check has a knowledge base of its own, a copy of the one that kb's tests use. Needs playwright,
axe-playwright-python and Chromium (on PATH, or in the variable CHROMIUM). Prints a line for each problem and exits 1.
"""

import argparse
import contextlib
import pathlib
import signal
import subprocess
import sys
import time

from playwright import sync_api

import browser_check
import browser_page
import local_server
import page_audit
import serve_requests
from served_site import (LONG_PAGE, PARTS, PATIENCE, Connection, Failure, asked, knowledge_base, long_entry,
                         save, serving)

MANY = 50
QUORUM = "Content/practices/quorum.md"
# Before the page's own scripts: counts the times that its main part was there and had nothing in it.
WATCH = """addEventListener('DOMContentLoaded', () => {
  window.kbBlanks = 0;
  new MutationObserver(() => {
    if (!document.querySelector('main')?.textContent.trim()) window.kbBlanks += 1;
  }).observe(document, { childList: true, subtree: true });
})"""
SAYS = "text => document.querySelector('main')?.textContent.includes(text)"
PLACE = "id => document.getElementById(id).getBoundingClientRect().top"
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
OVERLAY = "document.querySelector('kb-problems')?.shadowRoot"
SHOWN = f"() => {OVERLAY}?.querySelector('[role=alert]')?.innerText ?? ''"
STYLED = "() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 0)"
WORKERS = "() => navigator.serviceWorker.getRegistrations().then(all => all.length)"
CHECKS = {}


def check(function):
    CHECKS[function.__name__] = function
    return function


class Place:
    """What a check works with."""

    def __init__(self, kb, browser):
        self.kb = kb
        self.browser = browser

    @contextlib.contextmanager
    def opened(self, path=f"{LONG_PAGE}.html", settings="", **options):
        """A knowledge base, its server, and a page of its site."""
        with knowledge_base(settings) as root, serving(self.kb, root) as server:
            with self.page(server, path, **options) as opened:
                yield root, server, opened

    @contextlib.contextmanager
    def page(self, server, path, **options):
        options = {"viewport": {"width": 1280, "height": 900}} | options
        with browser_page.watched(self.browser, (server.address, "data:"), **options) as opened:
            opened.page.add_init_script(WATCH)
            opened.page.goto(server.address + path)
            yield opened


def until(page, expression, argument=None):
    """Asks again until the page says yes. Playwright's own waiting is what the pages' policy forbids."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if answer := page.evaluate(expression, argument):
                return answer
        except sync_api.Error as error:
            # The page is being loaded anew.
            if "context was destroyed" not in str(error) and "navigation" not in str(error):
                raise
        if time.monotonic() > deadline:
            raise Failure(f"waited in vain for {argument!r} in {' '.join(expression.split())}")
        page.wait_for_timeout(20)


def edit(root, changes=None, title="A long page"):
    save(root / f"Content/{LONG_PAGE}.md", long_entry(changes, title))


@check
def an_edit_shows(place):
    with place.opened() as (root, _, opened):
        page, middle = opened.page, PARTS // 2
        page.evaluate("id => { document.getElementById(id).scrollIntoView(); window.kbMark = 1 }", f"part-{middle}")
        before = [page.evaluate("scrollY"), page.evaluate(PLACE, f"part-{middle}")]
        if not before[0]:
            raise Failure("the page cannot be scrolled")
        # Below what is seen, in it, and above it, where the text grows.
        for number, text in ((PARTS - 1, "Below."), (middle, "Seen."), (0, "Above. " * 400)):
            edit(root, {number: text})
            until(page, SAYS, text.strip())
            page.evaluate(PAINTED)
            after = [page.evaluate("scrollY"), page.evaluate(PLACE, f"part-{middle}")]
            if abs(after[1] - before[1]) > 1 or (number and after[0] != before[0]):
                yield f"{text[:6]} moves the page from {before} to {after}"
        edit(root, {1: "Two places."}, title="Another title")
        until(page, "() => document.title.startsWith('Another title') && "
                    "document.querySelector('h1')?.textContent === 'Another title'")
        yield from unbroken(page)
        yield from opened.failures


def unbroken(page):
    if not page.evaluate("window.kbMark"):
        yield "the page was loaded anew"
    elif blanks := page.evaluate("window.kbBlanks"):
        yield f"the page was empty {blanks} times"


@check
def what_scripts_set_up_is_loaded_anew(place):
    with place.opened() as (root, _, opened):
        page, middle = opened.page, PARTS // 2
        page.evaluate("id => document.getElementById(id).scrollIntoView()", f"part-{middle}")
        before = page.evaluate(PLACE, f"part-{middle}")
        edit(root, {PARTS - 1: "```sh\nuptime\n```"})
        until(page, "() => !!document.querySelector('main .code button')")
        until(page, f"before => Math.abs(({PLACE})('part-{middle}') - before) <= 1", before)
        yield from opened.failures


@check
def of_quick_edits_the_last_one_shows(place):
    with place.opened() as (root, _, opened):
        opened.page.evaluate("window.kbMark = 1")
        path = root / f"Content/{LONG_PAGE}.md"
        for number in range(100):
            text = long_entry({3: f"Edit {number}."})
            # One editor writes over the file, another one puts a new one in its place.
            save(path, text) if number % 2 else path.write_text(text, "utf-8")
            opened.page.wait_for_timeout(3)
        until(opened.page, SAYS, "Edit 99.")
        opened.page.wait_for_timeout(1000)
        if not opened.page.evaluate(SAYS, "Edit 99."):
            yield "an edit before the last one came back"
        yield from unbroken(opened.page)
        yield from opened.failures


@check
def an_edit_while_the_page_is_fetched_shows(place):
    with place.opened() as (root, server, opened):
        path = f"{LONG_PAGE}.html"

        def answer_late(route):
            response = route.fetch()
            edit(root, {1: "The second."})
            server.wait("the second edit", lambda: b"The second." in asked(server.port, f"/{path}").body)
            # The page hears of it meanwhile.
            time.sleep(0.5)
            route.fulfill(response=response)

        opened.page.wait_for_load_state("networkidle")
        opened.page.route(f"**/{path}", answer_late, times=1)
        edit(root, {1: "The first."})
        until(opened.page, SAYS, "The second.")
        yield from opened.failures


@check
def problems_are_told_over_the_page(place):
    with place.opened("practices/quorum.html") as (root, _, opened):
        page, sound = opened.page, (root / QUORUM).read_text("utf-8")
        page.evaluate("window.kbMark = 1")
        before = page.evaluate("document.querySelector('main').innerText")
        broken = sound.replace("title: Quorum", "titel: Quorum")
        save(root / QUORUM, broken)
        said = until(page, SHOWN)
        if f"{QUORUM}:2:1" not in said:
            yield f"the place is not told: {said!r}"
        if "To mend it: " not in said:
            yield f"how to mend it is not told: {said!r}"
        if page.evaluate("document.querySelector('main').innerText") != before:
            yield "the page does not stay as it was"
        save(root / QUORUM, sound)
        until(page, f"() => !{OVERLAY}")
        yield from unbroken(page)
        save(root / QUORUM, broken)
        until(page, SHOWN)
        page.reload()
        until(page, SHOWN)
        yield from closing(page)
        save(root / QUORUM, broken.replace("titel:", "titles:"))
        until(page, SHOWN)
        yield from opened.failures


def closing(page):
    """By the button and by Escape; what was closed comes with the next problem."""
    page.get_by_role("button", name="Close", exact=True).click()
    if page.evaluate(f"() => !!{OVERLAY}"):
        yield "the button does not close it"
    if page.evaluate("document.documentElement.style.paddingBottom"):
        yield "the room for it stays"
    page.reload()
    until(page, SHOWN)
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    if not page.evaluate(f"() => !!{OVERLAY}"):
        yield "Escape closes it together with a dialog"
    page.keyboard.press("Escape")
    if page.evaluate(f"() => !!{OVERLAY}"):
        yield "Escape does not close it"


@check
def problems_can_be_read_by_all(place):
    for width, height in browser_page.WIDTHS.items():
        for scheme in ("light", "dark"):
            options = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
            with place.opened(**options) as (root, _, opened):
                page = opened.page
                links = "".join(f"[{number}](nowhere-{number}.md) 🎉\n\n" for number in range(60))
                edit(root, {0: f'{links}<b>"&amp;'})
                until(page, SHOWN)
                yield from (f"{scheme} at {width} px: {fault}" for fault in faults_of_overlay(page, opened))


def faults_of_overlay(page, opened):
    share = page.evaluate(f"() => {OVERLAY}.querySelector('section').getBoundingClientRect().height / innerHeight")
    if share > 0.5:
        yield f"it covers {share:.0%} of the window"
    said = page.evaluate(SHOWN)
    if "The other 10 are in the terminal." not in said:
        yield f"not all problems are told of: {said[-80:]!r}"
    marked = page.evaluate(f"() => {OVERLAY}.querySelector('mark').textContent")
    if marked != "nowhere-0.md":
        yield f"the place in the line is {marked!r}"
    if wide := page.evaluate(browser_page.WIDE_ELEMENT):
        yield f"the page overflows by {wide}"
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    if page.evaluate(f"""() => document.querySelector('footer').getBoundingClientRect().bottom
            > {OVERLAY}.querySelector('section').getBoundingClientRect().top + 1"""):
        yield "it covers the end of the page"
    page.evaluate(page_audit.AXE.read_text("utf-8"))
    found = page.evaluate("tags => axe.run(document, { runOnly: tags })", page_audit.TAGS)
    yield from (f"{rule['id']}: {rule['nodes'][0]['html'][:90]}" for rule in found["violations"])
    yield from opened.failures


@check
def all_tabs_hear(place):
    with knowledge_base() as root, serving(place.kb, root) as server, contextlib.closing(
            place.browser.new_context()) as context:
        # A browser opens six connections to a server, and no more.
        tabs = [context.new_page() for _ in range(10)]
        for tab in tabs:
            tab.goto(f"{server.address}{LONG_PAGE}.html")
        for text in ("For all tabs.", "The next tab listens."):
            edit(root, {1: text})
            for tab in tabs:
                # A tab that is not seen waits until it is.
                tab.bring_to_front()
                until(tab, SAYS, text)
            tabs.pop(0).close()
    return ()


@check
def a_page_catches_up_with_a_server_that_was_away(place):
    with place.opened() as (root, server, opened):
        opened.page.evaluate("window.kbMark = 1")
        server.end()
        edit(root, {1: "Written while it was away."})
        with serving(place.kb, root, "--port", str(server.port)):
            until(opened.page, SAYS, "Written while it was away.")
        yield from unbroken(opened.page)


@check
def a_page_goes_and_comes(place):
    with place.opened() as (root, _, opened):
        path = root / f"Content/{LONG_PAGE}.md"
        path.rename(path.with_suffix(".away"))
        until(opened.page, "() => document.title.startsWith('Not found')")
        path.with_suffix(".away").rename(path)
        until(opened.page, SAYS, "What part 3 says.")
    return ()


@check
def a_lost_page_has_its_style(place):
    # The site is to stand below a folder of another host; here it stands at the top.
    with place.opened("index.html") as (_, server, opened):
        answer = opened.page.goto(f"{server.address}no/such/page")
        if answer.status != 404:
            yield f"a lost page is answered with {answer.status}"
        if not opened.page.evaluate(STYLED):
            yield "a lost page has no style"
        opened.page.locator("a.logo").click()
        opened.page.wait_for_url(lambda url: url.startswith(server.address))
        if opened.page.title().startswith("Not found"):
            yield f"a lost page does not lead home but to {opened.page.url}"


@check
def a_worker_of_before_goes(place):
    with knowledge_base("offline: true\n") as root, contextlib.closing(place.browser.new_context()) as context:
        subprocess.run([place.kb, "build", "--root", root], check=True, capture_output=True)
        page = context.new_page()
        with local_server.serving(root / "Site/public", "/") as before:
            page.goto(f"{before}/index.html")
            until(page, "() => navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)")
        with serving(place.kb, root, "--port", before.rpartition(":")[2]) as server:
            page.goto(f"{server.address}index.html")
            until(page, f"() => ({WORKERS})().then(count => count === 0)")
            until(page, "() => caches.keys().then(names => names.length === 0)")
            page.goto(f"{server.address}{LONG_PAGE}.html")
            # That server let the browser keep its pages for an hour.
            page.reload()
            edit(root, {1: "Not from what was kept."})
            until(page, SAYS, "Not from what was kept.")
            if page.evaluate(WORKERS):
                yield "a site that is served keeps itself for reading offline"


@check
def fifty_connections_at_once(place):
    with knowledge_base() as root, serving(place.kb, root) as server, contextlib.ExitStack() as stack:
        streams = [stack.enter_context(Connection(server.port)) for _ in range(MANY)]
        for stream in streams:
            stream.ask("/.kb/events")
        first = {stream.read_until(rb"event: change\ndata: (\d+)\n\n")[1] for stream in streams}
        edit(root, {1: "For all."})
        second = {stream.read_until(rb"event: change\ndata: (\d+)\n\n")[1] for stream in streams}
        if len(first) != 1 or len(second) != 1 or first == second:
            yield f"the streams hear of {first}, then of {second}"
        askers = [stack.enter_context(Connection(server.port)) for _ in range(MANY)]
        for asker in askers:
            asker.ask(f"/{LONG_PAGE}.html")
        answers = [asker.answer() for asker in askers]
        wrong = sum(answer is None or answer.status != 200 or b"For all." not in answer.body for answer in answers)
        if wrong:
            yield f"{wrong} of {MANY} requests are not answered with the page"


@check
def nothing_outside_of_the_site_is_given(place):
    with knowledge_base() as root, serving(place.kb, root) as server:
        for sent, statuses in (*serve_requests.hostile(server.port), *serve_requests.other_hosts(server.port)):
            with Connection(server.port) as connection:
                connection.send(sent)
                fault = serve_requests.fault(sent, statuses, connection.answer())
                yield from filter(None, [fault])
        if asked(server.port, "/").status != 200:
            yield "after all that, the first page is not given"


@check
def copies_parts_and_compression(place):
    with knowledge_base() as root, serving(place.kb, root) as server:
        path = f"/{LONG_PAGE}.html"
        whole = asked(server.port, path)
        tag, length = whole.fields["etag"], len(whole.body)
        zipped = asked(server.port, path, "Accept-Encoding: gzip")
        if zipped.fields.get("content-encoding") != "gzip" or zipped.body != whole.body or zipped.length >= length:
            yield "gzip does not make the same page smaller"
        if asked(server.port, path, "Accept-Encoding: gzip", f"If-None-Match: {zipped.fields['etag']}").status != 304:
            yield "the tag of a compressed file is not known"
        expected = [
            (304, b"", f"If-None-Match: {tag}"), (200, whole.body, f"If-None-Match: {zipped.fields['etag']}"),
            (200, whole.body, 'If-None-Match: "other"'), (206, whole.body[:10], "Range: bytes=0-9"),
            (206, whole.body[-10:], "Range: bytes=-10"), (206, whole.body[length - 5:], f"Range: bytes={length - 5}-"),
            (416, None, f"Range: bytes={length}-"), (200, whole.body, "Range: bytes=9-0"),
        ]
        for status, body, line in expected:
            answer = asked(server.port, path, line)
            if answer.status != status or (body is not None and answer.body != body):
                yield f"{line} is answered with {answer.status} and {len(answer.body)} bytes"
        edit(root, {1: "Another."})
        server.wait("the change", lambda: asked(server.port, path, f"If-None-Match: {tag}").status == 200)


@check
def a_taken_port_leads_to_the_next(place):
    with knowledge_base() as root, serving(place.kb, root) as first:
        with serving(place.kb, root, "--port", str(first.port)) as second:
            if not first.port < second.port < first.port + 20:
                yield f"port {first.port} is taken, and {second.port} is next"
            if f"(port {first.port} is taken)" not in second.lines[0]:
                yield f"it is not told that the port is taken: {second.lines[0]!r}"
            if asked(second.port, "/").status != 200:
                yield "the next port does not answer"


@check
def a_signal_ends_it_while_pages_are_open(place):
    for number in (signal.SIGTERM, signal.SIGINT):
        with place.opened() as (root, server, _), Connection(server.port) as stream:
            stream.ask("/.kb/events")
            stream.read_until(rb"event: change\ndata: \d+\n\n")
            status = server.end(number)
            if status != 0:
                yield f"{number.name} ends it with {status}"
            stream.is_closed()
            if server.errors:
                yield f"{number.name} makes it say {server.errors}"
            with serving(place.kb, root, "--port", str(server.port)) as next_one:
                if next_one.port != server.port:
                    yield f"after {number.name} the port is not free"


def problems(kb, browser, names):
    place = Place(kb, browser)
    for name in names:
        try:
            yield from (f"{name}: {fault}" for fault in dict.fromkeys(CHECKS[name](place)))
        except (Failure, sync_api.Error, OSError) as error:
            yield f"{name}: {str(error).splitlines()[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb", type=pathlib.Path)
    parser.add_argument("--only", choices=CHECKS, action="append")
    options = parser.parse_args()
    names = options.only or list(CHECKS)
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = 0
        for problem in problems(options.kb.resolve(), browser, names):
            print(problem, flush=True)
            found += 1
        browser.close()
    if found:
        sys.exit(1)
    print(f"{len(names)} checks of kb serve passed")


if __name__ == "__main__":
    main()
