"""Needs playwright, axe and Chromium. Each fault is on a page of its own beside a sound one; a browser starts slowly."""

import unittest

import audit_pages
import sample_site

HEADING = "<h1>A page</h1>"
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'">"""
TEXT = "<p>Some words.</p>"
FAULTS = [
    # What is reported, and what is put into a sound page.
    ("image-alt: img: Element does not have", '<img src="a.png" width="1" height="1">'),
    ("color-contrast: p: Element has insufficient color contrast of 1.", '<p style="color: #eee">Pale</p>'),
    ("color-contrast: 2 elements, first p",
     '<p style="color: #eee; font-weight: 400">Pale</p><p style="color: #ddd">Paler</p>'),
    ("dark: color-contrast: p: Element has insufficient", '<p style="color: #333">Dark</p>'),
    ("link-in-text-block: a[href", f'<p>{"Words. " * 9}<a href="index.html" style="text-decoration: none">Here</a></p>'),
    ("target-size: 2 elements, first a", '<div style="font: 9px/1 serif"><a href="a.html">A</a> <a href="b.html">B</a></div>'),
    ("at 320 px: scrollable-region-focusable: pre", '<pre style="overflow-x: auto; white-space: pre">' + "wide " * 12 + "</pre>"),
    ("overflows at 320 px by 16 px", '<div style="width: 21rem; margin-left: -8px">Wide</div>'),
    ("the policy's script-src-elem refuses inline", "<script>document.title = 'Other'</script>"),
    ("console: Executing inline script violates", "<script>document.title = 'Again'</script>"),
    ("request to elsewhere: http://a.example/a.png", '<img alt="" src="http://a.example/a.png">'),
    ("answered with 404: http://127.0.0.1", '<img alt="" src="lost.png">'),
    ("the layout shifts by 0.", '<script src="shift.js"></script>' + TEXT * 20),
    ('the text "Above" lies on "Below"', '<p>Above</p><p style="margin-top: -2.2em; position: relative">Below</p>'),
    ('text of twice the size: p cuts its text "Two words', '<p style="height: 20px; margin: 0; overflow: hidden">Two words</p>'),
    ("text of twice the size: overflows at 1280 px", '<div style="width: 50rem">Wide</div>'),
]
HARMLESS = [
    '<div style="overflow: auto; height: 20px" tabindex="0"><p>One</p><p>Two</p></div>',
    '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">For a screen reader</span>',
    '<div style="position: relative"><p>Below</p><div style="position: absolute; inset: 0; background: Canvas">Box</div></div>',
    '<p>A line<br>and one more</p><p style="line-height: 1">Close<br>lines</p>',
]


def site():
    page = sample_site.page(HEADING + "PLACE", head=POLICY).replace("STYLE", "style.css")
    files = {"style.css": sample_site.STYLE, "index.html": page.replace("PLACE", "")}
    # After the first paint, as a script does that builds a part of the page.
    files["shift.js"] = """addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
      const box = document.createElement('p');
      box.textContent = 'More';
      document.querySelector('h1').before(box);
    })));"""
    for name, bodies in (("fault", [body for _, body in FAULTS]), ("harmless", HARMLESS)):
        files |= {f"{name}-{at}.html": page.replace("PLACE", body) for at, body in enumerate(bodies)}
    return files


class AuditPages(unittest.TestCase):
    def test_each_fault_is_found(self):
        status, output = sample_site.run("audit_pages.py", site(), "--http")
        self.assertEqual(status, 1, output)
        for name in ("index.html", "harmless"):
            self.assertNotIn(f"\n{name}", "\n" + output)
        for at, (message, _) in enumerate(FAULTS):
            with self.subTest(message):
                lines = [line for line in output.splitlines() if line.startswith(f"fault-{at}.html: ")]
                self.assertTrue(any(message in line for line in lines), lines)

    def test_sound_site_passes_from_server_and_disk(self):
        status, output = sample_site.run("audit_pages.py", sample_site.sound_files())
        self.assertEqual(status, 0, output)
        self.assertRegex(output, r"^5 pages opened from a server and 4 from disk in \d+ s\n$")

    def test_from_disk(self):
        files = sample_site.changed("index.html", "</h1>", '</h1><img src="lost.png">')
        status, output = sample_site.run("audit_pages.py", files, "--disk", "--jobs", "1")
        self.assertEqual(status, 1, output)
        self.assertIn("index.html: from disk: image-alt: img: ", output)
        self.assertIn("index.html: from disk: could not be loaded: file://", output)

    def test_names_are_spread(self):
        names = list("abcdefghij")
        for count, wanted in ((None, names), (20, names), (3, ["a", "d", "g"]), (1, ["a"])):
            self.assertEqual(audit_pages.spread(names, count), wanted)

    def test_the_parts_are_the_whole(self):
        parts = [audit_pages.part(list("abcdefgh"), which) for which in ("1/3", "2/3", "3/3")]
        self.assertEqual(parts, [["a", "d", "g"], ["b", "e", "h"], ["c", "f"]])
        self.assertEqual(audit_pages.part(["a", "b"], "1/1"), ["a", "b"])

    def test_sample_of_each_folder(self):
        names = ["a/1.html", "404.html", "b/1.html", "a/2.html", "index.html", "a/3.html", "a/4.html"]
        self.assertEqual(audit_pages.folder_sample(names), ["a/1.html", "a/3.html", "a/4.html", "b/1.html", "index.html"])

    def test_a_page_that_sends_on_is_left_out(self):
        redirect = '<!doctype html><meta http-equiv="refresh" content="0; url=index.html">'
        files = {"old.html": redirect, "index.html": "<h1>New</h1>", "b/long.html": "<h1>Longer</h1>"}
        with sample_site.written(files) as root:
            self.assertEqual(audit_pages.pages_of(root), ["b/long.html", "index.html"])


if __name__ == "__main__":
    unittest.main()
