"""Needs playwright and Chromium. Each question of walk_check.js is asked of small pages that have one fault or none."""

import unittest

import sample_site
import walk_check

BUTTON = "<button>Go</button>"
FOCUS = [
    # The page, and what is not so of the first stop.
    (BUTTON, []),
    ("<style>button { outline: none }</style>" + BUTTON, ["isMarked"]),
    ("<style>button { outline: none; box-shadow: 0 0 0 2px }</style>" + BUTTON, []),
    ("<style>button { outline: none } p:focus-within { outline: 2px solid }</style><p>" + BUTTON, []),
    ('<style>button { position: fixed; left: -99px }</style>' + BUTTON, ["isInView", "isClear"]),
    ('<div style="position: fixed; inset: 0">Over</div>' + BUTTON, ["isClear"]),
]
VANISHED = [
    ("<p>Words</p>", None),
    ('<p style="color: #fff">Words</p>', '"Words"'),
    ('<div style="background: #000"><p style="color: #000">Words</p></div>', '"Words"'),
    ('<div style="background: #000"><p style="color: #fff">Words</p></div>', None),
    ('<p style="color: #fff; display: none">Words</p>', None),
]
MOVING = [
    ("<p>Words</p>", None),
    ('<p class="a" style="transition: color 1s">Words</p>', "p.a has a transition"),
    ('<p style="transition: color 0.001s">Words</p>', None),
    ("<style>@keyframes k { to { color: red } } p { animation: k 1s }</style><p>Words</p>", "p has an animation"),
    ("<style>html { scroll-behavior: smooth }</style>", "the page scrolls smoothly"),
]
CONTENT = """<main><p>Some <a href="https://a.example/b">words</a></p><p hidden>Hidden</p><button>Copy</button>
<dialog open>Keys</dialog><a href="https://a.example/a">More</a></main>"""
STEPS = '<ol class="steps"><li><a href="#a">1</a></li><li><p><a href="#b" id="b">2</a></p></li></ol>'


class Questions(sample_site.BrowserCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.script = walk_check.SCRIPT.read_text("utf-8")
        cls.page = cls.browser.new_page()

    def ask(self, question):
        return self.page.evaluate(f"({self.script}).{question}()")

    def show(self, body):
        self.page.set_content("<!doctype html><title>A</title>" + body)

    def test_focus(self):
        for body, wanted in FOCUS:
            with self.subTest(body):
                self.show(body)
                self.page.keyboard.press("Tab")
                focus = self.ask("focus")
                self.assertEqual(focus["name"], 'button "Go"')
                self.assertEqual([name for name in ("isMarked", "isInView", "isClear") if not focus[name]], wanted)
        self.show("<p>Words</p>")
        self.page.keyboard.press("Tab")
        self.assertIsNone(self.ask("focus"))

    def test_tables(self):
        for question, cases in (("vanished", VANISHED), ("moving", MOVING)):
            for body, wanted in cases:
                with self.subTest(body):
                    self.show(body)
                    self.assertEqual(self.ask(question), wanted)

    def test_content_is_what_stands_there_without_scripts(self):
        self.show(CONTENT)
        found = self.ask("content")
        self.assertEqual(found["words"], "Some words More")
        self.assertEqual(found["links"], ["https://a.example/a", "https://a.example/b"])

    def test_step_that_has_the_focus(self):
        self.show(STEPS)
        self.assertEqual(self.ask("step"), -1)
        self.page.locator("#b").focus()
        self.assertEqual(self.ask("step"), 1)


class Differences(unittest.TestCase):
    def test_where_two_texts_part(self):
        self.assertEqual(walk_check.difference("one two", "one 2"), "'2' and not 'two'")
        self.assertEqual(walk_check.difference(["a", "b"], ["a"]), "[] and not ['b']")


if __name__ == "__main__":
    unittest.main()
