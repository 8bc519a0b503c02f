/// The index file: derived from the library, never edited, made anew when its version differs.
enum Schema {
    /// Raise it with every change below, and with every change of what a word is: an index of another version is not read.
    static let version = 5

    /// Entries stand in the order of their ids and passages in that of their text; both count from 1.
    ///
    /// `passage_fts` keeps words and no text: a query gets passages from it, and the other tables say what they are. Its
    /// words are folded and cut by `TextAnalysis`, so that every letter it is given is a letter to it; it stems them.
    /// `label` and `vocabulary` hold lists that are read whole, as the browser's scripts hold them. A link leads from passage
    /// to passage.
    ///
    /// What only an update of the file needs: `entry.frame` (`IndexedEntry.frame`), `vocabulary.counts`
    /// (`Vocabulary.List`), and `letter`: the characters beyond ASCII, each with how many texts have it (`LetterCounts`).
    static let tables = """
        CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE entry(
          id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT,
          summary TEXT NOT NULL, frame INTEGER NOT NULL);
        CREATE TABLE entry_text(entry INTEGER PRIMARY KEY REFERENCES entry, bodies BLOB NOT NULL);
        CREATE TABLE passage(
          id INTEGER PRIMARY KEY, entry INTEGER NOT NULL REFERENCES entry, anchor TEXT NOT NULL, heading TEXT NOT NULL,
          place TEXT, size INTEGER NOT NULL, link TEXT, cues TEXT);
        CREATE TABLE link(
          source INTEGER NOT NULL REFERENCES passage, relation TEXT NOT NULL,
          target INTEGER NOT NULL REFERENCES passage, reason TEXT NOT NULL, PRIMARY KEY(source, relation, target)) WITHOUT ROWID;
        CREATE TABLE label(name TEXT PRIMARY KEY, passages TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE vocabulary(ends TEXT PRIMARY KEY, words TEXT NOT NULL, counts TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE letter(code INTEGER PRIMARY KEY, texts INTEGER NOT NULL);
        CREATE VIRTUAL TABLE passage_fts USING fts5(
          title, names, heading, body, other, content = '', tokenize = 'porter ascii');
        """

    /// A large hash keeps the whole bulk insert in memory. The rank is for other programs that query the file, and for
    /// passages that are like a text; `Ranking` is ours. What updates add is merged bit by bit (`mergeSomeWords`): left to
    /// itself, FTS5 would now and then merge all at once.
    static let tuning = """
        INSERT INTO passage_fts(passage_fts, rank) VALUES('hashsize', 16777216);
        INSERT INTO passage_fts(passage_fts, rank) VALUES('crisismerge', 512);
        INSERT INTO passage_fts(passage_fts, rank) VALUES('rank', 'bm25(8.0, 3.0, 8.0, 1.5, 1.0)');
        """

    /// At most half a megabyte, some milliseconds: after sixty updates of a large index all is merged, and afterwards little
    /// is left to do for each (https://sqlite.org/fts5.html, 6.9).
    static let mergeSomeWords = "INSERT INTO passage_fts(passage_fts, rank) VALUES('merge', 128)"
}
