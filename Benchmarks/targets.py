"""What is to be reached, as lines of one table: the figure, what it is compared with, and whether it is met."""

from dataclasses import dataclass

from tables import table

COLUMNS = ["what", "to reach", "kb", "beside it", "ratio", ""]
NOT_MEASURED = "–"


@dataclass
class Line:
    what: str
    reach: str = ""
    kb: str = NOT_MEASURED
    beside: str = ""
    ratio: str = ""
    is_met: bool | None = None  # None: there is nothing to reach, or nothing to compare with

    def cells(self):
        verdict = {True: "met", False: "**missed**", None: ""}[self.is_met]
        return [self.what, self.reach, self.kb, self.beside, self.ratio, verdict]


def against(what, value, other, limit, reach, words, name):
    """kb's value beside another program's, which it may be `limit` times of; `words` makes a cell of a value."""
    ratio = value / other
    return Line(what, reach, words(value), f"{name} {words(other)}", f"{ratio:.2f}",
                None if limit is None else ratio <= limit)


def within(what, value, limit, reach, words, beside=""):
    """kb's value by itself, which may be at most the limit."""
    return Line(what, reach, words(value), beside, "", value <= limit)


def missing(what, reach, why):
    return Line(what, reach, NOT_MEASURED, why)


def report(lines):
    return table(COLUMNS, [line.cells() for line in lines], words=2)
