"""The metrics, the exported pages and the mistyped words of the measurement of search."""

import json
import pathlib
import random
import tempfile
import unittest

import search_peers
import search_quality
import search_typos
from search_collection import (Collection, mean_scores, ndcg_at_10, read_collection, recall_at_depth,
                               reciprocal_rank_at_10)


def document(identifier, title="", headings="", text=""):
    return {"id": identifier, "title": title, "headings": headings, "text": text}


DOCUMENTS = [
    document("a", "Split brain", "Fencing · Quorum", "Two leaders write at once."),
    document("b", "Partitions", "", "The network partition lasted, and leaders were elected twice."),
    document("c", 'Quotes "in" a title: yes', "", "Retries and timeouts."),
]


class Metrics(unittest.TestCase):
    def test_one_ranking(self):
        # Worked out by hand: a gain of 1 at place 1 weighs 1, at place 2 1/log2(3), at place 3 1/2.
        for ranking, relevant, ndcg, reciprocal, recall in [
            (["a", "b"], {"a": 1}, 1, 1, 1),
            (["b", "a"], {"a": 1}, 0.63093, 0.5, 1),
            (["b", "c", "a"], {"a": 1, "d": 1}, 0.5 / 1.63093, 1 / 3, 0.5),
            (["b", "a"], {"a": 2, "b": 1}, (1 + 3 * 0.63093) / (3 + 0.63093), 1, 1),
            (["b"] + [f"x{n}" for n in range(9)] + ["a"], {"a": 1}, 0, 0, 1),
            ([f"x{n}" for n in range(100)] + ["a"], {"a": 1}, 0, 0, 0),
            ([], {"a": 1}, 0, 0, 0),
            (["a"], {"a": 0}, 0, 0, 0),
        ]:
            with self.subTest(ranking=ranking, relevant=relevant):
                self.assertAlmostEqual(ndcg_at_10(ranking, relevant), ndcg, places=4)
                self.assertAlmostEqual(reciprocal_rank_at_10(ranking, relevant), reciprocal)
                self.assertAlmostEqual(recall_at_depth(ranking, relevant), recall)

    def test_a_query_without_an_answer_counts_as_zero(self):
        queries = [{"id": "1", "text": "x"}, {"id": "2", "text": "y"}]
        collection = Collection("two", DOCUMENTS, queries, {"1": {"a": 1}, "2": {"b": 1}}, False)
        self.assertEqual(mean_scores(collection, {"1": ["a"]}), [0.5, 0.5, 0.5])

    def test_a_query_that_is_a_document_does_not_find_itself(self):
        collection = Collection("one", DOCUMENTS, [{"id": "a", "text": "x"}], {"a": {"b": 1}}, True)
        self.assertEqual(mean_scores(collection, {"a": ["a", "b"]}), [1, 1, 1])
        collection.drops_itself = False
        self.assertEqual(mean_scores(collection, {"a": ["a", "b"]})[1], 0.5)

    def test_reads_a_folder(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            # A separator of lines inside a text ends no line of the file.
            text = json.dumps({"id": "a", "title": None, "text": "one\u2028two"}, ensure_ascii=False)
            (folder / "corpus.jsonl").write_text(text + "\n", "utf-8")
            (folder / "queries.jsonl").write_text('{"id": "q", "text": "two"}\n', "utf-8")
            (folder / "qrels.tsv").write_text("q\ta\t2\n", "utf-8")
            (folder / "meta.json").write_text('{"drop_self": true}', "utf-8")
            read = read_collection(folder)
        self.assertEqual(read.documents, [document("a", text="one\u2028two")])
        self.assertEqual((read.relevant, read.drops_itself), ({"q": {"a": 2}}, True))


class Export(unittest.TestCase):
    def test_a_page(self):
        for one, expected in [
            (DOCUMENTS[0], '---\ntitle: "Split brain"\n---\n\n## Fencing\n\n## Quorum\n\nTwo leaders write at once.\n'),
            (DOCUMENTS[2], '---\ntitle: "Quotes \\"in\\" a title: yes"\n---\n\nRetries and timeouts.\n'),
            (document("d", text="# <b> [x](y.md) é"), "# <b> [x](y.md) é\n"),
        ]:
            with self.subTest(one["id"]):
                self.assertEqual(search_quality.page(one), expected)

    def test_every_document_has_a_file(self):
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name) / "new"
            search_quality.write_articles(DOCUMENTS, root, ["KB011"])
            files = sorted(file.name for file in (root / "Content/articles").iterdir())
            self.assertEqual(files, ["d00000.md", "d00001.md", "d00002.md"])

    def test_documents_come_in_the_order_of_their_first_hits(self):
        references = ["articles/d00002#x", "articles/d00000", "articles/d00002", "articles/d00001#d00000"]
        answer = {"hits": [{"ref": reference} for reference in references]}
        self.assertEqual(search_quality.found_documents(answer, DOCUMENTS), ["c", "a", "b"])
        self.assertEqual(search_quality.found_documents({}, DOCUMENTS), [])


class Asking(unittest.TestCase):
    """A program that answers with its last two arguments stands in for kb."""

    def ask(self, query, status=0):
        with tempfile.TemporaryDirectory() as name:
            program = pathlib.Path(name) / "kb"
            program.write_text('#!/usr/bin/env python3\nimport json, sys\n'
                               f'print(json.dumps({{"last": sys.argv[-2:]}}))\nsys.exit({status})\n', "utf-8")
            program.chmod(0o755)
            return search_quality.search(str(program), pathlib.Path(name), query)[0]

    def test_a_query_is_one_argument_whatever_it_looks_like(self):
        for query, expected in [("-x 'a' $HOME", "-x 'a' $HOME"), ("--help", "--help"), ("a\0b", "a b"), ("", "")]:
            with self.subTest(query):
                self.assertEqual(self.ask(query)["last"], ["--", expected])

    def test_nothing_found_is_an_answer_and_a_failure_is_none(self):
        self.assertIn("last", self.ask("x", status=1))
        with self.assertRaises(SystemExit):
            self.ask("x", status=2)


class Typos(unittest.TestCase):
    def test_one_edit(self):
        chance = random.Random(4)
        lengths = set()
        for _ in range(500):
            typed = search_typos.mistype("leader", chance)
            lengths.add(len(typed) - len("leader"))
            self.assertTrue(is_one_edit("leader", typed), typed)
        self.assertEqual(lengths, {-1, 0, 1})

    def test_only_words_that_no_document_has_a_form_of(self):
        typos = search_typos.make_typos(DOCUMENTS, 50)
        self.assertEqual(len(typos), 50)
        words = {word for one in DOCUMENTS for field in one for word in search_peers.words(one[field])}
        ask = search_peers.fts5(DOCUMENTS)
        for word, typed in typos:
            self.assertIn(word, words)
            self.assertGreaterEqual(len(typed), 4)
            self.assertEqual(ask(typed, 1), [], typed)

    def test_same_seed_same_typos(self):
        self.assertEqual(search_typos.make_typos(DOCUMENTS, 20), search_typos.make_typos(DOCUMENTS, 20))
        self.assertNotEqual(search_typos.make_typos(DOCUMENTS, 20), search_typos.make_typos(DOCUMENTS, 20, seed=2))

    def test_by_use(self):
        documents = [document("a", text="leader " * 99 + "quorum")]
        words = [word for word, _ in search_typos.make_typos(documents, 100, by_use=True)]
        self.assertGreater(words.count("leader"), 80)

    def test_no_words_no_typos(self):
        self.assertEqual(search_typos.make_typos([document("a", text="1 2 abc")], 5), [])

    def test_judged(self):
        for answer, word, typed, expected in [
            ({"corrections": [{"typed": "laeder", "searched": "leader"}]}, "leader", "laeder", "right"),
            ({"corrections": [{"typed": "laeder", "searched": "ladder"}]}, "leader", "laeder", "wrong"),
            ({"corrections": [{"typed": "leade", "searched": "leade*"}]}, "leader", "leade", "begun"),
            ({"corrections": [{"typed": "leadr", "searched": "leadr*"}]}, "leader", "leadr", "wrong"),
            ({"corrections": [{"typed": "other", "searched": "leader"}]}, "leader", "laeder", "wrong"),
            ({"corrections": [], "hits": [{}]}, "leader", "leade", "wrong"),
            ({}, "leader", "laeder", "wrong"),
        ]:
            with self.subTest(answer=answer):
                self.assertEqual(search_typos.judge(answer, word, typed), expected)


def is_one_edit(word, typed):
    """The word itself counts: a letter may be changed into the same, or swapped with the same."""
    cuts = {word[:place] + word[place + 1:] for place in range(len(word))}
    if len(typed) < len(word):
        return typed in cuts
    if len(typed) > len(word):
        return word in {typed[:place] + typed[place + 1:] for place in range(len(typed))}
    differing = [place for place in range(len(word)) if word[place] != typed[place]]
    if len(differing) <= 1:
        return True
    first, second = differing[0], differing[-1]
    return len(differing) == 2 and second == first + 1 and word[first:second + 1] == typed[second] + typed[first]


class Peers(unittest.TestCase):
    def test_fts5_takes_any_query_and_any_of_its_words(self):
        ask = search_peers.fts5(DOCUMENTS)
        self.assertEqual(ask("partitioned network", 10), ["b"])
        self.assertEqual(ask('NEAR(" OR -quorum*', 10)[:1], ["a"])
        self.assertEqual(ask('"*', 10), [])
        self.assertEqual(len(ask("leaders", 1)), 1)


if __name__ == "__main__":
    unittest.main()
