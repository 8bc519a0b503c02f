"""A generated knowledge base holds to the rules of the real one that it is made of."""

import collections
import pathlib
import posixpath
import re
import tempfile
import unittest

import corpus

ROOT = pathlib.Path(__file__).resolve().parents[1]
LINK = re.compile(r'\]\(([^)\s:]+\.md)(?:#([^)\s]+))?(?: "([^"]+)")?\)')
COUNT = 300


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def links(content):
    for path in content.glob("*/*.md"):
        for link in LINK.finditer(path.read_text("utf-8")):
            yield path, content / posixpath.normpath(f"{path.parent.name}/{link[1]}"), link[2], link[3]


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.made = pathlib.Path(cls.folder.name) / "one"
        cls.counts = corpus.write_corpus(COUNT, cls.made, ROOT, "test")
        cls.links = list(links(cls.made / "kb/Content"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_same_seed_same_files(self):
        again = pathlib.Path(self.folder.name) / "again"
        corpus.write_corpus(COUNT, again, ROOT, "test")
        self.assertEqual(files(self.made), files(again))

    def test_every_entry_and_link_is_there(self):
        self.assertEqual(len(list((self.made / "kb/Content").glob("*/*.md"))), COUNT)
        self.assertGreater(len(self.links), COUNT)
        for source, target, anchor, _ in self.links:
            self.assertTrue(target.is_file(), f"{source} to {target}")
            if anchor:
                self.assertIn(f"{{#{anchor}}}", target.read_text("utf-8"))

    def test_anchors_are_unique_in_an_entry(self):
        for path in (self.made / "kb/Content").glob("*/*.md"):
            anchors = re.findall(r"(?m)^#.*\{#([^}]+)\}$", path.read_text("utf-8"))
            self.assertEqual(len(anchors), len(set(anchors)), path)

    def test_relations_join_the_kinds_that_they_join_in_the_real_content(self):
        def relations(found):
            return {(source.parent.name, title, target.parent.name) for source, target, _, title in found if title}
        self.assertLessEqual(relations(self.links), relations(links(ROOT / "Content")))

    def test_a_pair_is_related_at_one_end_only(self):
        pairs = collections.Counter(frozenset((source, target)) for source, target, _, title in self.links if title)
        self.assertEqual([pair for pair, times in pairs.items() if times > 1], [])


if __name__ == "__main__":
    unittest.main()
