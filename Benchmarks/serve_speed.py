"""From a saved file to what an open browser shows, with `kb serve` and with `hugo server`."""

import contextlib
import re
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.request

from build_speed import FULL, hugo_command
from rebuild_speed import middling
from targets import Line, missing

WHAT = "kb serve: from saved to shown in the browser"
REACH, REACH_HUGO = "≤ 100 ms", "≤ 1/10 of hugo server's full render"
ADDRESS = re.compile(r"http://[^\s/]+:\d+")
TOTAL = re.compile(r"Total in (\d+) ms")
PATIENCE = 600  # seconds, for a server to start and for an edit to show
# In every page that is opened: looks before each frame for the marker of an edit, and keeps when it was painted, which
# is when the next frame begins. The clock is the one that Python reads.
WATCH = """() => {
  let last = '';
  const look = () => {
    const found = document.body && document.body.textContent.match(/editmark\\d+x/g);
    const mark = found ? found.at(-1) : '';
    if (mark && mark !== last) {
      last = mark;
      requestAnimationFrame(() => { sessionStorage[mark] ||= Date.now(); });
    }
    requestAnimationFrame(look);
  };
  look();
}"""


class Log:
    """The lines that a server prints, read as they come."""

    def __init__(self, stream):
        self.lines, self.seen, self.is_over, self.grown = [], 0, False, threading.Condition()
        threading.Thread(target=self.read, args=(stream,), daemon=True).start()

    def read(self, stream):
        for line in stream:
            with self.grown:
                self.lines.append(line)
                self.grown.notify_all()
        with self.grown:
            self.is_over = True
            self.grown.notify_all()

    def next(self, pattern, patience=PATIENCE):
        """The first match after the one before, or None when the server ends or is silent."""
        deadline = time.monotonic() + patience
        with self.grown:
            while True:
                for place in range(self.seen, len(self.lines)):
                    found = pattern.search(self.lines[place])
                    if found:
                        self.seen = place + 1
                        return found
                left = deadline - time.monotonic()
                if left <= 0 or self.is_over:
                    return None
                self.grown.wait(min(left, 1))


@contextlib.contextmanager
def server(command):
    """Its log and its process."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield Log(process.stdout), process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def started(log, process):
    """Its address, or None when it does not start."""
    found = log.next(ADDRESS)
    deadline = time.monotonic() + PATIENCE
    while found and process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(found.group(), timeout=10).close()
            return found.group()
        time.sleep(0.1)
    print("".join(log.lines[-5:]), file=sys.stderr)
    return None


def peak_of(process):
    """Bytes; 0 where the system does not say."""
    with contextlib.suppress(OSError):
        with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) * 1024
    return 0


def edit_and_see(page, path, number):
    """Milliseconds from the end of the write until the edit has been painted."""
    mark = f"editmark{number}x"
    text = re.sub(r"\n*Somebody added editmark\d+x\.\n", "", path.read_text("utf-8"))
    path.write_text(f"{text}\n\nSomebody added {mark}.\n", "utf-8")
    saved = time.time() * 1000
    return float(painted(page, mark)) - saved


def painted(page, mark):
    """When. Asked again and again, since a page may forbid Playwright's own waiting, and may be loaded anew meanwhile."""
    from playwright import sync_api
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(sync_api.Error):
            if moment := page.evaluate("mark => sessionStorage[mark]", mark):
                return moment
        time.sleep(0.02)
    raise TimeoutError(f"{mark} does not show")


def watch_edits(chromium, address, path, count, between=lambda: None):
    """Milliseconds of each edit of the page at the address. `between` is called after each."""
    from playwright import sync_api
    taken = []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.add_init_script(f"({WATCH})()")
        page.goto(address, wait_until="load")
        for number in range(count):
            taken.append(edit_and_see(page, path, number))
            between()
            # An edit while the one before is still at work would wait for it.
            time.sleep(0.5)
        browser.close()
    return taken


def measure_kb(bench, pages, count):
    """Milliseconds of each edit."""
    name = middling(pages)
    with server([bench.kb, "serve", "--root", str(pages.root)]) as (log, process):
        address = started(log, process)
        if not address:
            return None
        url = f"{address}/{name.with_suffix('.html').as_posix()}"
        return watch_edits(bench.peers["Chromium"], url, pages.content / name, count)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def measure_hugo(bench, pages, count):
    """Milliseconds of each edit until it shows, those of the renders by its log, and the server's peak memory."""
    name, renders = middling(pages), []
    program, *options = hugo_command(bench, pages, FULL)
    command = [program, "server", *options, "--bind", "127.0.0.1", "--port", str(free_port()), "--renderToMemory",
               "--disableFastRender"]
    with server(command) as (log, process):
        address = started(log, process)
        if not address:
            return None
        url = f"{address}/{name.with_suffix('.html').as_posix()}"
        # The page may show before all are rendered; the next edit waits for that.
        shown = watch_edits(bench.peers["Chromium"], url, pages.hugo / name, count,
                            lambda: renders.append(log.next(TOTAL)))
        milliseconds = [float(found.group(1)) for found in renders if found]
        return (shown, milliseconds, peak_of(process)) if milliseconds else None


def can_serve(kb):
    result = subprocess.run([kb, "serve", "--help"], capture_output=True, text=True)
    return result.returncode == 0 and "kb serve" in result.stdout


def milliseconds(value):
    return f"{value:.0f} ms"


def lines_of(shown, hugo):
    """Of the milliseconds of kb's edits, and of Hugo's as measure_hugo gives them; each may be missing."""
    beside, ratio, is_met = "", "", None
    ours = statistics.median(shown) if shown else None
    if hugo:
        seen, full = statistics.median(hugo[0]), statistics.median(hugo[1])
        beside = f"hugo server, full: log {milliseconds(full)}, shown {milliseconds(seen)}, {hugo[2] / 1e6:.0f} MB"
    if ours is None:
        return [missing(WHAT, REACH, "not there yet" + (f"; {beside}" if beside else ""))]
    if hugo:
        ratio, is_met = f"{ours / full:.4f}", ours / full <= 0.1
    return [Line(f"{WHAT}, median of {len(shown)}", REACH, milliseconds(ours), is_met=ours <= 100),
            Line("the same", REACH_HUGO, milliseconds(ours), beside or "not installed", ratio, is_met=is_met)]


def measure_serving(bench, pages, count, hugo_count):
    """The lines of the targets. Hugo builds all of the site for each of its edits, so it has few of them."""
    if not bench.peers["Chromium"]:
        return [missing(WHAT, REACH, "no Chromium")]
    ours = measure_kb(bench, pages, count) if can_serve(bench.kb) else None
    hugo = measure_hugo(bench, pages, hugo_count) if bench.peers["Hugo"] and hugo_count else None
    return lines_of(ours, hugo)
