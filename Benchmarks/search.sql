-- What `kb search partition` runs, for the sqlite3 shell. A test holds this file against Sources/SearchIndex/SearchSQL.swift.
SELECT count(*) FROM passage_fts WHERE passage_fts MATCH '"partition"';
SELECT best.rowid, best.rank, passage.entry, entry.kind
FROM (SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH '"partition"' ORDER BY rank LIMIT 50) AS best
JOIN passage ON passage.id = best.rowid JOIN entry ON entry.id = passage.entry
ORDER BY best.rank;
-- kb runs this for one passage after the other; the shell cannot hand ids on, so it takes the ten best at once.
SELECT ref, kind, anchor, place, link,
  highlight(passage_fts, iif(anchor = '', 0, 6), char(2), char(3)), highlight(passage_fts, 1, char(2), char(3)),
  snippet(passage_fts, 2, char(2), char(3), '…', 24), snippet(passage_fts, 3, char(2), char(3), '…', 24)
FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
WHERE passage_fts MATCH '"partition"' AND passage_fts.rowid IN
  (SELECT rowid FROM passage_fts WHERE passage_fts MATCH '"partition"' ORDER BY rank LIMIT 10);
