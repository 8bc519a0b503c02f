// What the scripts of a page share. All of this file's neighbours are niceties: a page is whole without them.
(() => {
  const make = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const button = (text, act, properties) => {
    const made = make('button', { type: 'button', className: 'button', ...properties }, text);
    made.addEventListener('click', act);
    return made;
  };
  // A browser may forbid storage, above all from disk: then a choice lasts as long as the page.
  const store = {
    read(name) { try { return localStorage.getItem(name); } catch { return null; } },
    write(name, value) { try { localStorage.setItem(name, value); } catch { /* it is forgotten */ } },
  };
  const ready = act => document.addEventListener('DOMContentLoaded', act);
  window.kbPage = { make, button, store, ready };
})();
