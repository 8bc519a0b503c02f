// The search box of the other pages: the first results drop from it, as a combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). This comes with the first focus: somebody may be typing already.
(function (kb) {
  'use strict';
  const { element, marked, wording, icon, passage, link, search } = kb.view;
  const field = document.getElementById('kb:q');
  if (!field || document.getElementById('kb:found')) return;
  const root = field.form.dataset.root;
  const list = element('div');
  const say = element('p', 's');
  const box = element('div', 'drop', say, list);
  const most = matchMedia('(min-width: 44rem)').matches ? 6 : 4;
  let latest = 0;
  let chosen = -1;

  function build() {
    Object.assign(list, { id: 'kb:options', role: 'listbox', ariaLabel: wording('passages') });
    say.role = 'status';
    box.hidden = list.hidden = true;
    field.form.append(box);
    Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
    field.setAttribute('aria-controls', list.id);
  }

  function show(isShown) {
    box.hidden = !isShown;
    field.ariaExpanded = String(isShown && !list.hidden);
    if (!isShown) choose(-1);
  }

  function choose(place) {
    if (list.children[chosen]) list.children[chosen].ariaSelected = 'false';
    chosen = place;
    const option = list.children[place];
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  function row({ kind, title, hits: [best] }, snippet) {
    const name = passage(best);
    const place = element('span', 's q', wording(kind), ...(name.length ? [' › ', ...name] : []));
    const body = element('span', '', element('b', '', ...marked(title)), place, snippet);
    return link(root + best.page, kind, icon(kind), body);
  }

  function everything(text, total) {
    const to = link(`${root}search.html?${new URLSearchParams({ q: text })}`, '', wording('allResults', { n: total }));
    to.className = 'everything';
    return to;
  }

  const option = (to, place) =>
    Object.assign(to, { id: `kb:option-${place}`, role: 'option', tabIndex: -1, ariaSelected: 'false' });

  function fill(text, { total, groups, notes }, texts) {
    choose(-1);
    const rows = groups.map((group, place) =>
      row(group, texts.make(place, 0, 'span', 's text', group.hits[0].snippet)));
    list.replaceChildren(...[...rows, everything(text, total)].map(option));
    list.hidden = !total;
    say.textContent = [total ? wording('allResults', { n: total }) : wording('nothing'), ...notes].join(' · ');
    // That there are results can be seen; it is said to those who do not see them.
    say.classList.toggle('vh', total > 0 && !notes.length);
  }

  async function run() {
    const number = ++latest;
    const text = field.value.trim();
    if (!text) return show(false);
    const isStale = () => number !== latest || document.activeElement !== field;
    const texts = kb.results.snippets();
    const options = { limit: most, typing: !/\s$/.test(field.value), tags: 'none', onSnippet: texts.arrive };
    try {
      const result = await search(text, options);
      await texts.settled(result.groups);
      if (isStale()) return;
      fill(text, result, texts);
    } catch (error) {
      if (isStale()) return;
      list.hidden = true;
      say.className = 's';
      say.textContent = wording('notLoaded', { reason: error.message });
    }
    show(true);
  }

  build();
  field.addEventListener('input', run);
  field.addEventListener('focus', run);
  field.addEventListener('blur', () => show(false));
  // The field keeps the focus while the list is clicked.
  box.addEventListener('mousedown', event => event.preventDefault());
  // A result may be on this very page.
  list.addEventListener('click', () => field.blur());
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const option = box.hidden ? null : list.children[chosen];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // With the list open, Escape closes the list; without, it leaves the field.
    if (event.key === 'Escape' && !box.hidden) show(false);
    else if (event.key === 'Enter' && option) option.click();
    else if (by && box.hidden) run();
    else if (by && !list.hidden) {
      // One place before the first is the field itself.
      const places = list.children.length + 1;
      choose((chosen + 1 + by + places) % places - 1);
    } else return;
    event.preventDefault();
  });
  if (document.activeElement === field) run();
})(window.kbSearch = window.kbSearch || {});
