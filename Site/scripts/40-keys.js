// Keys of one character. They can be switched off, as who speaks to a computer may say them by accident
// (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
window.kbPage.ready(() => {
  const words = window.kbWords;
  const { make, button, store, toggleTheme } = window.kbPage;
  const isOff = () => store.read('kb:keys') === 'off';
  let dialog;

  function build() {
    const box = make('input', { type: 'checkbox', checked: !isOff() });
    box.addEventListener('change', () => store.write('kb:keys', box.checked ? '' : 'off'));
    const close = button(words.close, () => dialog.close(), { autofocus: true });
    const rows = Object.entries(KEYS).map(([key, [does]]) =>
      make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, does)));
    dialog = make('dialog', {}, make('h2', { id: 'kb:keys' }, words.keys), make('dl', {}, ...rows),
      make('p', {}, make('label', {}, box, ` ${words.keysOn}`), close));
    dialog.setAttribute('aria-labelledby', 'kb:keys');
    document.body.append(dialog);
  }

  // The dialog gives the focus back by itself, and closes by Escape.
  function list() {
    if (!dialog) build();
    dialog.showModal();
  }

  // The steps of a runbook, or else the rows and the passages of a page, each by its link.
  function move(by) {
    const steps = [...document.querySelectorAll('.steps h2 > .self')];
    const others = document.querySelectorAll('main :is(h2 > .self, h3 > .self, .led h3 > a)');
    const places = steps.length ? steps : [...others];
    const at = places.indexOf(document.activeElement);
    const top = place => place.getBoundingClientRect().top;
    // Without a place that has the focus, it goes on from what is at the top of the window.
    const next = at >= 0 ? at + by
      : by > 0 ? places.findIndex(place => top(place) > 60) : places.findLastIndex(place => top(place) < 0);
    places[next]?.focus({ preventScroll: true });
    (places[next]?.closest('.steps > li') || places[next]?.closest('li, h2, h3'))?.scrollIntoView();
  }

  // All of the field's text, too, so that the next word takes its place.
  const search = () => document.getElementById('kb:q')?.select();

  const KEYS = {
    '/': [words.keySearch, search],
    j: [words.keyNext, () => move(1)],
    k: [words.keyBack, () => move(-1)],
    t: [words.keyTheme, toggleTheme],
    '?': [words.keys, list],
  };
  document.addEventListener('keydown', event => {
    const { target, key } = event;
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (dialog?.open || target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    if (isOff() || !Object.hasOwn(KEYS, key)) return;
    event.preventDefault();
    KEYS[key][1]();
  });
  document.querySelector('.keys').addEventListener('click', list);
});
