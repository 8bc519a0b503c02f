// Where in a recording the words that were looked for are spoken: the twin of Sources/SearchIndex/SpokenSecond.swift.
(function (kb) {
  'use strict';

  const CLOSENESS = 10; // in words: what is said together

  // How many words, parted by space, have begun before an offset.
  function spacedWords(text, offset) {
    let count = 0;
    let isInWord = false;
    for (let index = 0; index < offset; index += 1) {
      const isSpace = /[ \t-\r]/.test(text[index]);
      if (!isSpace && !isInWord) count += 1;
      isInWord = !isSpace;
    }
    return isInWord ? count - 1 : count;
  }

  // How much of what is sought is said from a word on, each word once, and in how many words.
  function said(words, weights, start) {
    const seen = new Set();
    let [weight, span] = [0, 0];
    for (let index = start; index < Math.min(start + CLOSENESS, words.length); index += 1) {
      const stem = kb.stem(words[index].text);
      if (!(weights[index] > 0) || seen.has(stem)) continue;
      seen.add(stem);
      weight += weights[index];
      span = index - start;
    }
    return { weight, span };
  }

  // cues: "0/754 9/757", from which word on a text is spoken at which second. Null when it says nothing of what is sought.
  kb.spokenSecond = function (text, cues, sought, folds) {
    const { words } = kb.analyse(text, folds);
    const weights = words.map(({ text: word }) => sought.get(kb.stem(word)) || 0);
    let best = null;
    weights.forEach((own, start) => {
      if (!(own > 0)) return;
      const { weight, span } = said(words, weights, start);
      if (best && (weight < best.weight || (weight === best.weight && span >= best.span))) return;
      best = { start, weight, span };
    });
    if (!best) return null;
    const word = spacedWords(text, words[best.start].start);
    const cue = cues.split(' ').map((one) => one.split('/').map(Number)).findLast(([first]) => first <= word);
    return cue ? cue[1] : null;
  };

  // The address of a recording that ends in t=740 or t=740s, at another second.
  kb.addressAt = (link, second) => link.replace(/(t=)\d+(.?)$/, `$1${second}$2`);
})(window.kbSearch = window.kbSearch || {});
