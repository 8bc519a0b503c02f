// What search.html and the box of every page draw results with.
(function (kb) {
  'use strict';
  // The class that gives a kind its colour and its icon; the twin of Kind.cssClass.
  const CLASSES = {
    runbook: 'run', practice: 'pra', incident: 'inc', talk: 'sli', video: 'vid', book: 'boo', article: 'art',
    person: 'per', event: 'eve',
  };
  const SVG = 'http://www.w3.org/2000/svg';

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // Text with its matches, as `[text, isMatch]`, as what stands in the page.
  const marked = runs => runs.map(([text, isMatch]) => (isMatch ? element('mark', '', text) : text));

  // A word of the interface, with what belongs where it has `{name}`. A kind has the word of its own name.
  function wording(key, values = {}) {
    return (window.kbWords?.[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  }

  function icon(kind) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', `i ${CLASSES[kind] || ''}`);
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', `#kb:${CLASSES[kind]}`);
    svg.append(use);
    return svg;
  }

  // `Step 4 · Fence the minority`; nothing for the text before the first heading.
  function passage({ place, passage: runs }) {
    // A number stays with its word.
    const parts = [place && place.replace(/ /g, '\u00a0'), ...marked(runs)];
    if (place && runs.length) parts.splice(1, 0, '\u00a0· ');
    return parts.filter(Boolean);
  }

  function link(href, kind, ...children) {
    const made = element('a', CLASSES[kind], ...children);
    made.href = href;
    return made;
  }

  // A date as the pages write it: 2012-12-22 is 22 Dec 2012.
  function time(date) {
    const [year, month, day] = date.split('-').map(Number);
    const months = wording('months').split(' ');
    const made = element('time', '', [day, months[month - 1], year].filter(Boolean).join('\u00a0') || date);
    made.dateTime = date;
    return made;
  }

  // The promise of a search, whichever way it fails.
  const search = async (text, options) => kb.search(text, options);

  kb.view = { element, marked, wording, icon, passage, link, time, search };
})(window.kbSearch = window.kbSearch || {});
