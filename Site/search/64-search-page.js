// search.html: results, filters and the address bar follow what is typed.
(function (kb) {
  'use strict';
  const { element, wording, search } = kb.view;
  const { values, without, toggled, draw } = kb.filters;
  const found = document.getElementById('kb:found');
  if (!found) return;
  const [field, say, hits, more, hints, all] =
    ['q', 'say', 'hits', 'more', 'hints', 'all'].map(name => document.getElementById(`kb:${name}`));
  const facets = found.querySelector('form');
  const root = field.form.dataset.root;
  const title = document.title;
  const STEP = 10;
  let latest = 0; // the number of the last search that began
  let shown = 0;
  let address;
  let rest;
  let tags = 'light';

  const text = () => field.value.trim();
  const sort = () => facets.elements.sort.value;

  function present(part) {
    for (const one of [found, hints, all]) one.hidden = one !== part;
    document.title = text() ? `${text()} · ${title}` : title;
  }

  function fail(error) {
    say.textContent = wording('everythingInstead', { reason: error.message });
    all.classList.add('shown');
    present(all);
  }

  // The numbers of kinds leave out which kinds are chosen, or one could not be changed for another.
  const everyKind = [...facets.querySelectorAll('[name=kind]')]
    .map(box => [box.value, Number(box.parentElement.lastElementChild.textContent)]);
  async function kindCounts(asked, options) {
    const chosen = values(asked, 'kind');
    const left = chosen.reduce((left, kind) => without(left, 'kind', kind), asked);
    if (!chosen.length) return null;
    return left ? (await search(left, { ...options, limit: 1, tags: 'none' })).facets.kind : everyKind;
  }

  // Only the last search is shown, whichever comes back first. More of it is the same search.
  async function run({ typing = false, offset = 0, limit = STEP } = {}) {
    const number = offset ? latest : ++latest;
    const asked = text();
    if (!asked) return clear();
    const texts = kb.results.snippets();
    // The word before a space is whole.
    const options = { typing: typing && !/\s$/.test(field.value), sort: sort(), tags };
    try {
      const [result, kinds] = await Promise.all([
        search(asked, { ...options, limit, offset, onSnippet: texts.arrive }),
        offset ? null : kindCounts(asked, options),
      ]);
      await texts.settled(result.groups);
      if (number !== latest) return;
      show(result, texts, offset);
      if (offset) return;
      draw(facets, asked, kinds || result.facets.kind, result.facets.tag);
    } catch (error) {
      if (number === latest) fail(error);
    }
  }

  function clear() {
    shown = 0;
    say.textContent = '';
    hits.replaceChildren();
    present(hints);
  }

  function show({ query, total, notes, groups }, texts, offset) {
    const rows = groups.map((group, place) => kb.results.row(group, place, texts, root));
    shown = offset + rows.length;
    more.hidden = shown >= total || !rows.length;
    more.textContent = wording('moreOf', { shown, total });
    if (offset) {
      hits.append(...rows);
      return rows[0]?.querySelector('a').focus({ preventScroll: true });
    }
    hits.replaceChildren(...rows);
    const number = ['noneFor', 'oneFor'][total] || 'manyFor';
    say.replaceChildren(wording(number, { n: total }), ' ', element('bdi', '', query.trim()));
    for (const note of notes) say.append(' · ', note);
    const isFiltered = values(query, 'kind').length || values(query, 'tag').length;
    present(total || isFiltered ? found : hints);
  }

  // Nothing depends on the address bar: a browser may refuse to change it, from disk above all.
  function remember(isNew) {
    const parameters = new URLSearchParams(text() && { q: text() });
    if (sort() === 'date') parameters.set('sort', 'date');
    const search = `${parameters}` && `?${parameters}`;
    try {
      if (isNew && search !== address) history.pushState(null, '', location.pathname + search);
      else history.replaceState({ shown, top: scrollY }, '', location.pathname + search);
      address = search;
    } catch { /* it stays as it is */ }
  }

  function read() {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get('q') || '';
    facets.elements.sort.value = parameters.get('sort') === 'date' ? 'date' : 'relevance';
    address = location.search;
  }

  field.addEventListener('input', () => {
    // What is said while somebody types would be said again and again.
    say.ariaBusy = 'true';
    clearTimeout(rest);
    rest = setTimeout(() => {
      say.ariaBusy = 'false';
      remember();
    }, 400);
    run({ typing: true });
  });
  field.form.addEventListener('submit', event => {
    event.preventDefault();
    // As in the box of other pages, Enter asks; a result opens by Enter when it has the focus.
    clearTimeout(rest);
    say.ariaBusy = 'false';
    remember(true);
    run();
    // On glass, the key says that the keyboard may go.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
  });
  facets.addEventListener('submit', event => event.preventDefault());
  facets.addEventListener('click', ({ target }) => {
    if (target.name !== 'tags') return;
    tags = 'all';
    run();
  });
  facets.addEventListener('change', ({ target }) => {
    if (target.name !== 'sort') {
      // What was typed a moment ago is what the back button leads to.
      clearTimeout(rest);
      say.ariaBusy = 'false';
      remember();
      field.value = toggled(field.value, target.name, target.value);
    }
    remember(true);
    run();
  });
  more.addEventListener('click', () => run({ offset: shown }));
  addEventListener('pagehide', () => remember());
  addEventListener('popstate', () => {
    // A link within the page comes here too.
    if (location.search === address) return;
    read();
    run();
  });

  // From the field through the results and back; a result has the real focus, so that every key of a link works.
  document.addEventListener('keydown', event => {
    const links = [...hits.querySelectorAll('h3 a, .others a')];
    const place = links.indexOf(document.activeElement);
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (hasModifier || event.isComposing || found.hidden) return;
    if (place < 0 && document.activeElement !== field) return;
    const next = {
      ArrowDown: links[place + 1] || (more.hidden ? null : more),
      ArrowUp: place > 0 ? links[place - 1] : place === 0 && field,
      Escape: place >= 0 && field,
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  // There is room for the filters beside the results, or they are unfolded.
  const wide = matchMedia('(min-width: 64rem)');
  const unfold = () => { found.querySelector('details').open = wide.matches; };
  wide.addEventListener('change', unfold);
  unfold();
  read();
  // Somebody who comes back finds as many results as before, at the same place.
  const { shown: before = 0, top = 0 } = history.state || {};
  run({ limit: Math.max(before, STEP) }).then(() => { if (top) scrollTo(0, top); });
  // On glass, results are to be seen first, and not a keyboard.
  if (!top && (!text() || matchMedia('(hover: hover)').matches)) field.focus({ preventScroll: true });
})(window.kbSearch = window.kbSearch || {});
