"""Texts from elsewhere become entries, none left out."""

import pathlib
import tempfile
import unittest

import knowledge_base

PAGE = """---
title: "Retries: how many"
doc_kind: guide
tags: ["client", "server"]
date: 2024-04-30
description: "title: nothing that counts"
---

See [the review](../postmortem/storm.md#cause) and [another](../elsewhere/x.md), `](../guide/x.md)`.

[way]: ../guide/way.md
"""


class Settings(unittest.TestCase):
    def test_what_can_be_switched_off_is_off(self):
        text = knowledge_base.settings(["KB001", "KB011"])
        self.assertIn("  KB011: off\n", text)
        self.assertNotIn("KB001", text)

    def test_what_a_site_needs_is_there(self):
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name) / "new"
            knowledge_base.prepare(root, ["KB011"])
            for path in ("kb.yml", "Site/templates", "Site/assets", "Site/search"):
                self.assertTrue((root / path).exists(), path)


class Documentation(unittest.TestCase):
    def test_a_page(self):
        page = knowledge_base.documentation_page(PAGE)
        fields, _, body = page.removeprefix("---\n").partition("---\n")
        self.assertEqual(fields, 'title: "Retries: how many"\ntags: ["client", "server"]\ndate: 2024-04-30\n')
        self.assertIn("[the review](../incidents/storm.md#cause) and [another](../elsewhere/x.md)", body)
        self.assertIn("[way]: ../practices/way.md", body)

    def test_every_page_is_an_entry(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for kind in knowledge_base.FOLDERS:
                (folder / "content" / kind).mkdir(parents=True)
                for number in range(2):
                    (folder / "content" / kind / f"page-{number}.md").write_text(PAGE, "utf-8")
            count = knowledge_base.write_documentation(folder / "content", folder / "kb", [])
            self.assertEqual(count, 2 * len(knowledge_base.FOLDERS))
            self.assertEqual(count, len(list((folder / "kb/Content").rglob("*.md"))))


if __name__ == "__main__":
    unittest.main()
