import argparse
import unittest

import extreme_site
import sample_site
import screenshots


class ExtremeSite(unittest.TestCase):
    def test_it_holds_what_it_promises(self):
        files = extreme_site.entries()
        runbook = files["runbooks/many-steps.md"]
        self.assertEqual(runbook.count("\n## "), extreme_site.STEPS)
        self.assertEqual(runbook.count('"missing in"'), extreme_site.INCIDENTS)
        self.assertEqual(len([path for path in files if path.startswith("incidents/")]), extreme_site.INCIDENTS)
        self.assertGreater(len(extreme_site.LONG_TITLE), 150)
        self.assertEqual(files["practices/one-line.md"], '---\ntitle: "One line"\n---\nDo it.\n')

    def test_it_is_written_below_content(self):
        with sample_site.written({}) as root:
            extreme_site.write(root)
            self.assertEqual((root / "kb.yml").read_text("utf-8"), extreme_site.SETTINGS)
            self.assertIn("العربية"[:2], (root / "Content/incidents/arabic.md").read_text("utf-8"))


class KeyPages(unittest.TestCase):
    def test_the_largest_of_a_kind_or_the_one_that_is_named(self):
        files = {"index.html": "", "runbooks/a.html": "", "runbooks/b.html": "longer", "map.html": ""}
        options = argparse.Namespace(runbook=None, practice="practices/lost.html", incident=None)
        with sample_site.written(files) as root:
            pages = screenshots.key_pages(root, options)
            options.runbook = "runbooks/a.html"
            self.assertEqual(screenshots.key_pages(root, options)["runbook"], "runbooks/a.html")
        wanted = {"home": "index.html", "runbook": "runbooks/b.html", "practice": None, "incident": None,
                  "search": None, "coverage": "map.html"}
        self.assertEqual(pages, wanted)

    def test_the_search_has_a_query(self):
        self.assertEqual(screenshots.address("http://a/", "search.html", "fail over"), "http://a/search.html?q=fail+over")
        self.assertEqual(screenshots.address("http://a/", "index.html", "x"), "http://a/index.html")


if __name__ == "__main__":
    unittest.main()
