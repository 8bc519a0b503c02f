"""Each fault is put into a sound site alone, so that a check that never fails is seen."""

import unittest

import sample_site

HOME_LINK = 'href="runbooks/restore.html#start"'
FAULTS = [
    ("index.html:13: no such file: runbooks/lost.html", "index.html", HOME_LINK, 'href="runbooks/lost.html"'),
    ("index.html:13: no such file: Runbooks/restore.html", "index.html", HOME_LINK, 'href="Runbooks/restore.html"'),
    ("no such id: runbooks/restore.html#lost", "index.html", HOME_LINK, 'href="runbooks/restore.html#lost"'),
    ("no such id: #lost", "runbooks/restore.html", 'href="#stop"', 'href="#lost"'),
    ("absolute path: /runbooks/restore.html", "index.html", HOME_LINK, 'href="/runbooks/restore.html"'),
    ("leads to a folder: runbooks/", "index.html", HOME_LINK, 'href="runbooks/"'),
    ("leads to a folder: runbooks", "index.html", HOME_LINK, 'href="runbooks"'),
    ("leaves the site: ../index.html", "index.html", HOME_LINK, 'href="../index.html"'),
    ("empty address", "index.html", HOME_LINK, 'href=""'),
    ("no such file: https://kb.example/lost.html", "index.html", HOME_LINK, 'href="https://kb.example/lost.html"'),
    ("no such file: /lost.html", "404.html", 'href="/index.html"', 'href="/lost.html"'),
    ("duplicate id: main", "index.html", "<h1>", '<h1 id="main">'),
    ("no <h1>", "index.html", "<h1>Home</h1>", "<h2>Home</h2>"),
    ("more than one <h1>", "index.html", "</h1>", "</h1><h1>Again</h1>"),
    ("no <title>", "index.html", "<title>A page</title>", "<title> </title>"),
    ("<html> has no lang", "index.html", ' lang="en"', ""),
    ("inline script: <script> without src", "index.html", "</h1>", "</h1><script>1</script>"),
    ("inline script: attribute onclick of <h1>", "index.html", "<h1>", '<h1 onclick="x()">'),
    ("inline script: javascript:x()", "index.html", HOME_LINK, 'href="javascript:x()"'),
    ("<base> changes", "index.html", "</title>", '</title><base href="runbooks/">'),
    ("loaded from elsewhere: http://a.example/a.js", "index.html", "</title>",
     '</title><script src="http://a.example/a.js"></script>'),
    ("loaded from elsewhere: //a.example/a.css", "index.html", "</title>",
     '</title><link rel="stylesheet" href="//a.example/a.css">'),
    ("loaded from elsewhere: https://a.example/a.png", "index.html", "</h1>",
     '</h1><img alt="" src="style.css" srcset="https://a.example/a.png 2x">'),
    ("loaded from elsewhere: https://a.example/b.png", "style.css", "section",
     'main { background: url("https://a.example/b.png") } section'),
    ("style.css:1: no such file: lost.woff2", "style.css", "section", "main { background: url(lost.woff2) } section"),
    ("loaded from elsewhere: https://a.example/c.css", "index.html", "</title>",
     '</title><style>@import "https://a.example/c.css";</style>'),
    ("no such file: old.html", "index.html", "</title>",
     '</title><meta http-equiv="refresh" content="0; url=old.html">'),
]
HARMLESS = [
    ("index.html", HOME_LINK, 'href="https://a.example/"'),
    ("index.html", HOME_LINK, 'href="mailto:a@a.example"'),
    ("index.html", HOME_LINK, 'href="runbooks/restore.html?q=1#start"'),
    ("index.html", HOME_LINK, 'href="#top"'),
    ("index.html", HOME_LINK, 'href="https://kb.example/"'),
    ("index.html", "</title>", '</title><link rel="canonical" href="https://kb.example/index.html">'),
    ("index.html", "</title>", '</title><link rel="icon" href="data:image/svg+xml,%3Csvg%3E">'),
    ("style.css", "section", "/* url(lost.png) */ section"),
]


class CheckLinks(unittest.TestCase):
    def test_sound_site_passes(self):
        status, output = sample_site.run("check_links.py", sample_site.sound_files())
        self.assertEqual((status, output), (0, "5 pages, 16 links checked\n"))

    def test_each_fault_is_found_alone(self):
        for message, path, old, new in FAULTS:
            with self.subTest(message):
                status, output = sample_site.run("check_links.py", sample_site.changed(path, old, new))
                self.assertEqual(status, 1, output)
                self.assertEqual(len(output.splitlines()), 1, output)
                self.assertIn(message, output)
                self.assertRegex(output, rf"^{path}:\d+: ")

    def test_harmless_addresses_pass(self):
        for path, old, new in HARMLESS:
            with self.subTest(new):
                status, output = sample_site.run("check_links.py", sample_site.changed(path, old, new))
                self.assertEqual(status, 0, output)

    def test_a_base_below_the_root(self):
        files = sample_site.sound_files()
        files["404.html"] = files["404.html"].replace('="/', '="/kb/')
        self.assertEqual(sample_site.run("check_links.py", files)[0], 1)
        self.assertEqual(sample_site.run("check_links.py", files, "--base-url", "https://a.example/kb")[0], 0)

    def test_many_pages_are_read_by_several_processes(self):
        files = sample_site.sound_files()
        files |= {f"runbooks/r{number}.html": files["runbooks/restore.html"] for number in range(200)}
        status, output = sample_site.run("check_links.py", files)
        self.assertEqual((status, output), (0, "205 pages, 816 links checked\n"))

    def test_an_empty_folder_is_no_site(self):
        status, output = sample_site.run("check_links.py", {})
        self.assertEqual(status, 1)
        self.assertIn("no pages", output)


if __name__ == "__main__":
    unittest.main()
