// Keeps an open page as its source is: kb serve puts this into each page that it sends.
(() => {
  const own = document.currentScript;
  const parse = (text) => new DOMParser().parseFromString(text, 'text/html');
  const scriptIn = (page) => page.querySelector(`script[src="${own.getAttribute('src')}"]`);
  const versionOf = (page) => scriptIn(page)?.dataset.version;

  // The page as it was sent, before its scripts changed it; null when it cannot be told any more.
  let sent = null;
  let version = own.dataset.version;

  // From the browser's cache, which has just stored it.
  fetch(location.href, { cache: 'force-cache' }).then((response) => response.text()).then((text) => {
    const page = parse(text);
    if (versionOf(page) === version) sent = page;
  }).catch(() => { /* then a change loads the page anew */ });

  // The first time always, as something may have changed since the page was sent.
  let generation = null;
  function change(next) {
    if (next === generation) return;
    generation = next;
    isStale = true;
    check();
  }

  // Changes follow one another faster than pages are fetched: there is one fetch at a time, and the last change wins. A
  // page that is not seen waits until it is.
  let isStale = false;
  let isChecking = false;
  async function check() {
    if (isChecking) return;
    isChecking = true;
    try {
      while (isStale && !document.hidden) {
        isStale = false;
        const response = await fetch(location.href, { cache: 'no-cache' });
        const page = parse(await response.text());
        if (versionOf(page) !== version) show(page);
      }
    } catch {
      // The server has gone; when it is back, it says so.
      generation = null;
    } finally {
      isChecking = false;
    }
  }
  document.addEventListener('visibilitychange', check);

  function show(page) {
    if (!sent || !swap(page)) return location.reload();
    sent = page;
    version = versionOf(page);
    document.title = page.title;
  }

  // Puts in only what differs of <main>, so that nothing moves and nothing flickers. False, with nothing done, when the
  // difference is elsewhere or touches what the page's scripts have set up: then the page is loaded anew, and the
  // browser keeps its place.
  function swap(page) {
    const [before, after, shown] = [sent, page, document].map((tree) => tree.querySelector('main'));
    if (!before || !after || !shown || frame(sent) !== frame(page)) return false;
    const changes = differences(before, after, shown);
    if (!changes) return false;
    for (const { parent, old, fresh, next } of changes) {
      for (const node of old) node.remove();
      parent.insertBefore(document.importNode(fresh, true), next);
    }
    swapStyles(page);
    return true;
  }

  // All of a page that is not its <main>, but for what only machines read and the addresses of styles.
  function frame(page) {
    const copy = page.documentElement.cloneNode(true);
    scriptIn(copy)?.removeAttribute('data-version');
    copy.querySelectorAll('main > *, title, meta, script[type="application/ld+json"]').forEach((part) => part.remove());
    copy.querySelector('main').textContent = '';
    copy.querySelectorAll('link').forEach((link) => {
      if (link.rel === 'stylesheet') link.removeAttribute('href'); else link.remove();
    });
    return copy.outerHTML;
  }

  // The smallest runs of siblings in which two trees differ, and where they are in the tree that is shown; null when
  // they cannot be put in.
  function differences(before, after, shown) {
    if (before.cloneNode().outerHTML !== after.cloneNode().outerHTML) return null;
    const [olds, news, nodes] = [before, after, shown].map((node) => [...node.childNodes]);
    if (olds.length !== nodes.length) return null;
    let start = 0;
    while (start < Math.min(olds.length, news.length) && olds[start].isEqualNode(news[start])) start++;
    let end = 0;
    while (end < Math.min(olds.length, news.length) - start && olds.at(-1 - end).isEqualNode(news.at(-1 - end))) end++;
    const [old, fresh] = [olds, news].map((list) => list.slice(start, list.length - end));
    const affected = nodes.slice(start, nodes.length - end);
    if (old.length === fresh.length) {
      const inner = old.map((node, at) => differencesOfPair(node, fresh[at], affected[at]));
      if (inner.every(Boolean)) return inner.flat();
    }
    const isUntouched = old.every((node, index) => node.isEqualNode(affected[index]));
    if (!isUntouched || !fresh.every(isPlain)) return null;
    const fragment = document.createDocumentFragment();
    fragment.append(...fresh.map((node) => node.cloneNode(true)));
    return [{ parent: shown, old: affected, fresh: fragment, next: nodes[nodes.length - end] ?? null }];
  }

  function differencesOfPair(old, fresh, affected) {
    if (old.isEqualNode(fresh)) return [];
    return old.nodeType === 1 && old.nodeName === fresh.nodeName ? differences(old, fresh, affected) : null;
  }

  // Text, in which no script has anything to set up.
  function isPlain(node) {
    if (node.nodeType !== 1) return true;
    return [node, ...node.querySelectorAll('*')].every((element) => PLAIN.has(element.localName));
  }
  const PLAIN = new Set(('a abbr b blockquote br code dd del div dl dt em h2 h3 h4 h5 h6 hr i ins kbd li mark ol p q s '
    + 'section small span strong sub sup svg table tbody td tfoot th thead time tr u ul use var').split(' '));

  // The new style sheet is there before the old one goes.
  function swapStyles(page) {
    const styles = (tree) => [...tree.querySelectorAll('link[rel=stylesheet]')];
    const fresh = styles(page);
    styles(document).slice(0, fresh.length).forEach((link, index) => {
      const href = fresh[index].getAttribute('href');
      if (link.getAttribute('href') === href) return;
      const next = link.cloneNode();
      next.href = href;
      next.onload = () => link.remove();
      link.after(next);
    });
  }

  // A browser opens six connections to a server for all of its tabs, so one of them listens and tells the others. When
  // it is closed, the next one gets the lock.
  const tabs = new BroadcastChannel('kb:events');
  const hear = {
    change,
    problems: (text) => document.dispatchEvent(new CustomEvent('kb:problems', { detail: JSON.parse(text) })),
  };
  tabs.onmessage = ({ data: { event, text } }) => hear[event]?.(text);
  navigator.locks.request('kb:events', () => {
    const events = new EventSource('/.kb/events');
    const last = {};
    for (const event of Object.keys(hear)) {
      events.addEventListener(event, ({ data: text }) => {
        last[event] = text;
        tabs.postMessage({ event, text });
        hear[event](text);
      });
    }
    tabs.addEventListener('message', ({ data }) => {
      if (data.event !== 'question') return;
      for (const [event, text] of Object.entries(last)) tabs.postMessage({ event, text });
    });
    return new Promise(() => {});
  });
  tabs.postMessage({ event: 'question' });
})();
