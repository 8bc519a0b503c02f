#!/usr/bin/env python3
"""Reads the queries of Tests/SearchCases/query.json in headless Chromium, as search.html does.

    search_query_check.py

Site/search/20-query.js must read each as the case says, and so as the terminal does, which QueryLanguageTests holds to
the same cases. Needs playwright and Chromium (on PATH, or in the variable CHROMIUM). Prints `query: expected, and read`
for each difference and exits 1.
"""

import json
import pathlib
import sys

from playwright import sync_api

import browser_check

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "Site/search/20-query.js"
CASES = ROOT / "Tests/SearchCases/query.json"

READ = """texts => texts.map(text => {
  const query = kbSearch.parseQuery(text);
  return { reads: kbSearch.describeQuery(query), groups: query.groups.length, notes: query.notes };
})"""


def readings(browser, texts):
    """For each text a description, the number of groups, and the notes."""
    page = browser.new_page()
    page.add_script_tag(path=SCRIPT)
    return page.evaluate(READ, texts)


def differences(cases, found):
    for case, read in zip(cases, found, strict=True):
        expected = {"notes": [], **case}
        for key in ("reads", "groups", "notes"):
            if key in expected and read[key] != expected[key]:
                times = f" {case['times']} times" if "times" in case else ""
                yield f"{case['text']!r}{times}: {expected[key]!r}, and read {read[key]!r}"


def main():
    cases = [case for section in json.loads(CASES.read_text("utf-8")).values() for case in section]
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = readings(browser, [case["text"] * case.get("times", 1) for case in cases])
        browser.close()
    problems = list(differences(cases, found))
    for problem in problems:
        print(problem)
    if problems or not cases:
        sys.exit(1)
    print(f"{len(cases)} queries read")


if __name__ == "__main__":
    main()
