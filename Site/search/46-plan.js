// A query in the words of the index, and what unknown words stand for: the twin of SearchPlan, ResolvedPlan and Corrections
// in Sources/SearchIndex.
(function (kb) {
  'use strict';

  const EXPANSIONS = 50;
  const WHOLE_WEIGHT = 0.3;
  const RELATED_WEIGHT = 0.2;
  const MOST_NAMES = 2;

  // A planned term: { typed, forms, need, use, times }. A form is { word }, { phrase: [words] }, { prefix } or
  // { together: [words] }, which stand in one passage.
  function planned(typed, forms, use = 'everywhere', need = 'preferred') { return { typed, forms, need, use, times: 1 }; }

  function weightOf(term) {
    if (term.isRelated) return RELATED_WEIGHT;
    return term.use === 'entryOnly' ? WHOLE_WEIGHT : 2 * term.times / (term.times + 1);
  }


  function wordOf(term) { return term.forms.length === 1 && term.forms[0].word !== undefined ? term.forms[0].word : null; }

  // The compounds that are more than one of the words; the humps of camelCase are less.
  function wholesOf(analysed) {
    return analysed.compounds
      .filter((whole) => !analysed.words.some((word) => word.start <= whole.start && word.end >= whole.end))
      .map((whole) => whole.text);
  }

  function preferredTerms(term) {
    const analysed = kb.analyse(term.text, kb.folds);
    const words = analysed.words.map((word) => word.text);
    const isOne = words.length === 1;
    let ending = [];
    if (term.type === 'prefix' && words.length > 0) ending = [planned(term.text, [{ prefix: words.pop() }])];
    else ending = wholesOf(analysed).map((whole) => planned(whole, [{ word: whole }], 'entryOnly'));
    return words.map((word) => planned(isOne ? term.text : word, [{ word }])).concat(ending);
  }

  // Where a term is one condition: a compound is its whole, or its parts in a row.
  function formOf(term) {
    const analysed = kb.analyse(term.text, kb.folds);
    const words = analysed.words.map((word) => word.text);
    if (words.length === 0) return [];
    if (term.type === 'prefix') return [{ prefix: words.join('') }];
    const whole = term.type === 'word' ? wholesOf(analysed)[0] : undefined;
    if (whole !== undefined) return [{ word: whole }];
    return [words.length === 1 ? { word: words[0] } : { phrase: words }];
  }

  function plannedTerms(group) {
    if (group.alternatives.length === 1 && group.need === 'preferred') return preferredTerms(group.alternatives[0]);
    const forms = group.alternatives.flatMap(formOf);
    const typed = group.alternatives.map((term) => term.text).join(' OR ');
    return forms.length ? [planned(typed, forms, 'everywhere', group.need)] : [];
  }

  function add(terms, term) {
    const word = wordOf(term);
    const same = word !== null && term.need === 'preferred' && terms.find((other) => other.need === 'preferred'
      && other.use === term.use && wordOf(other) !== null && kb.stem(wordOf(other)) === kb.stem(word));
    if (!same) return terms.push(term);
    same.times += 1;
    same.isOpen = term.isOpen;
  }

  const wordsOf = (text) => kb.analyse(text, kb.folds).words.map((word) => word.text);

  // The other names of what the words name. A word of a longer query may mean something else: `connection refused` is no
  // question about networks.
  function relatedNames(words, groups) {
    const key = (words) => words.map(kb.stem).join(' ');
    const asked = key(words);
    const others = [];
    for (const group of groups) {
      const names = group.map((name) => key(wordsOf(name)));
      if (names.includes(asked)) others.push(...group.filter((_, index) => names[index] && names[index] !== asked));
    }
    return others.slice(0, MOST_NAMES);
  }

  function relatedTerm(name) {
    const words = wordsOf(name);
    const form = words.length === 1 ? { word: words[0] } : { together: words };
    return { ...planned(name, [form], 'entryOnly'), isRelated: true };
  }

  kb.plan = function (query, { stopWords, related }) {
    const all = query.groups.flatMap(plannedTerms);
    // Nothing was typed after it, so that it may not be whole yet.
    const open = all.filter((term) => term.use === 'everywhere').pop();
    if (open) open.isOpen = true;
    const isStopWord = (term) => term.need === 'preferred' && term.use === 'everywhere' && stopWords.has(wordOf(term));
    const hasTelling = all.some((term) => term.need !== 'excluded' && !isStopWord(term));
    const terms = [];
    for (const term of all) if (!hasTelling || !isStopWord(term)) add(terms, term);
    if (hasTelling) {
      // Who asks for an exact phrase wants no other.
      const asked = all.filter((term) => term.need === 'preferred' && term.use === 'everywhere').map(wordOf);
      terms.push(...relatedNames(asked.filter((word) => word !== null), related).map(relatedTerm));
      for (const term of all.filter(isStopWord)) add(terms, planned(term.typed, [{ word: '0' + wordOf(term) }], 'titleOnly'));
    }
    return terms;
  };

  // With the words of its phrases, none of them required; null when it has no phrase.
  kb.loosened = function (terms) {
    const loosened = [];
    const isPhrase = (term) => term.need === 'required' && term.forms[0].phrase;
    if (!terms.some(isPhrase)) return null;
    for (const term of terms) {
      if (!isPhrase(term)) loosened.push({ ...term });
      else for (const word of term.forms[0].phrase) add(loosened, planned(word, [{ word }]));
    }
    return loosened;
  };

  // The words of a list of the vocabulary, each with how many times the number of its entries can be halved.
  async function knownWords(ends) {
    const list = await kb.data.list('words', ends);
    return list === null ? [] : list.split(' ').map((item) => ({
      text: item.slice(0, -1), commonness: item.charCodeAt(item.length - 1) - 65,
    }));
  }

  function endsOf(word) {
    const letters = [...word];
    if (letters.length < 2) return null;
    // Two letters swapped in the middle of four change both ends.
    const outer = letters.length === 4 ? ['=' + letters[0] + letters[3]] : [];
    return [letters.slice(0, 2).join(''), '*' + letters.slice(-2).join(''), ...outer];
  }

  // The words that begin so, the most common first.
  async function wordsBeginningWith(beginning) {
    const ends = endsOf(beginning);
    if (!ends) return [];
    const words = (await knownWords(ends[0])).filter((word) => word.text.startsWith(beginning));
    return words.sort((a, b) => b.commonness - a.commonness || kb.compare(a.text, b.text));
  }

  const least = (word) => 2 ** word.commonness;

  function isWorse(cost, word, best) {
    if (cost !== best.cost) return cost > best.cost;
    if (word.commonness !== best.word.commonness) return word.commonness < best.word.commonness;
    return kb.compare(word.text, best.word.text) >= 0;
  }

  async function correctionOf(unknown) {
    const length = kb.byteLength(unknown);
    const ends = endsOf(unknown);
    if (length < 4 || /[0-9]/.test(unknown) || !ends) return null;
    const limit = length <= 6 ? 1 : 2;
    let best = null;
    for (const list of await Promise.all(ends.map(knownWords))) {
      for (const word of list) {
        if (Math.abs(kb.byteLength(word.text) - length) > limit || /[0-9]/.test(word.text)) continue;
        const distance = kb.editDistance(unknown, word.text, limit);
        if (distance === null) continue;
        const isOtherStart = kb.firstByte(unknown) !== kb.firstByte(word.text);
        const cost = kb.slipCost(unknown, word.text) + (isOtherStart ? 15 : 0) - 6 * word.commonness;
        if (!best || !isWorse(cost, word, best)) best = { cost, word, distance };
      }
    }
    return best;
  }

  async function meaningOf(unknown) {
    const continued = [...unknown].length >= 3 ? await wordsBeginningWith(unknown) : [];
    const meant = await correctionOf(unknown);
    if (meant && (meant.distance === 1 || continued.length === 0)) {
      const entries = continued.reduce((sum, word) => sum + least(word), 0);
      if (least(meant.word) > 10 * entries) return { mistyped: meant.word.text };
    }
    return continued.length ? { beginning: continued.slice(0, EXPANSIONS).map((word) => word.text) } : null;
  }

  // One word for each stem: those of one stem are found together.
  function formsOf(words) {
    const stems = new Set();
    return words.filter((word) => !stems.has(kb.stem(word)) && stems.add(kb.stem(word))).map((word) => ({ word }));
  }

  async function expansions(beginning) {
    return formsOf((await wordsBeginningWith(beginning)).slice(0, EXPANSIONS).map((word) => word.text));
  }

  async function expanded(term, isTyping) {
    const forms = [];
    for (const form of term.forms) {
      if (form.prefix === undefined) forms.push(form); else forms.push(...await expansions(form.prefix));
    }
    const word = wordOf(term);
    if (isTyping && term.need !== 'excluded' && word !== null && [...word].length >= 2) {
      const stem = kb.stem(word);
      forms.push(...(await expansions(word)).filter((form) => form.word !== word && kb.stem(form.word) !== stem));
    }
    return { ...term, forms };
  }

  async function postingsOf(form) {
    if (form.word !== undefined) {
      const list = await kb.data.list('terms', kb.stem(form.word));
      return list === null ? [] : kb.readPostings(list);
    }
    if (form.together) return kb.commonPostings(await Promise.all(form.together.map((word) => postingsOf({ word }))));
    const lists = await Promise.all(form.phrase.map((word) => kb.data.list('positions', kb.stem(word))));
    return lists.includes(null) ? [] : kb.phrasePostings(lists.map(kb.readPositions));
  }

  async function replacement(term, resolved) {
    const word = wordOf(term);
    if (word === null) return term;
    const meaning = await meaningOf(word);
    if (!meaning) {
      resolved.unknown.push(term.typed);
      return term;
    }
    const { beginning, mistyped } = meaning;
    resolved.corrections.push({ typed: term.typed, searched: beginning ? word + '*' : mistyped });
    return { ...term, typed: beginning ? term.typed : mistyped, forms: formsOf(beginning || [mistyped]) };
  }

  // The terms as words of the index, with where each stands: { terms: [{ term, postings }], corrections, unknown }.
  kb.resolve = async function (terms, isTyping) {
    const resolved = { terms: [], corrections: [], unknown: [] };
    const found = await Promise.all(terms.map(async (term) => {
      const planned = await expanded(term, isTyping && term.isOpen);
      return { term: planned, lists: await Promise.all(planned.forms.map(postingsOf)) };
    }));
    for (let { term, lists } of found) {
      const isUnknown = lists.every((list) => list.length === 0);
      if (isUnknown && term.need !== 'excluded' && term.use === 'everywhere') {
        term = await replacement(term, resolved);
        lists = await Promise.all(term.forms.map(postingsOf));
      }
      resolved.terms.push({ term, postings: lists.length ? kb.mergePostings(lists) : [], weight: weightOf(term), use: term.use });
    }
    return resolved;
  };
})(window.kbSearch = window.kbSearch || {});
