// Reads a line of text as a query: the twin of Sources/QueryLanguage. Tests/SearchCases/query.json holds both to the
// same readings and notes, and names every word of the tables below. Documentation/search.md documents the language.
(function (kb) {
  'use strict';

  const LIMIT = 1000;

  const FOLDERS = {
    runbook: 'runbooks', practice: 'practices', incident: 'incidents', talk: 'talks', video: 'videos', book: 'books',
    article: 'articles', person: 'people', event: 'events'
  };
  const KINDS = Object.keys(FOLDERS);
  const FEATURES = ['video', 'slides', 'code', 'table', 'date', 'source', 'archive', 'links'];
  const LINKS = [
    'shown-by', 'shows', 'missing-in', 'was-missing', 'worked-in', 'worked', 'applies', 'applied-by', 'explained-at',
    'explains', 'recounts', 'recounted-in', 'given-by', 'gave', 'written-by', 'wrote', 'held-at', 'hosted', 'mentions',
    'mentioned-by'
  ];
  const DATES = '2013, 2013-03, 2013-03-09';

  // The name that a field has in notes, what it tests, and the names it is known by. Any text is a value of a free
  // one; a list has values that are known, of which any will do.
  const FIELDS = [
    { name: 'kind', test: 'kind', names: ['kind', 'kinds'], possible: KINDS.join(', '), isList: true, read: readKind },
    { name: 'tag', test: 'tag', names: ['tag', 'tags'], isFree: true, read: readTag },
    {
      name: 'person', test: 'person', isFree: true, read: readName,
      names: ['person', 'people', 'speaker', 'speakers', 'author', 'authors', 'by']
    },
    { name: 'event', test: 'event', names: ['event', 'events'], isFree: true, read: readName },
    {
      name: 'org', test: 'organisation', isFree: true, read: readName,
      names: ['org', 'orgs', 'organisation', 'organization', 'company']
    },
    {
      name: 'year', test: 'date', names: ['year', 'years', 'date'], isList: true,
      possible: DATES + ', 2013..2015, 2013.., ..2015'
    },
    { name: 'before', test: 'date', names: ['before'], possible: DATES, side: before },
    { name: 'after', test: 'date', names: ['after'], possible: DATES, side: after },
    {
      name: 'in', test: 'place', names: ['in'], isList: true, read: readPlace,
      possible: 'the beginning of an id, as runbooks/ or books/high'
    },
    {
      name: 'links', test: 'links', names: ['links', 'link'], isList: true, read: readLink,
      possible: LINKS.join(', ')
    },
    { name: 'has', test: 'has', names: ['has'], possible: FEATURES.join(', '), isList: true, read: readFeature }
  ];
  const FIELD_NAMED = new Map(FIELDS.flatMap(field => field.names.map(name => [name, field])));
  // Fields of other search engines.
  const FOREIGN = ['title', 'type', 'label', 'path', 'file'];

  // MARK: Characters

  const SPACE = /[\s\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/u;
  const isSpace = c => c <= ' ' || (c > '~' && SPACE.test(c));
  // Any of them closes any other: a keyboard that writes “ often writes " too.
  const isQuote = c => c === '"' || (c > '~' && '“”„‟«»'.includes(c));
  const isOpening = c => c === '(' || c === '[' || c === '{';
  const isClosing = c => c === ')' || c === ']' || c === '}';
  const isLetter = c => c !== undefined && /^\p{L}/u.test(c);
  const isLetterOrDigit = c => c !== undefined && /^[\p{L}\p{N}]/u.test(c);
  const isASCIILetter = c => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const endsWord = c => c === ' ' || c === '|' || isQuote(c) || isOpening(c) || isClosing(c);
  const hasLetterOrDigit = text => /[\p{L}\p{N}]/u.test(text);
  const collapsed = text => text.split(' ').filter(word => word).join(' ');
  const hyphenated = text => inLowerCase(text).split(' ').filter(word => word).join('-');

  // Letter by letter, so that no letter depends on its neighbours.
  function inLowerCase(text) {
    return Array.from(text, letter => letter.toLowerCase()).join('');
  }

  function strip(text, front, behind) {
    let start = 0, end = text.length;
    while (start < end && front.includes(text[start])) start += 1;
    while (end > start && behind.includes(text[end - 1])) end -= 1;
    return text.slice(start, end);
  }

  const trimmed = text => strip(text, "'`‘’,;", "'`‘’,;.!?:…");

  function shortened(text) {
    const characters = Array.from(text);
    return characters.length <= 40 ? text : characters.slice(0, 40).join('') + '…';
  }

  // MARK: Notes

  const NOTES = {
    openQuote: 'a quote was not closed, so it was read to the end',
    pastedJSON: 'this looks like JSON, so it was read as plain words',
    pastedLines: 'these are several lines, so they were read as plain words',
    starAlone: "'*' stands for the rest of a word, as in 'part*'; alone it was ignored",
    brackets: 'brackets do not group words, so they were read as spaces',
    orWithExcluded: "'OR' does not join what is left out, so it was ignored",
    orWithField: "'OR' does not join fields, so it was ignored; "
      + "values of one field are joined as in 'kind:incident,runbook'",
    upperCaseNot: "'NOT' leaves out what follows it; in lower case it is a word",
    swappedDates: 'the later date came first, so the two were swapped',
    severalDates: 'several dates are read as one time, from the first to the last',
    tooMany: 'only the first 1 000 terms were read',
    nothing: 'there is nothing to search for',
    star: word => `'*' works only at the end of a word, so it was ignored in '${shortened(word)}'`,
    leftOut: words => 'left out: ' + words.join(', '),
    noValue: name => `'${name}:' has no value, so it was read as a word`,
    spaced: written => `'${shortened(written)}' was read as a field`,
    badValue: (value, field, isIgnored) => `'${shortened(value)}' is no value of '${field.name}:', so it was `
      + `${isIgnored ? 'ignored' : 'read as a word'}; possible: ${field.possible || 'any name'}`,
    noField: (name, meant) => `'${name}:' is not a field, so it was read as a word; `
      + (meant ? `did you mean '${meant.name}:'?` : `the fields are: ${FIELDS.map(field => field.name).join(', ')}`)
  };

  // Each note once, and no more of them than somebody reads.
  function note(notes, text) {
    if (notes.length < 8 && !notes.includes(text)) notes.push(text);
  }

  // MARK: Dates, as ISO 8601 days; null where a range is open

  const pad = number => String(number).padStart(2, '0');

  function dayFrom(day, count) {
    const date = new Date(day + 'T00:00:00Z');
    date.setUTCDate(date.getUTCDate() + count);
    return date.toISOString().slice(0, 10);
  }

  function before(range) { return { from: null, through: dayFrom(range.from, -1) }; }
  function after(range) { return { from: dayFrom(range.through, 1), through: null }; }

  // `2013`, `2013-03`, `2013-3-9`, `2013/03/09`
  function readDate(text) {
    if (!/^\d{4}(?:[-/]\d{1,2}){0,2}$/.test(text)) return null;
    const [year, month, day] = text.split(/[-/]/).map(Number);
    if (year < 1000 || year > 9998) return null;
    if (month === undefined) return { from: year + '-01-01', through: year + '-12-31' };
    if (month < 1 || month > 12) return null;
    const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day !== undefined && (day < 1 || day > count)) return null;
    const start = year + '-' + pad(month) + '-';
    return { from: start + pad(day || 1), through: start + pad(day || count) };
  }

  // A date, `2013..2015`, `2013..`, `..2015`, `2013-2015`, `>2013`, `>=2013`, `<2013` or `<=2013`.
  function readRange(text) {
    const sign = /^[<>]=?/.exec(text);
    if (sign) {
      const date = readDate(text.slice(sign[0].length));
      if (!date) return null;
      if (sign[0] === '>=') return { from: date.from, through: null };
      if (sign[0] === '<=') return { from: null, through: date.through };
      return sign[0] === '>' ? after(date) : before(date);
    }
    const date = readDate(text);
    if (date) return date;
    // A month has two digits: four after a hyphen are the year that a range ends in.
    const cut = text.length === 9 && /^[^–]{4}-/.test(text) && !text.slice(0, 4).includes('..') ? 4
      : text.search(/–|\.\./);
    if (cut < 0) return null;
    const first = text.slice(0, cut), last = strip(text.slice(cut), '.–-', '');
    const left = readDate(first), right = readDate(last);
    if ((!first && !last) || (first && !left) || (last && !right)) return null;
    if (left && right && right.from < left.from) return { from: right.from, through: left.through, isSwapped: true };
    return { from: left && left.from, through: right && right.through };
  }

  // The shortest time that has both; null where that is no limit.
  function joinedRange(one, other) {
    const from = one.from && other.from && (one.from < other.from ? one.from : other.from);
    const through = one.through && other.through && (one.through > other.through ? one.through : other.through);
    return { from, through };
  }

  // Two dots belong to a range of dates, `2013..`; one ends a sentence.
  function trimmedDate(value) {
    const text = trimmed(value);
    return text + (strip(value, "'`‘’,;", '').slice(text.length).startsWith('..') ? '..' : '');
  }

  // MARK: Values of fields; null for what means nothing there

  function readKind(value) {
    const name = inLowerCase(trimmed(value));
    return KINDS.find(kind => kind === name || FOLDERS[kind] === name) || null;
  }

  function readFeature(value) {
    const name = inLowerCase(trimmed(value));
    return FEATURES.find(feature => feature === name || feature === name + 's' || feature + 's' === name) || null;
  }

  function readLink(value) {
    const slug = hyphenated(trimmed(value).replaceAll('_', ' '));
    return LINKS.includes(slug) ? slug : null;
  }

  function readTag(value) {
    const tag = hyphenated(trimmed(strip(value, '#', '')));
    return hasLetterOrDigit(tag) ? tag : null;
  }

  function readName(value) {
    const name = trimmed(value);
    return hasLetterOrDigit(name) ? collapsed(name) : null;
  }

  // `runbooks`, `/runbooks/`, `runbooks/…`, `runbooks/*` and `Content/runbooks/` are `runbooks/`; `runbook` is as well.
  function readPlace(value) {
    const parts = strip(trimmed(value.split('#')[0]), './', '*….').split('/');
    if (parts.length > 1 && inLowerCase(parts[0]) === 'content') parts.shift();
    const folder = inLowerCase(parts[0]);
    if (parts.length === 1) {
      const kind = readKind(folder);
      if (kind) return FOLDERS[kind] + '/';
      return folder && KINDS.some(kind => FOLDERS[kind].startsWith(folder)) ? folder : null;
    }
    if (!KINDS.some(kind => FOLDERS[kind] === folder)) return null;
    return [folder, ...parts.slice(1)].join('/').replace(/\.(md|html)$/, '');
  }

  // What the values of a field mean: a filter or null, the values that mean nothing, and a note or undefined.
  function readValues(field, values) {
    const unreadable = [];
    const list = (values, read) => values.map(value => {
      const meaning = read(value);
      if (meaning === null) unreadable.push(value);
      return meaning;
    }).filter(meaning => meaning !== null);
    if (field.read) {
      const found = list(values, field.read);
      return { filter: found.length ? { field: field.test, values: found } : null, unreadable };
    }
    if (field.side) {
      const date = values.length === 1 ? readDate(trimmed(values[0])) : null;
      if (!date) return { filter: null, unreadable: values };
      return { filter: { field: 'date', ...field.side(date) }, unreadable };
    }
    const isBetween = values.length === 3 && values[1] === 'TO';
    const ranges = list(isBetween ? [values[0] + '..' + values[2]] : values, value => readRange(trimmedDate(value)));
    if (!ranges.length) return { filter: null, unreadable };
    const { from, through } = ranges.reduce(joinedRange);
    const several = ranges.length > 1 ? NOTES.severalDates : undefined;
    const said = several || (ranges.some(range => range.isSwapped) ? NOTES.swappedDates : undefined);
    if (!from && !through) return { filter: null, unreadable: values, note: said };
    return { filter: { field: 'date', from, through }, unreadable, note: said };
  }

  function isComplete(field, values) {
    const reading = readValues(field, values);
    return reading.filter !== null && !reading.unreadable.length;
  }

  // Inserted, left out, changed, or two swapped.
  function differByOneEdit(one, other) {
    let start = 0, end = 0;
    const shorter = Math.min(one.length, other.length);
    while (start < shorter && one[start] === other[start]) start += 1;
    while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
    const left = one.slice(start, one.length - end), right = other.slice(start, other.length - end);
    if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
    return left.length <= 1 && right.length <= 1 && left !== right;
  }

  // The field that a name is one edit away from, if the value would do for it: `knd:incident`, but not `hash:5f3a`.
  function meantField(typed, value) {
    const name = inLowerCase(typed);
    return FIELDS.find(field => field.names.some(other => differByOneEdit(name, other))
      && name.length >= (field.isFree ? 4 : 3) && isComplete(field, [value]));
  }

  // Whether the values are so surely the field's that a space may stand before them.
  function mayBeSpaced(field, written, values) {
    if (field.name === 'tag') return /^[a-z,-]*$/.test(written);
    if (field.isFree) return false;
    if (field.name !== 'in') return isComplete(field, values);
    return values.every(value => (readPlace(value) || '').includes('/'));
  }

  // MARK: Tokens

  // Cuts the line into tokens, in one pass: next() gives one, or null at the end. What a quote, a sign or a colon
  // means depends on what it touches: `msg="a b"` quotes nothing, `kube-proxy` leaves nothing out, and `std::vector`
  // has no field.
  function scanner(line) {
    const characters = Array.from(line);
    const text = characters.map(character => isSpace(character) ? ' ' : character);
    const notes = [];
    // Pasted JSON or several lines, in which quotes, signs and operators are somebody else's.
    const isJSON = text.some((character, index) => isQuote(character) && text[index + 1] === ':');
    const isData = isJSON || hasLines();
    if (isData) note(notes, isJSON ? NOTES.pastedJSON : NOTES.pastedLines);
    let position = 0;
    // Inside of a quote that began in the middle of a word: `msg="dial -1 failed"`.
    let isInValue = false;

    // Whether a line ends before the text does.
    function hasLines() {
      const start = text.findIndex(character => character !== ' ');
      const end = characters.findIndex((c, index) => index > start && (c === '\n' || c === '\r'));
      return start >= 0 && end >= 0 && text.some((character, index) => index > end && character !== ' ');
    }

    function takeWhile(isTaken) {
      const start = Math.min(position, text.length);
      position = start;
      while (position < text.length && isTaken(text[position])) position += 1;
      return text.slice(start, position).join('');
    }

    function next() {
      while (position < text.length) {
        const character = text[position], isPlain = isData || isInValue;
        if (character === ' ' || (isPlain && character === '|')) {
          position += 1;
        } else if (isQuote(character) && (isPlain || isArgument())) {
          isInValue = !isData && !isInValue;
          position += 1;
        } else {
          return readToken();
        }
      }
      return null;
    }

    // Whether the quote here is pasted code's: `print("hello")`
    function isArgument() {
      return position > 1 && isOpening(text[position - 1]) && isLetterOrDigit(text[position - 2]);
    }

    function readToken() {
      const sign = readSign(), character = text[position];
      if (character === '|') {
        takeWhile(other => other === '|');
        return { type: 'or', written: '|' };
      }
      if (isOpening(character) || isClosing(character)) {
        position += 1;
        return { type: isOpening(character) ? 'opening' : 'closing', sign };
      }
      if (isQuote(character)) {
        const phrase = readQuoted();
        // FTS5 and others write the beginning of a phrase so.
        takeWhile(other => other === '*');
        return { type: 'phrase', text: phrase, sign };
      }
      return readField(sign) || readWord(sign);
    }

    // A sign counts at the beginning of a word only, so that `kube-proxy`, `--dry-run`, `a - b` and the `+0x1d` of a
    // stack trace have none.
    function readSign() {
      const sign = text[position], before = text[position - 1], next = text[position + 1], second = text[position + 2];
      if (isData || isInValue || (sign !== '-' && sign !== '+')) return '';
      if (position > 0 && before !== ' ' && before !== '|' && !isOpening(before)) return '';
      const isName = (next === '.' || next === '#' || next === '@') && isLetter(second);
      if (!isLetterOrDigit(next) && !isQuote(next) && !isOpening(next) && !isName) return '';
      if (sign === '+' && next === '0' && second === 'x') return '';
      position += 1;
      return sign;
    }

    // From one quote to the next; to the end of the line when there is none.
    function readQuoted() {
      position += 1;
      const quoted = takeWhile(character => !isQuote(character));
      if (position >= text.length && hasLetterOrDigit(quoted)) note(notes, NOTES.openQuote);
      position += 1;
      return quoted;
    }

    function readWord(sign) {
      const wasPlain = isData || isInValue, word = takeWhile(character => !endsWord(character));
      if (isQuote(text[position])) {
        // The quote of `5"` begins nothing.
        const after = text[position + 1], isLast = after === undefined || after === ' ' || isClosing(after);
        isInValue = !isData && !isInValue && !isLast;
        position += 1;
      }
      if (wasPlain) return { type: 'word', text: word, sign: '' };
      if (!sign && word === 'OR') return { type: 'or', written: word };
      if (!sign && (word === 'AND' || word === 'NOT')) return { type: word.toLowerCase() };
      noteMissedField(word);
      // A flag of a pasted command leaves nothing out.
      if (!sign && word.startsWith('--')) return { type: 'flag', text: strip(word, '-', '') };
      return { type: 'word', text: word, sign };
    }

    // `knd:incident` and `title:outage`
    function noteMissedField(word) {
      const match = word.includes(':') && /^([A-Za-z]{0,13}):([^:/].*)$/u.exec(word);
      if (!match || FIELD_NAMED.has(inLowerCase(match[1]))) return;
      const meant = meantField(match[1], match[2]);
      if (meant || FOREIGN.includes(match[1])) note(notes, NOTES.noField(match[1], meant));
    }

    // Null, and nothing read, where no field is meant: `in:` at the end of a clause, `date::parse`, `in://`.
    function readField(sign) {
      const start = position, name = takeWhile(isASCIILetter), colon = position;
      position = start;
      if (isData || isInValue || text[colon] !== ':' || name.length > 13) return null;
      const field = FIELD_NAMED.get(inLowerCase(name));
      if (!field) return null;
      const next = text[colon + 1];
      if (next === undefined) {
        note(notes, NOTES.noValue(name));
        return null;
      }
      if (next === ' ') return readSpacedField(field, name, sign);
      if (next === ':' || next === '|' || next === ',' || isClosing(next)) return null;
      if (next === '/' && text[colon + 2] === '/') return null;
      position = colon + 1;
      const { values, isSpaced } = takeValues(field, true);
      if (isSpaced) note(notes, NOTES.spaced(collapsed(trimmed(text.slice(start, position).join('')))));
      return { type: 'field', field, values, name, sign };
    }

    // `kind: incident`: a pasted line may look so as well, as `date: 2013-03-09`, so it must fit and is said. Names
    // have no such form, because `Caused by: java.io.IOException` names nobody.
    function readSpacedField(field, name, sign) {
      const start = position;
      position += name.length + 1;
      takeWhile(character => character === ' ');
      const valueStart = position, values = isOpening(text[position]) ? [] : takeValues(field, false).values;
      if (!values.length || !mayBeSpaced(field, text.slice(valueStart, position).join(''), values)) {
        position = start;
        return null;
      }
      note(notes, NOTES.spaced(collapsed(trimmed(text.slice(start, position).join('')))));
      return { type: 'field', field, values, name, sign };
    }

    // `incident,runbook`, `incident|runbook`, `"retry storm",dns` or `(incident OR runbook)`; spaced is
    // `incident, runbook`.
    function takeValues(field, areQuotesRead) {
      let isSpaced = false;
      const values = [], isBracketed = isOpening(text[position]);
      if (isBracketed) position += 1;
      while (position < text.length) {
        const character = text[position];
        if (isQuote(character)) {
          if (!areQuotesRead) break;
          values.push(collapsed(readQuoted()));
        } else if (character === ',' || character === '|' || (isBracketed && character === ' ')) {
          position += 1;
          if (!isBracketed && text[position] === ' ' && passToNextValue(field)) isSpaced = true;
        } else if (endsWord(character)) {
          break;
        } else {
          values.push(takeWhile(other => !endsWord(other) && other !== ','));
        }
      }
      position = Math.min(position, text.length);
      if (isBracketed && isClosing(text[position])) position += 1;
      const written = values.filter(value => value && !(isBracketed && (value === 'OR' || value === 'AND')));
      return { values: written, isSpaced };
    }

    // A comma before a space ends the list, and nothing is passed, unless what follows is a value as well.
    function passToNextValue(field) {
      const comma = position;
      takeWhile(character => character === ' ');
      const start = position, value = takeWhile(character => !endsWord(character) && character !== ',');
      const isValue = value !== '' && field.isList && mayBeSpaced(field, value, [value]);
      position = isValue ? start : comma;
      return isValue;
    }

    return { next, notes };
  }

  // A word with its punctuation as a term: `node*,` is a prefix. Null without any letter or digit.
  function readTerm(word, notes) {
    const text = trimmed(word);
    if (!text.includes('*')) return hasLetterOrDigit(text) ? { type: 'word', text } : null;
    const rest = trimmed(strip(text, '*', '*'));
    if (!hasLetterOrDigit(rest)) {
      if (!rest) note(notes, NOTES.starAlone);
      return null;
    }
    const isMisplaced = text.startsWith('*') || rest.includes('*');
    if (isMisplaced) note(notes, NOTES.star(text));
    return { type: text.endsWith('*') && !isMisplaced ? 'prefix' : 'word', text: rest };
  }

  // MARK: The query

  // Joins tokens to a query, from left to right.
  function builder(hasLowerCase) {
    const groups = [], filters = [], notes = [], brackets = [], minusWords = [];
    // What an operator could join: null, { group, isLeftOut } or { filter }.
    let last = null;
    // An operator between the last operand and the next one.
    let pending = null;
    let isNegated = false, isLikeCommand = false, isFull = false;
    // A bracket with several operands has just been closed.
    let endsWideBracket = false;
    let operandCount = 0, left = LIMIT;

    function spend(count) {
      if (left < count) {
        isFull = true;
        return false;
      }
      left -= count;
      return true;
    }

    function read(token) {
      switch (token.type) {
        case 'and': case 'or': readOperator(token); break;
        case 'not': isNegated = true; break;
        case 'opening': open(token.sign); break;
        case 'closing': close(); break;
        case 'phrase':
          if (hasLetterOrDigit(token.text)) add({ type: 'phrase', text: cut(token.text) }, token.sign);
          break;
        case 'field': addField(token); break;
        default: addTyped(token);
      }
    }

    function addTyped(token) {
      if (token.type === 'flag') isLikeCommand = true;
      const term = readTerm(token.text, notes);
      if (term) add(term, token.sign || '');
    }

    // A phrase counts by its words.
    function cut(phrase) {
      const words = phrase.split(' ').filter(word => word);
      if (words.length > left) isFull = true;
      const kept = words.slice(0, Math.max(left, 1));
      left -= kept.length - 1;
      return kept.join(' ');
    }

    function readOperator(token) {
      if (endsWideBracket) note(notes, NOTES.brackets);
      if (isNegated) addDangling();
      if (pending) return;
      if (!last) {
        addWord(token);
        return;
      }
      pending = token;
      if (token.type === 'or' && brackets.length) brackets.at(-1).hasOr = true;
    }

    // An operator that joins nothing is the word that it looks like.
    function addDangling() {
      if (pending) addWord(pending);
      if (isNegated) addWord({ type: 'not' });
      pending = null;
      isNegated = false;
    }

    function addWord(token) {
      last = null;
      const text = token.written || token.type.toUpperCase();
      if (text !== '|' && spend(1)) groups.push({ alternatives: [{ type: 'word', text }], need: 'preferred' });
    }

    function open(sign) {
      const isExcluded = isExcluding(sign), outer = brackets.at(-1) || {};
      brackets.push({
        isExcluded: isExcluded || !!outer.isExcluded,
        isRequired: sign === '+' || !!outer.isRequired,
        followsOperator: !!pending,
        hasOr: false,
        operandsBefore: operandCount - (pending && pending.type === 'or' ? 1 : 0)
      });
    }

    function close() {
      const bracket = brackets.pop();
      if (!bracket) return;
      const isWide = operandCount - bracket.operandsBefore > 1;
      if (isWide && !bracket.isExcluded && (bracket.hasOr || bracket.followsOperator)) note(notes, NOTES.brackets);
      endsWideBracket = isWide;
    }

    // Whether what follows is left out, by its own sign or a `NOT` before it.
    function isExcluding(sign) {
      if (isNegated && !hasLowerCase) note(notes, NOTES.upperCaseNot);
      const isLeftOut = sign === '-' || isNegated;
      isNegated = false;
      return isLeftOut;
    }

    const isInExcluded = () => brackets.length > 0 && brackets.at(-1).isExcluded;

    function add(term, sign) {
      if (!spend(1)) return;
      endsWideBracket = false;
      const isLeftOut = isExcluding(sign), operation = pending;
      if (sign === '-') noteMinus(term);
      pending = null;
      const need = needOf(term, sign, isLeftOut, operation);
      if (operation && operation.type === 'or') {
        if (join(term, need, isLeftOut)) return;
        note(notes, last && last.filter ? NOTES.orWithField : NOTES.orWithExcluded);
      }
      if (operation && operation.type === 'and') requireLast();
      const group = { alternatives: [term], need };
      groups.push(group);
      last = { group, isLeftOut };
      operandCount += 1;
    }

    function needOf(term, sign, isLeftOut, operation) {
      if (isLeftOut || isInExcluded()) return 'excluded';
      const isRequired = term.type === 'phrase' || (operation && operation.type === 'and') || sign === '+'
        || (brackets.length > 0 && brackets.at(-1).isRequired);
      return isRequired ? 'required' : 'preferred';
    }

    // Adds an alternative to the last group; false when that cannot be. `-a OR b` is none, `-(a OR b)` is one.
    function join(term, need, isLeftOut) {
      if (!last || !last.group || last.isLeftOut || isLeftOut) return false;
      if ((last.group.need === 'excluded') !== (need === 'excluded')) return false;
      last.group.alternatives.push(term);
      if (need !== 'excluded') last.group.need = 'required';
      return true;
    }

    function requireLast() {
      if (last && last.group && last.group.need === 'preferred') last.group.need = 'required';
    }

    // `rm -rf`: a word of a letter or two is a flag more often than one that somebody wants left out.
    function noteMinus(term) {
      if (term.type !== 'word' || minusWords.length >= 8) return;
      minusWords.push(term.text);
      if (/^[0-9a-z]{1,2}$/.test(term.text)) isLikeCommand = true;
    }

    function addField({ field, values, name, sign }) {
      endsWideBracket = false;
      const isExcluded = isExcluding(sign) || isInExcluded();
      if (!values.length) {
        note(notes, NOTES.noValue(name));
        add({ type: 'word', text: name }, isExcluded ? '-' : sign);
        return;
      }
      const counted = values.slice(0, left);
      if (counted.length < values.length) isFull = true;
      if (!counted.length) return;
      const reading = readValues(field, counted);
      if (reading.note) note(notes, reading.note);
      if (reading.filter && spend(counted.length - reading.unreadable.length)) {
        addFilter({ ...reading.filter, isExcluded });
      }
      for (const value of reading.unreadable) {
        note(notes, NOTES.badValue(value, field, isExcluded));
        if (!isExcluded) addTyped({ type: 'word', text: value, sign });
      }
    }

    function addFilter(filter) {
      const operation = pending;
      pending = null;
      if (operation && operation.type === 'and') requireLast();
      if (operation && operation.type === 'or') {
        if (last && last.filter && merge(filter, last.filter)) {
          if (filter.field === 'date') note(notes, NOTES.severalDates);
          return;
        }
        note(notes, NOTES.orWithField);
      }
      // An entry is of one kind and stands in one place, so two of them cannot both be meant.
      const isSingle = filter.field === 'kind' || filter.field === 'place';
      const same = isSingle && filters.find(other => other.field === filter.field && !other.isExcluded);
      if (same && merge(filter, same)) return;
      filters.push(filter);
      last = { filter };
      operandCount += 1;
    }

    // Makes the second filter fit what either of the two fits; false when that cannot be.
    function merge(filter, into) {
      if (filter.isExcluded || into.isExcluded || filter.field !== into.field) return false;
      if (filter.field === 'date') {
        const range = joinedRange(into, filter);
        if (!range.from && !range.through) return false;
        Object.assign(into, range);
      } else {
        into.values.push(...filter.values);
      }
      last = { filter: into };
      return true;
    }

    function finished(scanned) {
      addDangling();
      if (isLikeCommand && minusWords.length) note(notes, NOTES.leftOut(minusWords));
      if (isFull) note(notes, NOTES.tooMany);
      if (!groups.length && !filters.length) note(notes, NOTES.nothing);
      const all = scanned.slice();
      for (const text of notes) note(all, text);
      return { groups, filters, notes: all };
    }

    return { read, finished, isFull: () => isFull };
  }

  /** The query that a line of text is: { groups: [{ alternatives: [{ type: 'word' | 'prefix' | 'phrase', text }],
   *  need: 'preferred' | 'required' | 'excluded' }], filters: [{ field, values | from and through, isExcluded }],
   *  notes: [text] }. Any text is one. */
  kb.parseQuery = function (line) {
    const source = scanner(line), query = builder(/\p{Lowercase}/u.test(line));
    while (!query.isFull()) {
      const token = source.next();
      if (!token) break;
      query.read(token);
    }
    return query.finished(source.notes);
  };

  // MARK: Description

  const either = values => values.join(' or ');

  function describeTerm(term) {
    if (term.type === 'phrase') return `"${term.text}"`;
    return term.type === 'prefix' ? term.text + '*' : term.text;
  }

  function describeDays({ from, through }) {
    if (from && through) return from === through ? from : `${from} to ${through}`;
    return from ? `${from} or later` : through ? `${through} or earlier` : 'at any time';
  }

  function describeFilter(filter) {
    const isExcluded = filter.isExcluded;
    switch (filter.field) {
      case 'date': return `${isExcluded ? 'not ' : ''}dated ${describeDays(filter)}`;
      case 'place': return `id ${isExcluded ? 'does not begin' : 'begins'} with ${either(filter.values)}`;
      case 'links': return `${isExcluded ? 'no link' : 'a link'} says ${either(filter.values)}`;
      case 'has': return `has ${isExcluded ? 'no ' : ''}${either(filter.values)}`;
      default: return `${filter.field} is ${isExcluded ? 'not ' : ''}${either(filter.values)}`;
    }
  }

  /** How a query was read, in one line: `any of: network; must have: "split brain"; kind is incident or runbook`. */
  kb.describeQuery = function (query) {
    const lists = [['any of', 'preferred'], ['must have', 'required'], ['must not have', 'excluded']];
    const parts = lists.map(([title, need]) => [title, query.groups.filter(group => group.need === need)])
      .filter(([, groups]) => groups.length)
      .map(([title, groups]) => title + ': '
        + groups.map(group => either(group.alternatives.map(describeTerm))).join(', '));
    return parts.concat(query.filters.map(describeFilter)).join('; ') || 'nothing';
  };
})(window.kbSearch = window.kbSearch || {});
