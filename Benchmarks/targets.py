"""What is to be reached, as lines of one table: the figure, what it is compared with, and whether it is met.

Where it is a time by the clock, the processor time stands beside it, which the load of others changes less.
"""

from dataclasses import dataclass

import measure
from tables import duration, table

COLUMNS = ["what", "to reach", "kb", "beside it", "ratio", "processor time", ""]
NOT_MEASURED = "–"


@dataclass
class Line:
    what: str
    reach: str = ""
    kb: str = NOT_MEASURED
    beside: str = ""
    ratio: str = ""
    processor: str = ""
    is_met: bool | None = None  # None: there is nothing to reach, or nothing to compare with

    def cells(self):
        verdict = {True: "met", False: "**missed**", None: ""}[self.is_met]
        return [self.what, self.reach, self.kb, self.beside, self.ratio, self.processor, verdict]


def against(what, value, other, limit, reach, words, name):
    """kb's value beside another program's, which it may be `limit` times of; `words` makes a cell of a value."""
    ratio = value / other
    return Line(what, reach, words(value), f"{name} {words(other)}", f"{ratio:.2f}",
                is_met=None if limit is None else ratio <= limit)


def within(what, value, limit, reach, words, beside=""):
    """kb's value by itself, which may be at most the limit."""
    return Line(what, reach, words(value), beside, is_met=value <= limit)


def processor_times(ours, *others):
    """Of runs of kb and of another program, if there was one."""
    times = [measure.median_processor(runs) for runs in (ours, *others)]
    return ", ".join([duration(times[0]), *(f"ratio {times[0] / one:.2f}" for one in times[1:] if one)])


def missing(what, reach, why):
    return Line(what, reach, NOT_MEASURED, why)


def report(lines):
    return table(COLUMNS, [line.cells() for line in lines], words=2)
