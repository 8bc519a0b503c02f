"""A stand-in for the search engine, so that the search page can be tested by itself.

It knows the entries that search.html lists, finds letters in their titles and passages, and understands `kind:` and
`tag:`. A word of `slow` makes a search late, `lost` makes it fail, and snippets come a moment after the rest.
"""

import html
import json
import pathlib
import re
import shutil

KINDS = {"people": "person"}
ROW = re.compile(
    r'<h3><a class="\w+" href="([^"]+)">([^<]*)</a></h3>(?:<p class="s">([^<]*)</p>)?.*?<p class="why q">([^<]*)</p>')
PASSAGE = re.compile(r'<h[2-6] id="([^":]+)">(.*?)<a class="self"[^>]*>#</a></h.>\s*(?:<p>(.*?)</p>)?', re.S)
STEP = re.compile(r'<li id="([^":]+)">.*?<span class="vh">(Step \d+): </span>(.*?)</h2>\s*<p>(.*?)</p>', re.S)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

ENGINE = """(function (kb) {
  'use strict';
  const ENTRIES = %s;
  const runs = (text, words) => {
    if (!words.length) return text ? [[text, false]] : [];
    const match = new RegExp('(' + words.join('|') + ')', 'i');
    return text.split(match).filter(Boolean).map(part => [part, match.test(part)]);
  };
  const counts = values => {
    const numbers = new Map();
    for (const value of values) numbers.set(value, (numbers.get(value) || 0) + 1);
    return [...numbers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  };
  const fits = (entry, name, value) =>
    value.split(',').some(one => name === 'kind' ? entry.kind === one : entry.tags.includes(one));
  kb.search = (text, { limit = 10, offset = 0, sort, onSnippet } = {}) => {
    const fields = [...text.matchAll(/(kind|tag):(\\S*)/g)];
    const words = text.replace(/(kind|tag):\\S*/g, ' ').toLowerCase().match(/[\\p{L}\\p{N}]+/gu) || [];
    if (words.includes('lost')) return Promise.reject(new Error('assets/search/0.js is missing'));
    const scored = ENTRIES.filter(entry => fields.every(([, name, value]) => fits(entry, name, value))).map(entry => {
      const of = one => words.filter(word => one.toLowerCase().includes(word)).length;
      const hits = entry.passages.map(hit => ({ hit, score: of(hit.passage + ' ' + hit.text) }))
        .filter(one => one.score || !words.length).sort((a, b) => b.score - a.score);
      return { entry, hits, score: 3 * of(entry.title) + (hits[0] ? hits[0].score : 0) };
    }).filter(one => one.score || !words.length);
    scored.sort((a, b) => sort === 'date' && b.entry.date.localeCompare(a.entry.date) || b.score - a.score);
    const groups = scored.slice(offset, offset + limit).map(({ entry, hits }, group) => ({
      ref: entry.page, kind: entry.kind, title: runs(entry.title, words), date: entry.date || null, page: entry.page,
      hits: (hits.length ? hits : [{ hit: entry.passages[0] }]).slice(0, 3).map(({ hit }, index) => {
        const snippet = runs(hit.text, words);
        const isLate = onSnippet && snippet.length > 0;
        if (isLate) setTimeout(() => onSnippet(group, index, snippet), 120);
        return { page: hit.page, place: hit.place, passage: runs(hit.passage, words), link: hit.link,
                 snippet: isLate ? null : snippet };
      }),
    }));
    const result = {
      query: text, notes: words.includes('partiton') ? ['searched for: partition'] : [], total: scored.length, groups,
      facets: { kind: counts(scored.map(one => one.entry.kind)), tag: counts(scored.flatMap(one => one.entry.tags)) },
    };
    return new Promise(done => setTimeout(() => done(result), words.includes('slow') ? 300 : 0));
  };
})(window.kbSearch = window.kbSearch || {});
"""


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", markup))).strip()


def entries(root):
    tags = {}
    for page in sorted((root / "tags").glob("*.html")):
        for href in re.findall(r'<h3><a class="\w+" href="\.\./([^"]+)"', page.read_text()):
            tags.setdefault(href, []).append(page.stem)
    for href, title, summary, facts in ROW.findall((root / "search.html").read_text()):
        folder = href.partition("/")[0]
        year = YEAR.search(facts)
        text = (root / href).read_text()
        passages = [{"page": href, "place": None, "passage": "", "text": plain(summary), "link": None}]
        passages += [
            {"page": f"{href}#{anchor}", "place": place, "passage": plain(name), "text": plain(first), "link": None}
            for anchor, place, name, first in STEP.findall(text)]
        for anchor, heading, first in PASSAGE.findall(text):
            place = re.search(r'class="place"[^>]*>([^<]*)', heading)
            link = re.search(r'href="(https?://[^"]*)"', heading)
            passages.append({
                "page": f"{href}#{anchor}", "place": place and place.group(1),
                "passage": plain(re.sub(r'<(a|span) class="place".*?</\1>', "", heading)), "text": plain(first),
                "link": html.unescape(link.group(1)) if link else None})
        yield {"page": href, "kind": KINDS.get(folder, folder.removesuffix("s")), "title": html.unescape(title),
               "date": year.group() if year else "", "tags": tags.get(href, []), "passages": passages}


def copy_with_stub(root, folder, scripts):
    """A copy of a site whose assets/search.js is the stand-in and the scripts of the pages."""
    copy = pathlib.Path(folder) / "site"
    shutil.copytree(root, copy)
    engine = ENGINE % json.dumps(list(entries(root)))
    pages = [path.read_text() for path in sorted(scripts.glob("*.js")) if path.name >= "50"]
    (copy / "assets/search.js").write_text("\n".join([engine, *pages]))
    return copy
