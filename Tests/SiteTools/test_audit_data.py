import json
import unittest

import linked_data
import sample_site

BASE = "https://kb.example/"
STEP = {"@type": "HowToStep", "name": "Stop", "url": BASE + "runbooks/r.html#stop"}
HOW_TO = {"@context": "https://schema.org", "@type": "HowTo", "name": "Restore", "step": [STEP]}
BOOK = {"@context": "https://schema.org", "@type": "Book", "name": "A book", "author": {"@type": "Person", "name": "Ann"}}
LINKED_DATA = [
    ("runbooks/r.html", HOW_TO, []),
    ("runbooks/r.html", {"@context": "https://schema.org/", "@graph": [HOW_TO]}, []),
    ("runbooks/index.html", None, []),
    ("practices/p.html", None, []),
    ("runbooks/r.html", None, ["no JSON-LD of type HowTo"]),
    ("runbooks/r.html", HOW_TO | {"step": []}, ["JSON-LD: HowTo without step"]),
    ("runbooks/r.html", HOW_TO | {"step": [{"@type": "Thing"}]}, ["JSON-LD: step 1 is no HowToStep"]),
    ("runbooks/r.html", HOW_TO | {"step": [STEP | {"url": ""}]}, ["JSON-LD: HowToStep without url"]),
    ("runbooks/r.html", HOW_TO | {"@context": "https://a.example"}, ["JSON-LD: no @context of schema.org"]),
    ("books/b.html", BOOK, []),
    ("books/b.html", {name: BOOK[name] for name in BOOK if name != "name"}, ["JSON-LD: Book without name"]),
    ("books/b.html", BOOK | {"author": {"@type": "Person"}}, ["JSON-LD: Person without name"]),
    ("books/b.html", BOOK | {"datePublished": "May"}, ["JSON-LD: datePublished is no date: May"]),
    ("books/b.html", HOW_TO, ["no JSON-LD of type Book"]),
    ("events/e.html", [{"@context": "https://schema.org", "@type": "Event", "name": "E", "startDate": "2014-11"}], []),
    ("people/p.html", [1], ["JSON-LD: no @context of schema.org", "no JSON-LD of type Person"]),
]


def page(path, title, more=""):
    url = BASE + path
    return f"""<!doctype html><html><head><title>{title} · kb</title><link rel="canonical" href="{url}">
<meta property="og:title" content="{title}"><meta property="og:description" content="Words">
<meta property="og:type" content="article"><meta property="og:url" content="{url}">{more}</head>
<body><h1>{title}</h1></body></html>"""


def feed(path):
    return f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>kb</title><id>{BASE}{path}</id>
<updated>2026-01-01T00:00:00Z</updated><link rel="self" href="{BASE}{path}"/><author><name>kb</name></author>
<entry><title>Restore</title><id>{BASE}runbooks/r.html</id><updated>2026-01-01T00:00:00Z</updated>
<link href="{BASE}runbooks/r.html"/></entry></feed>"""


def sound():
    own_feed = '<link rel="alternate" type="application/atom+xml" href="feed.xml">'
    data = f'<script type="application/ld+json">{json.dumps(HOW_TO)}</script>'
    pages = {"index.html": page("index.html", "Home"), "runbooks/index.html": page("runbooks/index.html", "Runbooks", own_feed),
             "runbooks/r.html": page("runbooks/r.html", "Restore", data)}
    titles = {"index": "Home", "runbooks/index": "Runbooks", "runbooks/r": "Restore"}
    places = "".join(f"<url><loc>{BASE}{path}</loc></url>" for path in pages)
    return pages | {f"{path}.json": json.dumps({"id": path, "title": title}) for path, title in titles.items()} | {
        "404.html": "<h1>Not here</h1>",
        "old.html": '<meta http-equiv="refresh" content="0; url=index.html">',
        "hidden.html": '<meta name="robots" content="noindex">',
        "feed.xml": feed("feed.xml"), "runbooks/feed.xml": feed("runbooks/feed.xml"),
        "robots.txt": f"User-agent: *\nSitemap: {BASE}sitemap.xml\n",
        "llms.txt": f"# kb\n\n- [Restore]({BASE}runbooks/r.html#stop): from a copy\n- [Data](runbooks/r.json)\n",
        "sitemap.xml": f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>',
    }


FAULTS = [
    ("feed.xml: the self link is", "feed.xml", 'feed.xml"/>', 'other.xml"/>'),
    ("runbooks/index.html: no feed of its own", "runbooks/index.html", 'href="feed.xml"', 'href="../feed.xml"'),
    (f"sitemap.xml: not listed: {BASE}runbooks/r.html", "sitemap.xml", f"<url><loc>{BASE}runbooks/r.html</loc></url>", ""),
    (f"sitemap.xml: no page that may be indexed: {BASE}old.html", "sitemap.xml", "</urlset>",
     f"<url><loc>{BASE}old.html</loc></url></urlset>"),
    (f"sitemap.xml: listed twice: {BASE}index.html", "sitemap.xml", "</urlset>",
     f"<url><loc>{BASE}index.html</loc></url></urlset>"),
    ("sitemap.xml: not well formed", "sitemap.xml", "</urlset>", ""),
    ("robots.txt: does not name", "robots.txt", "Sitemap: ", "Sitemap: /"),
    ("llms.txt: does not start with a heading", "llms.txt", "# kb", "kb"),
    ("llms.txt: leads to nothing: runbooks/lost.json", "llms.txt", "runbooks/r.json", "runbooks/lost.json"),
    ("runbooks/r.html: its JSON does not parse", "runbooks/r.json", "{", ""),
    ("runbooks/r.html: its JSON is no object", "runbooks/r.json", '{"id": "runbooks/r", "title": "Restore"}', "[]"),
    ("runbooks/r.html: its JSON has the title 'Other', the page 'Restore'", "runbooks/r.json", "Restore", "Other"),
    ("runbooks/r.html: its JSON has the id 'r'", "runbooks/r.json", "runbooks/r", "r"),
    ("index.html: the canonical address is missing", "index.html", "canonical", "other"),
    ("index.html: no og:title", "index.html", "og:title", "title"),
    (f"index.html: og:url is {BASE}a.html", "index.html", f'og:url" content="{BASE}index.html', f'og:url" content="{BASE}a.html'),
    ("runbooks/r.html: JSON-LD does not parse", "runbooks/r.html", '{"@context"', '"@context"'),
]


class AuditData(unittest.TestCase):
    def test_a_sound_site_passes(self):
        self.assertEqual(sample_site.run("audit_data.py", sound()), (0, "3 pages and 2 feeds read\n"))

    def test_each_fault_is_found_alone(self):
        for message, path, old, new in FAULTS:
            with self.subTest(message):
                files = sound()
                self.assertEqual(files[path].count(old), 1)
                status, output = sample_site.run("audit_data.py", files | {path: files[path].replace(old, new)})
                self.assertEqual(status, 1)
                self.assertIn(message, output)
                self.assertLessEqual(len(output.splitlines()), 2, output)

    def test_what_is_not_there_is_missing(self):
        for name in ("feed.xml", "sitemap.xml", "robots.txt", "llms.txt"):
            files = sound()
            del files[name]
            self.assertEqual(sample_site.run("audit_data.py", files), (1, f"{name}: missing\n"))
        files = sound()
        del files["index.json"]
        self.assertEqual(sample_site.run("audit_data.py", files), (1, "index.html: no JSON beside it\n"))

    def test_another_base(self):
        files = {path: text.replace(BASE, "https://a.example/kb/") for path, text in sound().items()}
        self.assertEqual(sample_site.run("audit_data.py", files, "--base-url", "https://a.example/kb")[0], 0)

    def test_linked_data(self):
        for path, data, wanted in LINKED_DATA:
            with self.subTest(path=path, data=data):
                blocks = [] if data is None else [json.dumps(data)]
                self.assertEqual(list(linked_data.faults(path, blocks)), wanted)


if __name__ == "__main__":
    unittest.main()
