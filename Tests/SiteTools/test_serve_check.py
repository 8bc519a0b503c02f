"""The parts of serve_check.py that need neither kb nor a browser, and what they find at a server that gives too much."""

import gzip
import socket
import threading
import unittest

import serve_requests
import served_site


def response(status, body, *lines):
    head = "\r\n".join([f"HTTP/1.1 {status} So", *lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode() + body


class Answers(unittest.TestCase):
    def test_an_answer_is_whole_or_not_there(self):
        data = response(200, b"Hello", "ETag: \"x\"") + response(304, b"")
        for end in range(len(response(200, b"Hello", "ETag: \"x\""))):
            self.assertIsNone(served_site.first_answer(data[:end]))
        answer, length = served_site.first_answer(data)
        self.assertEqual((answer.status, answer.fields["etag"], answer.body), (200, '"x"', b"Hello"))
        answer, rest = served_site.first_answer(data[length:])
        self.assertEqual((answer.status, answer.body, length + rest), (304, b"", len(data)))

    def test_what_is_compressed_is_read(self):
        packed = gzip.compress(b"Hello " * 99)
        answer, _ = served_site.first_answer(response(200, packed, "Content-Encoding: gzip"))
        self.assertEqual((answer.body, answer.length), (b"Hello " * 99, len(packed)))

    def test_the_address_is_the_first_word(self):
        self.assertEqual(served_site.ADDRESS.match("http://localhost:4001/ shows 2 entries\n")[1], "4001")
        for line in ("kb: no http://localhost:4001/ here", "http://localhost:4001/x y", "http://other:4001/ shows"):
            self.assertIsNone(served_site.ADDRESS.match(line))


class Entries(unittest.TestCase):
    def test_an_edit_changes_one_part(self):
        before, after = served_site.long_entry().splitlines(), served_site.long_entry({3: "Else."}).splitlines()
        changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        self.assertEqual(changed, [("What part 3 says.", "Else.")])


class Faults(unittest.TestCase):
    def fault(self, data, statuses=(404,)):
        answer = served_site.first_answer(data)
        return serve_requests.fault(b"GET /x HTTP/1.1", statuses, answer and answer[0])

    def test_a_refusal_and_a_closed_connection_are_none(self):
        self.assertIsNone(self.fault(response(404, b"No.")))
        self.assertIsNone(self.fault(b""))

    def test_what_gives_too_much_is_one(self):
        self.assertIn("is answered with 200", self.fault(response(200, b"Yes.")))
        self.assertIn("a file that is not the site's", self.fault(response(404, served_site.SECRET.encode())))
        self.assertIn("a file that is not the site's", self.fault(response(404, b"root:x:0:0")))
        self.assertIn("a field of its own", self.fault(response(404, b"", "Set-Cookie: x=1")))


class Requests(unittest.TestCase):
    def test_each_way_out_is_tried(self):
        targets = {*serve_requests.climbing(), *serve_requests.disguised(), *serve_requests.broken()}
        for part in ("../", "%2e%2e/", "%2e%2e%2f", "..\\", "%5c", "%00", "\0", "%0d%0a", "%252e"):
            self.assertTrue(any(part in target for target in targets), part)
        self.assertTrue(any(len(target) > 64_000 for target in targets))

    def test_a_server_that_believes_a_path_is_found(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
            threading.Thread(target=self.give_all, args=(listener,), daemon=True).start()
            with served_site.Connection(port) as connection:
                sent = serve_requests.request("/../secret.txt", port)
                connection.send(sent)
                fault = serve_requests.fault(sent, range(400, 500), connection.answer())
        self.assertIn("/../secret.txt", fault)

    def give_all(self, listener):
        with listener.accept()[0] as client:
            client.recv(1 << 16)
            client.sendall(response(200, served_site.SECRET.encode()))


if __name__ == "__main__":
    unittest.main()
