"""Runs a program and tells how long it took and how much memory it had, with as little of our own in it as we can."""

import os
import shutil
import statistics
import sys
import time
from dataclasses import dataclass

# getrusage counts kilobytes on Linux and bytes on macOS.
BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass
class Run:
    seconds: float
    processor: float  # seconds of it, in the program and in the system for it
    peak_bytes: int


def run(command, fine=(0,)):
    """One run with its output to nowhere. Spawning does not copy this process, however large it is.

    An exit code that is not fine ends the measurement: to fail is quick.
    """
    to_nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    program = shutil.which(command[0]) or command[0]
    start = time.perf_counter()
    process = os.posix_spawn(program, command, os.environ, file_actions=to_nowhere)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in fine:
        sys.exit(f"status {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * BYTES_PER_UNIT)


def run_in_turn(count, steps):
    """Runs each step `count` times, one after the other in turn, so that a slow minute of the machine is shared by all.

    A step is a function that prepares (not timed), the command that it prepares, and the exit codes that are fine where
    that is not 0 alone. Returns the runs of each step.
    """
    runs = [[] for _ in steps]
    for _ in range(count):
        for (prepare, *command), results in zip(steps, runs):
            prepare()
            results.append(run(*command))
    return runs


def median_seconds(runs):
    return statistics.median(one.seconds for one in runs)


def median_processor(runs):
    return statistics.median(one.processor for one in runs)


def median_peak(runs):
    return statistics.median(one.peak_bytes for one in runs)


def memory_floor():
    """What a program that needs nothing seems to need: a spawned process starts with the peak of the one before it."""
    return max(run(["true"]).peak_bytes for _ in range(3))
