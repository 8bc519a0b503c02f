"""A web server that does to a client what servers do: the path says what.

Listens on a free port of the loopback, prints it, and ends when its standard input does, or after five minutes.
"""

import collections
import os
import socket
import struct
import sys
import threading

LIFETIME = 300
counts = collections.Counter()
lock = threading.Lock()


def seen_before(path):
    with lock:
        counts[path] += 1
        return counts[path] > 1


def answer(status, *headers, body=b"words\n"):
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode() + body


def redirect(status, location, *headers):
    return answer(status, f"Location: {location}", *headers, body=b"")


OK = answer("200 OK")
MISSING = answer("404 Not Found")
NO_HEAD = answer("405 Method Not Allowed")

# By path, then for HEAD and for GET.
FIXED = {
    "/ok": (OK, OK),
    "/missing": (MISSING, MISSING),
    "/gone": (answer("410 Gone"), answer("410 Gone")),
    "/missing-then-gone": (MISSING, answer("410 Gone")),
    "/head-says-missing": (MISSING, OK),
    "/no-head": (NO_HEAD, OK),
    "/no-head-and-missing": (NO_HEAD, MISSING),
    "/get-says-missing": (OK, MISSING),
    "/forbidden": (answer("403 Forbidden"),) * 2,
    "/unavailable": (answer("503 Service Unavailable"),) * 2,
    "/busy": (answer("429 Too Many Requests"),) * 2,
    "/come-back-tomorrow": (answer("429 Too Many Requests", "Retry-After: 86400"),) * 2,
    "/come-back-by-date": (
        answer(
            "503 Service Unavailable",
            "Date: Sun, 06 Nov 1994 08:49:37 GMT",
            "Retry-After: Sun, 06 Nov 1994 09:49:37 GMT",
        ),
    )
    * 2,
    "/moved": (redirect("301 Moved Permanently", "/ok"),) * 2,
    "/kept": (redirect("308 Permanent Redirect", "/ok"),) * 2,
    "/found": (redirect("302 Found", "/ok"),) * 2,
    "/elsewhere": (redirect("307 Temporary Redirect", "/ok"),) * 2,
    "/moved-twice": (redirect("301 Moved Permanently", "/kept"),) * 2,
    "/moved-then-found": (redirect("301 Moved Permanently", "/found"),) * 2,
    "/found-then-moved": (redirect("302 Found", "/moved"),) * 2,
    "/moved-to-missing": (redirect("301 Moved Permanently", "/missing"),) * 2,
    "/old/folder/page": (redirect("301 Moved Permanently", "../new/page?a=b#c"),) * 2,
    "/old/new/page?a=b": (OK, OK),
    "/loop": (redirect("302 Found", "/loop"),) * 2,
    "/to-a-file": (redirect("301 Moved Permanently", "file:///etc/passwd"),) * 2,
    "/to-nobody": (redirect("302 Found", "http://127.0.0.1:1/"),) * 2,
    "/huge-location": (redirect("301 Moved Permanently", "/" + "x" * 200_000),) * 2,
    "/long-location": (redirect("301 Moved Permanently", "/long?" + "x" * 4_000),) * 2,
    "/redirect-to-nowhere": (answer("302 Found"),) * 2,
    "/garbage": (b"\x00\xff\x01 no status here\r\n\r\n",) * 2,
    "/old-protocol": (b"just words\n",) * 2,
    "/silence": (b"", b""),
    "/early-hints": (b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + OK,) * 2,
}


def flood(connection, start, piece):
    connection.sendall(start)
    while True:
        connection.sendall(piece)


def wait_for_close(connection):
    while connection.recv(4096):
        pass


def serve(connection, method, path, head):
    if path == "/slow":
        wait_for_close(connection)
    elif path == "/drip":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nx")
        wait_for_close(connection)
    elif path == "/reset":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    elif path == "/endless-body":
        status = b"405 No" if method == "HEAD" else b"200 OK"
        flood(connection, b"HTTP/1.1 " + status + b"\r\n\r\n", b"x" * 1000)
    elif path == "/endless-headers":
        flood(connection, b"HTTP/1.1 200 OK\r\n", b"X-More: " + b"x" * 1000 + b"\r\n")
    elif path.startswith("/chain/"):
        left = int(path.rsplit("/", 1)[1])
        connection.sendall(redirect("302 Found", f"/chain/{left - 1}") if left > 0 else OK)
    elif path == "/busy-once":
        connection.sendall(OK if seen_before(path) else answer("429 Too Many Requests", "Retry-After: 1"))
    elif path == "/fails-once":
        connection.sendall(OK if seen_before(path) else answer("500 Internal Server Error"))
    elif path == "/breaks-once":
        if seen_before(path):
            connection.sendall(OK)
    elif path == "/needs-its-cookie":
        has = "cookie: a=b" in head.lower()
        connection.sendall(OK if has else redirect("302 Found", path, "Set-Cookie: a=b; Path=/"))
    else:
        # An archive, which has a copy of everything.
        kept = (OK, OK) if path.startswith("/web/") else (MISSING, MISSING)
        connection.sendall(FIXED.get(path, kept)[0 if method == "HEAD" else 1])


def handle(connection):
    with connection:
        connection.settimeout(LIFETIME)
        try:
            head = b""
            while b"\r\n\r\n" not in head:
                received = connection.recv(4096)
                if not received:
                    return
                head += received
                if head[0] == 0x16:
                    # The beginning of a TLS handshake.
                    connection.sendall(answer("400 Bad Request"))
                    return
            method, path = head.split(b" ", 2)[:2]
            serve(connection, method.decode(), path.decode(), head.decode("latin-1"))
        except OSError:
            # The client has had enough.
            pass


def accept(listener):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=handle, args=(connection,), daemon=True).start()


def main():
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=accept, args=(listener,), daemon=True).start()
    end = threading.Timer(LIFETIME, os._exit, [1])
    end.daemon = True
    end.start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
