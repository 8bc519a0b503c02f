"""Other searches over the same documents, with the ranking that each has by itself.

Each function takes documents (`id`, `title`, `headings`, `text`) and gives a function that answers a query with the ids
of at most so many documents, best first. They answer inside this process; kb starts one of its own for every query.
"""

import re
import sqlite3

from search_collection import FIELDS

WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall(text.lower())


def fts5_table(documents):
    """SQLite's full-text index of the documents, whose rowids are their places in the list."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE page USING fts5(title, headings, text, tokenize = 'porter unicode61')")
    rows = ((place, *(document[field] for field in FIELDS)) for place, document in enumerate(documents))
    database.executemany("INSERT INTO page(rowid, title, headings, text) VALUES(?, ?, ?, ?)", rows)
    return database


def fts5(documents):
    """SQLite FTS5: any of the words, its own bm25."""
    database = fts5_table(documents)

    def ask(query, limit):
        match = " OR ".join(f'"{word}"' for word in words(query))
        if not match:
            return []
        found = database.execute("SELECT rowid FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?", (match, limit))
        return [documents[place]["id"] for place, in found]
    return ask


def tantivy(documents):
    """Tantivy: any of the words in any field, English stems."""
    import tantivy as library
    builder = library.SchemaBuilder()
    builder.add_unsigned_field("place", stored=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="en_stem")
    index = library.Index(builder.build())
    writer = index.writer(num_threads=1)
    for place, document in enumerate(documents):
        writer.add_document(library.Document(place=place, **{field: document[field] for field in FIELDS}))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(query, limit):
        text = " ".join(words(query))
        if not text:
            return []
        hits = searcher.search(index.parse_query(text, list(FIELDS)), limit).hits
        return [documents[searcher.doc(address)["place"][0]]["id"] for _, address in hits]
    return ask


def bm25s(documents):
    """bm25s: the fields joined into one, its English stop words, English stems."""
    import Stemmer
    import bm25s as library
    stemmer = Stemmer.Stemmer("english")
    quiet = {"stopwords": "en", "stemmer": stemmer, "show_progress": False}
    index = library.BM25()
    texts = ["\n".join(document[field] for field in FIELDS) for document in documents]
    index.index(library.tokenize(texts, **quiet), show_progress=False)

    def ask(query, limit):
        tokens = library.tokenize([query], return_ids=False, **quiet)
        if not tokens[0]:
            return []
        found, scores = index.retrieve(tokens, k=min(limit, len(documents)), show_progress=False)
        return [documents[place]["id"] for place, score in zip(found[0], scores[0]) if score > 0]
    return ask


PEERS = {"SQLite FTS5": fts5, "tantivy": tantivy, "bm25s": bm25s}
