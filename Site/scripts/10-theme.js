// The scheme is the system's until a reader chooses. This runs in <head>, so that the first paint has it.
(() => {
  const page = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  // A browser may forbid storage, above all from disk: then the choice lasts as long as the page.
  const store = {
    read(name) { try { return localStorage.getItem(name); } catch { return null; } },
    write(name, value) {
      try {
        if (value) localStorage.setItem(name, value);
        else localStorage.removeItem(name);
      } catch { /* it is forgotten */ }
    },
  };
  const isDark = () => (page.dataset.theme ? page.dataset.theme === 'dark' : system.matches);

  function paint() {
    const chosen = page.dataset.theme;
    // The bar of a phone's browser: the first colour is the light one.
    document.querySelectorAll('meta[name=theme-color]').forEach((meta, place) => {
      const scheme = place ? 'dark' : 'light';
      meta.media = chosen ? (chosen === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${scheme})`;
    });
    document.querySelector('.theme')?.setAttribute('aria-pressed', isDark());
  }

  // Who chooses what the system has follows the system again.
  function toggle() {
    const next = isDark() ? 'light' : 'dark';
    if ((next === 'dark') === system.matches) delete page.dataset.theme;
    else page.dataset.theme = next;
    store.write('kb:theme', page.dataset.theme);
    paint();
  }

  const remembered = store.read('kb:theme');
  if (remembered === 'light' || remembered === 'dark') page.dataset.theme = remembered;
  paint();
  system.addEventListener('change', paint);
  document.addEventListener('DOMContentLoaded', () => {
    paint();
    document.querySelector('.theme')?.addEventListener('click', toggle);
  });
  // A player needs a host; the style sheet keeps the place of its buttons.
  if (location.protocol.startsWith('http')) page.dataset.plays = '';
  window.kbPage = { store, toggle };
})();
