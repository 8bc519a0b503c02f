#!/usr/bin/env python3
"""Counts what each stage of a build takes: instructions, with valgrind's callgrind, which come out alike each time.

    stage_counts.py [--root ROOT] [--kb PROGRAM] [--top 8] [--keep FILE]

Builds the repository's own content (or ROOT's) once. The stage of a function is that of its module; what belongs to no
module of ours, as memory management, copying and SQLite, counts for the stages that call it, in proportion to what the
calls cost. Prints Markdown.
"""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

from tables import table

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
STAGES = {
    "read": ["Files"],
    "parse": ["Markdown", "YAML", "Parsing", "Model"],
    "link": ["Linking", "Checking", "Evidence"],
    "index": ["SearchIndex", "SQLite", "TextAnalysis", "BrowserIndex", "QueryLanguage"],
    "render": ["Site", "Templates", "XML"],
    "write": ["WriteSite", "StagedTree"],
    "the rest": ["Actions", "kb", "Processes", "ArgumentParser"],
}
STAGE_OF = {module: stage for stage, modules in STAGES.items() for module in modules}
UNCALLED = "outside of all stages"
# A mangled Swift name begins with its module: the length of its name, and the name.
MANGLED = re.compile(r"\$[sS](\d+)")
# Of functions that lie in a module by their names and in a stage by what they do.
BY_NAME = [(re.compile(r"^\$s5Files(7writing|5write|7replace|12temporary)", re.I), "write"),
           (re.compile(r"^\$s7Actions(10StagedTree|5write)", re.I), "write")]
NAME = re.compile(r"\((\d+)\)(?: (.*))?")
# A cost moves up one call in each at least; deeper chains outside of our modules are cycles.
ROUNDS = 40


def module_of(symbol):
    found = MANGLED.match(symbol)
    return symbol[found.end():found.end() + int(found[1])] if found else None


def stage_of(symbol):
    """The stage that a function belongs to by its name, or None."""
    for pattern, stage in BY_NAME:
        if pattern.match(symbol):
            return stage
    return STAGE_OF.get(module_of(symbol))


@dataclass
class Profile:
    """What functions cost by themselves, and what each call of one by another costs with all that it calls."""

    own: dict = field(default_factory=collections.Counter)
    calls: dict = field(default_factory=collections.Counter)  # of pairs of caller and called


def parse(lines):
    """Of callgrind's format: https://valgrind.org/docs/manual/cl-format.html (names may be given by number)."""
    profile, names = Profile(), {}
    current = called = None

    def named(text):
        number, name = NAME.match(text).groups()
        if name:
            names[number] = name
        return names[number]
    for line in lines:
        if line.startswith("fn="):
            current = named(line[3:].rstrip("\n"))
        elif line.startswith("cfn="):
            called = named(line[4:].rstrip("\n"))
        elif line[:1] in "0123456789+-*" and current:
            cost = int(line.split()[1])
            if called:
                profile.calls[current, called] += cost
                called = None
            else:
                profile.own[current] += cost
    return profile


def shares_of(profile):
    """Of each function, how much of it counts for each stage: its own, or those of its callers."""
    functions = set(profile.own) | {name for pair in profile.calls for name in pair}
    shares = {name: {stage_of(name): 1.0} for name in functions if stage_of(name)}
    callers = collections.defaultdict(list)
    for (caller, called), cost in profile.calls.items():
        if called not in shares and caller != called and cost:
            callers[called].append((caller, cost))
    for _ in range(ROUNDS):
        for name, calls in callers.items():
            sums, total = collections.Counter(), sum(cost for _, cost in calls)
            for caller, cost in calls:
                for stage, share in shares.get(caller, {}).items():
                    sums[stage] += share * cost / total
            shares[name] = sums
    return shares


def by_stage(profile):
    """Instructions of each stage, and of each function in it."""
    stages, shares = collections.defaultdict(collections.Counter), shares_of(profile)
    for name, cost in profile.own.items():
        left = 1.0
        for stage, share in shares.get(name, {}).items():
            stages[stage][name] += cost * share
            left -= share
        if left > 0:
            stages[UNCALLED][name] += cost * left
    return stages


def millions(count):
    return f"{count / 1e6:,.1f}".replace(",", " ")


def demangled(symbols):
    """As they are where Swift's tools are not there."""
    if not shutil.which("swift"):
        return symbols
    command = ["swift", "demangle", "--compact", "--simplified"]
    result = subprocess.run(command, input="\n".join(symbols), capture_output=True, text=True)
    lines = result.stdout.splitlines()
    return lines if len(lines) == len(symbols) else symbols


def shortened(name, width=70):
    text = name.partition("'")[0].replace("|", "\\|").replace("`", "'")
    return text if len(text) <= width else text[:width - 1] + "…"


def report(profile, top):
    stages, total = by_stage(profile), sum(profile.own.values())
    rows = []
    for stage in [*STAGES, UNCALLED]:
        functions = stages[stage]
        best = functions.most_common(top)
        names = demangled([name.partition("'")[0] for name, _ in best])
        said = ", ".join(f"`{shortened(name)}` {cost / total:.1%}" for name, (_, cost) in zip(names, best))
        rows.append([stage, millions(functions.total()), f"{functions.total() / total:.1%}", said])
    rows.append(["all", millions(total), "", ""])
    lines = table(["stage", "million instructions", "share", "most by themselves"], rows, words=1)
    return lines.replace("---: |\n", "--- |\n", 1)


def without_debug_information(kb, folder):
    """A copy: Debian's valgrind gives up on what Swift writes there. The names of functions stay."""
    copy = folder / "kb-stripped"
    subprocess.run(["strip", "--strip-debug", "-o", str(copy), kb], check=True)
    return copy


def count_build(kb, root, folder, valgrind="valgrind"):
    """Callgrind's file of one build."""
    out = folder / "callgrind.out"
    command = [valgrind, "--tool=callgrind", "--dump-line=no", f"--callgrind-out-file={out}",
               str(without_debug_information(kb, folder)), "build", "--root", str(root), "--output",
               str(folder / "site")]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode or not out.is_file():
        sys.exit(f"{' '.join(command)}: {result.stderr[-1000:]}")
    return out


def own_root(folder):
    """A copy of the repository's own knowledge base."""
    root = folder / "own"
    root.mkdir()
    shutil.copy(REPOSITORY / "kb.yml", root)
    shutil.copytree(REPOSITORY / "Content", root / "Content")
    shutil.copytree(REPOSITORY / "Site", root / "Site", ignore=shutil.ignore_patterns("public"))
    return root


def measured(kb, folder, top, root=None, valgrind="valgrind"):
    out = count_build(kb, root or own_root(folder), folder, valgrind)
    with out.open(encoding="utf-8", errors="replace") as file:
        return report(parse(file), top), out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path)
    parser.add_argument("--kb", default=str(REPOSITORY / ".build/release/kb"))
    parser.add_argument("--top", type=int, default=8)
    parser.add_argument("--keep", type=pathlib.Path, metavar="FILE", help="keep callgrind's file, for kcachegrind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kb-bench-") as name:
        text, out = measured(options.kb, pathlib.Path(name), options.top, options.root)
        if options.keep:
            shutil.copy(out, options.keep)
    print(text)


if __name__ == "__main__":
    main()
