"""The machine and the versions that figures come from, in words."""

import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys


def first_line(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    return (result.stdout.strip() or result.stderr.strip() or "unknown").splitlines()[0]


def processor():
    if sys.platform == "darwin":
        return first_line("sysctl", "-n", "machdep.cpu.brand_string")
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return model.group(1) if model else platform.machine()


def system():
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    return platform.freedesktop_os_release().get("PRETTY_NAME", "Linux") + f", Linux {platform.release()}"


def core_count():
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def load():
    return f"{os.getloadavg()[0]:.1f}"


def file_system(folder):
    """Its name, as the system's own `stat` calls it."""
    return first_line("stat", "-f", "-c", "%T", str(folder)) if sys.platform == "linux" else "the disk"


def describe(kb, hugo=None):
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = [f"kb {first_line(kb, '--version')}", f"Python {platform.python_version()}"]
    if shutil.which("sqlite3"):
        versions.insert(1, f"SQLite shell {first_line('sqlite3', '--version').split()[0]}")
    if hugo:
        number = re.search(r"v[\d.]+", first_line(hugo, "version"))
        versions.insert(1, f"Hugo {number.group() if number else 'unknown'}")
    return "\n".join([
        f"- {processor()}, {core_count()} cores, {memory:.0f} GB of memory; load {load()} at the start",
        f"- {system()}",
        f"- {'; '.join(versions)}",
    ])
