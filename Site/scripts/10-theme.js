// The scheme is the system's until a reader chooses. This runs in <head>, so that the first paint has it.
(({ store, ready }) => {
  const { dataset } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (dataset.theme ? dataset.theme === 'dark' : system.matches);

  function paint() {
    // Of the colours of a browser's bar, one is the system's; without them the bar takes the page's own.
    if (dataset.theme) document.querySelectorAll('[name=theme-color]').forEach(meta => meta.remove());
    document.querySelector('.theme')?.setAttribute('aria-pressed', isDark());
  }

  // Who chooses what the system has follows the system again.
  function toggle() {
    const next = isDark() ? 'light' : 'dark';
    if ((next === 'dark') === system.matches) delete dataset.theme;
    else dataset.theme = next;
    store.write('kb:theme', dataset.theme || '');
    paint();
  }

  const remembered = store.read('kb:theme');
  if (['light', 'dark'].includes(remembered)) dataset.theme = remembered;
  system.addEventListener('change', paint);
  ready(() => {
    paint();
    document.querySelector('.theme').addEventListener('click', toggle);
  });
  window.kbPage.toggleTheme = toggle;
})(window.kbPage);
