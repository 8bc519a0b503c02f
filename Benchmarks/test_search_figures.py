"""What is measured of the search: the shell's statements, the files a browser asks for, the answers compared."""

import gzip
import pathlib
import sqlite3
import tempfile
import unittest
import urllib.request

import parity
import search_bytes
import search_speed
import static_host
import tables

ROWS = [
    ("Split brain", "Fencing", "Two leaders write at once."),
    ("Partitions", "", "The network partition lasted; partitions do."),
    ("Retries", "Timeouts", "A retry is a request."),
]


class Shell(unittest.TestCase):
    def run_statements(self, query):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name) / "plain.sqlite"
            search_speed.write_plain_table(ROWS, path)
            database = sqlite3.connect(path)
            count, best = [database.execute(one).fetchall()
                           for one in search_speed.statements(query).split(";")[:2]]
            database.close()
            return count[0][0], best

    def test_any_of_the_words_in_any_form(self):
        count, best = self.run_statements("network partitioned leader")
        self.assertEqual(count, 2)
        self.assertEqual(best[0][0], 2)
        self.assertEqual(best[0][2], "\2Partitions\3")
        self.assertIn("\2network\3 \2partition\3", best[0][4])

    def test_a_title_counts_more_than_a_text(self):
        _, best = self.run_statements("retries request leaders")
        self.assertEqual([row[0] for row in best][0], 3)

    def test_a_slip_is_not_asked_of_the_shell(self):
        for query in search_speed.QUERIES:
            programs = [command[0] for command in search_speed.commands("kb", "root", "plain", query)]
            expected = ["kb", "kb"] if query == search_speed.SLIP else ["sqlite3", "kb", "kb"]
            self.assertEqual(programs, expected)


class Host(unittest.TestCase):
    def test_counts_headers_and_what_is_packed(self):
        text = "network partition " * 100
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "a.js").write_text(text, "utf-8")
            (folder / "a.bin").write_bytes(bytes(1000))
            with static_host.serving(folder) as (address, tally):
                headers = {"Accept-Encoding": "gzip"}
                for path in ("a.js?v=1", "a.bin"):
                    with urllib.request.urlopen(urllib.request.Request(f"{address}/{path}", headers=headers)) as answer:
                        body = answer.read()
                        if path == "a.bin":
                            self.assertEqual(body, bytes(1000))
                        else:
                            self.assertEqual(gzip.decompress(body).decode(), text)
                with self.assertRaises(urllib.error.HTTPError):
                    urllib.request.urlopen(f"{address}/none.js")
                script, other = tally.take()
        self.assertEqual([script.path, other.path], ["/a.js", "/a.bin"])
        self.assertTrue(100 < script.bytes < 500, script.bytes)
        self.assertTrue(1100 < other.bytes < 1500, other.bytes)
        self.assertEqual(tally.take(), [])


class Files(unittest.TestCase):
    def test_what_a_file_is_for(self):
        for searched, path, expected in [
            (search_bytes.KB, "/search.html", "page"),
            (search_bytes.KB, "/assets/kb.css", "style"),
            (search_bytes.KB, "/assets/icon.svg", "style"),
            (search_bytes.KB, "/assets/search.js", "scripts"),
            (search_bytes.KB, "/search/manifest.js", "manifest.js"),
            (search_bytes.KB, "/search/terms/12.js", "terms"),
            (search_bytes.PAGEFIND, "/search-pagefind.html", "page"),
            (search_bytes.PAGEFIND, "/pagefind/pagefind-ui.css", "style"),
            (search_bytes.PAGEFIND, "/pagefind/pagefind-ui.js", "scripts"),
            (search_bytes.PAGEFIND, "/pagefind/index/en_1.pf_index", "pf_index"),
        ]:
            with self.subTest(path):
                self.assertEqual(searched.kind_of(path), expected)

    def test_sums(self):
        responses = [static_host.Response("/a.js", 1500), static_host.Response("/b.js", 100)]
        self.assertEqual(search_bytes.moved(responses), "1.6 KB in 2")


class Parity(unittest.TestCase):
    def test_queries_are_lines(self):
        self.assertEqual(parity.lines_of(["two\nlines", "a\0b", " -x  y "]), "two lines\na b\n-x y\n")

    def test_reads_what_the_program_prints(self):
        output = "637 queries of site\nhttp: 637 of 637 alike\nfile: 636 of 637 alike\n  'x'\n    hits: at 0"
        self.assertEqual(parity.cells(output), ["637", "637", "636"])
        with self.assertRaises(SystemExit):
            parity.cells("637 queries of site\nhttp: 637 of 637 alike\n")


class Tables(unittest.TestCase):
    def test_words_left_figures_right(self):
        self.assertEqual(tables.table(["a", "b"], [["x", 1]], words=1), "| a | b |\n| --- | ---: |\n| x | 1 |")

    def test_durations(self):
        for seconds, expected in [(1.5, "1.50 s"), (0.25, "250 ms"), (0.0123, "12.3 ms")]:
            self.assertEqual(tables.duration(seconds), expected)


if __name__ == "__main__":
    unittest.main()
