"""Which pages of a site stand for all of them in the slower checks, and which ones are missing."""

KINDS = ["runbooks", "practices", "incidents", "talks", "videos", "books", "articles"]
GROUPS = ["tags", "people", "events"]


def largest(root, folder):
    """The page of a folder with the most on it, because that one overflows first; its list page is left out."""
    pages = [page for page in (root / folder).glob("**/*.html") if page != root / folder / "index.html"]
    return max(pages, key=lambda page: (page.stat().st_size, page.as_posix()), default=None)


def list_page(root, folder):
    for page in (root / folder / "index.html", root / f"{folder}.html"):
        if page.is_file():
            return page
    return None


def sample(root):
    """Paths from the root of the site, and a message for everything that a whole site would have."""
    wanted = {
        "home page": root / "index.html",
        "404 page": root / "404.html",
        "list of a kind": next(filter(None, (list_page(root, kind) for kind in KINDS)), None),
    }
    wanted |= {f"page in {folder}/": largest(root, folder) for folder in KINDS + GROUPS}
    missing = [f"no {what}" for what, page in wanted.items() if page is None or not page.is_file()]
    found = {page for page in wanted.values() if page is not None and page.is_file()}
    found |= set(root.glob("*.html"))
    return sorted(page.relative_to(root).as_posix() for page in found), missing
