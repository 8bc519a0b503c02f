"""Sets of pages of any size, with their links."""

import pathlib
import tempfile
import unittest

import page_sets
from page_sets import Kept

KNOWN = [("articles", "a"), ("articles", "b"), ("books", "c")]
PAGE = """---
tags: ["x"]
title: "A page: one"
---

[one](../books/c.md#part "cause") and [two](b.md), [none](lost.md), [out](https://x.example/b.md).

[three]: ../articles/a.md
"""


class Choice(unittest.TestCase):
    def test_spread_is_even(self):
        self.assertEqual(page_sets.spread(list(range(10)), 5), [0, 2, 4, 6, 8])
        self.assertEqual(page_sets.spread(list("abc"), 3), list("abc"))

    def test_copies_add_up(self):
        for available, count, expected in [(10, 3, [3]), (10, 10, [10]), (10, 50, [10] * 5), (10, 25, [10, 10, 5])]:
            self.assertEqual(page_sets.copy_sizes(available, count), expected)


class Copies(unittest.TestCase):
    def test_the_first_whole_copy_is_the_page(self):
        self.assertEqual(page_sets.page_of_copy(PAGE, "articles", Kept(KNOWN, KNOWN), 1), PAGE)

    def test_links_stay_inside_of_a_copy(self):
        text = page_sets.page_of_copy(PAGE, "articles", Kept(KNOWN, KNOWN), 3)
        self.assertIn('[one](../books/c-3.md#part "cause") and [two](../articles/b-3.md), [none](lost.md)', text)
        self.assertIn("[out](https://x.example/b.md)", text)
        self.assertIn("[three]: ../articles/a-3.md\n", text)
        self.assertIn('title: "A page: one (3)"\n', text)

    def test_a_link_to_a_page_left_out_leads_to_one_that_is_there(self):
        kept = Kept(KNOWN[:1], KNOWN)
        text = page_sets.page_of_copy(PAGE, "articles", kept, 1)
        self.assertIn('[one](../articles/a.md "cause") and [two](../articles/a.md), [none](lost.md)', text)

    def test_files(self):
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name) / "kb"
            (root / "Site/public").mkdir(parents=True)
            (root / "kb.yml").write_text("title: A\n", "utf-8")
            for kind, page in KNOWN:
                (root / "Content" / kind).mkdir(parents=True, exist_ok=True)
                (root / "Content" / kind / f"{page}.md").write_text(PAGE, "utf-8")
            whole = page_sets.PageSet(root, root / "Content", 3)
            more = page_sets.copies_of(whole, 5, pathlib.Path(name) / "more")
            names = [path.relative_to(more.content).as_posix() for path in more.files()]
            self.assertEqual(names, ["articles/a-2.md", "articles/a.md", "articles/b-2.md", "articles/b.md",
                                     "books/c.md"])
            self.assertEqual((more.count, (more.root / "Site/public").exists()), (5, False))
            self.assertGreater(more.bytes(), 5 * len(PAGE))


if __name__ == "__main__":
    unittest.main()
