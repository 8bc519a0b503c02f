#!/usr/bin/env python3
"""Prints the runbooks of a built site to PDF, on A4 and on Letter.

    print_check.py SITE [--keep DIR]

Each step stands on one sheet, unless it is higher than a sheet by itself; all steps are there; paper is light for a
reader whose screen is dark; something that the screen does not show, the line with the revision, stands above the
title. --keep writes the files to a folder.

A mark that takes no room is put at each end of a step, and looked for in the text of the sheets. Needs playwright,
pypdf and Chromium (on PATH, or in the variable CHROMIUM). Prints `page: message` for each problem and exits 1.
"""

import argparse
import io
import pathlib
import re
import sys
import urllib.parse

import pypdf
from playwright import sync_api

import browser_check
import browser_page
import local_server

# Sheets in millimetres, width and height.
SHEETS = {"A4": (210, 297), "Letter": (215.9, 279.4)}
PIXELS_PER_MM = 96 / 25.4
MARK = re.compile(r"qz(\d+)([ab])z")

ADD_MARKS = """() => {
  const mark = text => {
    const made = document.createElement('span');
    made.textContent = text;
    // Out of the flow, and as small as a PDF keeps it.
    for (const [name, value] of [['position', 'absolute'], ['font-size', '2px'], ['line-height', '1']])
      made.style.setProperty(name, value);
    return made;
  };
  const box = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  // What is for screen readers alone is cut off, and a mark in it would be too.
  const isShown = node => node.data.trim() && box(node).height > 1 && node.parentElement.checkVisibility()
    && node.parentElement.getBoundingClientRect().width > 2 && !node.parentElement.closest('svg, button');
  const steps = [...document.querySelectorAll('.steps > li')];
  steps.forEach((step, at) => {
    const walker = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (isShown(walker.currentNode)) texts.push(walker.currentNode);
    if (!texts.length) return;
    const lowest = texts.reduce((one, other) => box(other).bottom > box(one).bottom ? other : one);
    texts[0].before(mark(`qz${at}az `));
    lowest.after(mark(` qz${at}bz`));
  });
  return steps.length;
}"""
HEIGHTS = "() => [...document.querySelectorAll('.steps > li')].map(step => step.getBoundingClientRect().height)"
# What is shown on paper alone.
PAPER_ONLY = """() => [...document.querySelectorAll('.po')].filter(element => element.checkVisibility())
  .map(element => element.textContent.trim()).join(' ')"""
COLOURS = """() => {
  const ground = element => getComputedStyle(element).backgroundColor;
  const grounds = [document.body, document.documentElement].map(ground).filter(colour => !/^rgba.*, 0\\)$/.test(colour));
  return [getComputedStyle(document.querySelector('main p')).color, grounds[0] || 'rgb(255, 255, 255)'];
}"""
# Of the page's margins, in millimetres; a sheet is at least so much smaller for what stands on it.
MARGINS = """() => {
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
  const page = rules.find(rule => rule instanceof CSSPageRule);
  const size = side => parseFloat(page?.style.getPropertyValue('margin-' + side)) || 10;
  return { across: size('left') + size('right'), down: size('top') + size('bottom') };
}"""


def brightness(colour):
    """The sum of red, green and blue, each up to 255."""
    return sum(float(part) for part in re.findall(r"[\d.]+", colour)[:3])


def sheets_of(texts):
    """For each step the sheets on which it starts and ends, from the texts of the sheets."""
    found = {}
    for sheet, text in enumerate(texts, 1):
        for number, end in MARK.findall(text):
            found.setdefault(int(number), {})[end] = sheet
    return found


def step_faults(texts, heights, room):
    """Steps that are torn or lost. Heights and room are in pixels."""
    found = sheets_of(texts)
    for number, height in enumerate(heights):
        ends = found.get(number, {})
        if set(ends) != {"a", "b"}:
            yield f"step {number + 1} is not printed whole"
        elif ends["a"] != ends["b"] and height <= room:
            yield f"step {number + 1} is torn between the sheets {ends['a']} and {ends['b']}"


def print_faults(opened, name, sheet, keep):
    page = opened.page
    margins = page.evaluate(MARGINS)
    width, height = SHEETS[sheet]
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": round((width - margins["across"]) * PIXELS_PER_MM), "height": 900})
    heights = page.evaluate(HEIGHTS)
    # As it is on paper, where some of what the screen shows is not.
    if not page.evaluate(ADD_MARKS):
        yield "no steps"
    ink, paper = page.evaluate(COLOURS)
    if brightness(ink) > 300 or brightness(paper) < 700:
        yield f"a reader with a dark screen gets {ink} on {paper}"
    line = page.evaluate(PAPER_ONLY)
    if not re.search(r"\d{4}", line):
        yield f"no line with revision and date for paper alone: {line!r}"
    pdf = page.pdf(format=sheet)
    if keep:
        (keep / f"{pathlib.PurePosixPath(name).stem}-{sheet}.pdf").write_bytes(pdf)
    texts = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    yield from step_faults(texts, heights, (height - margins["down"]) * PIXELS_PER_MM)


def page_faults(browser, server, name, keep):
    for sheet in SHEETS:
        with browser_page.watched(browser, (server, "data:"), color_scheme="dark") as opened:
            opened.page.goto(f"{server}/{urllib.parse.quote(name)}")
            yield from (f"{sheet}: {fault}" for fault in print_faults(opened, name, sheet, keep))


def problems(browser, root, names, keep=None):
    # From disk a script may not read the margins in the style sheet.
    with local_server.serving(root, "/") as server:
        for name in names:
            yield from (f"{name}: {fault}" for fault in page_faults(browser, server, name, keep))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()
    root = options.site.resolve()
    pages = sorted(set((root / "runbooks").glob("**/*.html")) - {root / "runbooks/index.html"})
    names = [page.relative_to(root).as_posix() for page in pages]
    if not names:
        sys.exit(f"{options.site}: no runbooks")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    with sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        found = list(problems(browser, root, names, options.keep))
        browser.close()
    for problem in found:
        print(problem)
    if found:
        sys.exit(1)
    print(f"{len(names)} runbooks printed on {' and '.join(SHEETS)}")


if __name__ == "__main__":
    main()
