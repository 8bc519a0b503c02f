"""Needs playwright and Chromium. Each fault is one that a change to the script alone would make."""

import json
import unittest

from playwright import sync_api

import browser_check
import search_analysis_check as check

FAULTS = [
    # What is reported, and the change to the script.
    ("'org/kube-proxy:v1.2': compounds ['kubeproxy'", "'/:@'.includes", "'/@'.includes"),
    ("\"DynamoDB's\": words", "endsWord(all[at + 2].role)", "false"),
    ("'straße STRASSE ẞ': words", "'ß': 'ss'", "'ß': 's'"),
    ("'C++': covers", "at += isPlus ? 2 : 1", "at += 1"),
    ("with the folds", "folds ? folds[character] : undefined", "undefined"),
    ("half of a pair: words", "/[\\p{L}\\p{N}]/u", "/[\\p{L}\\p{N}\\p{Cs}]/u"),
    ("relational: stem", "'ational ate ", "'ational al "),
    ("ab and ba within 1: distances", "twoAbove[column - 2] + 1", "twoAbove[column - 2]"),
]


class SearchAnalysisCheckTest(unittest.TestCase):
    def test_reports_each_fault(self):
        script = check.SCRIPT.read_text(encoding="utf-8")
        cases = json.loads(check.CASES.read_text(encoding="utf-8"))
        with sync_api.sync_playwright() as playwright:
            browser = browser_check.launched(playwright)
            self.assertEqual(list(check.faults(check.opened(browser, script), cases)), [])
            for fault, sound, broken in FAULTS:
                with self.subTest(fault):
                    self.assertEqual(script.count(sound), 1)
                    found = check.faults(check.opened(browser, script.replace(sound, broken)), cases)
                    self.assertTrue(any(fault in line for line in found))
            browser.close()


if __name__ == "__main__":
    unittest.main()
