// Loads the pieces of the index that a query needs, each once: classic scripts, which also load from disk.
// Sources/BrowserIndex writes them.
(function (kb) {
  'use strict';

  const root = document.currentScript.src.replace(/assets\/search[^/]*$/, '');
  // By the start of a file; any word may be one, also those that an object has by itself.
  const files = { terms: Object.create(null), positions: Object.create(null), words: Object.create(null), texts: [] };
  const loading = new Map();
  let manifest = null;
  let days = null;

  // What the pieces call.
  kb.manifest = (given) => { manifest = readManifest(given); };
  kb.dates = (text) => { days = kb.readNumbers(text); };
  kb.texts = (number, entries) => { files.texts[number] = entries; };
  for (const folder of ['terms', 'positions', 'words']) {
    // Each list is a line; the first has a line before it, too, so that all are found alike.
    kb[folder] = (start, text) => { files[folder][start] = '\n' + text + '\n'; };
  }

  // Of the file whose lists begin there, as Sources/BrowserIndex/Shards.swift calls it.
  function shardPath(folder, start) {
    const name = Array.from(new TextEncoder().encode(start), (byte) => (/[a-z0-9]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte) : '-' + byte.toString(16).padStart(2, '0')));
    return folder + '/from-' + name.join('') + '.js';
  }

  function load(path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.charset = 'utf-8';
        script.src = root + 'search/' + path + (manifest ? '?v=' + manifest.version : '');
        script.onload = () => { script.remove(); resolve(); };
        script.onerror = () => {
          script.remove();
          loading.delete(path);
          reject(new Error('search/' + path + ' did not load'));
        };
        document.head.append(script);
      }));
    }
    return loading.get(path);
  }

  function readManifest(given) {
    const kinds = given.kinds.split('\n');
    const kindOfEntry = kb.readNumbers(given.entryKinds);
    const lengths = kb.readNumbers(given.lengths).map(kb.lengthOfCode);
    const folds = {};
    for (const line of given.folds ? given.folds.split('\n') : []) {
      const character = String.fromCodePoint(line.codePointAt(0));
      folds[character] = line.slice(character.length);
    }
    let passage = 0;
    return {
      version: given.version,
      kinds,
      folds,
      related: split(given.related).map((line) => line.split('\t')),
      stopWords: new Set(given.stopWords.split(' ')),
      passagesInFile: given.passagesInFile,
      tagSize: given.tagSize,
      starts: { terms: split(given.terms), words: split(given.words) },
      table: kb.entryTable(kindOfEntry.map((kind) => kinds[kind]), lengths, kb.readNumbers(given.titleLengths),
        kb.readNumbers(given.titleWeights), kb.readNumbers(given.passages)),
    };
  }

  function split(text) { return text === '' ? [] : text.split('\n'); }

  // The last of the sorted starts that is not after what is looked for.
  function position(starts, isAfter) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(starts[middle])) high = middle; else low = middle + 1;
    }
    return low - 1;
  }

  kb.data = {
    async manifest() {
      if (!manifest) await load('manifest.js');
      return manifest;
    },

    // The list of that name, or null when there is none.
    async list(folder, name) {
      const starts = manifest.starts[folder === 'words' ? 'words' : 'terms'];
      const number = position(starts, (start) => kb.compare(name, start) < 0);
      if (number < 0) return null;
      const file = starts[number];
      if (!files[folder][file]) await load(shardPath(folder, file));
      const text = files[folder][file];
      const start = text.indexOf('\n' + name + ' ');
      return start < 0 ? null : text.slice(start + name.length + 2, text.indexOf('\n', start + 1));
    },

    // All lists whose names begin so, with the rest of their names.
    async lists(beginning) {
      const starts = manifest.starts.terms;
      const first = Math.max(0, position(starts, (start) => kb.compare(beginning, start) < 0));
      const end = beginning + '\u{10FFFF}';
      let last = first + 1;
      while (last < starts.length && kb.compare(starts[last], end) < 0) last += 1;
      const parts = starts.slice(first, last);
      await Promise.all(parts.map((start) => files.terms[start] || load(shardPath('terms', start))));
      const lists = [];
      for (const line of parts.flatMap((start) => files.terms[start].split('\n'))) {
        if (!line.startsWith(beginning)) continue;
        const space = line.indexOf(' ');
        lists.push([line.slice(beginning.length, space), line.slice(space + 1)]);
      }
      return lists;
    },

    async days() {
      if (!days) await load('dates.js');
      return days;
    },

    // What is shown of a passage and its entry.
    async text(passage) {
      const number = Math.floor(passage / manifest.passagesInFile);
      if (!files.texts[number]) await load('texts/' + number + '.js');
      let first = number * manifest.passagesInFile;
      for (const [ref, title, date, summary, passages] of files.texts[number]) {
        if (passage < first + passages.length) {
          const [anchor, heading, place, body, link, cues] = passages[passage - first];
          return { ref, title, date, summary, anchor, heading, place, body, link, cues };
        }
        first += passages.length;
      }
      throw new Error('search/texts/' + number + '.js is of another build');
    },

    // The id of an entry.
    async ref(entry) {
      return (await kb.data.text(manifest.table.firstPassages[entry])).ref;
    },
  };
})(window.kbSearch = window.kbSearch || {});
