"""Builds of whole sites from nothing: beside other programs, on one core and on two, and of more pages."""

import pathlib
import shutil
import tempfile
from dataclasses import dataclass

import measure
from tables import duration, table
from targets import Line, against, missing, processor_times, within

THEME = pathlib.Path(__file__).resolve().parent / "hugo"
LEAN, FULL = "lean.toml", "full.toml"
MEGABYTE = 10**6


@dataclass
class Bench:
    """What all measurements share."""

    kb: str
    peers: dict
    runs: int
    folder: pathlib.Path
    theme: pathlib.Path = THEME  # Hugo's


@dataclass
class Built:
    """What the runs of one program took."""

    name: str
    runs: list
    files: int = 0
    pages: int = 0

    @property
    def processor(self):
        return measure.median_processor(self.runs)

    @property
    def wall(self):
        return measure.median_seconds(self.runs)

    @property
    def peak(self):
        return measure.median_peak(self.runs)


def megabytes(size):
    return f"{size / MEGABYTE:.0f} MB"


def set_aside(bench, *folders):
    """Moves away what was built. Nothing is removed before the end: for some time after many files went, ext4 is slow
    to make new ones (it looks for inodes that were not in use of late), and a program would be charged for that."""
    aside = bench.folder / "aside"
    aside.mkdir(exist_ok=True)
    for folder in filter(pathlib.Path.exists, folders):
        folder.rename(pathlib.Path(tempfile.mkdtemp(dir=aside)) / folder.name)


def kb_build(kb, pages):
    return [kb, "build", "--root", str(pages.root)]


def without_build(bench, pages):
    return lambda: set_aside(bench, pages.root / "Site/public", pages.root / ".kb")


def hugo_command(bench, pages, settings):
    """Hugo writes beside its theme, so it has a copy of its own. The settings, LEAN or FULL, stand over the theme's."""
    theme = bench.folder / "theme"
    if not theme.exists():
        shutil.copytree(bench.theme, theme, copy_function=shutil.copyfile)
        for name in (LEAN, FULL):
            shutil.copyfile(THEME / name, theme / name)
    return [bench.peers["Hugo"], "--noBuildLock", "--source", str(theme), "--config", f"hugo.toml,{settings}",
            "--contentDir", str(pages.hugo), "--cacheDir", str(bench.folder / "cache")]


def hugo_build(bench, pages, settings, output):
    return [*hugo_command(bench, pages, settings), "--quiet", "--destination", str(output)]


# From nothing, beside the others

def programs(bench, pages):
    """Names, steps and outputs. Pagefind reads what the Hugo before it made."""
    lean, full = bench.folder / "hugo-lean", bench.folder / "hugo-full"
    todo = [("kb", (without_build(bench, pages), kb_build(bench.kb, pages)), pages.root / "Site/public")]
    if bench.peers["Hugo"]:
        for name, settings, output in [("Hugo, lean", LEAN, lean), ("Hugo, full", FULL, full)]:
            step = (lambda output=output: set_aside(bench, output, bench.folder / "cache"),
                    hugo_build(bench, pages, settings, output))
            todo.append((name, step, output))
        if bench.peers["Pagefind"]:
            step = (lambda: set_aside(bench, full / "pagefind"), [bench.peers["Pagefind"], "--site", str(full)])
            todo.append(("Pagefind on Hugo's", step, full / "pagefind"))
    return todo


def from_nothing(bench, pages):
    """What each program took, by its name."""
    todo = programs(bench, pages)
    results = measure.run_in_turn(bench.runs, [step for _, step, _ in todo])
    built = {}
    for (name, _, output), runs in zip(todo, results):
        files = [path for path in output.rglob("*") if path.is_file()]
        built[name] = Built(name, runs, len(files), sum(path.suffix == ".html" for path in files))
    return built


def from_nothing_table(built):
    kb = built["kb"]
    rows = [[one.name, duration(one.processor), duration(one.wall), megabytes(one.peak), one.files, one.pages,
             f"{kb.processor / one.processor:.2f}", f"{kb.peak / one.peak:.2f}"] for one in built.values()]
    columns = ["a build from nothing", "processor", "wall", "peak memory", "files", "pages", "kb / it: processor",
               "memory"]
    return table(columns, rows, words=1)


def from_nothing_lines(built, count):
    kb, lean, full = built["kb"], built.get("Hugo, lean"), built.get("Hugo, full")
    pagefind = built.get("Pagefind on Hugo's")
    what = f"a build of {count} pages from nothing: processor"
    both, alone, memory = "≤ 1/10 of Hugo, full, and Pagefind", "≤ 1/3 of Hugo, lean", "≤ 600 MB"
    if pagefind:
        first = [against(what, kb.processor, full.processor + pagefind.processor, 1 / 10, both, duration,
                         "Hugo, full, and Pagefind"),
                 against(what, kb.processor, lean.processor + pagefind.processor, None, "", duration,
                         "Hugo, lean, and Pagefind")]
    else:
        first = [missing(what, both, "not installed")]
    second = against(what, kb.processor, lean.processor, 1 / 3, alone, duration, "Hugo, lean") if lean \
        else missing(what, alone, "not installed")
    beside = f"Hugo, lean {megabytes(lean.peak)}" if lean else ""
    return [*first, second, within("the same: peak memory", kb.peak, 600 * MEGABYTE, memory, megabytes, beside)]


# On one core and on two

def cores_line(bench, pages, available):
    what, reach = "the same on 2 cores: wall time against 1 core", "≥ 1.7 times quicker"
    if not bench.peers["taskset"] or len(available) < 2:
        return missing(what, reach, "needs taskset and two cores")
    def on(cores):
        return (without_build(bench, pages), [bench.peers["taskset"], "-c", ",".join(map(str, cores)),
                                       *kb_build(bench.kb, pages)])
    results = measure.run_in_turn(bench.runs, [on(available[:1]), on(available[:2])])
    one, two = map(measure.median_seconds, results)
    return Line(what, reach, duration(two), f"1 core {duration(one)}", f"{one / two:.2f}",
                processor_times(*reversed(results)), one / two >= 1.7)


# Growth

@dataclass
class Size:
    count: int
    bytes: int
    built: Built

    @property
    def per_page(self):
        return self.built.processor / self.count


def size_of(bench, pages):
    runs, = measure.run_in_turn(bench.runs, [(without_build(bench, pages), kb_build(bench.kb, pages))])
    return Size(pages.count, pages.bytes(), Built("kb", runs))


def growth_table(sizes):
    rows = [[one.count, f"{one.bytes / 1e6:.1f} MB", duration(one.built.processor), duration(one.built.wall),
             megabytes(one.built.peak), f"{one.per_page * 1000:.2f} ms", f"{one.per_page / sizes[0].per_page:.2f}"]
            for one in sizes]
    return table(["pages", "Markdown", "processor", "wall", "peak memory", "processor a page", "to the first"], rows)


def growth_line(sizes):
    what = f"growth over {', '.join(str(one.count) for one in sizes)} pages: processor time a page"
    reach = "within 25 %"
    if len(sizes) < 2:
        return missing(what, reach, "takes two sizes")
    each = [one.per_page for one in sizes]
    spread = max(each) / min(each)
    return Line(what, reach, " ".join(f"{one * 1000:.2f}" for one in each) + " ms", "", f"{spread:.2f}",
                is_met=spread <= 1.25)
