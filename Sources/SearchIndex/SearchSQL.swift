/// The statements of a search. `Benchmarks/search.sql` runs the same in SQLite's own shell; a test compares the two.
enum SearchSQL {
    /// The best passages' ids only: making snippets for rows that are not shown would cost more than the search.
    static let best = """
        SELECT best.rowid, best.rank, passage.entry, entry.kind
        FROM (SELECT rowid, rank FROM passage_fts WHERE passage_fts MATCH ?1 ORDER BY rank LIMIT ?2) AS best
        JOIN passage ON passage.id = best.rowid JOIN entry ON entry.id = passage.entry
        ORDER BY best.rank
        """

    static let count = "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?1"

    static let hit = """
        SELECT ref, kind, anchor, place, link,
          highlight(passage_fts, iif(anchor = '', 0, 6), char(2), char(3)), highlight(passage_fts, 1, char(2), char(3)),
          snippet(passage_fts, 2, char(2), char(3), '…', 24), snippet(passage_fts, 3, char(2), char(3), '…', 24)
        FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
        WHERE passage_fts MATCH ?1 AND passage_fts.rowid = ?2
        """

    /// Passages like a text, for `suggest`: no snippets, no counting.
    static func similar(kindIn placeholders: String) -> String {
        """
        SELECT ref, anchor, rank
        FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
        WHERE passage_fts MATCH ?1 AND kind IN (\(placeholders)) ORDER BY rank LIMIT ?2
        """
    }

    /// All text of an entry's passages that match, with the matches marked.
    static let matchesInEntry = """
        SELECT highlight(passage_fts, 0, char(2), char(3)) || ' ' || highlight(passage_fts, 1, char(2), char(3)) || ' '
          || highlight(passage_fts, 2, char(2), char(3)) || ' ' || highlight(passage_fts, 3, char(2), char(3)) || ' '
          || highlight(passage_fts, 4, char(2), char(3)), anchor
        FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
        WHERE passage_fts MATCH ?1 AND ref = ?2 ORDER BY passage_fts.rowid
        """

    /// The same for passages of some kinds or tags: `condition` is put together from placeholders only.
    static func filteredBest(_ condition: String) -> String {
        "SELECT passage_fts.rowid, rank, passage.entry, kind \(filteredFrom(condition)) ORDER BY rank LIMIT ?2"
    }

    static func filteredCount(_ condition: String) -> String { "SELECT count(*) \(filteredFrom(condition))" }

    static let passages = "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?1"

    static func filteredPassages(_ condition: String) -> String {
        "SELECT passage_fts.rowid \(filteredFrom(condition))"
    }

    private static func filteredFrom(_ condition: String) -> String {
        """
        FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
        WHERE passage_fts MATCH ?1 AND \(condition)
        """
    }
}
