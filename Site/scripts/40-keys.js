// Keys: `/` searches, `j` and `k` go on and back, `t` changes the scheme, `?` lists them. They can be switched off, as who
// speaks to a computer may say them by accident (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
document.addEventListener('DOMContentLoaded', () => {
  const words = window.kbWords;
  const { store, toggle } = window.kbPage;
  const KEYS = { '/': words.keySearch, j: words.keyNext, k: words.keyBack, t: words.keyTheme, '?': words.keyList };
  const isOff = () => store.read('kb:keys') === 'off';
  let dialog;

  const element = (name, more, ...children) => {
    const made = Object.assign(document.createElement(name), more);
    made.append(...children);
    return made;
  };

  function build() {
    const box = element('input', { type: 'checkbox', checked: !isOff() });
    box.addEventListener('change', () => store.write('kb:keys', box.checked ? '' : 'off'));
    const close = element('button', { type: 'button', className: 'button' }, words.close);
    close.addEventListener('click', () => dialog.close());
    const rows = Object.entries(KEYS).flatMap(([key, does]) =>
      [element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)]);
    dialog = element('dialog', {}, element('h2', { id: 'kb:keys' }, words.keys), element('dl', {}, ...rows),
      element('p', {}, element('label', {}, box, ' ', words.keysOn), close));
    dialog.setAttribute('aria-labelledby', 'kb:keys');
    document.body.append(dialog);
  }

  // The dialog gives the focus back by itself, and closes by Escape.
  function list() {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
  }

  // The steps of a runbook, or else the rows and the passages of a page, each by its link.
  function move(by) {
    const steps = [...document.querySelectorAll('.steps > li > a')];
    const others = document.querySelectorAll('main :is(h2 > .self, h3 > .self, .led h3 > a)');
    const places = steps.length ? steps : [...others];
    const at = places.indexOf(document.activeElement);
    const top = place => place.getBoundingClientRect().top;
    // Without a place that has the focus, it goes on from what is at the top of the window.
    const next = at >= 0 ? at + by
      : by > 0 ? places.findIndex(place => top(place) > 40) : places.findLastIndex(place => top(place) < 0);
    if (!places[next]) return;
    places[next].focus({ preventScroll: true });
    places[next].closest('li, h2, h3').scrollIntoView();
  }

  function search() {
    const field = document.getElementById('kb:q');
    field?.focus();
    field?.select();
  }

  const actions = { '/': search, j: () => move(1), k: () => move(-1), t: toggle, '?': list };
  document.addEventListener('keydown', event => {
    const { target, key } = event;
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (dialog?.open || target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (isOff() || !Object.hasOwn(actions, key)) return;
    event.preventDefault();
    actions[key]();
  });
  document.querySelector('.keys')?.addEventListener('click', list);
});
