// Marks the words that matched, and cuts the piece of a text that shows best why it was found: the twin of MarkedText and
// Snippet in Sources/SearchIndex. Runs are [text, isMatch].
(function (kb) {
  'use strict';

  const LENGTH = 30; // in words

  // sought: stem → how much it tells.
  function weightOf(word, sought) { return sought.get(kb.stem(word)) || 0; }

  function append(runs, text, isMatch) {
    const line = text.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, ' ');
    if (line === '') return;
    const last = runs[runs.length - 1];
    if (last && last[1] === isMatch) last[0] += line; else runs.push([line, isMatch]);
  }

  function markRange(text, analysed, start, end, sought) {
    const runs = [];
    let position = start;
    const tokens = [...analysed.words, ...analysed.compounds]
      .filter((token) => token.start >= start && token.end <= end && sought.has(kb.stem(token.text)))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    for (const token of tokens) {
      if (token.start < position) continue;
      append(runs, text.slice(position, token.start), false);
      append(runs, text.slice(token.start, token.end), true);
      position = token.end;
    }
    append(runs, text.slice(position, end), false);
    return runs;
  }

  kb.mark = function (text, sought, folds) { return markRange(text, kb.analyse(text, folds), 0, text.length, sought); };

  function isSpace(character) { return character === ' ' || (character >= '\t' && character <= '\r'); }

  function endsSentence(text, end) {
    return text[end] === '\n' || (isSpace(text[end]) && '.!?'.includes(text[end - 1]));
  }

  // With the numbers of the first of its words and of the first of the next.
  function sentencesOf(text, words) {
    const sentences = [];
    let start = 0;
    let first = 0;
    let next = 0;
    for (let end = 1; end <= text.length; end += 1) {
      if (end !== text.length && !endsSentence(text, end)) continue;
      while (next < words.length && words[next].end <= end) next += 1;
      if (next === first) continue;
      let [from, to] = [start, end];
      while (isSpace(text[from])) from += 1;
      while (isSpace(text[to - 1])) to -= 1;
      sentences.push({ start: from, end: to, first, next });
      [start, first] = [end, next];
    }
    return sentences;
  }

  // A word that is there twice counts once.
  function distinctWeight(words, weights, first, next) {
    const seen = new Set();
    let sum = 0;
    for (let index = first; index < next; index += 1) {
      const stem = kb.stem(words[index].text);
      if (weights[index] > 0 && !seen.has(stem)) {
        seen.add(stem);
        sum += weights[index];
      }
    }
    return sum;
  }

  // As many words as there is room for, from a little before the match from which on the most is found.
  function part(sentence, text, analysed, weights, sought) {
    let first = sentence.first;
    let best = 0;
    for (let match = sentence.first; match < sentence.next; match += 1) {
      if (!(weights[match] > 0)) continue;
      const start = Math.min(Math.max(match - 5, sentence.first), sentence.next - LENGTH);
      const weight = distinctWeight(analysed.words, weights, start, start + LENGTH);
      if (weight > best) [first, best] = [start, weight];
    }
    const next = first + LENGTH;
    const isFromStart = first === sentence.first;
    const isToEnd = next === sentence.next;
    const start = isFromStart ? sentence.start : analysed.words[first].start;
    const end = isToEnd ? sentence.end : analysed.words[next - 1].end;
    const runs = [];
    if (!isFromStart) append(runs, '…', false);
    for (const [run, isMatch] of markRange(text, analysed, start, end, sought)) append(runs, run, isMatch);
    if (!isToEnd) append(runs, '…', false);
    return runs;
  }

  kb.cutSnippet = function (text, sought, folds) {
    const analysed = kb.analyse(text, folds);
    const sentences = sentencesOf(text, analysed.words);
    if (sentences.length === 0) return [];
    const weights = analysed.words.map((word) => weightOf(word.text, sought));
    let best = 0;
    let bestWeight = 0;
    sentences.forEach((sentence, index) => {
      const weight = distinctWeight(analysed.words, weights, sentence.first, sentence.next);
      if (weight > bestWeight) [best, bestWeight] = [index, weight];
    });
    const first = sentences[best];
    if (first.next - first.first > LENGTH) return part(first, text, analysed, weights, sought);
    let end = best;
    while (end + 1 < sentences.length && sentences[end + 1].next - first.first <= LENGTH) end += 1;
    return markRange(text, analysed, first.start, sentences[end].end, sought);
  };
})(window.kbSearch = window.kbSearch || {});
