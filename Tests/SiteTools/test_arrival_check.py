"""Needs playwright, axe and Chromium."""

import unittest

import sample_site

# The button after the box pushes it aside.
ROW = '<header style="display: flex"><form class="find" style="margin-left: auto">Find</form><button class="theme">T</button></header>'


class ArrivalCheck(unittest.TestCase):
    def test_what_moves_while_a_page_arrives(self):
        for body, status in (("<h1>A page</h1><p>Words</p>", 0), (ROW, 1)):
            with self.subTest(body):
                files = {"index.html": sample_site.page(body).replace("STYLE", "style.css"), "style.css": ""}
                found, output = sample_site.run("arrival_check.py", files)
                self.assertEqual(found, status, output)
                self.assertEqual("index.html: while it arrives at 360 px, the layout shifts by 0." in output, bool(status))


if __name__ == "__main__":
    unittest.main()
