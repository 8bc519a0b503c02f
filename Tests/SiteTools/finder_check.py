#!/usr/bin/env python3
"""Drives the interactive finder of a kb binary in a real terminal: tmux.

    finder_check.py KB [ROOT] [--only NAME]

ROOT is the knowledge base that is searched, by default the repository's own; its words are expected to find something.
Typing shows hits, keys move and choose, text that is wide or pasted keeps the columns, another size is drawn at once,
a frame is one write, and the terminal is given back however the finder ends: by Ctrl-C, by a signal, by a crash, or
while it is stopped. Nothing waits for a fixed time: each step waits for what must be seen, for at most ten seconds.

Prints a line for each check, with the screen as it was when one fails, and exits 1 if any did. Needs tmux.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from finder_screen import PATIENCE, Failure, address, columns, expect, finder, is_filled, lines, rows, selected

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# All that may differ between one search engine and the next is the order of hits, so this one word is all that is known.
WORD = "partition"
WHOLE_FRAME = re.compile(rb"\x1b\[2J.*\x1b\[\?2026l", re.DOTALL)
CHECKS = {}


def check(function):
    CHECKS[function.__name__.replace("_", "-")] = function
    return function


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


def wide_knowledge_base(folder):
    (folder / "kb.yml").write_text((REPOSITORY / "kb.yml").read_text())
    articles = folder / "Content" / "articles"
    articles.mkdir(parents=True)
    for number, title in enumerate(("耐障害性 🎉", "耐障害性とネットワーク分割に備える長い長い題名がここにある文書", "耐障害性 👩‍💻 ZWJ")):
        text = f"---\ntitle: {title}\nsource: https://example.org/{number}\n---\n\n## 耐障害性の試験\n\n"
        (articles / f"wide-{number}.md").write_text(text + "耐障害性 は 分散システム の 要 である。" * 6 + "\n")
    return folder


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
