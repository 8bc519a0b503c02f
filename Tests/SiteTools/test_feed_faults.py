import unittest

import feed_faults

BASE = "https://kb.example/"
PLACE = BASE + "tags/backup.xml"
SOUND = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Backup</title><id>https://kb.example/tags/backup.html</id><updated>2026-02-02T00:00:00Z</updated>
<link href="https://kb.example/"/><link rel="self" href="https://kb.example/tags/backup.xml"/>
<author><name>kb</name></author>
<entry><title>One</title><id>https://kb.example/a.html</id><updated>2026-02-02T00:00:00Z</updated>
<link href="https://kb.example/a.html#top"/><published>2026-02-01T10:00:00.5+01:00</published></entry>
<entry><title>Two</title><id>tag:kb.example,2026:b</id><updated>2026-01-02T00:00:00Z</updated>
<link rel="alternate" href="https://kb.example/b%20c.html"/></entry>
</feed>"""
FAULTS = [
    ("not well formed: mismatched tag", "</title><id>https://kb.example/tags", "</t><id>https://kb.example/tags"),
    ("the root is channel, not an Atom feed", SOUND, "<channel/>"),
    ("0 times title", "<title>Backup</title>", ""),
    ("2 times id", "<author>", "<id>urn:x</id><author>"),
    ("an empty title", "<title>Backup</title>", "<title> </title>"),
    ("the id is not absolute: /tags", "<id>https://kb.example/tags/backup.html</id>", "<id>/tags</id>"),
    ("updated is no date of RFC 3339: 2026-02-02", "backup.html</id><updated>2026-02-02T00:00:00Z",
     "backup.html</id><updated>2026-02-02"),
    ("the self link is missing, not " + PLACE, 'rel="self"', 'rel="related"'),
    (f"the self link is {BASE}feed.xml, not {PLACE}", 'tags/backup.xml"/>', 'feed.xml"/>'),
    ("an entry without an author, of its own or of the feed", "<author><name>kb</name></author>", ""),
    ("two entries have the id https://kb.example/a.html", "tag:kb.example,2026:b", "https://kb.example/a.html"),
    ("updated 2026-02-02T00:00:00Z, before its latest entry", "2026-01-02T", "2026-03-02T"),
    ("entry One: updated is no date of RFC 3339: 2026-02-30T00:00:00Z",
     "a.html</id><updated>2026-02-02", "a.html</id><updated>2026-02-30"),
    ("entry One: published is no date of RFC 3339: 2026", "2026-02-01T10:00:00.5+01:00", "2026"),
    ("entry One: leads to no page: https://kb.example/lost.html", "a.html#top", "lost.html"),
    ("entry One: leads to no page: https://a.example/a.html", "https://kb.example/a.html#top", "https://a.example/a.html"),
    ("entry Two: no link", '<link rel="alternate" href="https://kb.example/b%20c.html"/>', ""),
    ("entry https://kb.example/a.html: 0 times title", "<title>One</title>", ""),
]


def faults(text):
    return list(feed_faults.faults(text, PLACE, BASE, {"a.html", "b c.html"}))


class FeedFaults(unittest.TestCase):
    def test_a_sound_feed_has_none(self):
        self.assertEqual(faults(SOUND), [])

    def test_each_fault_is_found(self):
        for message, old, new in FAULTS:
            with self.subTest(message):
                self.assertEqual(SOUND.count(old), 1)
                found = faults(SOUND.replace(old, new))
                self.assertTrue(any(line.startswith(message) for line in found), found)
                self.assertLessEqual(len(found), 2)

    def test_a_feed_without_entries(self):
        self.assertEqual(faults(SOUND[:SOUND.index("<entry>")] + "</feed>"), ["no entry"])


if __name__ == "__main__":
    unittest.main()
