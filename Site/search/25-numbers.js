// Lists of whole numbers as text; the twin of NumberText and PostingText in Sources/SearchIndex.
(function (kb) {
  'use strict';

  const values = new Uint8Array(128).fill(64);
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, value) => {
    values[letter.charCodeAt(0)] = value;
  });

  // Five bits a letter, the lowest first; the sixth says that more follow.
  kb.readNumbers = function (text) {
    const numbers = [];
    let number = 0;
    let factor = 1;
    for (let index = 0; index < text.length; index += 1) {
      const digit = values[text.charCodeAt(index)];
      number += (digit & 31) * factor;
      factor *= 32;
      if (digit < 32) {
        numbers.push(number);
        number = 0;
        factor = 1;
      }
    }
    return numbers;
  };

  // By UTF-8, in which order names were sorted: surrogates come after all other units.
  kb.compare = function (first, second) {
    const length = Math.min(first.length, second.length);
    const rank = (unit) => (unit >= 0xD800 && unit < 0xE000 ? unit + 0x10000 : unit);
    for (let index = 0; index < length; index += 1) {
      const difference = rank(first.charCodeAt(index)) - rank(second.charCodeAt(index));
      if (difference !== 0) return difference;
    }
    return first.length - second.length;
  };

  // The passages of a label's list, which holds differences less one.
  kb.readPassages = function (text) {
    let last = -1;
    return kb.readNumbers(text).map((difference) => last += difference + 1);
  };

  // Below 16 itself; from there its four highest bits, and how many were dropped.
  kb.lengthOfCode = function (code) {
    if (code < 16) return code;
    const dropped = (code - 8) >> 3;
    return (code - dropped * 8) * 2 ** dropped;
  };

  kb.FIELDS = { title: 0, names: 1, heading: 2, body: 3, other: 4 };

  // Postings as arrays: the passage, then how often the term stands in each field.
  kb.readPostings = function (text) {
    const numbers = kb.readNumbers(text);
    const postings = [];
    let last = -1;
    for (let index = 0; index < numbers.length;) {
      const first = numbers[index++];
      last += Math.floor(first / 2) + 1;
      const posting = [last, 0, 0, 0, 0, 0];
      if (first % 2 === 1) {
        posting[1 + kb.FIELDS.body] = 1;
      } else {
        const fields = numbers[index++];
        for (let field = 0; field < 5; field += 1) {
          if (fields & (1 << field)) posting[1 + field] = fields & 32 ? numbers[index++] + 1 : 1;
        }
      }
      postings.push(posting);
    }
    return postings;
  };

  // Where a stem stands: passage → field → positions.
  kb.readPositions = function (text) {
    const numbers = kb.readNumbers(text);
    const passages = new Map();
    let last = -1;
    for (let index = 0; index < numbers.length;) {
      last += numbers[index++] + 1;
      const fields = new Map();
      for (let isLast = false; !isLast;) {
        const field = numbers[index++];
        isLast = field >= 8;
        const count = numbers[index++] + 1;
        const positions = [];
        let position = -1;
        for (let number = 0; number < count; number += 1) {
          position += numbers[index++] + 1;
          positions.push(position);
        }
        fields.set(field & 7, positions);
      }
      passages.set(last, fields);
    }
    return passages;
  };

  // Postings of words in a row, from their positions.
  kb.phrasePostings = function (positionsOfWords) {
    const [first, ...others] = positionsOfWords;
    const postings = [];
    for (const [passage, fields] of first) {
      const posting = [passage, 0, 0, 0, 0, 0];
      for (const [field, positions] of fields) {
        const next = others.map((word) => new Set(word.get(passage)?.get(field)));
        posting[1 + field] = positions.filter((position) => next.every((word, index) => word.has(position + index + 1))).length;
      }
      if (posting.some((count, index) => index > 0 && count > 0)) postings.push(posting);
    }
    return postings;
  };

  // The passages that are in all lists, each as often as in the list where it is rarest.
  kb.commonPostings = function ([first, ...others]) {
    let result = first;
    for (const list of others) {
      const counts = new Map(list.map((posting) => [posting[0], posting]));
      result = result.filter(([passage]) => counts.has(passage))
        .map((posting) => posting.map((count, field) => Math.min(count, counts.get(posting[0])[field])));
    }
    return result;
  };

  // Several lists as one, as if all were of one word.
  kb.mergePostings = function (lists) {
    if (lists.length === 1) return lists[0];
    const merged = [];
    for (const posting of lists.flat().sort((a, b) => a[0] - b[0])) {
      const last = merged[merged.length - 1];
      if (last && last[0] === posting[0]) {
        for (let field = 1; field < 6; field += 1) last[field] += posting[field];
      } else {
        merged.push([...posting]);
      }
    }
    return merged;
  };
})(window.kbSearch = window.kbSearch || {});
