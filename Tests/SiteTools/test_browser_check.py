"""Needs playwright and Chromium. Each fault is on a page of its own beside sound ones; a browser starts slowly, so one is shared."""

import unittest

import browser_check
import sample_pages
import sample_site

HEADING = "<h1>A page</h1>"
PAGE_FAULTS = [
    # What the page reports, and the change to a sound page.
    ("overflows at 360 px by 24 px", HEADING, HEADING + '<div style="width: 24rem; margin-left: -8px">Wide</div>'),
    ("because of div#one.wide", HEADING, HEADING + '<div id="one" class="wide" style="width: 99rem">Wide</div>'),
    ("could not be loaded: file://", "</title>", '</title><script src="lost.js"></script>'),
    ("request to elsewhere: http://a.example/a.png", HEADING, HEADING + '<img alt="" src="http://a.example/a.png">'),
    ("console: bad news", "</title>", "</title><script>console.error('bad news')</script>"),
    ("script failed: worse", "</title>", "</title><script>throw Error('worse')</script>"),
    ("the dark scheme is not darker", "</title>", "</title><style>:root { background: #eee !important }</style>"),
    ("Tab reaches a home.html before a skip link", "<body>", '<body><a href="home.html">Home</a>'),
    ("the skip link is not visible", "</title>", "</title><style>.skip { position: absolute; left: -99rem }</style>"),
    ("the skip link leads to #top", '<a class="skip" href="#main">', '<b id="top"></b><a class="skip" href="#top">'),
    ("Tab after the skip link does not reach the main part", "</main>", '<a href="#main">In</a></main>'
     "<script>onkeydown = event => location.hash && (event.preventDefault(), document.activeElement.blur())</script>"),
    ("#far is at", "</title>", "</title><script>addEventListener('scroll', () => scrollTo(0, 0))</script>"),
    ("#far is covered by header", '<a class="skip"', '<header style="position: fixed; inset: 0 0 auto; height: 9rem">'
     '</header><a style="position: relative; z-index: 1" class="skip"'),
]
SITE_FAULTS = [
    ("runbooks/restore.html: the link to outage.html#cause arrives where #cause is not on the page",
     "incidents/outage.html", 'id="cause"', 'id="reason"'),
    ("runbooks/: no link to an incident", "runbooks/restore.html", "../incidents/outage.html#cause", "../index.html"),
    ("404.html: answered with 404: http://127.0.0.1", "404.html", '"/style.css"', '"style.css"'),
]


def site_of_faults():
    files = {"style.css": sample_site.STYLE}
    sound = sample_site.page(HEADING + '<section></section><section></section><section id="far"><h2>Far</h2></section>')
    sound = sound.replace("STYLE", "style.css")
    for number, (_, old, new) in enumerate(PAGE_FAULTS):
        if old not in sound:
            raise ValueError(f"no {old!r} to replace")
        files[f"fault-{number}.html"] = sound.replace(old, new, 1)
    return files | {"sound.html": sound}


class BrowserCheck(sample_site.BrowserCase):
    def problems(self, files, base_path="/"):
        with sample_site.written(files) as root:
            return list(browser_check.problems(self.browser, root, sample_pages.sample(root)[0], base_path))

    def test_missing_pages_are_problems_of_a_whole_site(self):
        with sample_site.written(sample_site.sound_files()) as root:
            _, missing = sample_pages.sample(root)
        folders = ["practices", "talks", "videos", "books", "articles", "tags", "people", "events"]
        self.assertEqual(missing, [f"no page in {folder}/" for folder in folders])

    def test_each_fault_of_a_page_is_found(self):
        output = self.problems(site_of_faults())
        self.assertNotIn("sound.html", "".join(output))
        for number, (message, _, _) in enumerate(PAGE_FAULTS):
            with self.subTest(message):
                lines = [line for line in output if line.startswith(f"fault-{number}.html: ")]
                self.assertTrue(any(message in line for line in lines), lines)

    def test_each_fault_of_a_site_is_found(self):
        for message, path, old, new in SITE_FAULTS:
            with self.subTest(message):
                self.assertIn(message, "\n".join(self.problems(sample_site.changed(path, old, new))))

    def test_a_base_below_the_root(self):
        files = sample_site.sound_files()
        files["404.html"] = files["404.html"].replace('="/', '="/kb/')
        self.assertNotEqual(self.problems(files), [])
        self.assertEqual(self.problems(files, "/kb/"), [])


class Program(unittest.TestCase):
    def test_sound_site_passes(self):
        status, output = sample_site.run("browser_check.py", sample_site.sound_files(), "--partial")
        opened = "404.html, incidents/outage.html, index.html, runbooks/index.html, runbooks/restore.html"
        self.assertEqual((status, output), (0, f"5 pages opened: {opened}\n"))

    def test_a_part_of_a_site_is_not_a_site(self):
        status, output = sample_site.run("browser_check.py", {"index.html": sample_site.sound_files()["404.html"]})
        self.assertEqual(status, 1)
        self.assertIn("no page in practices/\n", output)


if __name__ == "__main__":
    unittest.main()
