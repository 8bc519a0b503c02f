"""Each fault is put into a sound file alone, so that a check that never fails is seen."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import expectations
import hostile
import run_samples
from generated_file import GeneratedFile

TEXT = '''---
title: Clock skew
slide_count: 2
sources:
  - family: deck
    files: [deck.pptx]
    warnings:
      - "chart-empty: slide 2: the chart has no values"
tool: kb ingest 1
---

## Slide 1: Clock skew \\*o {#slide-1}
<!-- kb: deck 256 0123456789ab 0123456789ab -->

- one
  - two

Naïve **café** with 1 \\< 2 &amp; [a paper](https://example.org/a?b=1).

> **Notes:** zephyr-o is said
> here

## Slide 2 {#slide-2}
<!-- kb: deck 257 0123456789ab 0123456789ab hidden -->

*Hidden in the deck.*

| a | b \\| c |
| - | - |
| 1 | 2 |

```
let x = 1 < 2
```
'''
FACTS = {'title': 'Clock skew', 'slides': 2, 'hidden': [2], 'date': None, 'people': [], 'tags': ['dns']}
HOLD = [
    {'slides': 2}, {'titles': {1: 'Clock skew *o', 2: ''}}, {'hidden': [2]}, {'notes_on': [1]}, {'notes_count': 1},
    {'notes_contain': ['zephyr-o is said here']}, {'contains': ['Naïve café', '1 < 2 & a paper', 'let x = 1 < 2']},
    {'contains': ['https://example.org/a?b=1']}, {'not_contains': ['fallback', 'the chart has no values']},
    {'each_once': ['zephyr-o']}, {'order': ['one', 'two']}, {'table_on': {'slide': 2, 'rows': 2, 'escaped_pipe': True}},
    {'table_has': ['b | c']}, {'code_on': [2]}, {'code_contains': ['1 < 2']}, {'code_blocks': 1},
    {'nested_list_on': {'slide': 1, 'depth': 2}}, {'title': 'Clock skew'}, {'published': None}, {'tags': ['dns']},
    {'headings': ['Clock skew *o', '']}, {'placed': {'zephyr-o': 'Clock skew *o'}}, {'warn': ['chart-empty']},
    {'max_output_bytes': 4000}, {'code_without_line_numbers': True},
]
FAIL = [
    {'slides': 3}, {'titles': {1: 'Clock skew o'}}, {'titles': {3: 'Clock skew'}}, {'hidden': []}, {'notes_on': [1, 2]},
    {'notes_count': 0}, {'notes_contain': ['one']}, {'contains': ['Naïve tea']}, {'contains': ['**Notes:** here']},
    {'not_contains': ['zephyr-o']}, {'not_contains': ['&amp;']}, {'not_joined': ['zephyr-o is']}, {'each_once': ['o']},
    {'order': ['two', 'Clock skew']}, {'table_on': {'slide': 1, 'rows': 2}}, {'table_has': ['let x']}, {'code_on': [1]},
    {'code_contains': ['café']}, {'code_blocks': 0}, {'nested_list_on': {'slide': 1, 'depth': 3}}, {'title': 'Skew'},
    {'published': '2021-06-08'}, {'tags': []}, {'headings': ['Clock skew *o']}, {'placed': {'zephyr-o': 'Other'}},
    {'warn': ['encoding-guessed']}, {'max_output_bytes': 40}, {'words': 1}, {'speaker': 'Mary'},
    {'toc_has': ['Part II']}, {'link_to_slide': {'from': 1, 'to': 'slide-2'}},
]
SEARCHES = [
    # What the search answers, what was wanted, and whether that is so.
    ({}, {'hit': 'slide-1', 'in': 'notes'}, True), ({}, {'hit': 'slide-2'}, False),
    ({'second': 754}, {'t': 754}, False), ({'link': 'https://a/1'}, {'link': 'https://a/2'}, False),
    ({'entry': 'talks/other'}, {'hit': 'slide-1'}, False),
]


class FakeBase:
    def __init__(self, hit=None):
        self.hit, self.opened, self.unique = hit or {}, [], []

    def search(self, _):
        return [{'entry': 'talks/a', 'ref': 'talks/a#slide-1', 'page': 'talks/a.html#slide-1', 'second': None,
                 'link': None, **self.hit}]


def sample(expect, base=None, text=TEXT):
    result = {'entry': 'talks/a', 'facts': FACTS, 'warnings': [{'code': 'chart-empty', 'message': ''}]}
    taken = expectations.Taken('deck.pptx', result, GeneratedFile(text), '---\ntitle: Clock skew\n---\n')
    return expectations.Sample({'id': 'a', 'expect': expect}, None, base or FakeBase(), [taken], [result])


class Expectations(unittest.TestCase):
    def test_what_is_so_holds(self):
        for expect in HOLD:
            with self.subTest(expect):
                self.assertEqual(list(expectations.check(sample(expect))), [])

    def test_what_is_not_so_is_seen(self):
        for expect in FAIL:
            with self.subTest(expect):
                self.assertNotEqual(list(expectations.check(sample(expect))), [])

    def test_searches(self):
        for hit, wanted, holds in SEARCHES:
            with self.subTest(hit=hit, wanted=wanted):
                faults = list(expectations.check(sample({'search': [{'q': 'zephyr-o', **wanted}]}, FakeBase(hit))))
                self.assertEqual(faults == [], holds, faults)

    def test_a_second_that_comes_late_is_seen(self):
        text = TEXT.replace('Slide 1: Clock skew \\*o {#slide-1}', '12:30 Chapter {#t-750}')
        for second, holds in [(754, True), (755, False)]:
            hit = {'second': second, 'ref': 'talks/a#t-750'}
            faults = list(expectations.check(sample({'search': [{'q': 'one', 't': 754}]}, FakeBase(hit), text)))
            self.assertEqual(faults == [], holds, faults)

    def test_a_key_that_is_not_known_is_an_error(self):
        with self.assertRaises(KeyError):
            list(expectations.check(sample({'slide_colours': 3})))

    def test_bytes(self):
        for data, holds in [(b'a\n', True), (b'a\r\n', False), (b'\xef\xbb\xbfa', False), (b'\xff', False),
                            (b'a\0', False), ('\ufffe'.encode(), False)]:
            self.assertEqual(list(expectations.byte_faults(data, 'a.md')) == [], holds, data)


class Answer:
    def __init__(self, code, errors, wall=1, memory=100):
        self.code, self.errors, self.wall, self.memory, self.sockets = code, errors, wall, memory, set()


class Quiet:
    outside = root = pathlib.Path('/nowhere/at/all')

    def content(self):
        return {}

    def strangers(self):
        return []


class Hostile(unittest.TestCase):
    def test_refusals(self):
        path = pathlib.Path('/a/bomb.pptx')
        for errors, case, holds in [
                ('kb: bomb.pptx: grows\n', {'expect': 'reject'}, True), ('kb: grows\n', {'expect': 'reject'}, False),
                ('kb: bomb.pptx: grows\nmore\n', {'expect': 'reject'}, False), ('', {'expect': 'reject'}, False),
                ('kb: bomb.pptx: grows\n', {'expect': 'accept'}, False),
                ('kb: bomb.pptx: grows\n', {'expect': 'reject', 'message_has': 'password'}, False)]:
            faults = list(hostile.refused(Quiet(), case, path, Answer(2, errors), {}))
            self.assertEqual(faults == [], holds, faults)

    def test_what_should_be_refused(self):
        self.assertNotEqual(list(hostile.accepted(Quiet(), {'expect': 'reject', 'file': 'a'}, [])), [])

    def test_bounds(self):
        for answer, holds in [(Answer(0, ''), True), (Answer(0, '', wall=13), False),
                              (Answer(0, '', memory=600), False), (Answer(0, 'Fatal error: x'), False)]:
            self.assertEqual(list(hostile.bounds(Quiet(), answer, hostile.names_beside(Quiet()))) == [], holds)

    def test_a_demand_that_is_not_known_is_an_error(self):
        with self.assertRaises(KeyError):
            list(hostile.accepted(Quiet(), {'expect': 'accept', 'file': 'a', 'must': ['sing']}, []))


class Runs(unittest.TestCase):
    def test_a_report_with_a_fault_ends_with_1(self):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            report = run_samples.Report()
            report.take('a', [])
            self.assertEqual(report.end(), 0)
            report.take('b', ['slides: wanted 2, got 1'])
            report.take('c', (1 / 0 for _ in 'x'))
            self.assertEqual(report.end(), 1)
        self.assertIn('b: slides: wanted 2, got 1', printed.getvalue())
        self.assertIn('1 of 3 cases hold, 2 faults', printed.getvalue())

    def test_only_what_is_believed_wrong_word_for_word_is_let_be(self):
        name, known = next(iter(run_samples.BELIEVED_WRONG.items()))
        fault = next(iter(known))
        with contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(run_samples.without_believed_wrong(name, [fault, 'other']), ['other'])
            self.assertEqual(run_samples.without_believed_wrong('another', [fault]), [fault])

    def test_a_part_that_is_not_known_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / 'expected.yaml').write_text('more: []\ncases: []\nhostile: []\n', encoding='utf-8')
            with self.assertRaises(KeyError):
                run_samples.run(run_samples.arguments(['--kb', 'kb', '--samples', folder]))


if __name__ == '__main__':
    unittest.main()
