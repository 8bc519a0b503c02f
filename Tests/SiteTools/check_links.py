#!/usr/bin/env python3
"""Checks every page of a built site without a browser.

    check_links.py SITE_DIR [--base-url https://kb.example/]

Every address inside the site leads to a file, and its fragment to an id in that file; nothing needs a server (no
absolute paths, no links to folders; only 404.html, which is served at any depth, may start at the root); nothing is
loaded from elsewhere; no inline script; ids are unique; each page has one h1, a title and a language. Addresses that
start with --base-url must exist in the site too.

Prints `file:line: message` for each problem and exits 1, or prints what was checked and exits 0.
"""

import argparse
import functools
import multiprocessing
import os
import pathlib
import posixpath
import re
import sys
import urllib.parse

import page_reader

PAGES_WORTH_A_PROCESS_POOL = 200
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)


def files_below(root):
    """Listed once and compared as text, so that a wrong case is found on a file system that does not mind it."""
    return {
        (pathlib.Path(folder) / name).relative_to(root).as_posix()
        for folder, _, names in os.walk(root)
        for name in names
    }


def folders_of(files):
    return {parent.as_posix() for file in files for parent in pathlib.PurePosixPath(file).parents}


def read_pages(root, paths):
    read = functools.partial(page_reader.read_page, root)
    if len(paths) < PAGES_WORTH_A_PROCESS_POOL:
        return [read(path) for path in paths]
    with multiprocessing.Pool() as pool:
        return pool.map(read, paths, chunksize=50)


class Site:
    def __init__(self, root, base_url):
        self.files = files_below(root)
        self.folders = folders_of(self.files)
        self.base_url = base_url
        self.base_path = urllib.parse.urlsplit(base_url).path or "/"
        html = sorted(path for path in self.files if path.endswith(".html"))
        self.pages = {page.path: page for page in read_pages(root, html)}
        self.sheets = [page_reader.read_stylesheet(root, path) for path in sorted(self.files) if path.endswith(".css")]

    def fault(self, page, address):
        """What is wrong with an address on a page, or None."""
        text = address.text
        if not text:
            return "empty address"
        if text.startswith(self.base_url):
            if address.is_loaded:
                return f"loaded by its whole address: {text}"
            return self.fault_inside("", text.removeprefix(self.base_url) or "index.html", text, page)
        scheme = SCHEME.match(text)
        if scheme or text.startswith("//"):
            return self.fault_outside(scheme and scheme.group(1).lower(), address)
        if text.startswith("/"):
            if page.path != "404.html":
                return f"absolute path: {text}"
            if not text.startswith(self.base_path):
                return f"outside of {self.base_path}: {text}"
            return self.fault_inside("", text.removeprefix(self.base_path) or "index.html", text, page)
        return self.fault_inside(posixpath.dirname(page.path), text, text, page)

    def fault_outside(self, scheme, address):
        if scheme == "javascript":
            return f"inline script: {address.text}"
        if address.is_loaded and scheme not in ("data", "mailto"):
            return f"loaded from elsewhere: {address.text}"
        return None

    def fault_inside(self, folder, reference, text, page):
        parts = urllib.parse.urlsplit(reference)
        path = urllib.parse.unquote(parts.path)
        target = posixpath.normpath(posixpath.join(folder, path)) if path else page.path
        if target.startswith(".."):
            return f"leaves the site: {text}"
        if path.endswith("/") or target in self.folders:
            return f"leads to a folder: {text}"
        if target not in self.files:
            return f"no such file: {text}"
        return self.fault_in_fragment(target, parts.fragment, text)

    def fault_in_fragment(self, target, fragment, text):
        if not fragment or fragment == "top" or target not in self.pages:
            return None
        ids = self.pages[target].ids
        if fragment in ids or urllib.parse.unquote(fragment) in ids:
            return None
        return f"no such id: {text}"

    def problems(self):
        for page in [*self.pages.values(), *self.sheets]:
            found = list(page.problems)
            for address in page.addresses:
                fault = self.fault(page, address)
                if fault:
                    found.append((address.line, fault))
            for line, message in sorted(found):
                yield f"{page.path}:{line}: {message}"

    def address_count(self):
        return sum(len(page.addresses) for page in [*self.pages.values(), *self.sheets])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--base-url", default="https://kb.example/")
    options = parser.parse_args()
    site = Site(options.site, options.base_url.rstrip("/") + "/")
    if not site.pages:
        sys.exit(f"{options.site}: no pages")
    problems = list(site.problems())
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    print(f"{len(site.pages)} pages, {site.address_count()} links checked")


if __name__ == "__main__":
    main()
