#!/usr/bin/env python3
"""Drives the interactive finder of a kb binary in a real terminal: tmux.

    finder_check.py KB [ROOT] [--only NAME] [--verbose]

ROOT is the knowledge base that is searched, by default the repository's own; its words are expected to find something.
Typing shows hits, keys move and choose, text that is wide or pasted keeps the columns, another size is drawn at once,
a frame is one write, and the terminal is given back however the finder ends: by Ctrl-C, by a signal, by a crash, or
while it is stopped. Nothing waits for a fixed time: each step waits for what must be seen, for at most ten seconds.

Prints a line for each check, with the screen as it was when one fails, and exits 1 if any did. Needs tmux.
"""

import argparse
import contextlib
import itertools
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata

PATIENCE = 10
REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# All that may differ between one search engine and the next is the order of hits, so this one word is all that is known.
WORD = "partition"
SELECTED = "▌"
WHOLE_FRAME = re.compile(rb"\x1b\[2J.*\x1b\[\?2026l", re.DOTALL)
NUMBERS = itertools.count()
# Swift's own report of a crash asks what to do next.
QUIET = {"SWIFT_BACKTRACE": "enable=no"}


class Failure(Exception):
    pass


class Terminal:
    """A shell in a terminal of its own."""

    def __init__(self, folder, columns=80, lines=24, environment=None):
        self.folder = pathlib.Path(folder)
        # A server of its own; its name is not used again while it ends.
        self.name = f"kb-finder-{os.getpid()}-{next(NUMBERS)}"
        clean = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.environment = clean | {"PS1": "ready> ", "HISTFILE": ""} | QUIET | (environment or {})
        shell = ["bash", "--norc", "--noprofile", "-i"]
        size = ["-x", str(columns), "-y", str(lines)]
        variables = [part for name, value in self.environment.items() for part in ("-e", f"{name}={value}")]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-c", str(folder), *size, *variables, *shell)
        self.tmux("set", "-g", "status", "off")

    def tmux(self, *arguments, check=True):
        command = ["tmux", "-u", "-L", self.name, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment, timeout=60)
        if check and done.returncode != 0:
            raise Failure(f"tmux {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout

    def close(self):
        self.tmux("kill-server", check=False)

    def keys(self, *names):
        self.tmux("send-keys", *names)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def run(self, command):
        self.type(command)
        self.keys("Enter")

    def screen(self, *flags):
        return self.tmux("capture-pane", "-p", *flags)

    def about(self, variable):
        return self.tmux("display-message", "-p", "#{" + variable + "}").strip()

    def resize(self, columns, lines):
        self.tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def is_alternate(self):
        return self.about("alternate_on") == "1"

    def wait(self, what, condition):
        """The screen on which the condition holds. Until then it is looked at again and again."""
        end = time.monotonic() + PATIENCE
        while True:
            screen = self.screen()
            if condition(screen):
                return screen
            if time.monotonic() > end:
                raise Failure(f"did not see {what}; the screen was:\n{screen}")
            time.sleep(0.02)


def lines(screen):
    return screen.split("\n")


def rows(screen):
    """Those of the list: each starts with a kind, or belongs to the row above."""
    return [line for line in lines(screen)[2:] if re.match(r"[▌ ](\w+ | {8,}› )", line)]


def selected(screen):
    found = [line for line in lines(screen)[2:] if line.startswith(SELECTED)]
    return found[0] if len(found) == 1 else None


def columns(text):
    """As tmux counts: emoji joined to one picture are as wide as one."""
    count = 0
    for before, c in zip(" " + text, text):
        is_wide = unicodedata.east_asian_width(c) in "WF"
        is_nothing = unicodedata.category(c) in ("Mn", "Me", "Cf") or (is_wide and before == "\u200d")
        count += 0 if is_nothing else 2 if is_wide else 1
    return count


class Finder:
    """A finder that is open in a terminal."""

    def __init__(self, options, terminal, words="", before="", after=""):
        self.terminal = terminal
        terminal.wait("a prompt", lambda screen: "ready>" in screen)
        # In a shell of its own: an interactive one leaves out what follows a program that SIGINT has ended.
        command = f"{before}{options.kb} search -i --root {options.root} {words}{after}"
        (self.terminal.folder / "script").write_text(f"{command}\necho status=$?\n")
        self.terminal.run("stty -a > before; bash script; stty -a > after; echo over")
        self.terminal.wait("the finder", lambda screen: lines(screen)[0].startswith(">") and "kind: " in screen)

    def process(self):
        """The finder's process: the only child of the shell, or of a shell of its own."""
        process = self.terminal.about("pane_pid")
        while True:
            children = subprocess.run(["pgrep", "-P", process], capture_output=True, text=True).stdout.split()
            if not children:
                return int(process)
            process = children[0]

    def found(self, text=None):
        """The screen once the rows are those of the text."""
        def is_found(screen):
            typed = text is None or lines(screen)[0] == f"> {text}"
            return typed and re.match(r"\d+ of \d+ ", lines(screen)[1]) and selected(screen)
        return self.terminal.wait(f"hits for '{text}'", is_found)

    def ended(self, status):
        """The screen after the finder has given the terminal back."""
        screen = self.terminal.wait("the end", lambda screen: "over" in lines(screen))
        self.is_restored()
        if f"status={status}" not in screen:
            raise Failure(f"expected status {status}; the screen was:\n{screen}")
        return screen

    def is_restored(self):
        expect(not self.terminal.is_alternate(), "the alternate screen is left")
        for variable, value in (("cursor_flag", "1"), ("wrap_flag", "1"), ("keypad_cursor_flag", "0")):
            found = self.terminal.about(variable)
            expect(found == value, f"{variable} is {value}, not {found}")
        before, after = ((self.terminal.folder / name).read_text() for name in ("before", "after"))
        expect(before == after, f"stty -a says the same:\n{before}\n{after}")


def expect(condition, what):
    if not condition:
        raise Failure(f"expected: {what}")


CHECKS = {}


def check(function):
    CHECKS[function.__name__.replace("_", "-")] = function
    return function


@contextlib.contextmanager
def finder(options, words="", before="", after="", size=(80, 24), environment=None):
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(folder, *size, environment=environment)
        try:
            yield Finder(options, terminal, words, before, after)
        finally:
            terminal.close()


@check
def typing_shows_hits(options):
    with finder(options) as opened:
        opened.terminal.type(WORD)
        screen = opened.found(WORD)
        expect(WORD in "\n".join(rows(screen)).lower(), f"a row has the word\n{screen}")
        expect(len(lines(screen)) == 25 and all(columns(line) <= 80 for line in lines(screen)), "80×24 are kept")
        opened.terminal.keys("C-u")
        opened.terminal.wait("an empty line", lambda screen: lines(screen)[0].strip() == ">")
        opened.terminal.keys("C-c")
        opened.ended(1)


@check
def keys_move(options):
    with finder(options, WORD) as opened:
        first = selected(opened.found(WORD))
        seen = [first]
        for key in ("Down", "C-n", "Up", "C-p", "PageDown", "Home", "End"):
            before = seen[-1]
            opened.terminal.keys(key)
            screen = opened.terminal.wait(f"another row after {key}", lambda s: selected(s) not in (None, before))
            seen.append(selected(screen))
        expect(seen[1] == seen[3] and first == seen[4] == seen[6], f"up undoes down, Home goes back: {seen}")
        opened.terminal.keys("Escape")
        opened.ended(1)


@check
def the_preview_follows(options):
    with finder(options, WORD) as opened:
        first = opened.terminal.wait("a preview", lambda s: address(s) is not None)
        opened.terminal.keys("Down")
        opened.terminal.wait("another preview", lambda s: address(s) not in (None, address(first)))
        opened.terminal.keys("C-c")
        opened.ended(1)


def address(screen):
    match = re.search(r"── (\S+/[^\s…]+)…?(──| ─)", screen)
    return match and match[1]


@check
def enter_shows_the_passage(options):
    # So wide that the address is whole.
    with finder(options, WORD, size=(250, 24)) as opened:
        chosen = address(opened.terminal.wait("a preview", lambda s: address(s) is not None))
        opened.terminal.keys("Enter")
        opened.ended(0)
    shown = subprocess.run(
        [options.kb, "show", "--root", options.root, chosen], capture_output=True, text=True, check=True).stdout
    with finder(options, WORD, after=" > out", environment={"COLUMNS": "80"}) as opened:
        opened.found(WORD)
        opened.terminal.keys("Enter")
        opened.ended(0)
        written = (opened.terminal.folder / "out").read_text()
        expect(written == shown, f"standard output is that of kb show {chosen}:\n{written}")


@check
def enter_means_what_was_typed_before_it(options):
    with finder(options, after=" > out") as opened:
        opened.terminal.keys("-l", WORD, ";", "send-keys", "Enter")
        opened.ended(0)
        expect(WORD in (opened.terminal.folder / "out").read_text().lower(), "the passage has the word")


@check
def control_o_opens_the_browser(options):
    with tempfile.TemporaryDirectory() as folder:
        small = argparse.Namespace(kb=options.kb, root=wide_knowledge_base(pathlib.Path(folder)))
        for part in ("templates", "assets"):
            shutil.copytree(REPOSITORY / "Site" / part, small.root / "Site" / part)
        subprocess.run([options.kb, "build", "--root", small.root], check=True, capture_output=True)
        opened_address = pathlib.Path(folder) / "address"
        browser = pathlib.Path(folder) / "browser"
        browser.write_text(f'#!/bin/sh\necho "$1" > {opened_address}.new && mv {opened_address}.new {opened_address}\n')
        browser.chmod(0o755)
        with finder(small, "ZWJ", environment={"KB_BROWSER": str(browser)}) as opened:
            chosen = address(opened.terminal.wait("a preview", lambda s: address(s) is not None))
            opened.terminal.keys("C-o")
            opened.ended(0)
            opened.terminal.wait("the browser", lambda _: opened_address.exists())
            page = opened_address.read_text()
            expect(chosen.partition("#")[0] in page, f"{chosen} was opened, not {page}")


@check
def input_and_output_may_be_pipes(options):
    with finder(options, WORD, before="echo nothing | ", after=" 2> errors | cat > out") as opened:
        opened.found(WORD)
        opened.terminal.keys("Down", "Up", "Enter")
        opened.ended(0)
        expect(WORD in (opened.terminal.folder / "out").read_text().lower(), "the passage went down the pipe")
        expect((opened.terminal.folder / "errors").read_text() == "", "nothing was drawn on standard error")


@check
def tab_chooses_a_kind(options):
    with finder(options, WORD) as opened:
        opened.found(WORD)
        opened.terminal.keys("Tab")
        screen = opened.terminal.wait("only runbooks", lambda s: "kind: runbooks" in s and "…" != lines(s)[1][0])
        expect(all(row[1:8] in ("runbook", "       ") for row in rows(screen)), f"only runbooks\n{screen}")
        opened.terminal.keys("BTab")
        opened.terminal.wait("all kinds", lambda s: "kind: all" in s)
        opened.terminal.keys("C-c")
        opened.ended(1)


@check
def the_keys_are_shown(options):
    with finder(options, size=(40, 10)) as opened:
        opened.terminal.keys("?")
        opened.terminal.wait("the keys", lambda s: "Ctrl-C" in s and "scroll the preview" in s)
        opened.terminal.keys("Escape")
        opened.terminal.wait("no keys", lambda s: "Ctrl-C" not in s)
        opened.terminal.keys("F1")
        opened.terminal.wait("the keys", lambda s: "Ctrl-C" in s)
        opened.terminal.keys("C-d")
        opened.ended(1)


@check
def another_size_is_drawn(options):
    with finder(options, WORD) as opened:
        opened.terminal.wait("a preview", lambda s: address(s) is not None)
        for width, height in ((120, 40), (40, 10), (200, 12), (61, 17), (20, 5), (80, 24)):
            opened.terminal.resize(width, height)
            screen = opened.terminal.wait(
                f"{width}×{height} filled", lambda s: is_filled(s, width, height) and selected(s))
            expect(all(columns(line) <= width for line in lines(screen)), f"{width} columns are kept\n{screen}")
        opened.terminal.keys("C-c")
        opened.ended(1)


def is_filled(screen, width, height):
    """The status or the line between reaches the right edge, as far as there is room for them."""
    has_preview = width >= 120 or (width >= 60 and height >= 16)
    rule = [line for line in lines(screen) if "──" in line]
    status = lines(screen)[1]
    if has_preview:
        return len(rule) == 1 and columns(rule[0]) == width and status.endswith(" keys") and columns(status) == width
    return not rule and len(lines(screen)) == height + 1 and (width < 40 or columns(status) == width)


@check
def wide_text_keeps_the_columns(options):
    with tempfile.TemporaryDirectory() as folder:
        root = wide_knowledge_base(pathlib.Path(folder))
        wide = argparse.Namespace(kb=options.kb, root=root)
        for size in ((120, 20), (80, 24), (40, 10)):
            with finder(wide, size=size) as opened:
                opened.terminal.type("耐障害性")
                screen = opened.found("耐障害性")
                expect(opened.terminal.about("cursor_x") == "10", "the cursor is behind the text")
                if size[0] == 120:
                    bars = {columns(line[:line.index("│")]) for line in lines(screen)[2:20] if "│" in line}
                    expect(bars == {60}, f"the line between is straight, not at {bars}\n{screen}")
                expect("耐障害性 🎉" in screen, f"the title is shown whole\n{screen}")
                opened.terminal.keys("Left", "BSpace", "C-e")
                opened.terminal.type("e\u0301")
                opened.terminal.wait("the edited text", lambda s: lines(s)[0] == "> 耐障性é" or
                                     lines(s)[0] == "> 耐障性e\u0301")
                expect(opened.terminal.about("cursor_x") == "9", "the cursor is behind the edited text")
                opened.terminal.keys("C-w")
                opened.terminal.wait("an empty line", lambda s: lines(s)[0].strip() == ">")
                opened.terminal.keys("C-d")
                opened.ended(1)


def wide_knowledge_base(folder):
    (folder / "kb.yml").write_text((REPOSITORY / "kb.yml").read_text())
    articles = folder / "Content" / "articles"
    articles.mkdir(parents=True)
    for number, title in enumerate(("耐障害性 🎉", "耐障害性とネットワーク分割に備える長い長い題名がここにある文書", "耐障害性 👩‍💻 ZWJ")):
        text = f"---\ntitle: {title}\nsource: https://example.org/{number}\n---\n\n## 耐障害性の試験\n\n"
        (articles / f"wide-{number}.md").write_text(text + "耐障害性 は 分散システム の 要 である。" * 6 + "\n")
    return folder


@check
def pasted_lines_are_one_text(options):
    with finder(options) as opened:
        opened.terminal.tmux("set-buffer", f"{WORD}\nof\tthe")
        opened.terminal.tmux("paste-buffer", "-p", "-r")
        opened.terminal.wait("the pasted text", lambda s: lines(s)[0] == f"> {WORD} of the")
        opened.terminal.keys("C-w", "C-w")
        opened.found(f"{WORD}")
        opened.terminal.keys("C-c")
        opened.ended(1)


@check
def a_frame_is_one_write(options):
    with finder(options) as opened:
        log = opened.terminal.folder / "bytes"
        opened.terminal.tmux("pipe-pane", "-o", f"cat >> {log}")
        opened.terminal.type(WORD)
        opened.found(WORD)
        opened.terminal.wait("a preview", lambda s: address(s) is not None)
        opened.terminal.keys("Down")
        opened.terminal.wait("the second row", lambda s: selected(s) != lines(s)[2])
        opened.terminal.wait("the bytes", lambda _: log.exists() and log.read_bytes().endswith(b"\x1b[?2026l"))
        text = log.read_bytes()
        frames = text.split(b"\x1b[?2026h")[1:]
        expect(len(frames) > 1, "there are frames")
        expect(all(frame.endswith(b"\x1b[?2026l") for frame in frames), "nothing is drawn outside of a frame")
        expect(b"\x1b[2J" not in text, "the screen is never cleared while typing")
        opened.terminal.keys("C-c")
        opened.ended(1)


@check
def without_colour_there_is_none(options):
    colours = re.compile(r"\x1b\[[0-9;]*\b(3[0-8]|4[0-8]|9[0-7])[0-9;]*m")
    for environment, expected in (({}, True), ({"NO_COLOR": "1"}, False)):
        with finder(options, WORD, environment=environment) as opened:
            log = opened.terminal.folder / "bytes"
            opened.found(WORD)
            opened.terminal.tmux("pipe-pane", "-o", f"cat >> {log}")
            opened.terminal.keys("C-l")
            opened.terminal.wait("a frame", lambda _: log.exists() and WHOLE_FRAME.search(log.read_bytes()))
            has = colours.search(log.read_text(errors="replace")) is not None
            expect(has == expected, f"colours: {expected} with {environment}")
            expect(b"\x1b[7" in log.read_bytes(), "the chosen row is in reverse")
            opened.terminal.keys("C-c")
            opened.ended(1)


@check
def a_dumb_terminal_is_refused(options):
    for environment, command in (({"TERM": "dumb"}, []), ({"TERM": ""}, []), ({"TERM": "xterm"}, ["setsid", "-w"])):
        done = subprocess.run(
            [*command, options.kb, "search", "-i", "--root", options.root], stdin=subprocess.DEVNULL,
            capture_output=True, text=True, env={"PATH": os.environ["PATH"]} | environment, timeout=PATIENCE)
        expect(done.returncode not in (0, 1) and done.stdout == "", f"it fails: {done}")
        expect("the finder needs a terminal" in done.stderr, f"it says why: {done.stderr}")


@check
def the_terminal_is_given_back_after_signals(options):
    for name in ("INT", "TERM", "HUP", "QUIT", "SEGV", "ABRT", "ILL", "TRAP", "BUS"):
        with finder(options, WORD, before="ulimit -c 0; ") as opened:
            opened.found(WORD)
            number = getattr(signal, f"SIG{name}")
            os.kill(opened.process(), number)
            opened.ended(128 + number)


@check
def it_can_be_stopped_and_goes_on(options):
    for stop in ("key", "TSTP"):
        with finder(options, WORD) as opened:
            opened.found(WORD)
            process = opened.process()
            if stop == "key":
                opened.terminal.keys("C-z")
            else:
                os.kill(process, signal.SIGTSTP)
            opened.terminal.wait("the shell", lambda s: "Stopped" in s)
            expect(not opened.terminal.is_alternate(), "the screen is given back meanwhile")
            opened.terminal.run("fg")
            opened.found(WORD)
            opened.terminal.type("x")
            opened.terminal.wait("what is typed", lambda s: lines(s)[0] == f"> {WORD}x")
            opened.terminal.keys("C-c")
            opened.terminal.wait("the end", lambda s: "status=1" in lines(s))
            expect(not opened.terminal.is_alternate(), "the alternate screen is left")


@check
def it_goes_on_after_it_was_stopped_unasked(options):
    with finder(options, WORD) as opened:
        opened.found(WORD)
        process = opened.process()
        os.kill(process, signal.SIGSTOP)
        os.kill(process, signal.SIGCONT)
        opened.terminal.type("x")
        opened.terminal.wait("what is typed", lambda s: lines(s)[0] == f"> {WORD}x")
        os.kill(process, signal.SIGTERM)
        opened.ended(128 + signal.SIGTERM)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kb")
    parser.add_argument("root", nargs="?", default=str(REPOSITORY))
    parser.add_argument("--only", choices=CHECKS, action="append")
    options = parser.parse_args()
    options.kb = str(pathlib.Path(options.kb).resolve())
    options.root = str(pathlib.Path(options.root).resolve())
    if not shutil.which("tmux"):
        sys.exit("finder_check: there is no tmux; install it")
    # The index is made before, so that no check waits for it.
    subprocess.run([options.kb, "search", "--root", options.root, WORD], stdout=subprocess.DEVNULL, check=True)
    failed = 0
    for name in options.only or CHECKS:
        try:
            CHECKS[name](options)
            print(f"ok      {name}", flush=True)
        except Failure as failure:
            failed += 1
            print(f"FAILED  {name}: {failure}", flush=True)
    print(f"{failed} failed" if failed else "all is well")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
