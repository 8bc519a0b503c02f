"""Needs playwright, pypdf and Chromium."""

import unittest

import print_check
import sample_site

TEXTS = ["qz0az Stop the machine qz0bz qz1az Wait", "and look qz1bz qz2az Go qz2bz"]
STYLE = """
@page { margin: 10mm 12mm }
.po { display: none }
:root { color-scheme: light dark }
@media print { :root { color-scheme: light } .po { display: block } li { break-inside: avoid } }
li { margin-bottom: 60mm }
"""
STEP = "<li><div><h2>Look</h2>" + "<p>Some words of a step.</p>" * 3 + "</div><div><p>Because.</p></div></li>"
CHANGES = [
    ("A4: step 3 is torn between the sheets 1 and 2", "li { break-inside: avoid }", ""),
    ("Letter: a reader with a dark screen gets rgb(255, 255, 255) on", "@media print { :root { color-scheme: light }",
     ":root { background: Canvas } @media print {"),
    ("A4: no line with revision and date for paper alone: ''", ".po { display: block }", ""),
    ("A4: step 1 is not printed whole", "li { margin-bottom: 60mm }", "li { margin-bottom: 60mm } li:first-child { display: none }"),
]


def files(style):
    body = f'<p class="po">runbooks/r, revision 3f2a9c1, 22 Nov 2026</p><h1>Steps</h1><p>Go.</p><ol class="steps">{STEP * 8}</ol>'
    return {"runbooks/r.html": sample_site.page(body).replace("STYLE", "../style.css"), "style.css": style}


class PrintCheck(sample_site.BrowserCase):
    def test_steps_are_found_on_sheets(self):
        self.assertEqual(print_check.sheets_of(TEXTS), {0: {"a": 1, "b": 1}, 1: {"a": 1, "b": 2}, 2: {"a": 2, "b": 2}})

    def test_only_a_step_that_is_higher_than_a_sheet_may_be_torn(self):
        torn, lost = "step 2 is torn between the sheets 1 and 2", "step 4 is not printed whole"
        self.assertEqual(list(print_check.step_faults(TEXTS, [50, 900, 50], 1000)), [torn])
        self.assertEqual(list(print_check.step_faults(TEXTS, [50, 1100, 50, 50], 1000)), [lost])

    def test_a_sound_site_passes(self):
        status, output = sample_site.run("print_check.py", files(STYLE))
        self.assertEqual((status, output), (0, "1 runbooks printed on A4 and Letter\n"))

    def test_each_fault_is_found(self):
        for message, old, new in CHANGES:
            with self.subTest(message):
                self.assertEqual(STYLE.count(old), 1)
                with sample_site.written(files(STYLE.replace(old, new))) as root:
                    found = list(print_check.problems(self.browser, root, ["runbooks/r.html"]))
                    self.assertTrue(any(f"runbooks/r.html: {message}" in line for line in found))


if __name__ == "__main__":
    unittest.main()
