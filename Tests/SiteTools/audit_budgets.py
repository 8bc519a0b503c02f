#!/usr/bin/env python3
"""Weighs every page of a built site, and looks whether a strict content security policy is what it says.

    audit_budgets.py SITE [--base-url https://kb.example/]

A page's style sheets together have at most 14,336 bytes, its scripts at most 8,192; the search's own scripts and data
(`assets/search*.js`, `search/`) are asked for only by a reader who searches, and are left out. No inline script but
JSON-LD, no style element or attribute; a policy in a meta element before anything is loaded, with `default-src 'self'`,
nothing unsafe and no other host but the two that a video plays from; images say how large they are. All bytes are as
served without compression.

Prints `page: message` for each problem and exits 1. The last lines are the weight of the median and the largest page.
"""

import argparse
import pathlib
import sys
import urllib.parse

import page_weight

CSS_BYTES = 14 * 1024
SCRIPT_BYTES = 8 * 1024
# Where a video that the reader has asked for may be played from.
FRAMES = {"https://www.youtube-nocookie.com", "https://player.vimeo.com"}


def policy_faults(policies, loads_before):
    if len(policies) != 1:
        return [f"{len(policies)} content security policies, not one"]
    parts = [part.split() for part in policies[0].split(";") if part.split()]
    sources = {part[0].lower(): part[1:] for part in parts}
    found = []
    if sources.get("default-src") != ["'self'"]:
        found.append("the policy's default-src is not 'self'")
    for name, values in sources.items():
        found += [f"the policy allows {value} for {name}" for value in values if not is_strict(name, value)]
    if loads_before:
        found.append("something is loaded before the policy")
    return found


def is_strict(name, source):
    if source in ("'self'", "'none'") or (name == "img-src" and source == "data:"):
        return True
    return name == "frame-src" and source in FRAMES


def faults(page):
    """What is wrong with one page_weight.Page."""
    found = list(page.faults)
    found += policy_faults(page.policies, page.loads_before_policy)
    for kind, limit in (("css", CSS_BYTES), ("js", SCRIPT_BYTES)):
        if page.raw[kind] > limit:
            found.append(f"{page.raw[kind]:,} bytes of {kind}, {page.raw[kind] - limit:,} too many")
    return found


def summary(pages):
    """The weight of the median and of the largest page, in KB of 1,000 bytes as the table of the document has them."""
    by_total = sorted(pages, key=lambda page: page.total)
    yield f"median of {len(pages)} pages: {weight(by_total[len(by_total) // 2])}"
    yield f"largest, {by_total[-1].path}: {weight(by_total[-1])}"


def weight(page):
    kinds = "/".join(f"{page.raw[kind] / 1000:.1f}" for kind in page_weight.KINDS)
    total = f"{page.total / 1000:.1f} KB ({page.zipped / 1000:.1f} KB as gzip)"
    return f"html/css/js/images {kinds} KB, {total}, {page.requests} requests"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--base-url", default="https://kb.example/")
    options = parser.parse_args()
    base_path = urllib.parse.urlsplit(options.base_url).path.rstrip("/") + "/"
    pages = page_weight.read_site(options.site, base_path)
    if not pages:
        sys.exit("no pages")
    found = [f"{page.path}: {fault}" for page in pages for fault in dict.fromkeys(faults(page))]
    for line in [*found, *summary(pages)]:
        print(line)
    if found:
        sys.exit(1)


if __name__ == "__main__":
    main()
