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
# The analysis measures how far a mistyped field is from a known one.
SCRIPTS = [ROOT / "Site/search" / name for name in ("10-analysis.js", "20-query.js")]
CASES = ROOT / "Tests/SearchCases/query.json"

LISTS = {"any of": "preferred", "must have": "required", "must not have": "excluded"}
# What is said of a filter, and of one that excludes; after it come the values.
FILTERS = {
    "date": ("dated", "not dated"),
    "place": ("id begins with", "id does not begin with"),
    "links": ("a link says", "no link says"),
    "has": ("has", "has no"),
}


def described(query):
    """The line that `kb search --explain` says of the query."""
    parts = []
    for title, need in LISTS.items():
        groups = [group["alternatives"] for group in query["groups"] if group["need"] == need]
        if groups:
            parts.append(f"{title}: " + ", ".join(" or ".join(map(term, group)) for group in groups))
    return "; ".join(parts + [described_filter(each) for each in query["filters"]]) or "nothing"


def term(term):
    return {"word": "{}", "prefix": "{}*", "phrase": '"{}"'}[term["type"]].format(term["text"])


def described_filter(each):
    field = each["field"]
    said = FILTERS.get(field, (f"{field} is", f"{field} is not"))[each["isExcluded"]]
    return f"{said} {days(each['from'], each['through']) if field == 'date' else ' or '.join(each['values'])}"


def days(first, last):
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"{first} or later" if first else f"{last} or earlier"


def readings(browser, texts):
    """For each text a description, the number of groups, and the notes."""
    page = browser.new_page()
    for script in SCRIPTS:
        page.add_script_tag(path=script)
    queries = page.evaluate("texts => texts.map(text => kbSearch.parseQuery(text))", texts)
    return [{"reads": described(q), "groups": len(q["groups"]), "notes": q["notes"]} for q in queries]


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
