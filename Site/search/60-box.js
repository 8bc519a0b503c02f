// The search box of the other pages: the first results below it, as a combobox with a list
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The script comes with the first focus, so somebody may be typing.
(function (kb) {
  'use strict';
  const { element, marked, count, label, icon, passage, link } = kb.view;
  const field = document.getElementById('kb:q');
  if (!field || document.getElementById('kb:found')) return;
  const root = field.form.dataset.root;
  const list = element('div');
  const say = element('p', 's');
  const box = element('div', 'drop', say, list);
  let latest = 0;
  let chosen = -1;

  Object.assign(list, { id: 'kb:options', role: 'listbox', ariaLabel: 'Passages' });
  say.role = 'status';
  box.hidden = list.hidden = true;
  field.form.append(box);
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);

  function show(isShown) {
    box.hidden = !isShown;
    field.ariaExpanded = String(isShown && !list.hidden);
    if (!isShown) choose(-1);
  }

  function choose(place) {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = place;
    const option = list.children[place];
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  function option(to, place) {
    Object.assign(to, { id: `kb:option-${place}`, role: 'option', tabIndex: -1, ariaSelected: 'false' });
    return to;
  }

  function row(group) {
    const [best] = group.hits;
    const name = passage(best);
    const text = element('span', '', element('span', 'vh', `${label(group.kind)}: `), element('b', '', ...marked(group.title)));
    text.append(element('span', 's q', ...(name.length ? [' › ', ...name] : [` ${label(group.kind)}`])));
    return link(root + best.page, group.kind, icon(group.kind), text);
  }

  function everything(text, total) {
    const to = link(`${root}search.html?${new URLSearchParams({ q: text })}`, '', `All ${count(total, 'entry')}`);
    to.classList.add('everything');
    return to;
  }

  function run() {
    const number = ++latest;
    const text = field.value.trim();
    if (!text) return show(false);
    const search = new Promise(done => done(kb.search(text, { limit: 6, typing: true, base: root })));
    search.then(({ total, groups, notes }) => {
      if (number !== latest || document.activeElement !== field) return;
      choose(-1);
      list.replaceChildren(...[...groups.map(row), everything(text, total)].map(option));
      list.hidden = !total;
      say.textContent = [total ? '' : 'Nothing found', ...notes].filter(Boolean).join(' · ') || count(total, 'entry');
      say.classList.toggle('vh', total > 0 && !notes.length);
      show(true);
    }, error => {
      if (number !== latest) return;
      list.hidden = true;
      say.className = 's';
      say.textContent = `The search could not be loaded (${error.message}).`;
      show(true);
    });
  }

  field.addEventListener('input', run);
  field.addEventListener('focus', () => { if (box.hidden) run(); });
  field.form.addEventListener('focusout', event => { if (!field.form.contains(event.relatedTarget)) show(false); });
  // The field keeps the focus while the list is clicked.
  box.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', () => field.blur());
  // Before the key that leaves the field: with the list open, Escape closes only the list.
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && !box.hidden) {
      event.preventDefault();
      return show(false);
    }
    if (event.key === 'Enter' && list.children[chosen]) {
      event.preventDefault();
      return list.children[chosen].click();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    if (box.hidden) return run();
    if (list.hidden) return;
    // One place before the first is the field itself.
    const places = list.children.length + 1;
    choose((chosen + 1 + by + places) % places - 1);
  });
  if (document.activeElement === field) run();
})(window.kbSearch = window.kbSearch || {});
