"""What is measured of speed: options, the lines of targets, tables of peers, the stages of functions."""

import argparse
import pathlib
import sqlite3
import tempfile
import unittest

import bench_speed
import build_speed
import rebuild_speed
import search_programs
import serve_speed
import stage_counts
import stage_times
from build_speed import Built, Size
from measure import Run
from written_files import Writing


def built(name, processor, peak=1):
    return Built(name, [Run(processor / 2, processor, peak)])


class Options(unittest.TestCase):
    def test_quick_leaves_what_was_given(self):
        options = bench_speed.parse_options(["--quick", "--sizes", "300,100,300"])
        self.assertEqual((options.sizes, options.runs), ([100, 300], 1))
        self.assertEqual(bench_speed.parse_options([]).sizes, [1_000, 10_000, 50_000])

    def test_the_size_of_the_others(self):
        for sizes, expected in [([1_000, 10_000, 50_000], 10_000), ([300], 300), ([20_000, 50_000], 20_000)]:
            self.assertEqual(bench_speed.main_size(sizes), expected)

    def test_parts(self):
        self.assertEqual(bench_speed.parse_options(["--only", "start,search"]).only, ["start", "search"])
        with self.assertRaises(argparse.ArgumentTypeError):
            bench_speed.parts_of("begin")


class FromNothing(unittest.TestCase):
    ALL = {"kb": built("kb", 15, 700e6), "Hugo, lean": built("Hugo, lean", 48, 1758e6),
           "Hugo, full": built("Hugo, full", 109), "Pagefind on Hugo's": built("Pagefind", 49)}

    def test_targets(self):
        lines = build_speed.from_nothing_lines(self.ALL, 10_000)
        self.assertEqual([line.is_met for line in lines], [True, None, True, False])
        self.assertEqual(lines[0].ratio, "0.09")

    def test_without_the_others(self):
        lines = build_speed.from_nothing_lines({"kb": self.ALL["kb"]}, 10_000)
        self.assertEqual([line.is_met for line in lines], [None, None, False])
        self.assertEqual(lines[0].beside, "not installed")

    def test_growth(self):
        def sizes(*processors):
            return [Size(count, 0, built("kb", one)) for count, one in zip((1_000, 10_000), processors)]
        self.assertTrue(build_speed.growth_line(sizes(1.0, 12.5)).is_met)
        self.assertFalse(build_speed.growth_line(sizes(1.0, 12.6)).is_met)
        self.assertFalse(build_speed.growth_line(sizes(1.0, 7.9)).is_met)
        self.assertIsNone(build_speed.growth_line(sizes(1.0)).is_met)


class Edits(unittest.TestCase):
    def test_a_title(self):
        for title, expected in [('"A: b"', '"A: b, edited 2"'), ("A b", "A b, edited 2")]:
            text = f"---\ntitle: {title}\n---\n\ntitle: no\n"
            self.assertEqual(rebuild_speed.with_new_title(text, 2), f"---\ntitle: {expected}\n---\n\ntitle: no\n")


    def test_lines(self):
        def lines(seconds, written, changed, *hugo):
            runs = [[Run(one, 0, 0)] for one in (seconds, *hugo)]
            return rebuild_speed.edit_lines("an edit", Writing(written, changed, []), runs)
        quick, files = lines(0.2, ["a.html"], ["a.html"], 40.0)
        self.assertEqual((quick.is_met, quick.ratio, files.is_met), (True, "0.0050", True))
        slow, files = lines(0.4, ["a.html", "b.html"], ["a.html"])
        self.assertEqual((slow.is_met, slow.ratio, files.is_met), (False, "", False))


class Searches(unittest.TestCase):
    PAGE = '---\ntitle: "Split brain"\ntags: ["network"]\ndate: 2024-01-01\n---\n\nTwo partitions.\n---\nAnd more.\n'

    def test_columns(self):
        self.assertEqual(search_programs.columns_of(self.PAGE),
                         ("Split brain", '["network"]', "\nTwo partitions.\n---\nAnd more.\n"))

    def test_the_statement_ranks_and_shows(self):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name) / "plain.sqlite"
            search_programs.write_table([self.PAGE, self.PAGE.replace("Split brain", "Partition")], path)
            database = sqlite3.connect(path)
            rows = database.execute(search_programs.STATEMENT).fetchall()
            database.close()
        self.assertEqual([title for title, *_ in rows], ["Partition", "Split brain"])
        self.assertIn("[partitions]", rows[1][1])

    def test_targets(self):
        seconds = {search_programs.KB: 0.040, search_programs.UNREFRESHED: 0.014, search_programs.SHELL: 0.025,
                   search_programs.QUEST: 0.004}
        results = {name: [Run(one, one / 2, 0)] for name, one in seconds.items()}
        lines = search_programs.lines_of(results, 10)
        self.assertEqual([line.is_met for line in lines], [True, None, False, False])
        self.assertEqual(lines[1].beside, "ripgrep is not installed")
        self.assertEqual(lines[0].processor, "7.0 ms, ratio 0.56")


class Serving(unittest.TestCase):
    def test_targets(self):
        lines = serve_speed.lines_of([80, 90, 300], ([7800], [36_600], 4.7e9))
        self.assertEqual([line.is_met for line in lines], [True, True])
        self.assertEqual(lines[0].kb, "90 ms")
        self.assertEqual([line.is_met for line in serve_speed.lines_of([101], ([9], [1009], 0))], [False, False])

    def test_not_there(self):
        line, = serve_speed.lines_of(None, None)
        self.assertEqual((line.beside, line.is_met), ("not there yet", None))
        self.assertIsNone(serve_speed.lines_of([1], None)[1].is_met)

    def test_a_log_is_read_on(self):
        log = serve_speed.Log(["Web Server at http://localhost:1313/ x\n", "Total in 5 ms\n", "Total in 7 ms\n"])
        self.assertEqual(log.next(serve_speed.ADDRESS).group(), "http://localhost:1313")
        self.assertEqual([log.next(serve_speed.TOTAL)[1] for _ in range(2)], ["5", "7"])
        self.assertIsNone(log.next(serve_speed.TOTAL, patience=0))


CALLGRIND = """events: Ir
fn=(1) $s7Parsing10parseEntryyyF
16 100
cfn=(2) malloc
calls=3 0
16 300
fn=(3) $s4Site9siteFilesyyF
20 50
cfn=(2)
calls=1 0
* 100
cfn=(4) $s7Linking4linkyyF
calls=1 0
* 500
fn=(2)
30 400
fn=(4)
+3 500
fn=(5) main
1 7
totals: 1057
"""


class Stages(unittest.TestCase):
    def test_modules(self):
        for symbol, expected in [("$s7Parsing10parseEntryyyF", "parse"), ("$s12TextAnalysis1xF", "index"),
                                 ("$s12BrowserIndex1xF", "index"), ("$sSS6appendyySSF", None), ("malloc", None),
                                 ("$s7Actions10StagedTreeV", "write"), ("$s7Actions5buildyyF", "the rest")]:
            self.assertEqual(stage_counts.stage_of(symbol), expected, symbol)

    def test_what_belongs_to_no_stage_counts_for_its_callers(self):
        profile = stage_counts.parse(CALLGRIND.splitlines(keepends=True))
        self.assertEqual(profile.own["malloc"], 400)
        stages = {stage: dict(functions) for stage, functions in stage_counts.by_stage(profile).items()}
        self.assertEqual(stages, {
            "parse": {"$s7Parsing10parseEntryyyF": 100, "malloc": 300},
            "render": {"$s4Site9siteFilesyyF": 50, "malloc": 100},
            "link": {"$s7Linking4linkyyF": 500},
            stage_counts.UNCALLED: {"main": 7}})

    def test_times(self):
        output = (
            "reading Content\ntiming: read 0.100 s, processors 0.150 s\n"
            "timing: browser index 1.500 s, processors 2.250 s\ntiming: odd\n")
        self.assertEqual(stage_times.times_of(output), [("read", 0.1, 0.15), ("browser index", 1.5, 2.25)])


if __name__ == "__main__":
    unittest.main()
