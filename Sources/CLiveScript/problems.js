// Shows over an open page what is wrong in the files, while anything is.
(() => {
  // Out of reach of the page's own styles, but with its colours and fonts; a look that has none of these names gets the
  // system's. A style sheet that is made by a script is what the page's policy allows.
  const overlay = document.createElement('kb-problems');
  const root = overlay.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; color-scheme: inherit; }
    section { position: fixed; inset: auto 0 0; z-index: 2147483647; display: flex; flex-direction: column;
      box-sizing: border-box; max-height: min(45vh, 26rem); border-top: 4px solid var(--inc, #b02d1d);
      font: var(--mid, 1rem)/1.5 var(--sans, system-ui, sans-serif); overflow-wrap: anywhere;
      color: var(--ink, CanvasText); background: var(--paper, Canvas); box-shadow: 0 0 0 1px var(--line, GrayText); }
    header, .list { padding-inline: max(clamp(1rem, 4vw, 2.5rem), calc(50vw - var(--frame, 76rem) / 2 + 2.5rem)); }
    header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; padding-block: .5rem;
      border-bottom: 1px solid var(--line, GrayText); }
    h2 { margin: 0; font-size: 1.125rem; line-height: 1.2; letter-spacing: -.015em; }
    header p { flex: 1 1 16rem; order: 1; color: var(--soft, GrayText); font-size: var(--small, .9rem); }
    button { margin-inline-start: auto; padding: .3rem .8rem; font: inherit; font-size: var(--small, .9rem);
      color: inherit; background: none; border: 1px solid var(--edge, GrayText); border-radius: var(--round, 6px);
      cursor: pointer; }
    button:hover { background: var(--panel, transparent); }
    :focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: -3px; }
    .list { min-height: 0; overflow: auto; padding-block: 0 .75rem; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { padding-block: .75rem; }
    li + li { border-top: 1px solid var(--line, GrayText); }
    p { margin: 0; }
    .place, pre { font-family: var(--mono, ui-monospace, monospace); font-size: .88em; }
    .place { display: block; font-weight: 700; color: var(--inc, currentColor); }
    .code { color: var(--soft, GrayText); font-size: var(--small, .9rem); }
    pre { margin: .3rem 0; padding: .3rem .6rem; border-radius: var(--round, 6px); white-space: pre-wrap;
      background: var(--panel, transparent); }
    mark { color: inherit; background: var(--mark, Mark); }
    @media (min-width: 48em) { header p { order: 0; } }
    @media print { section { display: none; } }`);
  root.adoptedStyleSheets = [style];

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  // What was closed stays so until there is something new to say.
  let told = '[]';
  document.addEventListener('kb:problems', ({ detail: problems }) => {
    const text = JSON.stringify(problems);
    if (text === told) return;
    told = text;
    if (problems.length) show(problems); else close();
  });

  function show(problems) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const button = make('button', '', 'Close');
    button.type = 'button';
    button.addEventListener('click', close);
    const list = make('div', 'list', make('ol', '', ...problems.slice(0, 50).map(item)));
    if (problems.length > 50) list.append(make('p', '', `The other ${problems.length - 50} are in the terminal.`));
    // So that its end can be reached with the keyboard alone.
    list.tabIndex = 0;
    list.setAttribute('role', 'alert');
    const section = make('section', '', make('header', '', make('h2', '', count),
      make('p', '', 'The page stays as it was until the file is mended and saved.'), button), list);
    // Whatever the page's own language is.
    Object.assign(section, { lang: 'en', dir: 'ltr' });
    section.setAttribute('aria-label', 'Problems in the files');
    root.replaceChildren(section);
    document.body.append(overlay);
    leaveRoom(section.offsetHeight);
  }

  function item({ place, code, severity, message, help, excerpt, from, to }) {
    const parts = [make('span', 'place', place), make('p', '', `${severity}: ${message} `, make('span', 'code', code))];
    // Places count characters, and not the halves that some of them have here.
    const line = [...excerpt];
    const part = (start, end) => line.slice(start, end).join('');
    if (excerpt) parts.push(make('pre', '', part(0, from), make('mark', '', part(from, to)), part(to)));
    if (help) parts.push(make('p', 'help', make('b', '', 'To mend it: '), help));
    return make('li', severity, ...parts);
  }

  function close() {
    overlay.remove();
    leaveRoom(0);
  }

  // The end of the page, and what Tab goes to, can be seen above it.
  function leaveRoom(height) {
    const space = height ? `${height}px` : '';
    Object.assign(document.documentElement.style, { paddingBottom: space, scrollPaddingBottom: space });
  }

  // What the page has open is closed first.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) close();
  });
})();
