"""What nobody may get through `kb serve`, asked over a socket: requests as bytes, and what their answers must be."""

from served_site import SECRET

LONG = 64 << 10
UP = ("..", "%2e%2e", "%2E%2e", ".%2e", "%2e.", "..%00", "%2e%2e%00")
# Names of files outside of the site, as seen from its root, from the knowledge base, and from far below.
OUTSIDE = ("secret.txt", "base/secret.txt", "kb.yml", "etc/passwd", "proc/self/environ")
MARKS = (SECRET.encode(), b"root:", b"PATH=", b"title: Small")


def climbing():
    """Targets that name a folder above, in any writing: none is looked for."""
    for up in UP:
        for between in ("/", "%2f", "%5c", "\\"):
            for name in OUTSIDE:
                yield "/" + (up + between) * 8 + name
                yield f"/practices/{(up + between) * 8}{name}"


def disguised():
    """Targets that would lead outside if they were read twice or in another way."""
    for name in OUTSIDE:
        yield from (f"//{name}", f"/%2f{name}", f"/./{name}/../{name}", f"/%252e%252e/{name}", f"/..;/{name}",
                    f"/%c0%ae%c0%ae/{name}", f"/%u002e%u002e/{name}", f"/..%c1%9c{name}", f"/{name}%00.html",
                    f"file:///{name}", f"../{name}", f"..\\{name}", f"/~root/{name}", f"/practices/..%2f..%2f{name}")


def broken():
    """Targets that are none, or too long."""
    yield from ("/a\0b", "/a%00b", "/a\\b", "/a%5cb", "/a%0d%0aSet-Cookie:%20x=1", "/a%0a", "/%", "/%2", "/%zz", "/%ff",
                "/a\tb", "/a\x7fb", "/ä", "x", "", "*", "//", "/a//b", "/" + "a" * LONG, "/" + "../" * (LONG // 3),
                "/" + "%2e%2e%2f" * (LONG // 9), "/?" + "q" * LONG)


def request(target, port, *lines):
    host = f"Host: 127.0.0.1:{port}"
    return "\r\n".join([f"GET {target} HTTP/1.1", host, *lines, "", ""]).encode("latin-1")


def hostile(port):
    """Bytes, and the statuses that refuse them."""
    for target in climbing():
        yield request(target, port), (400,)
    for target in [*disguised(), *broken()]:
        yield request(target, port), range(400, 500)
    site = f"http://127.0.0.1:{port}"
    for target in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"):
        yield request(site + target, port), range(400, 500)
    for target in (f"http://evil.example:{port}/", "http://evil.example/", f"http://user@127.0.0.1:{port}/"):
        yield request(target, port), (421,)
    for target in ("https://evil.example/", "ftp://evil.example/x", "javascript:alert(1)"):
        yield request(target, port), range(400, 500)
    # A line break that is really sent ends the line, and what is behind it is no field.
    yield b"GET /a\r\nb HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port, range(400, 500)
    yield b"GET /a\nb HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port, range(400, 500)
    yield request("/", port, "X: " + "x" * LONG), range(400, 500)
    yield request("/", port, *(f"X-{number}: x" for number in range(2000))), range(400, 500)
    yield request("/", port, "X : y"), range(400, 500)
    yield request("/", port, "Content-Length: 5", "Content-Length: 6"), range(400, 500)
    yield b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 64 + b"\r\n\r\n", range(400, 500)


def other_hosts(port):
    names = ["evil.example", f"evil.example:{port}", f"localhost.evil.example:{port}", "localhost",
             f"localhost:{port + 1}", f"127.0.0.1:{port}@evil.example", f"127.0.0.2:{port}", f"0.0.0.0:{port}",
             f"[::]:{port}", ""]
    for name in names:
        yield f"GET / HTTP/1.1\r\nHost: {name}\r\n\r\n".encode(), (421,)
    yield b"GET / HTTP/1.1\r\n\r\n", (400,)
    yield f"GET / HTTP/1.1\r\nHost: evil.example\r\nHost: localhost:{port}\r\n\r\n".encode(), (400,)


def fault(sent, statuses, answer):
    """What is wrong with an answer; None for nothing, which closing without one is too."""
    shown = repr(sent[:90])
    if answer is None:
        return None
    if any(mark in answer.body for mark in MARKS):
        return f"{shown} is answered with a file that is not the site's"
    if answer.status not in statuses:
        return f"{shown} is answered with {answer.status}"
    if "set-cookie" in answer.fields:
        return f"{shown} is answered with a field of its own"
    return None
