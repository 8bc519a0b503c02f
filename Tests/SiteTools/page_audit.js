// Questions that page_audit.py asks of a page. Added before the page's own scripts run, so it hears what they cause.
(() => {
  const shifts = [];
  const refused = [];

  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push(entry);
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', event =>
    refused.push(`the policy's ${event.effectiveDirective} refuses ${event.blockedURI || 'inline'} ${event.sample}`));

  const name = element => !element ? 'nothing' : element.tagName.toLowerCase()
    + (element.id ? '#' + element.id : '') + [...element.classList].map(word => '.' + word).join('');
  const words = text => JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 40));

  function shifted() {
    const sum = shifts.reduce((total, entry) => total + entry.value, 0);
    const moved = shifts.flatMap(entry => entry.sources).map(source => source.node)
      .map(node => node && node.nodeType === 3 ? node.parentElement : node);
    return sum > 0 ? `the layout shifts by ${sum.toFixed(4)}, first ${name(moved[0])}` : null;
  }

  // What is meant for screen readers alone takes no room: it is clipped, or stands outside of the window.
  const isHidden = element => {
    const box = element.getBoundingClientRect();
    return box.width < 2 || box.height < 2 || box.right < 0 || box.bottom < -scrollY;
  };

  function textNodes() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && !parent.closest('script, style, noscript')) nodes.push(walker.currentNode);
    }
    return nodes;
  }

  // Elements that hide a part of their text. A box that scrolls hides nothing.
  function clipped() {
    const cuts = value => value === 'hidden' || value === 'clip';
    const found = new Set();
    for (const node of textNodes()) {
      for (let box = node.parentElement, depth = 0; box && depth < 3; box = box.parentElement, depth += 1) {
        const style = getComputedStyle(box);
        const wide = cuts(style.overflowX) && box.scrollWidth > box.clientWidth + 1;
        // An excerpt of so many lines ends where it is meant to.
        const isExcerpt = style.webkitLineClamp !== 'none';
        const high = !isExcerpt && cuts(style.overflowY) && box.scrollHeight > box.clientHeight + 1;
        if ((wide || high) && box.clientWidth > 2 && !isHidden(box)) found.add(box);
      }
    }
    return [...found].map(box => `${name(box)} cuts its text ${words(box.textContent)}`);
  }

  // The middle of a line's box, where the letters are: the boxes of neighbouring lines may touch.
  function inked(box, node) {
    const inset = box.height / 4;
    return { left: box.left, right: box.right, top: box.top + inset, bottom: box.bottom - inset, node };
  }

  const staysInPlace = element => {
    for (let box = element; box; box = box.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(box).position)) return true;
    return false;
  };

  function lines() {
    const stays = new Map();
    const range = document.createRange();
    return textNodes().flatMap(node => {
      const parent = node.parentElement;
      if (!stays.has(parent)) {
        stays.set(parent, staysInPlace(parent) || isHidden(parent)
          || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      }
      if (stays.get(parent)) return [];
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1).map(box => inked(box, node));
    });
  }

  // What opens over a page covers what is below it: the box that does, when it has a ground of its own.
  function cover(element) {
    for (let box = element; box; box = box.parentElement) {
      const { position, backgroundColor } = getComputedStyle(box);
      if (position === 'absolute' && !/^rgba.*, 0(\.\d+)?\)$/.test(backgroundColor)) return box;
    }
    return null;
  }

  // Text that lies on other text. What a box has scrolled out of sight, or cut off, lies on nothing.
  function overlapping() {
    const sorted = lines().sort((one, other) => one.top - other.top);
    const found = [];
    let active = [];
    const isBelow = (line, other) => other.node !== line.node
      && Math.min(other.right, line.right) - Math.max(other.left, line.left) > 2
      && isShown(other) && isShown(line) && cover(other.node.parentElement) === cover(line.node.parentElement);
    for (const line of sorted) {
      active = active.filter(other => other.bottom > line.top + 1);
      const other = active.find(other => isBelow(line, other));
      if (other) found.push(`the text ${words(line.node.data)} lies on ${words(other.node.data)}`);
      active.push(line);
    }
    return found.slice(0, 3);
  }

  function isShown(line) {
    for (let box = line.node.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === 'visible') continue;
      const edge = box.getBoundingClientRect();
      const isBeside = line.left >= edge.right || line.right <= edge.left;
      if (isBeside || line.top >= edge.bottom || line.bottom <= edge.top) return false;
    }
    return true;
  }

  // A short name for a long text; two texts with the same name are not to be expected among some thousands.
  function digest(text) {
    let high = 0x9e3779b9, low = 0x85ebca6b;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    return (high >>> 0) * 0x100000 + (low >>> 12);
  }

  // The ways in which text is painted, each with an element and its link: what lies below it, its colour, its size, and how it
  // stands out from the text around it. Rules about colour find the same in every element that is painted alike.
  function painted() {
    const grounds = new Map([[null, '']]);
    const ground = element => {
      if (!grounds.has(element)) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = `${backgroundColor} ${backgroundImage} ${opacity}|`;
        const isPlain = own === 'rgba(0, 0, 0, 0) none 1|';
        grounds.set(element, ground(element.parentElement) + (isPlain ? '' : own));
      }
      return grounds.get(element);
    };
    const ways = new Map();
    for (const { parentElement: element } of textNodes()) {
      const style = getComputedStyle(element);
      if (style.visibility !== 'visible' || isHidden(element)) continue;
      const link = element.closest('a[href]');
      const around = link ? getComputedStyle(link.parentElement) : style;
      const way = digest([ground(element), style.color, style.fontSize, style.fontWeight, style.textShadow,
        style.position, !!link, link && getComputedStyle(link).textDecorationLine, around.color, around.display].join(';'));
      if (!ways.has(way)) ways.set(way, [element, ...(link ? [link] : [])]);
    }
    return ways;
  }

  // The ways that are not known to be sound yet, in axe's terms: the elements that its rules look at.
  function newlyPainted(known) {
    const ways = painted();
    for (const way of known) ways.delete(way);
    for (const old of document.querySelectorAll('[data-kb-painted]')) old.removeAttribute('data-kb-painted');
    for (const element of [...ways.values()].flat()) element.setAttribute('data-kb-painted', '');
    return ways;
  }

  const settled = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));

  async function rules(context, runOnly, more = {}) {
    const options = { runOnly, resultTypes: ['violations'], iframes: false, preload: false, ...more };
    const { violations } = await axe.run(context, options);
    return violations.map(({ id, nodes }) => {
      const { target, any, all, none } = nodes[0];
      const [why] = [...any, ...all, ...none];
      const count = nodes.length > 1 ? `${nodes.length} elements, first ` : '';
      const place = target.join(' ').replaceAll('[data-kb-painted=""]', '');
      return `${id}: ${count}${place}: ${why ? why.message : 'it must not be'}`;
    });
  }

  const colourRules = ['color-contrast', 'link-in-text-block'];
  axe.configure({
    rules: [
      { id: 'color-contrast', selector: '[data-kb-painted]' },
      { id: 'link-in-text-block', selector: 'a[href][data-kb-painted]' },
    ],
  });

  // What the rules say, and the ways of painting that are known to be sound from now on.
  async function judged(known, judge) {
    const ways = newlyPainted(known);
    const faults = ways.size || judge !== rulesOfColour ? await judge([...ways.values()].flat()) : [];
    const isSound = !faults.some(fault => colourRules.some(rule => fault.startsWith(rule)));
    return { faults, sound: isSound ? [...ways.keys()] : [] };
  }

  const rulesOfColour = include => rules({ include }, { type: 'rule', values: colourRules });

  // target-size is off unless it is asked for.
  const allRules = (tags, known) => judged(known, () =>
    rules(document, { type: 'tag', values: tags }, { rules: { 'target-size': { enabled: true } } }));

  window.kbAudit = {
    refused, shifted, clipped, overlapping, settled, rules, allRules,
    colourRules: known => judged(known, rulesOfColour),
  };
})();
