"""Serves a site as a host would: an address without a file answers with 404.html."""

import contextlib
import functools
import http.server
import sys
import threading


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, base_path, **options):
        self.base_path = base_path
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.base_path):
            return self.directory + "/outside of the site"
        return super().translate_path("/" + path[len(self.base_path):])

    def send_error(self, code, *arguments, **options):
        # A browser asks for this one by itself when a page names no icon.
        if self.path == "/favicon.ico":
            self.send_response(204)
            return self.end_headers()
        # A page is answered with status 200, so that the browser has no failure of ours to report.
        is_page = "." not in self.path.rpartition("/")[2]
        if code != 404 or not is_page:
            return super().send_error(code, *arguments, **options)
        with open(self.directory + "/404.html", "rb") as file:
            text = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def end_headers(self):
        # Nothing changes while it is served, so what every page loads need be sent only once.
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A page that is left closes what it was loading.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serving(root, base_path, answering=Handler):
    handler = functools.partial(answering, directory=str(root), base_path=base_path)
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
