"""What each stage of a build takes by the program's own clock: `kb build --timings`, where there is such an option.

It is read as a line for each stage on the standard error: `timing: parse 1.204 s, processors 2.310 s`. The time of the
processors is that of all threads in the stage; stages that run beside each other have wall times that overlap. Lines of
other stages than STAGES are shown as well.
"""

import re
import subprocess
import sys

from build_speed import kb_build, without_build
from tables import duration, table

STAGES = ["parse", "link", "check", "words", "index", "search data", "render", "write"]
LINE = re.compile(r"^timing: (\S.*?) (\d+\.\d+) s, processors (\d+\.\d+) s$", re.M)


def has_timings(kb):
    return "--timings" in subprocess.run([kb, "build", "--help"], capture_output=True, text=True).stdout


def times_of(output):
    """Stage, wall and processor seconds of each line."""
    return [(stage, float(wall), float(processor)) for stage, wall, processor in LINE.findall(output)]


def report(bench, pages):
    """Builds from nothing, once."""
    if not has_timings(bench.kb):
        return f"Time of each stage ({', '.join(STAGES)}): `kb build --timings` is not there yet."
    without_build(bench, pages)()
    result = subprocess.run([*kb_build(bench.kb, pages), "--timings"], capture_output=True, text=True)
    times = times_of(result.stderr)
    if result.returncode or not times:
        sys.exit(f"kb build --timings: status {result.returncode}, no line of a stage: {result.stderr[-500:]}")
    whole = sum(processor for *_, processor in times)
    rows = [[stage, duration(wall), duration(processor), f"{processor / whole:.0%}" if whole else ""]
            for stage, wall, processor in times]
    return table([f"a stage of a build of {pages.count} pages", "wall", "processor", "share"], rows, words=1)
