"""`kb serve` on a small knowledge base of its own, and HTTP by hand, so that anything can be asked of it."""

import contextlib
import gzip
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
FIXTURE = REPOSITORY / "Tests/kbTests/Fixture"
ADDRESS = re.compile(r"^http://localhost:(\d+)/(?= )")
# In seconds, for anything that must come; most comes in a few milliseconds.
PATIENCE = 30
# Whoever runs this may ignore signals, which a program that it starts would go on doing.
START = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
LONG_PAGE = "practices/long"
PARTS = 40


class Failure(Exception):
    pass


def long_entry(changes=None, title="A long page"):
    """An entry that takes several screens; `changes` are other texts of its parts, by their number."""
    parts = {number: f"What part {number} says." for number in range(PARTS)} | (changes or {})
    text = "".join(f"\n## Part {number}\n\n{said}\n" for number, said in parts.items())
    return f"---\ntitle: {title}\nsummary: Many parts.\n---\n{text}"


@contextlib.contextmanager
def knowledge_base(settings=""):
    """The folder of one; beside it stands a file that nobody may read through a server."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve() / "base"
        shutil.copytree(FIXTURE, root)
        with open(root / "kb.yml", "a", encoding="utf-8") as file:
            file.write(settings)
        save(root / f"Content/{LONG_PAGE}.md", long_entry())
        for secret in (root.parent / "secret.txt", root / "secret.txt", root / "Content/secret.txt"):
            secret.write_text(SECRET + "\n", "utf-8")
        yield root


SECRET = "what nobody may read"


def save(path, text):
    """As most editors do: a new file takes the old one's place."""
    new = path.with_name(path.name + "~")
    new.write_text(text, "utf-8")
    os.replace(new, path)


class Server:
    """A running `kb serve`."""

    def __init__(self, kb, root, *options):
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, kb, "serve", "--root", root, "--color", "never", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.lines, self.errors = [], []
        self.readers = [threading.Thread(target=lines.extend, args=(stream,), daemon=True) for lines, stream in (
            (self.lines, self.process.stdout), (self.errors, self.process.stderr))]
        for reader in self.readers:
            reader.start()
        self.port = self.wait("its address", lambda: self.lines and int(ADDRESS.match(self.lines[0])[1]))
        # The name is left to the system, which the browser here may not ask.
        self.address = f"http://127.0.0.1:{self.port}/"

    def wait(self, what, found, patience=PATIENCE):
        """The first true answer."""
        deadline = time.monotonic() + patience
        while not (answer := found()):
            if time.monotonic() > deadline or (self.process.poll() is not None and not found()):
                raise Failure(f"waited in vain for {what}; it said: {''.join(self.lines + self.errors)}")
            time.sleep(0.01)
        return answer

    def end(self, number=signal.SIGTERM):
        """The exit status; None where it goes on, and is then killed."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            status = None
        for reader in self.readers:
            reader.join(PATIENCE)
        return status


@contextlib.contextmanager
def serving(kb, root, *options):
    # A port that is likely to be free, and not the one that people use.
    server = Server(kb, root, *(options or ("--port", str(free_port()))))
    try:
        yield server
    finally:
        server.end()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Answer:
    """A response: `fields` by their names in small letters, and the body as it was before it was compressed."""

    def __init__(self, status, fields, body):
        self.status = status
        self.fields = fields
        self.body = gzip.decompress(body) if fields.get("content-encoding") == "gzip" else body
        self.length = len(body)


def first_answer(data):
    """The first response in bytes, and how many it takes; None while it is not whole."""
    head, mark, rest = data.partition(b"\r\n\r\n")
    if not mark:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = int(fields.get("content-length", 0))
    if len(rest) < length:
        return None
    return Answer(int(first.split()[1]), fields, rest[:length]), len(head) + len(mark) + length


class Connection:
    """A socket to the server."""

    def __init__(self, port):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.data = b""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.socket.close()

    def send(self, data):
        # A server that refuses what it has read so far may close before it has read all.
        with contextlib.suppress(ConnectionError):
            self.socket.sendall(data)

    def ask(self, target, *lines, method="GET", host=None):
        host = f"127.0.0.1:{self.port}" if host is None else host
        self.send("\r\n".join([f"{method} {target} HTTP/1.1", f"Host: {host}", *lines, "", ""]).encode("latin-1"))

    def answer(self):
        """The next response; None when the server closes without one."""
        while not (found := first_answer(self.data)):
            if not self.more():
                return None
        self.data = self.data[found[1]:]
        return found[0]

    def read_until(self, pattern):
        """The first match of what comes; what is before and in it is then gone."""
        # A stream is never silent for long.
        deadline = time.monotonic() + PATIENCE
        while not (found := re.search(pattern, self.data)):
            if not self.more() or time.monotonic() > deadline:
                raise Failure(f"nothing like {pattern!r} comes after {self.data[-200:]!r}")
        self.data = self.data[found.end():]
        return found

    def is_closed(self):
        """Waits for it."""
        while self.more():
            pass
        return True

    def more(self):
        try:
            data = self.socket.recv(1 << 16)
        except ConnectionError:
            data = b""
        except TimeoutError:
            raise Failure(f"nothing came for {PATIENCE} s, after {self.data[-200:]!r}") from None
        self.data += data
        return bool(data)


def asked(port, target, *lines, **options):
    with Connection(port) as connection:
        connection.ask(target, *lines, **options)
        return connection.answer()
