"""Holds the browser's search against the terminal's: the same hits, in the same order, with the same snippets and counts.

    search_parity.py SITE --kb KB [--root ROOT] [--queries N] [--also FILE] [--seed N]

SITE must be the site that KB built from ROOT just now. Queries are those of Tests/SearchCases/parity.txt, those of FILE,
and others made from the words of the site: pairs, phrases, slips, prefixes. Each is asked of the program and of a real
browser, over HTTP and from disk.
"""

import argparse
import json
import pathlib
import random
import re
import subprocess
import sys

from playwright import sync_api

import browser_check
import local_server

CASES = pathlib.Path(__file__).resolve().parent.parent / 'SearchCases' / 'parity.txt'
ASK = '''async ([queries]) => {
  const answers = [];
  for (const text of queries) {
    const result = await kbSearch.search(text, {limit: 10, tags: 'all'});
    answers.push({
      total: result.total, corrections: result.corrections, kinds: result.facets.kind, tags: result.facets.tag,
      hits: result.groups.flatMap((group) => group.hits.map((hit) => [
        hit.ref, group.title.map(([text]) => text).join(''), hit.snippet.map(([text]) => text).join('')])),
    });
  }
  // As one text: playwright takes long for lists in lists.
  return JSON.stringify(answers);
}'''


def main():
    options = arguments()
    queries = all_queries(options)
    print(f'{len(queries)} queries of {options.site}')
    expected = [ask_terminal(options, query) for query in queries]
    page = pathlib.Path(options.site) / 'search.html'
    failures = 0
    with local_server.serving(options.site, '/') as address, sync_api.sync_playwright() as playwright:
        browser = browser_check.launched(playwright)
        for place in [f'{address}/{page.name}', page.resolve().as_uri()]:
            tab = browser.new_page()
            tab.goto(place)
            answers = json.loads(tab.evaluate(ASK, [queries]))
            tab.close()
            differing = [case for case in zip(queries, expected, answers) if case[1] != case[2]]
            failures += len(differing)
            print(f'{place.split(":")[0]}: {len(queries) - len(differing)} of {len(queries)} alike')
            for case in differing[:options.show]:
                print(difference(*case))
    sys.exit(1 if failures else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('site')
    parser.add_argument('--kb', required=True, help='the program that built it')
    parser.add_argument('--root', default='.', help='the knowledge base that it was built from')
    parser.add_argument('--queries', type=int, default=200, help='how many, besides those that are written down')
    parser.add_argument('--also', type=pathlib.Path, metavar='FILE', help='more queries, one a line')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=5, help='how many differences to show')
    return parser.parse_args()


def ask_terminal(options, query):
    command = [options.kb, 'search', '--no-refresh', '--root', options.root, '--format', 'json', '--limit', '10', '--', query]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        # No answer is not the same as one without hits, and one query does not end all others.
        return {'total': f'status {done.returncode}: {done.stderr.decode()}', 'corrections': [], 'kinds': [], 'tags': [],
                'hits': []}
    answer = json.loads(done.stdout)
    return {
        'total': answer['total'], 'corrections': answer['corrections'],
        'kinds': [[count['name'], count['entries']] for count in answer['facets']['kind']],
        'tags': [[count['name'], count['entries']] for count in answer['facets']['tag']],
        'hits': [[hit['ref'], hit['title'], hit['snippet']] for hit in answer['hits']],
    }


def all_queries(options):
    written = [line for line in lines(CASES) if not line.startswith('##')]
    given = lines(options.also) if options.also else []
    return list(dict.fromkeys(written + given + made_queries(options)))


def lines(path):
    """Those that hold something."""
    return [line for line in path.read_text(encoding='utf-8').split('\n') if line]


def made_queries(options):
    """From neighbouring words of the site's texts, so that phrases are there and pairs tell something."""
    numbers = random.Random(options.seed)
    files = sorted((pathlib.Path(options.site) / 'search' / 'texts').glob('*.js'))
    makers = [pair, phrase, slip, beginning, long_one, with_exclusion, with_filter]
    queries = []
    while len(queries) < options.queries:
        text = numbers.choice(files).read_text(encoding='utf-8')
        words = re.findall(r"[^\W_][\w'’-]*", re.sub(r'\\.', ' ', text))
        if len(words) < 20:
            continue
        start = numbers.randrange(len(words) - 15)
        query = numbers.choice(makers)(words[start:start + 15], numbers)
        if query:
            queries.append(query)
    return queries


def pair(words, numbers):
    return ' '.join(words[:numbers.randint(1, 3)])


def phrase(words, numbers):
    return f'"{" ".join(words[:numbers.randint(2, 4)])}"'


def slip(words, numbers):
    word = max(words[:6], key=len)
    if len(word) < 5:
        return None
    place = numbers.randrange(len(word) - 1)
    slips = [
        word[:place] + word[place + 1:], word[:place] + numbers.choice('aeionrst') + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2:],
    ]
    return f'{numbers.choice(slips)} {words[6]}'


def beginning(words, numbers):
    return f'{max(words[:6], key=len)[:numbers.randint(3, 5)]}*'


def long_one(words, numbers):
    return ' '.join(words[:numbers.randint(8, 15)])


def with_exclusion(words, numbers):
    return f'{words[0]} {words[1]} -{words[numbers.randint(2, 6)]}'


def with_filter(words, numbers):
    return f'{words[0]} {words[3]} {numbers.choice(["kind:incident", "has:source", "after:2010", "-kind:incident", "in:incidents/"])}'


def difference(query, expected, answer):
    lines = [f'  {query!r}']
    for name in expected:
        if expected[name] != answer[name]:
            lines.append(f'    {name}: {first_difference(expected[name], answer[name])}')
    return '\n'.join(lines)


def first_difference(expected, answer):
    if not isinstance(expected, list):
        return f'{expected} in the terminal, {answer} in the browser'
    for place, (one, other) in enumerate(zip(expected, answer)):
        if one != other:
            return f'at {place}, terminal {one!r}, browser {other!r}'
    return f'{len(expected)} in the terminal, {len(answer)} in the browser'


if __name__ == '__main__':
    main()
