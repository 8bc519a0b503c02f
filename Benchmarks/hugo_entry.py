"""The front matter of an entry as Hugo reads it: some of our names mean something else there."""

import json

import prose

# Hugo makes redirects of `aliases` and moves the page to `url`.
RENAMED = {"aliases": "other_names", "url": "link"}


def fields_for_hugo(fields):
    named = {RENAMED.get(name, name): value for name, value in fields.items()}
    if "date" in fields:
        # Hugo reads `2013` as a second of 1970 and refuses `2013-06`: it sorts by a whole day and shows our date.
        written = fields["date"].strip("\"'")
        named["date"] = (written + "-01-01")[:10] if len(written) == 4 else (written + "-01")[:10]
        named["shown_date"] = json.dumps(written)
    people = prose.list_of(fields.get("speakers", "[]")) + prose.list_of(fields.get("authors", "[]"))
    if people:
        named["people"] = json.dumps(people, ensure_ascii=False)
    if "event" in fields:
        named["events"] = f"[{fields['event']}]"
    return named
