"""Needs playwright, axe and Chromium."""

import unittest

import sample_site

# The button after the box pushes it aside.
ROW = '<header style="display: flex"><form class="find" style="margin-left: auto">Find</form><button class="theme">T</button></header>'


class ArrivalCheck(unittest.TestCase):
    def check(self, body):
        files = {"index.html": sample_site.page(body).replace("STYLE", "style.css"), "style.css": ""}
        return sample_site.run("arrival_check.py", files)

    def test_what_stays_in_place(self):
        found, output = self.check("<h1>A page</h1><p>Words</p>")
        self.assertEqual(found, 0, output)

    def test_what_moves_while_a_page_arrives(self):
        # A busy machine may paint nothing between two pieces: then there is nothing to see, and it is looked at again.
        for _ in range(4):
            found, output = self.check(ROW)
            if found:
                break
        self.assertEqual(found, 1, output)
        self.assertIn("index.html: while it arrives at ", output)


if __name__ == "__main__":
    unittest.main()
