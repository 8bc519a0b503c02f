"""A terminal of its own for kb's finder, and how to read what stands on it."""

import contextlib
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unicodedata

# In seconds, for anything that must be seen.
PATIENCE = 10
SELECTED = "▌"
# Swift's own report of a crash asks what to do next.
QUIET = {"SWIFT_BACKTRACE": "enable=no"}


class Failure(Exception):
    pass


class Terminal:
    """A shell in a terminal of its own; all of it is in the folder."""

    def __init__(self, folder, columns=80, lines=24, environment=None):
        self.folder = pathlib.Path(folder)
        clean = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.environment = clean | {"PS1": "ready> ", "HISTFILE": ""} | QUIET | (environment or {})
        shell = ["bash", "--norc", "--noprofile", "-i"]
        size = ["-x", str(columns), "-y", str(lines)]
        variables = [part for name, value in self.environment.items() for part in ("-e", f"{name}={value}")]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-c", str(folder), *size, *variables, *shell)
        self.tmux("set", "-g", "status", "off")

    def tmux(self, *arguments, check=True):
        command = ["tmux", "-u", "-S", str(self.folder / "tmux"), *arguments]
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


@contextlib.contextmanager
def finder(options, words="", before="", after="", size=(80, 24), environment=None):
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(folder, *size, environment=environment)
        try:
            yield Finder(options, terminal, words, before, after)
        finally:
            terminal.close()


def address(screen):
    match = re.search(r"── (\S+/[^\s…]+)…?(──| ─)", screen)
    return match and match[1]


def is_filled(screen, width, height):
    """The line between reaches the right edge where there is room for a preview; a long note takes the place of the keys."""
    has_preview = width >= 120 or (width >= 60 and height >= 16)
    rule = [line for line in lines(screen) if "──" in line]
    status = lines(screen)[1]
    if has_preview:
        return len(rule) == 1 and columns(rule[0]) == width and columns(status) <= width
    return not rule and len(lines(screen)) == height + 1 and columns(status) <= width
