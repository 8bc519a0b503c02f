-- What a plain use of FTS5 runs for a search: how many passages, and the ten best with their matches marked.
-- search_speed.py puts the query in the place of :match, as words joined by OR.
SELECT count(*) FROM page WHERE page MATCH :match;
SELECT rowid, rank, highlight(page, 0, char(2), char(3)), highlight(page, 1, char(2), char(3)),
  snippet(page, 2, char(2), char(3), '…', 24)
FROM page WHERE page MATCH :match AND rank MATCH 'bm25(3.0, 1.5, 1.0)' ORDER BY rank LIMIT 10;
