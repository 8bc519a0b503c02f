"""Needs Java and the validator's package."""

import unittest

import sample_site


class ValidateHTML(unittest.TestCase):
    def test_sound_site_passes(self):
        status, output = sample_site.run("validate_html.py", sample_site.sound_files(), "--css", "--strict")
        self.assertEqual((status, output), (0, "5 pages, errors: 0, warnings: 0\n"))

    def test_an_error_fails(self):
        files = sample_site.changed("runbooks/restore.html", "<h1>Restore</h1>", '<h1><img src="../a.png">Restore</h1>')
        status, output = sample_site.run("validate_html.py", files)
        self.assertEqual(status, 1, output)
        self.assertRegex(output, r"(?m)^runbooks/restore\.html:13: error: .*alt")
        self.assertIn("5 pages, errors: 1, warnings: 0", output)

    def test_a_warning_fails_only_when_strict(self):
        script = '</title><script type="text/javascript" src="a.js"></script>'
        files = sample_site.changed("index.html", "</title>", script)
        # Which is not read unless it is asked for.
        files["style.css"] += "main { colour: red }"
        status, output = sample_site.run("validate_html.py", files)
        self.assertEqual(status, 0, output)
        self.assertRegex(output, r"(?m)^index\.html:6: warning: ")
        self.assertEqual(sample_site.run("validate_html.py", files, "--strict")[0], 1)

    def test_style_sheets_are_read_when_asked(self):
        files = sample_site.changed("style.css", "section", "main { colour: red } section")
        status, output = sample_site.run("validate_html.py", files, "--css")
        self.assertEqual(status, 1, output)
        self.assertIn("style.css:", output)

    def test_an_empty_folder_is_no_site(self):
        self.assertEqual(sample_site.run("validate_html.py", {})[0], 1)


if __name__ == "__main__":
    unittest.main()
