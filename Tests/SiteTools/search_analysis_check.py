#!/usr/bin/env python3
"""Puts the browser's definition of a word to the cases that hold the program's.

    search_analysis_check.py

Site/search/10-analysis.js runs in headless Chromium over Tests/SearchCases/analysis.json: its words, compounds and the
places of both, once as the browser folds by itself and once with a table of folds; its stems, also of the words of
Content and of words made of endings, which FTS5's own porter tokenizer stems here; and its distances. Needs playwright
and Chromium (on PATH, or in the variable CHROMIUM). Prints `case: fault` for each and exits 1.
"""

import functools
import itertools
import json
import pathlib
import re
import sqlite3
import sys

from playwright import sync_api

import browser_check

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "Site/search/10-analysis.js"
CASES = ROOT / "Tests/SearchCases/analysis.json"
SPOKEN_CASES = ROOT / "Tests/SearchCases/spoken.json"
SPOKEN_SCRIPTS = [SCRIPT, ROOT / "Site/search/45-snippet.js", ROOT / "Site/search/46-spoken.js"]

ENDINGS = """ational tional enci anci izer logi bli alli entli eli ousli ization ation ator alism iveness fulness ousness
    aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion ou ism
    ate iti ous ive ize eed ed ing s es ies sses y e ll ss at bl iz ying""".split()
BEGINNINGS = ["", "a", "y", "ab", "by", "bay", "aba", "tr", "é", "xyx", "hopp", "fizz", "st", "oo"]

# What a text becomes: its words and compounds, each with the text that it covers. Much goes to a page and back as one text
# of JSON, which takes a fraction of the time that playwright takes for lists.
ANALYSE = """([texts, folds]) => JSON.stringify(JSON.parse(texts).map((text) => {
  const { words, compounds } = kbSearch.analyse(text, folds);
  const covers = [...words, ...compounds].map(({ start, end }) => text.slice(start, end));
  return { words: words.map((word) => word.text), compounds: compounds.map((word) => word.text), covers };
}))"""
STEM = "(words) => JSON.stringify(JSON.parse(words).map((word) => kbSearch.stem(word)))"
DISTANCE = """(cases) => cases.map(([first, second, limit]) => [
  kbSearch.editDistance(first, second, limit), kbSearch.editDistance(second, first, limit)])"""
SPOKEN = """([text, cues, words]) => kbSearch.spokenSecond(
  text, cues, new Map(words.map((word) => [kbSearch.stem(word), 1])), {})"""

# A table that contradicts the browser, to see that it is asked first; and half of a pair, which no file can hold.
TABLE_CASES = [
    ("aéb", {"é": "x"}, ["axb"]),
    ("aéb", {"é": ""}, ["ab"]),
    ("aéb", {"é": " "}, ["a", "b"]),
    ("aéb", {"é": None}, ["a", "b"]),
    ("aéb", {"ß": "x"}, ["aeb"]),
]
HALF_PAIR = "() => kbSearch.analyse('a\\ud83cb').words.map((word) => word.text)"


def analysed(page, texts, folds):
    return json.loads(page.evaluate(ANALYSE, [json.dumps(texts), folds]))


def text_faults(page, cases, folds):
    results = analysed(page, [case["text"] for case in cases], folds)
    for case, result in zip(cases, results):
        expected = {name: case[name] for name in ("words", "compounds")}
        # Without places, each word covers itself, in any case.
        expected["covers"] = case.get("covers", case["words"] + case["compounds"])
        if "covers" not in case:
            result["covers"] = [text.lower() for text in result["covers"]]
        for name, value in expected.items():
            if result[name] != value:
                yield f"{case['text']!r}: {name} {result[name]} instead of {value}"


def table_faults(page):
    for text, folds, words in TABLE_CASES:
        got = analysed(page, [text], folds)[0]["words"]
        if got != words:
            yield f"{text!r} with the folds {folds}: words {got} instead of {words}"
    if (got := page.evaluate(HALF_PAIR)) != ["a", "b"]:
        yield f"half of a pair: words {got} instead of ['a', 'b']"


def fts5_stems(words):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE word USING fts5(text, tokenize = 'porter ascii')")
    database.execute("CREATE VIRTUAL TABLE stem USING fts5vocab(word, 'instance')")
    database.executemany("INSERT INTO word(rowid, text) VALUES (?, ?)", enumerate(words))
    stems = dict(database.execute("SELECT doc, term FROM stem"))
    return [stems[index] for index in range(len(words))]


def real_words():
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "Content").rglob("*.md")))
    return sorted(set(itertools.chain.from_iterable(re.findall(r"[a-z0-9]+", text.lower()) for text in texts)))


@functools.cache
def made_and_real_stems():
    """Words and their stems, the same each time."""
    made = {beginning + first + second for beginning in BEGINNINGS for first in ENDINGS for second in ["", *ENDINGS]}
    words = sorted(made) + real_words()
    return words, fts5_stems(words)


def stem_faults(page, cases):
    others, stems = made_and_real_stems()
    words = [word for word, _ in cases] + others
    expected = [stem for _, stem in cases] + stems
    for word, stem, got in zip(words, expected, json.loads(page.evaluate(STEM, json.dumps(words)))):
        if got != stem:
            yield f"{word}: stem {got} instead of {stem}"


def distance_faults(page, cases):
    for (first, second, limit, expected), got in zip(cases, page.evaluate(DISTANCE, cases)):
        if got != [expected, expected]:
            yield f"{first} and {second} within {limit}: distances {got} instead of {expected}"


def spoken_faults(page, cases):
    for case in cases["texts"]:
        got = page.evaluate(SPOKEN, [case["text"], case["cues"], case["words"]])
        if got != case["second"]:
            yield f"{case['text']!r}, {case['words']}: second {got} instead of {case['second']}"
    for link, second, expected in cases["links"]:
        if (got := page.evaluate("([link, second]) => kbSearch.addressAt(link, second)", [link, second])) != expected:
            yield f"{link} at {second}: {got} instead of {expected}"


def faults(page, cases):
    yield from text_faults(page, cases["texts"], {})
    # As the index gives it: a table by which the characters of some of the texts are known.
    yield from text_faults(page, cases["texts"], {"é": "e", "ł": "l", "Ł": "l", "ﬁ": "fi", "東": "東", "\u00ad": ""})
    yield from table_faults(page)
    yield from stem_faults(page, cases["stems"])
    yield from distance_faults(page, cases["distances"])


def opened(browser, script):
    page = browser.new_page()
    page.add_script_tag(content=script)
    return page


def main():
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = list(faults(opened(browser, SCRIPT.read_text(encoding="utf-8")), cases))
        scripts = "\n".join(script.read_text(encoding="utf-8") for script in SPOKEN_SCRIPTS)
        found += spoken_faults(opened(browser, scripts), json.loads(SPOKEN_CASES.read_text(encoding="utf-8")))
        browser.close()
    for fault in found:
        print(fault)
    if found:
        sys.exit(1)
    print(f"{len(cases['texts'])} texts, {len(cases['distances'])} distances: the browser reads them as the program does")


if __name__ == "__main__":
    main()
