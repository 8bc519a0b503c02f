"""Collections of documents, questions and judgements, and how good a ranking of the documents is.

A collection is a folder with `corpus.jsonl` (id, title, headings, text), `queries.jsonl` (id, text), `qrels.tsv`
(query, document, relevance) and `meta.json`, where `drop_self` says that queries are documents of the collection.
"""

import collections
import json
import math
import statistics
from dataclasses import dataclass

FIELDS = ("title", "headings", "text")
DEPTH = 100
METRICS = ["nDCG@10", "MRR@10", f"recall@{DEPTH}"]


@dataclass
class Collection:
    name: str
    documents: list
    queries: list
    relevant: dict  # of a query's id: the relevance of each document that has one
    drops_itself: bool  # a query is a document of the collection, which is no answer to it


def lines(path):
    # Not splitlines(): a text may hold separators of lines that JSON leaves as they are.
    return [line for line in path.read_text("utf-8").split("\n") if line]


def read_collection(folder):
    relevant = collections.defaultdict(dict)
    for line in lines(folder / "qrels.tsv"):
        query, document, relevance = line.split("\t")
        relevant[query][document] = int(relevance)
    documents = [json.loads(line) for line in lines(folder / "corpus.jsonl")]
    for document in documents:
        for field in FIELDS:
            document[field] = document.get(field) or ""
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    queries = [json.loads(line) for line in lines(folder / "queries.jsonl")]
    return Collection(folder.name, documents, queries, dict(relevant), bool(meta.get("drop_self")))


# Metrics: of one ranking (ids, best first) and the relevance of the documents that have one

def discounted_gain(relevances):
    return sum((2**relevance - 1) / math.log2(place + 2) for place, relevance in enumerate(relevances))


def ndcg_at_10(ranking, relevant):
    best = discounted_gain(sorted(relevant.values(), reverse=True)[:10])
    return discounted_gain(relevant.get(document, 0) for document in ranking[:10]) / best if best else 0.0


def reciprocal_rank_at_10(ranking, relevant):
    places = (place for place, document in enumerate(ranking[:10], 1) if relevant.get(document, 0) > 0)
    return 1 / next(places, math.inf)


def recall_at_depth(ranking, relevant):
    wanted = {document for document, relevance in relevant.items() if relevance > 0}
    return len(wanted.intersection(ranking[:DEPTH])) / len(wanted) if wanted else 0.0


def mean_scores(collection, rankings):
    """The mean of each metric over all queries, those without an answer too."""
    scores = []
    for query in collection.queries:
        itself = query["id"] if collection.drops_itself else None
        ranking = [document for document in rankings.get(query["id"], []) if document != itself]
        relevant = collection.relevant.get(query["id"], {})
        scores.append([one(ranking, relevant) for one in (ndcg_at_10, reciprocal_rank_at_10, recall_at_depth)])
    return [statistics.fmean(column) for column in zip(*scores)]
