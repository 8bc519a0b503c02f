"""What was written is told from what had to be."""

import pathlib
import tempfile
import unittest

import written_files


class Writing(unittest.TestCase):
    def test_kinds_of_change(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for file in ("same.html", "again.html", "other.html", "gone.html"):
                (folder / file).write_text(file, "utf-8")
            before = written_files.state_of(folder)
            self.assertEqual(written_files.compare(before, written_files.state_of(folder, before)).written, [])
            (folder / "gone.html").unlink()
            texts = {"again.html": "again.html", "other.html": "else", "new.json": "new", ".mark": ""}
            for file, text in texts.items():
                (folder / "put").write_text(text, "utf-8")
                (folder / "put").rename(folder / file)
            writing = written_files.compare(before, written_files.state_of(folder, before))
        self.assertEqual(writing.written, ["again.html", "new.json", "other.html"])
        self.assertEqual(writing.changed, ["new.json", "other.html"])
        self.assertEqual(writing.removed, ["gone.html"])
        self.assertEqual(writing.in_words(),
                         "3 written, 2 of them changed (1 pages), 1 removed; without need again.html")


if __name__ == "__main__":
    unittest.main()
