// Ranks entries by all of their words, and the passages of each among themselves: the twin of
// Sources/SearchIndex/Ranking.swift, which says where the formulas come from. The same operations in the same order, so
// that both give the same numbers to the last bit.
(function (kb) {
  'use strict';

  const SATURATION = 1.2;
  const LENGTH = 0.55;
  const TITLE_LENGTH = 0.75;
  const TITLE_ALONE = 0.5;
  const BEST_PASSAGE = 0.3;
  const RUNBOOK = 1.2;
  const MANY_ENTRIES = 1024;

  // What ranking needs to know of every entry.
  kb.entryTable = function (kinds, lengths, titleLengths, passages) {
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
      kinds, lengths, titleLengths, firstPassages, entryOfPassage, count: kinds.length,
      averageLength: words > 0 ? words / kinds.length : 1,
      averageTitleLength: titleWords > 0 ? titleWords / kinds.length : 1,
    };
  };

  function rarity(count, total) {
    return Math.floor(Math.log(1 + (total - count + 0.5) / (count + 0.5)) * 4096) / 4096;
  }

  function saturated(frequency, length, normalisation) {
    const part = SATURATION * (1 - normalisation + normalisation * length);
    return frequency * (SATURATION + 1) / (frequency + part);
  }

  function entryFrequency([, title, names, heading, body, other]) {
    return title * 3 + (names + heading) * 1.5 + body + other;
  }

  function passageFrequency([, title, names, heading, body, other]) {
    return (title + heading) * 3 + names * 1.5 + body + other;
  }

  // A term's occurrences by entry, and how much it tells.
  kb.termInEntries = function (postings, table) {
    const occurrences = [];
    for (const posting of postings) {
      const entry = table.entryOfPassage[posting[0]];
      let last = occurrences[occurrences.length - 1];
      if (!last || last.entry !== entry) {
        last = { entry, title: 0, frequency: 0, postings: [] };
        occurrences.push(last);
      }
      last.title += posting[1];
      last.frequency += entryFrequency(posting);
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

  function scoreOf(term, occurrence, table) {
    const length = table.lengths[occurrence.entry] / table.averageLength;
    let score = term.weight * saturated(occurrence.frequency, length, LENGTH);
    if (occurrence.title > 0) {
      const titleLength = table.titleLengths[occurrence.entry] / table.averageTitleLength;
      score += term.titleWeight * saturated(occurrence.title, titleLength, TITLE_LENGTH) * TITLE_ALONE;
    }
    return score;
  }

  // terms: the postings of each.
  kb.rank = function (terms, table) {
    const entryScores = new Float64Array(table.count);
    const passageScores = new Float64Array(table.entryOfPassage.length);
    const found = [];
    for (const postings of terms) {
      const term = kb.termInEntries(postings, table);
      for (const occurrence of term.occurrences) {
        if (entryScores[occurrence.entry] === 0) found.push(occurrence.entry);
        entryScores[occurrence.entry] += scoreOf(term, occurrence, table);
        if (!term.tellsPassages) continue;
        for (const posting of occurrence.postings) {
          const frequency = passageFrequency(posting);
          passageScores[posting[0]] += term.weight * (frequency / (frequency + 1));
        }
      }
    }
    function score(entry) {
      let best = 0;
      for (let passage = table.firstPassages[entry]; passage < table.firstPassages[entry + 1]; passage += 1) {
        if (passageScores[passage] > best) best = passageScores[passage];
      }
      return (entryScores[entry] + best * BEST_PASSAGE) * (table.kinds[entry] === 'runbook' ? RUNBOOK : 1);
    }
    return { found, score, passageScores };
  };
})(window.kbSearch = window.kbSearch || {});
