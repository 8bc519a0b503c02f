"""Small sites in temporary folders, sound or broken in one way, for the tests of these tools."""

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import unittest

from playwright import sync_api

import browser_check

TOOLS = pathlib.Path(__file__).resolve().parent


def page(body, head="", html='<html lang="en">', title="<title>A page</title>"):
    return f"""<!doctype html>
{html}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{title}
<link rel="stylesheet" href="STYLE">
{head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<main id="main" tabindex="-1">
{body}
</main>
</body>
</html>
"""


STYLE = """
:root { color-scheme: light; background: #fcfcfa; color: #181c1a }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; background: #131614; color: #e3e7e3 }
}
.skip:not(:focus) { position: absolute; left: -99rem }
section { min-height: 40rem }
"""


def sound_files():
    """The pages of a small site by their path."""
    step = """<h1>Restore</h1>
<section id="stop"><h2>Stop</h2><p><a href="../incidents/outage.html#cause">Outage</a></p></section>
<section id="start"><h2>Start</h2><p><a href="#stop">Back</a></p></section>"""
    outage = """<h1>Outage</h1>
<section id="impact"><h2>Impact</h2><p>Long.</p></section>
<section id="cause"><h2>Cause</h2><p><a href="../runbooks/restore.html">Restore</a></p></section>"""
    pages = {
        "index.html": '<h1>Home</h1><p><a href="runbooks/restore.html#start">Restore</a></p>',
        "runbooks/index.html": '<h1>Runbooks</h1><p><a href="restore.html">Restore</a></p>',
        "runbooks/restore.html": step,
        "incidents/outage.html": outage,
    }
    files = {
        path: page(body).replace("STYLE", ("../" if "/" in path else "") + "style.css") for path, body in pages.items()
    }
    lost = page('<h1>Not here</h1><p><a href="/index.html">Home</a></p>')
    return files | {"404.html": lost.replace("STYLE", "/style.css"), "style.css": STYLE}


@contextlib.contextmanager
def written(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        yield root


def changed(path, old, new):
    """The sound site with one replacement in one file."""
    files = sound_files()
    if old not in files[path]:
        raise ValueError(f"{path} has no {old!r}")
    return files | {path: files[path].replace(old, new, 1)}


def run(tool, files, *options):
    """The exit status and the output of a tool on a site."""
    with written(files) as root:
        command = [sys.executable, TOOLS / tool, root, *options]
        result = subprocess.run(command, capture_output=True, text=True)
        return result.returncode, result.stdout + result.stderr


class BrowserCase(unittest.TestCase):
    """Tests that share one browser."""

    @classmethod
    def setUpClass(cls):
        playwright = cls.enterClassContext(sync_api.sync_playwright())
        cls.browser = browser_check.launched(playwright)
        cls.addClassCleanup(cls.browser.close)
