// Answers a query: the twin of Find, Conditions and HitGroups in Sources/SearchIndex.
(function (kb) {
  'use strict';

  const LIGHT = 16000; // bytes

  // For each alternative of a filter, the labels that an entry must have all of.
  function labelsOf(filter) {
    const names = (field) => filter.values
      .map((name) => [...new Set(kb.analyse(name, kb.folds).words.map((word) => field + ':' + word.text))])
      .filter((labels) => labels.length);
    switch (filter.field) {
      case 'tag': return filter.values.map((tag) => ['tag:' + tag]);
      case 'person': case 'event': return names(filter.field);
      case 'organisation': return names('org');
      case 'links': return filter.values.map((relation) => ['links:' + relation]);
      case 'has': return filter.values.map((feature) => ['has:' + feature]);
      default: return [];
    }
  }

  // Whether a passage has such a label by itself, and not through its entry.
  function isOfPassage(label) {
    return label.startsWith('links:') || ['has:links', 'has:code', 'has:table'].includes(label);
  }

  async function passagesLabelled(label) {
    const list = await kb.data.list('terms', label);
    return list === null ? [] : kb.readPassages(list);
  }

  function day(date) { return Number(date.replaceAll('-', '')); }

  // Entries stand in the order of their ids, so that those of one place stand together.
  async function entriesInPlace(beginning, table) {
    let low = 0;
    let high = table.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kb.compare(await kb.data.ref(middle), beginning) < 0) low = middle + 1; else high = middle;
    }
    const entries = [];
    while (low < table.count && (await kb.data.ref(low)).startsWith(beginning)) entries.push(low++);
    return entries;
  }

  async function entriesPassing(filter, table) {
    const all = [...Array(table.count).keys()];
    switch (filter.field) {
      case 'kind': return all.filter((entry) => filter.values.includes(table.kinds[entry]));
      case 'date': {
        const days = await kb.data.days();
        const from = filter.from ? day(filter.from) : 1;
        const through = filter.through ? day(filter.through) : Infinity;
        return all.filter((entry) => days[entry] >= from && days[entry] <= Math.max(from, through));
      }
      case 'place': return (await Promise.all(filter.values.map((place) => entriesInPlace(place, table)))).flat();
      default: {
        const alternatives = await Promise.all(labelsOf(filter).map(async (labels) => {
          const sets = await Promise.all(labels.map(async (label) => new Set(
            (await passagesLabelled(label)).map((passage) => table.entryOfPassage[passage]))));
          return [...sets[0]].filter((entry) => sets.every((set) => set.has(entry)));
        }));
        return alternatives.flat();
      }
    }
  }

  // What the filters leave: functions of an entry and of a passage.
  async function conditionsOf(filters, table) {
    const entries = [];
    const passages = [];
    for (const filter of filters) {
      const passing = new Set(await entriesPassing(filter, table));
      entries.push((entry) => passing.has(entry) !== filter.isExcluded);
      const labels = labelsOf(filter).flat();
      if (!filter.isExcluded && labels.length && labels.every(isOfPassage)) {
        const shown = new Set((await Promise.all(labels.map(passagesLabelled))).flat());
        passages.push((passage) => shown.has(passage));
      }
    }
    return { entries, passages };
  }

  async function find(terms, query, options, table) {
    const resolved = await kb.resolve(terms, options.typing);
    const conditions = await conditionsOf(query.filters, table);
    for (const { term, postings } of resolved.terms) {
      if (term.need === 'preferred') continue;
      const having = new Set(postings.map((posting) => table.entryOfPassage[posting[0]]));
      conditions.entries.push((entry) => having.has(entry) === (term.need === 'required'));
    }
    const scored = resolved.terms.filter(({ term }) => term.need !== 'excluded');
    const ranking = kb.rank(scored, table);
    // A query without words to rank by is a list of what passes its filters.
    const isList = scored.length === 0 && (resolved.terms.length > 0 || query.filters.length > 0);
    const entries = (isList ? [...Array(table.count).keys()] : ranking.found)
      .filter((entry) => conditions.entries.every((passes) => passes(entry)));
    const days = isList || options.sort === 'date' ? await kb.data.days() : null;
    const keyed = entries.map((entry) => ({ entry, score: ranking.score(entry), day: days ? days[entry] : 0 }));
    keyed.sort((a, b) => b.day - a.day || b.score - a.score || a.entry - b.entry);
    return { resolved, scored, ranking, entries: keyed.map(({ entry }) => entry), passages: conditions.passages };
  }

  // The best, and others that are nearly as good: at most three. The entry as a whole is no second to one of its parts.
  // Where one passage passes one filter and another the next, any of the entry will do.
  function bestPassages(entry, found, table) {
    const scores = found.ranking.passageScores;
    const first = table.firstPassages[entry];
    const all = Array.from({ length: table.firstPassages[entry + 1] - first }, (_, offset) => first + offset);
    const passing = all.filter((passage) => found.passages.every((shows) => shows(passage)));
    const sorted = (passing.length ? passing : all).sort((a, b) => scores[b] - scores[a] || a - b);
    const others = sorted.slice(1)
      .filter((passage) => passage !== first && scores[passage] > 0 && scores[passage] >= scores[sorted[0]] * 0.7);
    return sorted.slice(0, 1).concat(others.slice(0, 2));
  }

  // Stem → how much it tells.
  function soughtWords(found, table) {
    const sought = new Map();
    for (const { term, postings, weight: share } of found.scored) {
      if (postings.length === 0 || term.use === 'titleOnly') continue;
      const weight = share * kb.termInEntries(postings, table).weight;
      for (const word of term.forms.flatMap((form) => form.phrase || form.together || [form.word])) {
        if (!sought.has(kb.stem(word))) sought.set(kb.stem(word), weight);
      }
    }
    return sought;
  }

  async function hitOf(passage, sought) {
    const text = await kb.data.text(passage);
    let snippet = kb.cutSnippet(text.body, sought, kb.folds);
    if (text.anchor === '' && !snippet.some(([, isMatch]) => isMatch) && text.summary) {
      snippet = kb.cutSnippet(text.summary, sought, kb.folds);
    }
    const second = text.cues ? kb.spokenSecond(text.body, text.cues, sought, kb.folds) : null;
    return {
      text,
      ref: text.ref + (text.anchor && '#' + text.anchor),
      page: text.ref + '.html' + (text.anchor && '#' + text.anchor),
      place: text.place || null,
      passage: kb.mark(text.heading, sought, kb.folds),
      snippet,
      link: text.link ? (second === null ? text.link : kb.addressAt(text.link, second)) : null,
    };
  }

  async function groupOf(entry, found, sought, table) {
    const hits = await Promise.all(bestPassages(entry, found, table).map((passage) => hitOf(passage, sought)));
    const { ref, title, date } = hits[0].text;
    for (const hit of hits) delete hit.text;
    return {
      ref, kind: table.kinds[entry], title: kb.mark(title, sought, kb.folds), date: date || null,
      page: ref + '.html', hits,
    };
  }

  // The most first; of equals as they come.
  function counted(counts) { return counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]); }

  function kindFacets(entries, table, kinds) {
    return counted(kinds.map((kind) => [kind, entries.filter((entry) => table.kinds[entry] === kind).length]));
  }

  async function tagFacets(entries, table) {
    const found = new Set(entries);
    return counted((await kb.data.lists('tag:')).map(([tag, list]) => [
      tag, kb.readPassages(list).filter((passage) => found.has(table.entryOfPassage[passage])).length,
    ]));
  }

  function notesOf(query, found, isLoosened) {
    const { corrections, unknown } = found.resolved;
    const notes = [...query.notes];
    for (const { typed, searched } of corrections) notes.push(`Nothing has “${typed}”; searched for “${searched}”.`);
    if (found.entries.length && unknown.length) {
      notes.push(`Nothing has ${unknown.map((word) => `“${word}”`).join(' or ')}; these have the other words.`);
    }
    const also = found.resolved.terms.filter(({ term, postings }) => term.isRelated && postings.length)
      .map(({ term }) => term.typed);
    if (also.length) notes.push(`Also searched: ${also.join(', ')}.`);
    if (isLoosened) notes.push('Nothing has the words in quotes in a row; these have some of them.');
    return notes;
  }

  // Who loads this is about to search. A failure is told by the search itself.
  kb.data.manifest().catch(() => {});

  // Options: limit, offset, typing, sort ('relevance' or 'date'); tags says whether to count them: 'all', 'none', or 'light'
  // for where their lists are short, and null in the result else.
  kb.search = async function (text, { limit = 10, offset = 0, typing = false, sort = 'relevance', tags = 'light' } = {}) {
    const manifest = await kb.data.manifest();
    const { table, kinds, tagSize } = manifest;
    kb.folds = manifest.folds;
    const query = kb.parseQuery(text);
    const terms = kb.plan(query, manifest);
    let found = await find(terms, query, { typing, sort }, table);
    let isLoosened = false;
    const loosened = found.entries.length ? null : kb.loosened(terms);
    if (loosened) {
      found = await find(loosened, query, { typing, sort }, table);
      isLoosened = found.entries.length > 0;
    }
    const sought = soughtWords(found, table);
    const shown = found.entries.slice(offset, offset + limit);
    const countsTags = tags === 'all' || (tags === 'light' && tagSize < LIGHT);
    const [groups, tag] = await Promise.all([
      Promise.all(shown.map((entry) => groupOf(entry, found, sought, table))),
      countsTags ? tagFacets(found.entries, table) : null,
    ]);
    return {
      query: text, notes: notesOf(query, found, isLoosened), corrections: found.resolved.corrections,
      total: found.entries.length, facets: { kind: kindFacets(found.entries, table, kinds), tag }, groups,
    };
  };
})(window.kbSearch = window.kbSearch || {});
