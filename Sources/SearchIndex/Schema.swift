/// The index file: derived from the library, never edited, made anew when its version differs.
enum Schema {
    /// Raise it with every change below: an index of another version is not read.
    static let version = 2

    /// `passage_text` gives FTS5 back the words that it indexed, which snippets are cut from; they are stored once.
    /// The words of an entry (title, summary, aliases; tags and names as facts) belong to its first passage; the others know the title as context,
    /// so that a query may mix words of both.
    static let tables = """
        CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entry(
          id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
          summary TEXT NOT NULL, aliases TEXT NOT NULL, facts TEXT NOT NULL);
        CREATE TABLE passage(
          id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry, anchor TEXT NOT NULL, heading TEXT NOT NULL,
          place TEXT, body TEXT NOT NULL, link TEXT);
        CREATE TABLE tag(name TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entry, PRIMARY KEY(name, entry))
          WITHOUT ROWID;
        CREATE TABLE link(
          source TEXT NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL, reason TEXT NOT NULL,
          PRIMARY KEY(source, relation, target)) WITHOUT ROWID;
        CREATE VIEW passage_text AS SELECT
          passage.id AS id, iif(anchor = '', title, '') AS title, heading, body,
          iif(anchor = '', summary, '') AS summary, iif(anchor = '', aliases, '') AS aliases,
          iif(anchor = '', facts, '') AS facts, iif(anchor = '', '', title) AS context
          FROM passage JOIN entry ON entry.id = passage.entry;
        CREATE VIRTUAL TABLE passage_fts USING fts5(
          title, heading, body, summary, aliases, facts, context,
          content = 'passage_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
        """

    /// A large hash keeps the whole bulk insert in memory; the ranks are each column's weight, in the order above.
    static let tuning = """
        INSERT INTO passage_fts(passage_fts, rank) VALUES('hashsize', 67108864);
        INSERT INTO passage_fts(passage_fts, rank) VALUES('rank', 'bm25(8.0, 8.0, 1.5, 2.0, 5.0, 3.0, 1.5)');
        """
}
