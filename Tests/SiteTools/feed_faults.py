"""What is wrong with an Atom feed, by RFC 4287, and with the places that it leads to."""

import datetime
import re
import urllib.parse
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, with the T and Z of RFC 4287, section 3.3.
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.I)


def is_date(text):
    if not DATE.fullmatch(text):
        return False
    try:
        datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True


def text_of(element, name):
    child = element.find(ATOM + name)
    return None if child is None else "".join(child.itertext()).strip()


def links(element, rel):
    """The addresses of one relation; a link without rel is an alternate."""
    return [link.get("href", "") for link in element.findall(ATOM + "link") if link.get("rel", "alternate") == rel]


def common_faults(element):
    """What a feed and an entry must both have."""
    for name in ("id", "title", "updated"):
        count = len(element.findall(ATOM + name))
        if count != 1:
            yield f"{count} times {name}"
        elif not text_of(element, name):
            yield f"an empty {name}"
    identifier, updated = text_of(element, "id"), text_of(element, "updated")
    if identifier and not ABSOLUTE.fullmatch(identifier):
        yield f"the id is not absolute: {identifier}"
    if updated and not is_date(updated):
        yield f"updated is no date of RFC 3339: {updated}"
    published = text_of(element, "published")
    if published is not None and not is_date(published):
        yield f"published is no date of RFC 3339: {published}"


def entry_faults(entry, base, files):
    yield from common_faults(entry)
    targets = links(entry, "alternate")
    if not targets:
        yield "no link"
    for target in targets:
        path = urllib.parse.unquote(urllib.parse.urlsplit(target.removeprefix(base)).path)
        if not target.startswith(base) or path not in files:
            yield f"leads to no page: {target}"


def faults(text, place, base, files):
    """What is wrong with the feed that is served at `place`, an address below `base`, of a site of these files."""
    try:
        feed = tree.fromstring(text)
    except tree.ParseError as error:
        yield f"not well formed: {error}"
        return
    if feed.tag != ATOM + "feed":
        yield f"the root is {feed.tag}, not an Atom feed"
        return
    yield from common_faults(feed)
    if links(feed, "self") != [place]:
        yield f"the self link is {' '.join(links(feed, 'self')) or 'missing'}, not {place}"
    entries = feed.findall(ATOM + "entry")
    if not entries:
        yield "no entry"
    if feed.find(ATOM + "author") is None and any(entry.find(ATOM + "author") is None for entry in entries):
        yield "an entry without an author, of its own or of the feed"
    yield from faults_between(feed, entries)
    for entry in entries:
        for fault in entry_faults(entry, base, files):
            yield f"entry {text_of(entry, 'title') or text_of(entry, 'id')}: {fault}"


def faults_between(feed, entries):
    identifiers = [text_of(entry, "id") for entry in entries]
    for identifier in sorted({one for one in identifiers if one and identifiers.count(one) > 1}):
        yield f"two entries have the id {identifier}"
    dates = [text_of(entry, "updated") or "" for entry in entries]
    own = text_of(feed, "updated") or ""
    # Dates of one form and one zone are in order as text.
    if all(date.endswith("Z") for date in [*dates, own]) and max(dates, default="") > own:
        yield f"updated {own}, before its latest entry"
