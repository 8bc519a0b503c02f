// Questions that walk_check.py asks of a page. An expression: an object of functions.
({
  // The element that has the focus: null when that is the window's own.
  focus() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const outlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    let isMarked = getComputedStyle(element).boxShadow !== 'none';
    for (let at = element, depth = 0; at && depth < 4; at = at.parentElement, depth += 1)
      isMarked ||= (at === element || at.matches(':focus-within')) && outlined(getComputedStyle(at));
    const isInView = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth;
    // A link that goes on in the next line has a middle that is not its own.
    const isClear = [...element.getClientRects()].some(part => {
      const x = part.left + part.width / 2, y = part.top + part.height / 2;
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element) || [...element.labels || []].includes(top));
    });
    const name = element.localName + (element.id ? '#' + element.id : '') + ' '
      + JSON.stringify((element.getAttribute('aria-label') || element.textContent).trim().slice(0, 40));
    return { name, isMarked, isInView, isClear, inDialog: !!element.closest('dialog') };
  },

  // The number of the step that has the focus, or holds it; -1 for none.
  step() {
    return [...document.querySelectorAll('.steps > li')].findIndex(step => step.contains(document.activeElement));
  },

  // Visible words and links, without what a script may add: buttons, dialogs and what they say.
  content() {
    const added = 'button, dialog, [role=status], script, style, noscript';
    const root = document.querySelector('main');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && !parentElement.closest(added) && parentElement.checkVisibility()) words.push(data.trim());
    }
    const links = [...root.querySelectorAll('a[href]')].filter(link => link.checkVisibility()).map(link => link.href);
    return { words: words.join(' ').replace(/\s+/g, ' '), links: links.sort() };
  },

  // The first text that has the colour of what lies below it.
  vanished() {
    const ground = element => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
      if (parentElement.closest('script, style')) continue;
      const style = getComputedStyle(parentElement);
      const colour = parentElement.closest('svg') ? style.fill : style.color;
      if (colour === ground(parentElement)) return JSON.stringify(data.trim().slice(0, 40));
    }
    return null;
  },

  // The first element that moves by itself or takes its time to change.
  moving() {
    const isLong = times => times.split(',').some(time => parseFloat(time) > 0.01);
    const name = element => element.localName + [...element.classList].map(word => '.' + word).join('');
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') return 'the page scrolls smoothly';
    for (const element of document.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      if (isLong(style.transitionDuration)) return `${name(element)} has a transition`;
      if (style.animationName !== 'none' && isLong(style.animationDuration)) return `${name(element)} has an animation`;
    }
    return document.getAnimations().length ? 'an animation runs' : null;
  },
})
