"""What is asked of a tool's output is answered by what is in it."""

import unittest

import ingest_keeps as keeps

DECK = '''<!-- Slide number: 3 -->
# Numbers

| a | us\\|east |

```swift
while true { }
```

Text
    with one more line.

See [the paper](https://a.b/?x=1&amp;y=2) \\<c\\>.
'''
ASKED = [
    (keeps.numbered(3, 'Numbers'), True), (keeps.numbered(4, 'Numbers'), False), (keeps.heading('Numbers'), True),
    (keeps.heading('paper'), False), (keeps.has('us\\|east'), True), (keeps.has('x=1&y=2'), True),
    (keeps.has('notes'), False), (keeps.lacks('footer'), True), (keeps.lacks('<c>'), False),
    (keeps.in_code('while true'), True), (keeps.in_code('paper'), False), (keeps.in_code('one more'), False), (keeps.once('Numbers'), True),
    (keeps.once('a'), False), (keeps.once('lost'), False), (keeps.both(keeps.has('Numbers'), keeps.has('lost')), False),
]


class Asked(unittest.TestCase):
    def test_answers(self):
        for number, (ask, holds) in enumerate(ASKED):
            with self.subTest(number):
                self.assertEqual(keeps.answer('kb', DECK, ask), 'yes' if holds else 'no')

    def test_what_is_not_read_has_no_answer(self):
        self.assertEqual(keeps.answer('markitdown', None, keeps.has('a')), 'not read')
        self.assertEqual(keeps.answer('pandoc', 'WEBVTT\n\na', keeps.has('a')), 'not read')

    def test_a_hidden_slide(self):
        ask = next(ask for _, _, asked in keeps.CASES for name, ask in asked if name.startswith('a hidden slide'))
        self.assertEqual(keeps.answer('kb', '# Hidden appendix\nsecret-hidden-o', ask), 'no')
        self.assertEqual(keeps.answer('kb', '# Hidden appendix\n*Hidden in the deck.*\n\n- secret-hidden-o', ask), 'yes')


if __name__ == '__main__':
    unittest.main()
