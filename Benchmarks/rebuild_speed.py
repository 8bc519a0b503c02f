"""Builds of a site that has been built: with nothing changed, and after an edit of a page."""

import re

import measure
import written_files
from build_speed import LEAN, hugo_build, kb_build
from tables import duration
from targets import Line, processor_times, within

TITLE = re.compile(r'^title: (["\']?)(.*?)\1$', re.M)


def middling(pages):
    """Kind and name of the page of middling size."""
    files = sorted(pages.files(), key=lambda path: (path.stat().st_size, path.name))
    path = files[len(files) // 2]
    return path.relative_to(pages.content)


def with_new_line(text, number):
    return f"{text}\nLine {number} that somebody added.\n"


def with_new_title(text, number):
    return TITLE.sub(rf"title: \g<1>\g<2>, edited {number}\g<1>", text, count=1)


class Edits:
    """Edits the same page of both programs, once for each call."""

    def __init__(self, pages, edit):
        name = middling(pages)
        self.paths = sorted({pages.content / name, pages.hugo / name})
        self.edit, self.count = edit, 0

    def __call__(self):
        self.count += 1
        for path in self.paths:
            path.write_text(self.edit(path.read_text("utf-8"), self.count), "utf-8")


def after_edit(bench, pages, edit, beside):
    """What the last of kb's builds wrote, and the runs of kb and of the command beside it."""
    edits, site = Edits(pages, edit), pages.root / "Site/public"
    before = written_files.state_of(site)
    steps = [(edits, kb_build(bench.kb, pages)), *beside]
    results = measure.run_in_turn(1, steps)
    after = written_files.state_of(site, before)
    for _ in range(bench.runs - 1):
        for one, more in zip(results, measure.run_in_turn(1, steps)):
            one += more
    return written_files.compare(before, after), results


def again_lines(bench, pages):
    """The pages have been built. Hugo builds all of it each time."""
    runs, = measure.run_in_turn(bench.runs, [(lambda: None, kb_build(bench.kb, pages))])
    nothing = within(f"kb build again, nothing changed, {pages.count} pages", measure.median_seconds(runs), 0.150,
                     "≤ 150 ms", duration)
    nothing.processor = processor_times(runs)
    hugo = [(lambda: None, hugo_build(bench, pages, LEAN, bench.folder / "hugo-lean"))] if bench.peers["Hugo"] else []
    return [nothing, *edit_lines("one edit of a body", *after_edit(bench, pages, with_new_line, hugo)),
            *edit_lines("one edit of a title", *after_edit(bench, pages, with_new_title, []))]


def edit_lines(what, writing, runs):
    """Of kb's runs, and Hugo's where it ran."""
    ours, *others = map(measure.median_seconds, runs)
    line = within(f"kb build after {what}", ours, 0.300, "≤ 300 ms", duration)
    line.processor = processor_times(*runs)
    for hugo in others:
        line.beside, line.ratio = f"Hugo, lean {duration(hugo)}", f"{ours / hugo:.4f}"
    files = Line(f"files after {what}", "only what changed is written", writing.in_words(),
                 is_met=not writing.needless)
    return [line, files]
