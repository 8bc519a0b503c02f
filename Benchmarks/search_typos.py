"""Mistyped words of a collection, and whether a search puts them right."""

import collections
import random
import re
import string

import search_peers
from search_collection import FIELDS

SEED = 1


def mistype(word, chance):
    """The word with one letter more, less, changed, or swapped with the next."""
    edit = chance.choice(["more", "less", "changed", "swapped"])
    place = chance.randrange(len(word) + {"more": 1, "swapped": -1}.get(edit, 0))
    before, after = word[:place], word[place:]
    if edit == "more":
        return before + chance.choice(string.ascii_lowercase) + after
    if edit == "less":
        return before + after[1:]
    if edit == "changed":
        return before + chance.choice(string.ascii_lowercase) + after[1:]
    return before + after[1] + after[0] + after[2:]


def word_counts(documents):
    texts = (document[field].lower() for document in documents for field in FIELDS)
    # The pattern takes whole words, as SQLite's tokenizer does; those of ASCII letters are kept.
    found = collections.Counter(word for text in texts for word in re.findall(r"[^\W_]+", text))
    return {word: count for word, count in sorted(found.items()) if re.fullmatch("[a-z]{4,}", word)}


def make_typos(documents, count, by_use=False, seed=SEED):
    """Pairs of a word of the documents and a mistyped one of which they have no form; words have 4 letters or more.

    Each different word is as likely as any other, so that most are rare and have rare neighbours, or it is as likely as
    it is in the text.
    """
    table = search_peers.fts5_table(documents)
    counts = word_counts(documents)
    chance = random.Random(seed)
    known = {}

    def is_known(word):
        if word not in known:
            found = table.execute("SELECT 1 FROM page WHERE page MATCH ? LIMIT 1", (f'"{word}"',)).fetchone()
            known[word] = found is not None
        return known[word]
    drawn = chance.choices(list(counts), counts.values() if by_use else None, k=100 * count) if counts else []
    pairs = ((word, mistype(word, chance)) for word in drawn)
    fit = ((word, typed) for word, typed in pairs if len(typed) >= 4 and not is_known(typed))
    return [pair for pair, _ in zip(fit, range(count))]


def judge(answer, word, typed):
    """`right` when it searched for the word, `begun` when for all words of a beginning that the word has, too."""
    searched = {one["typed"]: one["searched"] for one in answer.get("corrections", [])}.get(typed, "")
    if searched.endswith("*"):
        return "begun" if word.startswith(searched[:-1]) else "wrong"
    return "right" if searched == word else "wrong"
