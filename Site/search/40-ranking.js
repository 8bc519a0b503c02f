// Ranks entries by all of their words, and the passages of each among themselves: the twin of Ranking and TermInEntries in
// Sources/SearchIndex, which say where the formulas come from. The same operations in the same order, so that both give
// the same numbers to the last bit.
(function (kb) {
  'use strict';

  const SATURATION = 1.2;
  const LENGTH = 0.55;
  const TITLE_LENGTH = 0.75;
  const TITLE_ALONE = 0.5;
  const TITLE_COVERAGE = 0.2;
  const BEST_PASSAGE = 0.3;
  const RUNBOOK = 1.4;
  const MANY_ENTRIES = 1024;

  // What ranking needs to know of every entry.
  kb.entryTable = function (kinds, lengths, titleLengths, titleWeights, passages) {
    const firstPassages = [];
    const entryOfPassage = [];
    let words = 0;
    let titleWords = 0;
    for (let entry = 0; entry < kinds.length; entry += 1) {
      firstPassages.push(entryOfPassage.length);
      for (let passage = 0; passage < passages[entry]; passage += 1) entryOfPassage.push(entry);
      words += lengths[entry];
      titleWords += titleLengths[entry];
    }
    firstPassages.push(entryOfPassage.length);
    return {
      kinds, lengths, titleLengths, titleWeights, firstPassages, entryOfPassage, count: kinds.length,
      averageLength: words > 0 ? words / kinds.length : 1,
      averageTitleLength: titleWords > 0 ? titleWords / kinds.length : 1,
    };
  };

  function rarity(count, total) {
    return count > 0 ? Math.floor(Math.log(1 + total / count) * 4096) / 4096 : 0;
  }

  function saturated(frequency, length, normalisation) {
    const part = SATURATION * (1 - normalisation + normalisation * length);
    return frequency * (SATURATION + 1) / (frequency + part);
  }

  function passageFrequency([, title, names, heading, body, other]) {
    return (title + names + heading) * 3 + body + other;
  }

  // A term's occurrences by entry, and how much it tells.
  kb.termInEntries = function (postings, table) {
    const occurrences = [];
    for (const posting of postings) {
      const entry = table.entryOfPassage[posting[0]];
      let last = occurrences[occurrences.length - 1];
      if (!last || last.entry !== entry) {
        last = { entry, title: 0, names: 0, texts: 0, other: 0, postings: [] };
        occurrences.push(last);
      }
      const [, title, names, heading, body, other] = posting;
      last.title += title;
      last.names += names;
      last.texts += heading * 1.5 + body + other;
      last.other += other;
      last.postings.push(posting);
    }
    const count = occurrences.length;
    return {
      occurrences,
      weight: rarity(count, table.count),
      titleWeight: rarity(occurrences.filter((occurrence) => occurrence.title > 0).length, table.count),
      tellsPassages: count < MANY_ENTRIES || count * 4 <= table.count,
    };
  };

  // terms: { postings, weight, use }, those for titles only last.
  kb.rank = function (terms, table) {
    const entryScores = new Float64Array(table.count);
    const titleCoverage = new Float64Array(table.count);
    const passageScores = new Float64Array(table.entryOfPassage.length);
    const found = [];

    function addTitle(frequency, entry, weight, rarity) {
      const length = table.titleLengths[entry] / table.averageTitleLength;
      const share = saturated(frequency, length, TITLE_LENGTH);
      entryScores[entry] += weight * rarity * share * TITLE_ALONE;
      titleCoverage[entry] += rarity;
    }

    function add(occurrence, inEntries, term) {
      const entry = occurrence.entry;
      if (entryScores[entry] === 0) found.push(entry);
      const length = table.lengths[entry] / table.averageLength;
      const texts = occurrence.texts / (1 - LENGTH + LENGTH * length);
      const frequency = texts + (occurrence.title + occurrence.names) * 3;
      entryScores[entry] += term.weight * (inEntries.weight * saturated(frequency, 1, 0));
      if (term.use !== 'everywhere') return;
      if (occurrence.title > 0) addTitle(occurrence.title, entry, term.weight, inEntries.titleWeight);
      if (!inEntries.tellsPassages) return;
      for (const posting of occurrence.postings) {
        const share = saturated(passageFrequency(posting), 1, 0);
        passageScores[posting[0]] += term.weight * inEntries.weight * share;
      }
    }

    for (const term of terms) {
      const inEntries = kb.termInEntries(term.postings, table);
      for (const occurrence of inEntries.occurrences) {
        if (term.use !== 'titleOnly') add(occurrence, inEntries, term);
        else if (entryScores[occurrence.entry] !== 0) {
          addTitle(occurrence.other, occurrence.entry, term.weight, inEntries.weight);
        }
      }
    }

    function score(entry) {
      let best = 0;
      for (let passage = table.firstPassages[entry]; passage < table.firstPassages[entry + 1]; passage += 1) {
        if (passageScores[passage] > best) best = passageScores[passage];
      }
      const sum = entryScores[entry] + best * BEST_PASSAGE;
      const whole = table.titleWeights[entry];
      const titleFactor = whole > 0 ? 1 + TITLE_COVERAGE * Math.min(1, titleCoverage[entry] / whole) : 1;
      return sum * titleFactor * (table.kinds[entry] === 'runbook' ? RUNBOOK : 1);
    }
    return { found, score, passageScores };
  };
})(window.kbSearch = window.kbSearch || {});
