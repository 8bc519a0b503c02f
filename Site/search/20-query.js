// Reads a line of text as a query: the twin of Sources/QueryLanguage, which says more about why. The language is in
// Documentation/search.md; Tests/SearchCases/query.json holds both to it, and has every word of the tables.
(function (kb) {
  'use strict';

  const LIMIT = 1000;
  const words = text => text.split(' ').filter(word => word);

  const KINDS = words('runbook practice incident talk video book article person event');
  const folderOf = kind => kind === 'person' ? 'people' : kind + 's';
  const FEATURES = words('video slides code table date source archive links');
  const LINKS = words('shown-by shows missing-in was-missing worked-in worked applies applied-by explained-at explains '
    + 'recounts recounted-in given-by gave written-by wrote held-at hosted mentions mentioned-by');
  const DATES = '2013, 2013-03, 2013-03-09';
  // Most sentences have one, and few lines of search terms have.
  const LITTLE_WORDS = words('a an and are as at be by can do does for from how i if in into is it my of on or should '
    + 'that the this to under was what when where which who why with you');

  // Reads a value that is on a list, in any of its forms.
  const known = (list, forms) => value => list.find(one => forms(one).includes(lower(trimmed(value))));
  const readKind = known(KINDS, kind => [kind, folderOf(kind)]);

  // Names; what is tested; what a value means; what is possible, where not any text is; whether one value is all.
  const FIELDS = [
    ['kind kinds', 'kind', readKind, KINDS], ['tag tags', 'tag', readTag],
    ['person people speaker speakers author authors by', 'person', readName], ['event events', 'event', readName],
    ['org orgs organisation organization company', 'organisation', readName],
    ['year years date', 'date', readYears, [DATES, '2013..2015', '2013..', '..2015']],
    ['before', 'date', value => readSide('<', trimmed(value)), [DATES], true],
    ['after', 'date', value => readSide('>', trimmed(value)), [DATES], true],
    ['in', 'place', readPlace, ['the beginning of an id, as runbooks/ or books/high']],
    ['links link', 'links', known(LINKS, link => [link, link.replace('-', ' '), link.replace('-', '_')]), LINKS],
    ['has', 'has', known(FEATURES, feature => [feature, feature + 's', feature.replace(/s$/, '')]), FEATURES]
  ].map(([names, test, read, possible, isSingle]) => (
    { name: words(names)[0], names: words(names), test, read, possible, isSingle }));
  const fieldNamed = name => FIELDS.find(field => field.names.includes(lower(name)));
  const FOREIGN = words('title type label path file');

  // MARK: Characters

  const SPACE = /[\s\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu;
  // Any quote closes any other: a keyboard that writes “ often writes " too.
  const isQuote = c => /^["“”„‟«»]/.test(c);
  const hasWord = text => /[\p{L}\p{N}]/u.test(text);
  // Letter by letter, so that no letter depends on its neighbours.
  const lower = text => Array.from(text, letter => letter.toLowerCase()).join('');
  const collapsed = text => words(text).join(' ');
  const hyphenated = text => words(lower(text)).join('-');
  const length = text => Array.from(text).length;
  const shortened = text => length(text) > 40 ? Array.from(text).slice(0, 40).join('') + '…' : text;

  function strip(text, front, behind) {
    let start = 0, end = text.length;
    while (start < end && front.includes(text[start])) start += 1;
    while (end > start && behind.includes(text[end - 1])) end -= 1;
    return text.slice(start, end);
  }

  const trimmed = text => strip(text, "'`‘’,;", "'`‘’,;.!?:…");
  const withoutStars = text => trimmed(strip(text, '*', '*'));

  // MARK: Dates: from and through are ISO 8601 days, or null where a range is open

  const dayFrom = (day, count) => new Date(Date.parse(day) + count * 864e5).toISOString().slice(0, 10);

  // `2013`, `2013-03`, `2013-3-9`, `2013/03/09`
  function readDate(text) {
    const [, year, month, day] = /^([1-9]\d{3})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?$/.exec(text) || [];
    if (!year || year === '9999') return null;
    if (!month) return { from: year + '-01-01', through: year + '-12-31' };
    const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < 1 || month > 12 || day < 1 || day > count) return null;
    const on = number => `${year}-${month.padStart(2, '0')}-${String(number).padStart(2, '0')}`;
    return { from: on(day || 1), through: on(day || count) };
  }

  function readSide(sign, text) {
    const date = readDate(text);
    if (!date) return null;
    switch (sign) {
      case '<': return { from: null, through: dayFrom(date.from, -1) };
      case '>': return { from: dayFrom(date.through, 1), through: null };
      case '<=': return { from: null, through: date.through };
      default: return { from: date.from, through: null };
    }
  }

  // A date, `2013..2015`, `2013..`, `..2015`, `2013-2015`, `>2013`, `>=2013`, `<2013` or `<=2013`.
  function readYears(value) {
    let text = trimmed(value);
    // Two dots belong to a range; one ends a sentence.
    if (value.slice(value.indexOf(text) + text.length).startsWith('..')) text += '..';
    const [sign] = /^[<>]=?/.exec(text) || [];
    if (sign) return readSide(sign, text.slice(sign.length));
    // A month has two digits: four after a hyphen are the year that a range ends in.
    const cut = /^\d{4}-.{4}$/.test(text) ? 4 : text.search(/–|\.\./);
    if (cut < 0) return readDate(text);
    const first = text.slice(0, cut), last = strip(text.slice(cut), '.–-', '');
    const left = readDate(first), right = readDate(last);
    if (!(first || last) || (first && !left) || (last && !right)) return null;
    if (left && right && right.from < left.from) return { from: right.from, through: left.through, isSwapped: true };
    return { from: left && left.from, through: right && right.through };
  }

  // The shortest time that has both.
  const joined = (one, other) => ({
    from: one.from && other.from && [one.from, other.from].sort()[0],
    through: one.through && other.through && [one.through, other.through].sort()[1]
  });

  // MARK: Values of fields

  function readTag(value) { return hasWord(value) && hyphenated(trimmed(strip(value, '#', ''))); }
  function readName(value) { return hasWord(value) && collapsed(trimmed(value)); }

  // `runbook`, `runbooks`, `/runbooks/`, `runbooks/…`, `runbooks/*` and `Content/runbooks/` are `runbooks/`.
  function readPlace(value) {
    const parts = strip(trimmed(value.split('#')[0]), './', '*….').split('/');
    if (parts[1] !== undefined && lower(parts[0]) === 'content') parts.shift();
    const folder = lower(parts[0]), folders = KINDS.map(folderOf);
    if (parts[1] !== undefined) {
      return folders.includes(folder) && [folder, ...parts.slice(1)].join('/').replace(/\.(md|html)$/, '');
    }
    const kind = readKind(folder);
    return kind ? folderOf(kind) + '/' : folders.some(other => other.startsWith(folder)) && folder;
  }

  // A filter, if any value means something; those that mean nothing; and what could surprise.
  function readValues({ name, test, read, isSingle }, values) {
    const isBetween = name === 'year' && values.length === 3 && values[1] === 'TO';
    const found = [], unreadable = [];
    for (const value of isBetween ? [values[0] + '..' + values[2]] : values) {
      const meaning = !(isSingle && values[1]) && read(value);
      if (meaning) found.push(meaning); else unreadable.push(value);
    }
    if (!found.length) return { unreadable };
    if (test !== 'date') return { filter: { field: test, values: found }, unreadable };
    const { from, through } = found.reduce(joined);
    const surprise = found.length > 1 ? SEVERAL_DATES
      : found[0].isSwapped && 'the later date came first, so the two were swapped';
    return from || through ? { filter: { field: test, from, through }, unreadable, surprise }
      : { unreadable: values, surprise };
  }

  const SEVERAL_DATES = 'several dates are read as one time, from the first to the last';

  function isComplete(field, values) {
    const { filter, unreadable } = readValues(field, values);
    return Boolean(filter) && !unreadable.length;
  }

  // Whether the values are so surely the field's that a space may stand before them.
  function mayBeSpaced(field, written, values) {
    if (field.name === 'tag') return /^[a-z,-]*$/.test(written);
    if (field.name === 'in') return values.every(value => (readPlace(value) || '').includes('/'));
    return field.possible && isComplete(field, values);
  }

  // MARK: Tokens

  // Cuts the line, in one pass. What a quote, a sign or a colon means depends on what it touches: `msg="a b"` quotes
  // nothing, `kube-proxy` leaves nothing out, and `std::vector` has no field.
  function scan(line, say) {
    const text = line.replace(SPACE, ' '), tokens = [];
    const typed = line.slice(text.length - text.trimStart().length, text.trimEnd().length);
    // Quotes, signs and operators are somebody else's there.
    const isJSON = /["“”„‟«»]:/.test(text), isData = isJSON || /[\n\r]/.test(typed);
    if (isJSON) say('this looks like JSON, so it was read as plain words');
    else if (isData) say('these are several lines, so they were read as plain words');
    // Also inside of a quote that began in the middle of a word: `msg="dial -1 failed"`.
    let isPlain = isData;
    let at = 0;

    // Passes what a sticky pattern matches here.
    function take(pattern) {
      pattern.lastIndex = at;
      const [taken] = pattern.exec(text) || [''];
      at += taken.length;
      return taken;
    }

    function readToken() {
      // At the beginning of a word only; the `+0x1d` of a stack trace has none.
      const sign = isPlain || (at > 0 && !/[ |([{]/.test(text[at - 1])) ? ''
        : take(/(?:-|\+(?!0x))(?=[\p{L}\p{N}"“”„‟«»([{]|[.#@]\p{L})/uy);
      if (take(/\|+/y)) return { type: 'or', written: '|' };
      if (take(/[([{]/y)) return { type: '(', sign };
      if (take(/[)\]}]/y)) return { type: ')' };
      if (!isQuote(text[at])) return readField(sign) || readWord(sign);
      const phrase = readQuoted();
      // FTS5 and others write the beginning of a phrase so.
      take(/\*+/y);
      return { type: 'phrase', text: phrase, sign };
    }

    // From one quote to the next; to the end of the line when there is none.
    function readQuoted() {
      at += 1;
      const quoted = take(/[^"“”„‟«»]+/y);
      if (at >= text.length && hasWord(quoted)) say('a quote was not closed, so it was read to the end');
      at += 1;
      return quoted;
    }

    function readWord(sign) {
      const wasPlain = isPlain, word = take(/[^ |"“”„‟«»()[\]{}]+/y);
      if (isQuote(text[at])) {
        at += 1;
        // The quote of `5"` begins nothing.
        isPlain = isData || (!isPlain && at < text.length && !/[ )\]}]/.test(text[at]));
      }
      if (!wasPlain && !sign) {
        if (/^(?:AND|OR|NOT)$/.test(word)) return { type: word.toLowerCase(), written: word };
        // A flag of a pasted command leaves nothing out.
        if (word.startsWith('--')) return { type: 'flag', text: strip(word, '-', '') };
      }
      if (!wasPlain) noteMissedField(word);
      return { type: 'word', text: word, sign };
    }

    // `title:outage`, and a name that is one edit away from a field's, if the value would do for that: `knd:incident`,
    // but not `hash:5f3a`.
    function noteMissedField(word) {
      const [, name, value] = /^([A-Za-z]{0,13}):([^:/].*)$/.exec(word) || [];
      if (!value || fieldNamed(name)) return;
      const meant = FIELDS.find(field => name.length >= (field.possible ? 3 : 4)
        && field.names.some(other => kb.editDistance(lower(name), other, 1) === 1) && isComplete(field, [value]));
      if (!meant && !FOREIGN.includes(name)) return;
      say(`'${name}:' is not a field, so it was read as a word; `
        + (meant ? `did you mean '${meant.name}:'?` : 'the fields are: ' + FIELDS.map(field => field.name).join(', ')));
    }

    // Passes nothing where no field is meant: `in:` at the end of a clause, `date::parse`, `in://`. What is pasted may
    // look like `kind: incident` as well, so that must fit and is said.
    function readField(sign) {
      const start = at, name = take(/[A-Za-z]{2,13}(?=:)/y), field = !isPlain && fieldNamed(name);
      const next = text.slice(at + 1, at + 3);
      if (field && !next) say(noValue(name));
      if (field && next && !/^[:|,)\]}]|^\/\//.test(next)) {
        at += 1;
        const isApart = take(/ +/y) !== '', from = at;
        const { values, hasSpace } = isApart && /[([{]/.test(text[at]) ? { values: [] } : takeValues(field, !isApart);
        if (!isApart || (values.length && mayBeSpaced(field, text.slice(from, at), values))) {
          const spaced = (isApart || hasSpace) && collapsed(trimmed(text.slice(start, at)));
          return { type: 'field', field, values, name, sign, spaced, isApart };
        }
      }
      at = start;
      return null;
    }

    // `incident,runbook`, `incident|runbook`, `"retry storm",dns` or `(incident OR runbook)`; also `incident, runbook`.
    function takeValues(field, areQuotesRead) {
      const values = [], isBracketed = take(/[([{]/y) !== '';
      let hasSpace = false;
      while (at < text.length && (areQuotesRead || !isQuote(text[at]))) {
        const isSeparated = take(isBracketed ? /[,| ]/y : /[,|]/y);
        if (isSeparated && !isBracketed && passToNextValue(field)) hasSpace = true;
        if (isSeparated) continue;
        const value = isQuote(text[at]) ? ' ' + collapsed(readQuoted()) : takeValue();
        if (!value) break;
        values.push(value.trim());
      }
      if (isBracketed) take(/[)\]}]/y);
      return { values: values.filter(value => value && !(isBracketed && /^(?:AND|OR)$/.test(value))), hasSpace };
    }

    const takeValue = () => take(/[^ ,|"“”„‟«»()[\]{}]+/y);

    // A comma before a space ends the list, and nothing is passed, unless what follows is a value as well.
    function passToNextValue(field) {
      const comma = at, space = take(/ +/y), start = at, value = space && takeValue();
      const isValue = value && field.possible && !field.isSingle && mayBeSpaced(field, value, [value]);
      at = isValue ? start : comma;
      return isValue;
    }

    while (at < text.length) {
      if (take(isPlain ? /[ |]+/y : / +/y)) continue;
      // Pasted code's: `print("hello")`
      const isArgument = /[\p{L}\p{N}][([{]$/u.test(text.slice(Math.max(at - 3, 0), at));
      if (isQuote(text[at]) && (isPlain || isArgument)) {
        isPlain = isData || !isPlain;
        at += 1;
      } else {
        tokens.push(readToken());
      }
    }
    return tokens;
  }

  const noValue = name => `'${name}:' has no value, so it was read as a word`;

  // MARK: Sentences

  const isOperator = token => /^(?:and|or|not)$/.test(token && token.type);

  // A command that was pasted, `kubectl get pods -n kube-system | grep CrashLoop`: it begins with a word, and has an option
  // of one letter or of two dashes. Its options, pipes and quotes are plain words.
  function readCommand(tokens, say) {
    const [first] = tokens;
    const isOption = ({ type, text, sign }) => type === 'flag'
      || (type === 'word' && sign === '-' && length(trimmed(text)) === 1);
    if (!first || first.type !== 'word' || first.sign || !hasWord(first.text) || !tokens.some(isOption)) return tokens;
    return tokens.flatMap(token => {
      const { type, text, sign, written } = token;
      const isPipe = type === 'or' && written === '|', isMinus = type === 'word' && sign === '-';
      const isPhrase = type === 'phrase' && !sign;
      if (isPipe || isMinus || (isPhrase && hasWord(text))) {
        say('this looks like a command, so its options, pipes and quotes were read as words');
      }
      if (isPipe) return [];
      if (isMinus) return { type, text };
      return isPhrase ? words(text).map(text => ({ type: 'plain', text })) : token;
    });
  }

  // The tokens of a line of prose, those that mean nothing there as plain words; null for a line of search terms.
  // `find all files named "foo.txt" in the current directory` must not lose the answer that names another file.
  function readSentence(tokens, say) {
    const plain = tokens.filter(({ type, text, sign }) => type === 'word' && !sign && hasWord(text));
    if (plain.length < Math.max(5, 2 * tokens.filter(isOperator).length)
      || !plain.some(({ text }) => LITTLE_WORDS.includes(lower(trimmed(text))))) return null;
    const first = tokens.indexOf(plain[0]), last = tokens.lastIndexOf(plain.at(-1));

    // Whether an operator has a phrase or a field to work on.
    function joins(index) {
      const isCondition = token => /^(?:phrase|field)$/.test(token && token.type), token = tokens[index];
      return isOperator(token) && token.written !== '|'
        && (isCondition(tokens[index + 1]) || (token.type !== 'not' && isCondition(tokens[index - 1])));
    }

    const asPlain = texts => texts.map(text => ({ type: 'plain', text }));

    return tokens.flatMap((token, index) => {
      const { type, text, sign, written } = token;
      if (type === 'phrase' && !sign && !joins(index - 1) && !joins(index + 1)) {
        if (hasWord(text)) {
          say('in a sentence, words in quotes are preferred, not required; put + before a quote to require it');
        }
        return asPlain(words(text));
      }
      if (isOperator(token) && !joins(index)) {
        if (written === '|') return [];
        say("in a sentence, 'AND', 'OR' and 'NOT' are words, except beside quotes and fields");
        return asPlain([written]);
      }
      if (type === 'word' && sign) {
        // `+1` and `-5` are numbers. Within, and short, a minus is a command's: `the output of grep -i foo`.
        const isAtEnd = (index < first || index > last) && length(trimmed(text)) > 2;
        if (/^\p{L}/u.test(text) && (sign === '+' || isAtEnd)) return token;
        if (sign === '-') say('in a sentence, a minus leaves out only words of three letters or more at either end');
        return { type, text };
      }
      return token.isApart ? asPlain([token.name, ...token.values]) : token;
    });
  }

  // MARK: The query

  // `node*,` is a prefix.
  function readTerm({ type, text }, say) {
    if (type === 'phrase') return { type, text };
    const word = trimmed(text), rest = word.includes('*') ? withoutStars(word) : word;
    if (type === 'plain' || !word.includes('*')) return { type: 'word', text: rest };
    if (!rest) say("'*' stands for the rest of a word, as in 'part*'; alone it was ignored");
    const isMisplaced = word.startsWith('*') || rest.includes('*');
    if (isMisplaced && hasWord(rest)) {
      say(`'*' works only at the end of a word, so it was ignored in '${shortened(word)}'`);
    }
    return { type: word.endsWith('*') && !isMisplaced ? 'prefix' : 'word', text: rest };
  }

  // Joins tokens to a query, from left to right.
  function build(tokens, say, hasLowerCase, isSentence) {
    const groups = [], filters = [], brackets = [], leftOut = [];
    // The group or filter that an operator could join, and the operator after it.
    let last = null, isLastLeftOut = false, pending = null, isNegated = false;
    // What a sentence or a pasted command leaves out may surprise.
    let saysLeftOut = isSentence, isFull = false, left = LIMIT;
    // A bracket with several operands has just been closed.
    let endsWideBracket = false, operandCount = 0;
    const bracket = () => brackets.at(-1) || {};
    const spend = count => {
      isFull = isFull || left < count;
      left = Math.max(left - count, 0);
    };
    const sayBrackets = () => say('brackets do not group words, so they were read as spaces');

    function read(token) {
      if (token.type === 'not') isNegated = true;
      else if (isOperator(token)) readOperator(token);
      else if (token.type === '(') open(token.sign);
      else if (token.type === ')') close();
      else if (token.type === 'field') addField(token);
      else {
        if (token.type === 'flag') saysLeftOut = true;
        const term = readTerm(token, say);
        if (hasWord(term.text)) add(term, token.sign);
      }
    }

    function readOperator(token) {
      if (endsWideBracket) sayBrackets();
      if (isNegated) addDangling();
      if (pending) return;
      pending = token;
      if (!last) addDangling();
      else if (token.type === 'or') bracket().hasOr = true;
    }

    // An operator that joins nothing is the word that it looks like.
    function addDangling() {
      for (const text of [pending && pending.written, isNegated && 'NOT']) {
        if (text) last = null;
        if (!text || text === '|') continue;
        if (left) groups.push({ alternatives: [{ type: 'word', text }], need: 'preferred' });
        spend(1);
      }
      pending = null;
      isNegated = false;
    }

    function open(sign) {
      const outer = bracket(), joinsLast = pending && pending.type === 'or';
      brackets.push({
        isExcluded: isExcluding(sign) || outer.isExcluded, isRequired: sign === '+' || outer.isRequired,
        hasOr: pending, before: operandCount - (joinsLast ? 1 : 0)
      });
    }

    function close() {
      const closed = brackets.pop();
      if (!closed) return;
      endsWideBracket = operandCount - closed.before > 1;
      if (endsWideBracket && !closed.isExcluded && closed.hasOr) sayBrackets();
    }

    // Whether what follows is left out, by its own sign or a `NOT` before it.
    function isExcluding(sign) {
      if (isNegated && !hasLowerCase) say("'NOT' leaves out what follows it; in lower case it is a word");
      const isLeftOut = sign === '-' || isNegated;
      isNegated = false;
      return isLeftOut;
    }

    // The operator before an operand, which it joins.
    function takePending() {
      const type = pending && pending.type;
      pending = null;
      if (type === 'and' && last && last.need === 'preferred') last.need = 'required';
      return type;
    }

    function sayUnjoined(isField) {
      say("'OR' does not join " + (isField || (last && last.field)
        ? "fields, so it was ignored; values of one field are joined as in 'kind:incident,runbook'"
        : 'what is left out, so it was ignored'));
    }

    function add(term, sign) {
      // A phrase counts by its words.
      const parts = term.type === 'phrase' ? words(term.text) : [term.text];
      const kept = parts.slice(0, left);
      spend(parts.length);
      if (!kept.length) return;
      term.text = kept.join(' ');
      endsWideBracket = false;
      const isLeftOut = isExcluding(sign);
      if (sign === '-' && term.type === 'word' && leftOut.length < 8) {
        leftOut.push(term.text);
        // `rm -rf`: so short a word is a flag more often than one that somebody wants left out.
        if (/^[0-9a-z]{1,2}$/.test(term.text)) saysLeftOut = true;
      }
      const operator = takePending(), { isExcluded, isRequired } = bracket();
      const need = isLeftOut || isExcluded ? 'excluded'
        : term.type === 'phrase' || operator === 'and' || sign === '+' || isRequired ? 'required' : 'preferred';
      if (operator === 'or') {
        // `-a OR b` joins nothing, `-(a OR b)` does.
        if (last && last.need && !isLastLeftOut && !isLeftOut && (last.need === 'excluded') === (need === 'excluded')) {
          last.alternatives.push(term);
          if (need !== 'excluded') last.need = 'required';
          return;
        }
        sayUnjoined();
      }
      last = { alternatives: [term], need };
      groups.push(last);
      isLastLeftOut = isLeftOut;
      operandCount += 1;
    }

    function addField({ field, values, name, sign, spaced }) {
      if (spaced) say(`'${shortened(spaced)}' was read as a field`);
      endsWideBracket = false;
      const isExcluded = isExcluding(sign) || Boolean(bracket().isExcluded);
      if (!values.length) {
        say(noValue(name));
        add({ type: 'word', text: name }, isExcluded ? '-' : sign);
        return;
      }
      const counted = values.slice(0, left);
      isFull = isFull || counted.length < values.length;
      if (!counted.length) return;
      const { filter, unreadable, surprise } = readValues(field, counted);
      if (surprise) say(surprise);
      spend(counted.length - unreadable.length);
      if (filter) addFilter({ ...filter, isExcluded });
      for (const value of unreadable) {
        say(`'${shortened(value)}' is no value of '${field.name}:', so it was `
          + `${isExcluded ? 'ignored' : 'read as a word'}; possible: ${(field.possible || ['any name']).join(', ')}`);
        if (!isExcluded) read({ type: 'word', text: value, sign });
      }
    }

    function addFilter(filter) {
      if (takePending() === 'or') {
        if (last && last.field && merge(filter, last)) {
          if (filter.field === 'date') say(SEVERAL_DATES);
          return;
        }
        sayUnjoined(true);
      }
      // An entry is of one kind and stands in one place, so two of them cannot both be meant.
      const isSingle = filter.field === 'kind' || filter.field === 'place';
      if (isSingle && filters.some(other => merge(filter, other))) return;
      last = filter;
      filters.push(filter);
      operandCount += 1;
    }

    // Makes the second filter fit what either of the two fits; false when that cannot be.
    function merge(filter, into) {
      if (filter.isExcluded || into.isExcluded || filter.field !== into.field) return false;
      if (filter.field === 'date') {
        const range = joined(into, filter);
        if (!range.from && !range.through) return false;
        Object.assign(into, range);
      } else {
        into.values.push(...filter.values);
      }
      last = into;
      return true;
    }

    tokens.forEach(token => isFull || read(token));
    addDangling();
    if (saysLeftOut && leftOut.length) say('left out: ' + leftOut.join(', '));
    if (isFull) say('only the first 1 000 terms were read');
    if (!groups.length && !filters.length) say('there is nothing to search for');
    return { groups, filters };
  }

  /** The query that a line of text is: { groups: [{ alternatives: [{ type: 'word' | 'prefix' | 'phrase', text }],
   *  need: 'preferred' | 'required' | 'excluded' }], filters: [{ field, values | from and through, isExcluded }],
   *  notes: [text] }. Any text is one. */
  kb.parseQuery = function (line) {
    const notes = [];
    // Each note once, and no more of them than somebody reads.
    const say = text => { if (notes.length < 8 && !notes.includes(text)) notes.push(text); };
    const tokens = scan(line, say), sentence = readSentence(tokens, say);
    return { ...build(sentence || readCommand(tokens, say), say, /\p{Lowercase}/u.test(line), sentence !== null), notes };
  };
})(window.kbSearch = window.kbSearch || {});
