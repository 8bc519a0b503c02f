"""Serves a folder as static hosts do, with gzip, and counts what goes over the wire."""

import contextlib
import functools
import gzip
import http.server
import pathlib
import threading
import time
from dataclasses import dataclass, field

TEXT = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt"}
# Of the slow 4G of browsers' developer tools: bits a second, and seconds until the first byte.
SLOW_RATE, SLOW_DELAY = 1.6e6, 0.15


@dataclass
class Response:
    path: str
    bytes: int  # headers and body


@dataclass
class Tally:
    """Every response, also those to workers, which the browser's own tools may leave out."""

    responses: list = field(default_factory=list)
    bodies: dict = field(default_factory=dict)
    line: threading.Lock = field(default_factory=threading.Lock)
    is_slow: bool = False

    def take(self):
        taken, self.responses = self.responses, []
        return taken

    def wait_until_quiet(self, seconds=0.5):
        """Until nothing has come for so long."""
        count = -1
        while count != len(self.responses):
            count = len(self.responses)
            time.sleep(seconds + (SLOW_DELAY if self.is_slow else 0))

    def body(self, path, packs):
        if (path, packs) not in self.bodies:
            given = path.read_bytes()
            self.bodies[path, packs] = gzip.compress(given, 6) if packs else given
        return self.bodies[path, packs]

    def send_slowly(self, body):
        # Here and not in the browser, so that workers' requests are slow, too.
        time.sleep(SLOW_DELAY)
        with self.line:
            time.sleep(len(body) * 8 / SLOW_RATE)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, tally, **options):
        self.tally = tally
        super().__init__(*arguments, **options)

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            return self.end_headers()
        packs = path.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = self.tally.body(path, packs)
        if self.tally.is_slow:
            self.tally.send_slowly(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packs:
            self.send_header("Content-Encoding", "gzip")
        headers = sum(map(len, self._headers_buffer)) + 2
        # Before the body: who has it all may ask for the count at once.
        self.tally.responses.append(Response(self.path.partition("?")[0], headers + len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving(folder, is_slow=False):
    """The address, and the tally."""
    tally = Tally(is_slow=is_slow)
    handler = functools.partial(Handler, directory=str(folder), tally=tally)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", tally
    finally:
        server.shutdown()
        server.server_close()
