// What a word is: the twin of Sources/TextAnalysis. Whatever changes here changes there;
// Tests/SearchCases/analysis.json holds both to the same answers.
(function (kb) {
  'use strict';

  const LONGEST = 64; // bytes of UTF-8
  const MOST_PARTS = 8;

  // The characters of scripts without spaces between words: each is a word.
  const STANDS_ALONE = new RegExp('[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u2E80-\\u312F\\u31A0-\\u31FF'
    + '\\u3400-\\u9FFF\\uF900-\\uFAFF\\u{1AFF0}-\\u{1B16F}\\u{20000}-\\u{3FFFF}]', 'u');

  // What lower case and normalization leave.
  const LEFT_OVER = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ŧ': 't',
    'ŋ': 'n', 'ĸ': 'k', 'ς': 'σ', '\u02BC': '',
  };

  // Roles: a small letter, a capital, a digit; a character that is a word; a mark, which neither is nor ends one;
  // an apostrophe; what joins words, also around whole segments, or digits only; and what ends a word.
  const [LOWER, UPPER, DIGIT, ALONE, SILENT, APOSTROPHE, JOINER, LOOSE, COMMA, BOUNDARY] = Array(10).keys();

  function isLetter(role) { return role <= DIGIT; }

  function endsWord(role) { return !isLetter(role) && role !== SILENT && role !== APOSTROPHE; }

  function roleOfASCII(character) {
    if (character >= 'a' && character <= 'z') return LOWER;
    if (character >= 'A' && character <= 'Z') return UPPER;
    if (character >= '0' && character <= '9') return DIGIT;
    if (character === "'") return APOSTROPHE;
    if ('-_.+#&'.includes(character)) return JOINER;
    if ('/:@'.includes(character)) return LOOSE;
    return character === ',' ? COMMA : BOUNDARY;
  }

  const PUNCTUATION = {
    '\u2018': APOSTROPHE, '\u2019': APOSTROPHE, '\u02BC': APOSTROPHE, '\uFF07': APOSTROPHE,
    '\u2010': JOINER, '\u2011': JOINER, '\u2122': BOUNDARY, '\u2120': BOUNDARY, '\u200B': BOUNDARY,
  };

  // By the browser's Unicode tables, for a character that the collection doesn't have.
  function foldByBrowser(character) {
    let letters = '';
    for (const one of character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
      if (/[\p{L}\p{N}]/u.test(one)) letters += LEFT_OVER[one] ?? one;
    }
    if (letters) return letters;
    return /[\p{M}\p{Cf}]/u.test(character) ? '' : null;
  }

  // The role of each character, and the letters that it folds to.
  const ASCII = {};
  for (let code = 0; code < 0x80; code += 1) {
    const character = String.fromCharCode(code);
    ASCII[character] = { role: roleOfASCII(character), letters: character.toLowerCase() };
  }

  // The same beyond ASCII.
  function read(character, folds) {
    const punctuation = PUNCTUATION[character];
    if (punctuation !== undefined) return { role: punctuation, letters: '' };
    const known = folds ? folds[character] : undefined;
    const letters = known === undefined ? foldByBrowser(character) : known;
    return { role: roleOfFolded(character, letters), letters };
  }

  function roleOfFolded(character, letters) {
    if (letters === '') return SILENT;
    if (letters === null || letters === ' ') return BOUNDARY;
    if (STANDS_ALONE.test(letters)) return ALONE;
    if (letters[0] >= '0' && letters[0] <= '9') return DIGIT;
    return character.toLowerCase() === character ? LOWER : UPPER;
  }

  function byteCount(text) {
    let count = 0;
    for (const character of text) {
      const code = character.codePointAt(0);
      count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return count;
  }

  // The characters of a text with what they are; one past the end ends every word.
  function characters(text, folds) {
    const result = [];
    let start = 0;
    for (const character of text) {
      const end = start + character.length;
      const { role, letters } = ASCII[character] ?? read(character, folds);
      result.push({ character, start, end, role, letters });
      start = end;
    }
    result.push({ character: '', start, end: start, role: BOUNDARY, letters: '' });
    return result;
  }

  // folds: what each character of the collection beyond ASCII becomes: its letters, '' when it is silent, ' ' or null
  // when it is between words. Returns words and compounds, each { text, start, end } in UTF-16 units of the text.
  kb.analyse = function (text, folds) {
    const all = characters(text, folds);
    const words = [];
    const compounds = [];
    let parts = []; // of the stretch that is read: see openPart
    let open = null; // the last of them, while letters may follow
    let at = 0;

    function addCompound(letters, start, end) {
      if (byteCount(letters) <= LONGEST) compounds.push({ text: letters, start, end });
    }

    function openPart(startsSegment) {
      // The letters that are kept, how many bytes all are, the place in the text, and the first of its characters.
      open = { letters: '', length: 0, start: all[at].start, end: all[at].start, first: at, startsSegment };
      parts.push(open);
    }

    function takeLetters() {
      if (!open) openPart(false);
      if (all[at].role !== open.lastRole && at > open.first + 1) open.mayHaveHumps = true;
      for (const letter of all[at].letters) {
        open.length += byteCount(letter);
        if (open.length <= LONGEST) open.letters += letter;
      }
      open.end = all[at].end;
      open.lastRole = all[at].role;
      at += 1;
    }

    function takeOwnWords() {
      endStretch();
      const { start, end, letters } = all[at];
      for (const letter of letters) words.push({ text: letter, start, end });
      at += 1;
    }

    // A mark belongs to what it stands on.
    function takeSilent() {
      const { start, end } = all[at];
      if (open) {
        if (open.end === start) open.end = end;
      } else {
        for (let i = words.length - 1; i >= 0 && words[i].end === start; i -= 1) words[i].end = end;
      }
      at += 1;
    }

    function takePunctuation() {
      const { role } = all[at];
      const next = all[at + 1];
      if (open && role === APOSTROPHE && isLetter(next.role)) return takeApostrophe();
      if (open && role !== APOSTROPHE && takeSuffix()) return undefined;
      const joins = open && role !== APOSTROPHE && isLetter(next.role)
        && (role !== COMMA || (next.role === DIGIT && open.lastRole === DIGIT));
      if (joins) endPart();
      else endStretch();
      at += 1;
      return joins ? openPart(role === LOOSE) : undefined;
    }

    // don't, O'Reilly; 's goes at a word's end.
    function takeApostrophe() {
      const next = all[at + 1].character;
      at += (next === 's' || next === 'S') && endsWord(all[at + 2].role) ? 2 : 1;
    }

    // C++ and C#.
    function takeSuffix() {
      const part = open;
      const [mark, second, third] = [0, 1, 2].map((i) => all[at + i] && all[at + i].character);
      if (part.length > LONGEST) return false;
      const isPlus = mark === '+' && second === '+' && third !== '+';
      const isSharp = mark === '#' && second !== '#' && /^[a-z]$/.test(part.letters);
      if (!isPlus && !isSharp) return false;
      endStretch();
      at += isPlus ? 2 : 1;
      addCompound(part.letters + (isPlus ? 'plusplus' : 'sharp'), part.start, all[at].start);
      return true;
    }

    function endPart() {
      if (!open) return;
      const part = open;
      open = null;
      words.push({ text: part.letters, start: part.start, end: part.end });
      if (part.length > LONGEST) return;
      if (part.mayHaveHumps) addHumps(part);
      const dot = all[part.first - 1];
      const isDotted = parts.length === 1 && dot && dot.character === '.' && all[part.first].role !== DIGIT;
      const before = all[part.first - 2];
      if (isDotted && !(before && before.character === '.')) addCompound('dot' + part.letters, dot.start, part.end);
    }

    function endStretch() {
      if (!parts.length) return;
      endPart();
      if (parts.length > 1) addWholes();
      parts = [];
    }

    // kube-proxy of org/kube-proxy, then all of it.
    function addWholes() {
      let start = 0;
      for (let i = 1; i < parts.length; i += 1) {
        if (!parts[i].startsSegment) continue;
        addWhole(parts.slice(start, i));
        start = i;
      }
      if (start > 0) addWhole(parts.slice(start));
      addWhole(parts);
    }

    function addWhole(some) {
      if (some.length < 2 || some.length > MOST_PARTS) return;
      if (some.reduce((sum, part) => sum + part.length, 0) > LONGEST) return;
      addCompound(some.map((part) => part.letters).join(''), some[0].start, some[some.length - 1].end);
    }

    function addHumps(part) {
      const letters = lettersOf(part);
      const cuts = [0];
      for (let i = 2; i < letters.length; i += 1) {
        if (startsHump(letters, i, cuts[cuts.length - 1])) cuts.push(i);
      }
      const last = cuts[cuts.length - 1];
      if (last > 0 && letters.length - last < 2 && letters[last].role !== DIGIT) cuts.pop();
      if (cuts.length < 2) return;
      cuts.forEach((cut, i) => {
        const hump = letters.slice(cut, cuts[i + 1]);
        if (hump[0].role === DIGIT) return;
        addCompound(hump.map((one) => one.letters).join(''), hump[0].start, hump[hump.length - 1].end);
      });
    }

    // With the marks that stand on them.
    function lettersOf(part) {
      const letters = [];
      for (let i = part.first; all[i].start < part.end; i += 1) {
        if (isLetter(all[i].role)) letters.push({ ...all[i] });
        else if (all[i].role === SILENT) letters[letters.length - 1].end = all[i].end;
      }
      return letters;
    }

    while (at < all.length) {
      const { role } = all[at];
      if (isLetter(role)) takeLetters();
      else if (role === ALONE) takeOwnWords();
      else if (role === SILENT) takeSilent();
      else if (role === BOUNDARY) { endStretch(); at += 1; }
      else takePunctuation();
    }
    return { words, compounds };
  };

  // A hump starts at a capital after a small letter or a digit, at a capital with two small letters behind it, and at a
  // digit after three letters or more.
  function startsHump(letters, i, cut) {
    const before = letters[i - 1].role;
    if (letters[i].role === DIGIT) return before !== DIGIT && i - cut >= 3;
    if (letters[i].role !== UPPER || (i - cut < 2 && before !== DIGIT)) return false;
    if (before !== UPPER) return true;
    return i + 2 < letters.length && letters[i + 1].role === LOWER && letters[i + 2].role === LOWER;
  }

  // Porter's endings of the steps 2 to 4, as FTS5 has them: the first that fits counts.
  const STEP_2 = pairs('ational ate tional tion enci ence anci ance izer ize logi log bli ble alli al entli ent eli e '
    + 'ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive '
    + 'biliti ble');
  const STEP_3 = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');
  const STEP_4 = pairs('al - ance - ence - er - ic - able - ible - ant - ement - ment - ent - ion - ou - ism - ate - '
    + 'iti - ous - ive - ize -');

  function pairs(text) {
    const list = text.split(' ');
    return list.flatMap((ending, i) => i % 2 ? [] : [[ending, list[i + 1] === '-' ? '' : list[i + 1]]]);
  }

  // Porter's view of a word: v for a vowel, c for a consonant; y is a vowel behind a consonant.
  function shape(word) {
    let result = '';
    for (const letter of word) {
      const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && result.endsWith('c'));
      result += isVowel ? 'v' : 'c';
    }
    return result;
  }

  function measure(word) { return shape(word).split('vc').length - 1; }
  function endsShort(word) { return shape(word).endsWith('cvc') && !/[wxy]$/.test(word); }
  function hasVowel(word) { return /[aeiou]|.y/s.test(word); }

  function replaceEnding(word, rules, least) {
    const rule = rules.find(([ending]) => word.length > ending.length && word.endsWith(ending));
    if (!rule) return word;
    const rest = word.slice(0, -rule[0].length);
    if (rule[0] === 'ion' && !/[st]$/.test(rest)) return word;
    return measure(rest) > least ? rest + rule[1] : word;
  }

  function dropPlural(word) {
    if (/.sses$/s.test(word) || /.ies$/s.test(word)) return word.slice(0, -2);
    return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  }

  function dropPast(word) {
    if (/.eed$/s.test(word)) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
    const past = /^(.+)(?:ed|ing)$/s.exec(word);
    return past && hasVowel(past[1]) ? mended(past[1]) : word;
  }

  function mended(word) {
    if (/.(?:at|bl|iz)$/s.test(word)) return word + 'e';
    if (/([^aeioulsz])\1$/s.test(word)) return word.slice(0, -1);
    return measure(word) === 1 && endsShort(word) ? word + 'e' : word;
  }

  function dropFinalE(word) {
    const rest = word.slice(0, -1);
    const drops = word.endsWith('e') && (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest)));
    return drops ? rest : word;
  }

  // Of a word as a string of bytes.
  function stemOfBytes(bytes) {
    if (bytes.length < 3 || bytes.length > LONGEST) return bytes;
    let word = dropPast(dropPlural(bytes));
    if (word.endsWith('y') && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + 'i';
    word = replaceEnding(replaceEnding(replaceEnding(word, STEP_2, 0), STEP_3, 0), STEP_4, 1);
    word = dropFinalE(word);
    return word.endsWith('ll') && measure(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
  }

  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const stems = new Map();

  // The stem of a folded word.
  kb.stem = function (word) {
    let stem = stems.get(word);
    if (stem === undefined) {
      const bytes = bytesOf(word);
      const stemmed = stemOfBytes(bytes);
      stem = bytes === word ? stemmed : decoder.decode(Uint8Array.from(stemmed, (byte) => byte.charCodeAt(0)));
      stems.set(word, stem);
    }
    return stem;
  };

  // How many letters two folded words differ by (optimal string alignment), in bytes of UTF-8; null beyond the limit.
  kb.editDistance = function (first, second, limit) {
    return distance(bytesOf(first), bytesOf(second), limit);
  };

  kb.byteLength = (word) => bytesOf(word).length;
  kb.firstByte = (word) => bytesOf(word)[0];

  // How unlikely it is, in hundredths, that who meant one word typed another.
  kb.slipCost = function (typedWord, meantWord) {
    const [typed, meant] = [bytesOf(typedWord), bytesOf(meantWord)];
    const [leftOut, swapped, changed, tooMany] = [70, 70, 100, 100];
    let twoAbove = [];
    let above = Array.from({ length: meant.length + 1 }, (_, column) => column * leftOut);
    for (let row = 0; row < typed.length; row += 1) {
      const cells = [above[0] + tooMany];
      for (let column = 0; column < meant.length; column += 1) {
        const change = typed[row] === meant[column] ? 0 : changed;
        let cell = Math.min(above[column + 1] + tooMany, cells[column] + leftOut, above[column] + change);
        if (row > 0 && column > 0 && typed[row] === meant[column - 1] && typed[row - 1] === meant[column]) {
          cell = Math.min(cell, twoAbove[column - 1] + swapped);
        }
        cells.push(cell);
      }
      [twoAbove, above] = [above, cells];
    }
    return above[meant.length];
  };

  function bytesOf(word) {
    return /^[\0-\x7F]*$/.test(word) ? word : String.fromCharCode(...encoder.encode(word));
  }

  // Three rows of the table of distances, kept from call to call: a query asks for those to every word of the index.
  let rows = [0, 1, 2].map(() => new Uint16Array(256));

  // Only the diagonal band that the limit allows is computed, and nothing once a whole row is beyond the limit.
  function distance(first, second, limit) {
    if (Math.abs(first.length - second.length) > limit) return null;
    const beyond = limit + 1;
    if (second.length + 2 > rows[0].length) rows = rows.map(() => new Uint16Array(second.length + 2));
    let [twoAbove, above, cells] = rows;
    for (let column = 0; column <= second.length; column += 1) above[column] = Math.min(column, beyond);
    for (let row = 1; row <= first.length; row += 1) {
      const left = Math.max(1, row - limit);
      const right = Math.min(second.length, row + limit);
      cells[left - 1] = left === 1 ? Math.min(row, beyond) : beyond;
      let least = cells[left - 1];
      const letter = first.charCodeAt(row - 1);
      for (let column = left; column <= right; column += 1) {
        const other = second.charCodeAt(column - 1);
        let cell = Math.min(above[column] + 1, cells[column - 1] + 1, above[column - 1] + (letter === other ? 0 : 1));
        if (row > 1 && column > 1 && letter === second.charCodeAt(column - 2)
          && first.charCodeAt(row - 2) === other) {
          cell = Math.min(cell, twoAbove[column - 2] + 1);
        }
        cells[column] = Math.min(cell, beyond);
        if (cell < least) least = cell;
      }
      cells[right + 1] = beyond; // what the next row sees above its last cell
      if (least > limit) return null;
      [twoAbove, above, cells] = [above, cells, twoAbove];
    }
    return above[second.length] <= limit ? above[second.length] : null;
  }
})(window.kbSearch = window.kbSearch || {});
