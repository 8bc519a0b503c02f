// search.html: results, filters and the address bar follow what is typed.
(function (kb) {
  'use strict';
  // The class that gives a kind its colour and its icon; the twin of Kind.cssClass.
  const CLASSES = {
    runbook: 'run', practice: 'pra', incident: 'inc', talk: 'sli', video: 'vid', book: 'boo', article: 'art',
    person: 'per', event: 'eve',
  };
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const marked = runs => runs.map(([text, isMatch]) => (isMatch ? element('mark', '', text) : text));
  const count = (number, noun) => `${number} ${noun === 'entry' && number !== 1 ? 'entries' : noun}`;
  const label = kind => kind[0].toUpperCase() + kind.slice(1);

  function icon(kind) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', `i ${CLASSES[kind] || ''}`);
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `#kb:${CLASSES[kind]}`);
    svg.append(use);
    return svg;
  }

  // `Step 4 · Fence the minority`; empty for the text before the first heading.
  const passage = hit => [hit.place, hit.place && hit.passage.length ? ' · ' : '', ...marked(hit.passage)].filter(Boolean);

  function link(href, kind, ...children) {
    const made = element('a', CLASSES[kind], ...children);
    made.href = href;
    return made;
  }

  // A date as the pages write it: 2012-12-22 is 22 Dec 2012.
  function time(date) {
    const [year, month, day] = date.split('-').map(Number);
    const made = element('time', '', [day, MONTHS[month - 1], year].filter(Boolean).join(' ') || date);
    made.dateTime = date;
    return made;
  }

  const words = text => text.match(/(?:"[^"]*"?|[^\s"])+/g) || [];
  const bare = value => value.replace(/"/g, '').toLowerCase();

  // The values that `field:` has in a query, and the query with one of them put in or taken out.
  function values(text, field) {
    const of = words(text).filter(word => word.toLowerCase().startsWith(field + ':'));
    return of.flatMap(word => word.slice(field.length + 1).split(',').map(bare)).filter(Boolean);
  }

  function toggled(text, field, value) {
    const isOf = word => word.toLowerCase().startsWith(field + ':');
    const written = /[^\p{L}\p{N}_-]/u.test(value) ? `"${value}"` : value;
    if (values(text, field).includes(value.toLowerCase())) {
      return words(text).map(word => {
        if (!isOf(word)) return word;
        const rest = word.slice(field.length + 1).split(',').filter(part => bare(part) !== value.toLowerCase());
        return rest.length ? `${field}:${rest.join(',')}` : '';
      }).filter(Boolean).join(' ');
    }
    // An entry has one kind, so that kinds are alternatives; it has several tags, and each one more narrows.
    const first = field === 'kind' ? words(text).find(isOf) : undefined;
    if (first) return words(text).map(word => (word === first ? `${word},${written}` : word)).join(' ');
    return [...words(text), `${field}:${written}`].join(' ');
  }

  kb.view = { element, marked, count, label, icon, passage, link, values, toggled };

  const found = document.getElementById('kb:found');
  if (!found) return;
  const part = name => document.getElementById(`kb:${name}`);
  const [field, say, hits, more, hints, all] = ['q', 'say', 'hits', 'more', 'hints', 'all'].map(part);
  const facets = found.querySelector('.fac');
  const details = found.querySelector('details');
  const [, kindSet, tagSet] = facets.querySelectorAll('fieldset');
  const root = field.form.dataset.root;
  const title = document.title;
  const step = 10;
  let latest = 0;
  let drawn = 0;
  let shown = 0;
  let opensFirst = false;
  let inAddress;

  const sort = () => facets.elements.sort.value;

  // A group as a row of the ledger. `snippet` makes the paragraph for a hit's text, which may come later.
  function row(group, snippet) {
    const [best, ...others] = group.hits;
    const name = passage(best);
    const main = link(root + best.page, group.kind, element('span', '', ...marked(group.title)));
    if (name.length) main.append(element('span', 'sub', ' › ', ...name));
    const body = element('div', 'do', element('h3', '', main), snippet(best, 0, 'p', 's text'));
    if (others.length) {
      body.append(element('ul', 's others', ...others.map((hit, index) => {
        const name = passage(hit);
        const to = link(root + hit.page, group.kind, ...(name.length ? name : marked(group.title)));
        return element('li', '', to, snippet(hit, index + 1, 'span', 'q text'));
      })));
    }
    const facts = element('p', 'why q', label(group.kind));
    if (group.date) facts.append(' · ', time(group.date));
    if (best.link) {
      const host = new URL(best.link).hostname.replace(/^www\./, '');
      const outside = link(best.link, '', best.place ? `${best.place} on ${host}` : host);
      outside.rel = 'noreferrer';
      facts.append(' · ', outside);
    }
    return element('li', '', icon(group.kind), body, facts);
  }

  function facetLabel(name, value, className) {
    const box = element('input');
    Object.assign(box, { type: 'checkbox', name, value });
    return element('label', className, box, value, element('span', 'c'));
  }

  function drawFacets(text, kinds, tags) {
    const chosen = values(text, 'tag');
    const counts = new Map([...chosen.map(tag => [tag, 0]), ...tags]);
    const ordered = [...counts].filter(([tag], place) => place < 12 || chosen.includes(tag));
    // A new box for the same tag takes the focus over.
    const focused = tagSet.contains(document.activeElement) && document.activeElement.value;
    tagSet.replaceChildren(tagSet.firstElementChild, ...ordered.map(([tag]) => facetLabel('tag', tag)));
    tagSet.hidden = !ordered.length;
    for (const [set, name, numbers] of [[kindSet, 'kind', new Map(kinds)], [tagSet, 'tag', counts]]) {
      for (const box of set.querySelectorAll('input')) {
        const number = numbers.get(box.value) || 0;
        box.checked = values(text, name).includes(box.value.toLowerCase());
        box.parentElement.lastElementChild.textContent = number;
        box.parentElement.hidden = !number && !box.checked;
        if (name === 'tag' && box.value === focused) box.focus();
      }
    }
  }

  function state(text, isFound) {
    found.hidden = !text || !isFound;
    hints.hidden = Boolean(text && isFound);
    all.hidden = true;
    document.title = text ? `${text} · ${title}` : title;
  }

  function fail(error) {
    say.textContent = `The search could not be loaded (${error.message}). Here is everything.`;
    found.hidden = hints.hidden = true;
    all.hidden = false;
    all.classList.add('shown');
  }

  // The kinds' numbers are those without the choice of kinds, or it could not be changed for another.
  const everyKind = [...kindSet.querySelectorAll('input')].map(box => [box.value, Number(box.nextElementSibling.textContent)]);
  function kindCounts(text, options) {
    const chosen = values(text, 'kind');
    if (!chosen.length) return null;
    const rest = chosen.reduce((left, kind) => toggled(left, 'kind', kind), text);
    return rest ? kb.search(rest, { ...options, limit: 1 }).then(result => result.facets.kind) : everyKind;
  }

  function run({ typing = false, offset = 0, limit = step } = {}) {
    // More of the same belongs to the search that it is more of.
    const number = offset ? latest : ++latest;
    const text = field.value.trim();
    const places = new Map();
    const early = new Map();
    const fill = (place, runs) => {
      place.classList.remove('wait');
      place.replaceChildren(...marked(runs));
    };
    const onSnippet = (group, hit, runs) => {
      const place = places.get(`${group} ${hit}`);
      if (place) fill(place, runs);
      else early.set(`${group} ${hit}`, runs);
    };
    if (!text) {
      drawn = number;
      say.textContent = '';
      hits.replaceChildren();
      state('', false);
      return Promise.resolve();
    }
    const options = { typing, sort: sort(), base: root };
    const asked = () => [kb.search(text, { ...options, limit, offset, onSnippet }), kindCounts(text, options)];
    return new Promise(done => done(Promise.all(asked()))).then(([result, kinds]) => {
      if (number !== latest) return;
      const rows = result.groups.map((group, index) => row(group, (hit, hitIndex, name, className) => {
        const runs = hit.snippet || early.get(`${index} ${hitIndex}`);
        if (runs && !runs.length) return '';
        const place = element(name, runs ? className : `${className} wait`, ...marked(runs || []));
        places.set(`${index} ${hitIndex}`, place);
        return place;
      }));
      shown = offset + rows.length;
      more.hidden = shown >= result.total || !rows.length;
      more.textContent = `More, ${shown} of ${result.total} are shown`;
      if (offset) {
        hits.append(...rows);
        if (rows.length) rows[0].querySelector('a').focus({ preventScroll: true });
        return;
      }
      hits.replaceChildren(...rows);
      say.replaceChildren(result.total ? count(result.total, 'entry') : 'No entry', ' for ', element('bdi', '', text));
      for (const note of result.notes) say.append(' · ', element('span', 'note', note));
      drawFacets(text, kinds || result.facets.kind, result.facets.tag);
      state(text, result.total || values(text, 'kind').length || values(text, 'tag').length);
      drawn = number;
      if (opensFirst) open();
    }).catch(error => { if (number === latest) fail(error); });
  }

  function open() {
    opensFirst = false;
    const first = hits.querySelector('a');
    if (!first) return;
    remember();
    first.click();
  }

  // The address bar; a browser may refuse, above all from disk, and nothing depends on it.
  function remember(isNew) {
    const parameters = new URLSearchParams();
    const text = field.value.trim();
    if (text) parameters.set('q', text);
    if (sort() === 'date') parameters.set('sort', 'date');
    const search = `${parameters}` && `?${parameters}`;
    try {
      if (isNew && search !== inAddress) history.pushState(null, '', location.pathname + search);
      else history.replaceState({ shown, top: scrollY }, '', location.pathname + search);
      inAddress = search;
    } catch { /* it stays as it is */ }
  }

  function read() {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get('q') || '';
    facets.elements.sort.value = parameters.get('sort') === 'date' ? 'date' : 'relevance';
    inAddress = location.search;
  }

  let rest;
  field.addEventListener('input', () => {
    // What is said while somebody types would be said over and over.
    say.ariaBusy = 'true';
    opensFirst = false;
    clearTimeout(rest);
    rest = setTimeout(() => { say.ariaBusy = 'false'; remember(); }, 400);
    run({ typing: true });
  });
  field.form.addEventListener('submit', event => {
    event.preventDefault();
    // On glass, the key says that the keyboard may go.
    if (matchMedia('(pointer: coarse)').matches) return field.blur();
    if (drawn === latest) open();
    else opensFirst = true;
  });
  facets.addEventListener('submit', event => event.preventDefault());
  facets.addEventListener('change', ({ target }) => {
    if (target.name !== 'sort') field.value = toggled(field.value, target.name, target.value);
    remember(true);
    run();
  });
  more.addEventListener('click', () => run({ offset: shown }));
  addEventListener('popstate', () => {
    // A link within the page comes here too.
    if (location.search === inAddress) return;
    read();
    run();
  });
  addEventListener('pagehide', () => remember());
  document.addEventListener('keydown', event => {
    const links = [...hits.querySelectorAll('h3 a, .others a')];
    const place = links.indexOf(document.activeElement);
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (place < 0 && document.activeElement !== field) return;
    if (event.key === 'Escape' && place >= 0) return field.focus();
    const to = { ArrowDown: links[place + 1] || (place >= 0 && more), ArrowUp: links[place - 1] || (place === 0 && field) };
    if (!to[event.key]) return;
    event.preventDefault();
    to[event.key].focus();
  });

  const wide = matchMedia('(min-width: 64rem)');
  const unfold = () => { details.open = wide.matches; };
  wide.addEventListener('change', unfold);
  unfold();
  read();
  const before = history.state || {};
  run({ limit: before.shown || step }).then(() => { if (before.top) scrollTo(0, before.top); });
  if (field.value && matchMedia('(hover: hover)').matches && !before.top) field.focus({ preventScroll: true });
})(window.kbSearch = window.kbSearch || {});
