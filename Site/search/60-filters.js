// Filters are words of the query, so that the field, the address bar and the terminal all have the same line.
(function (kb) {
  'use strict';
  const { element, wording } = kb.view;
  const MOST_TAGS = 12;

  const words = text => text.match(/(?:"[^"]*"?|[^\s"])+/g) || [];
  const bare = value => value.replace(/"/g, '').toLowerCase();
  const isOf = (word, field) => word.toLowerCase().startsWith(`${field}:`);
  const listed = (word, field) => word.slice(field.length + 1).split(',').filter(value => bare(value));

  // The values that `field:` has in a query.
  const values = (text, field) =>
    words(text).filter(word => isOf(word, field)).flatMap(word => listed(word, field)).map(bare);

  function without(text, field, value) {
    const rest = words(text).map(word => {
      if (!isOf(word, field)) return word;
      const left = listed(word, field).filter(one => bare(one) !== bare(value));
      return left.length ? `${field}:${left.join(',')}` : '';
    });
    return rest.filter(Boolean).join(' ');
  }

  // An entry has one kind, so that kinds are alternatives; it has several tags, and each one more narrows.
  function including(text, field, value) {
    const written = /[^\p{L}\p{N}_-]/u.test(value) ? `"${value}"` : value;
    const all = words(text);
    const place = field === 'kind' ? all.findIndex(word => isOf(word, field) && listed(word, field).length) : -1;
    if (place < 0) return [...all, `${field}:${written}`].join(' ');
    all[place] += `,${written}`;
    return all.join(' ');
  }

  const toggled = (text, field, value) =>
    values(text, field).includes(bare(value)) ? without(text, field, value) : including(text, field, value);

  function tagLabel(value) {
    const box = element('input');
    Object.assign(box, { type: 'checkbox', name: 'tag', value });
    return element('label', '', box, value, element('span', 'c'));
  }

  // Shows which filters a query has, and how many entries each of them has. Tags that were not counted wait for a button.
  function draw(form, text, kinds, tags) {
    const [, kindSet, tagSet] = form.querySelectorAll('fieldset');
    const chosen = values(text, 'tag');
    const counts = new Map([...chosen.map(tag => [tag, 0]), ...tags || []]);
    const shown = [...counts.keys()].filter((tag, place) => place < MOST_TAGS || chosen.includes(tag));
    // The new box of a tag takes the focus over from the old one.
    const focused = tagSet.contains(document.activeElement) && document.activeElement.value;
    tagSet.replaceChildren(tagSet.firstElementChild, ...shown.map(tagLabel));
    if (!tags) {
      const button = element('button', 'button', wording('countTags'));
      tagSet.append(Object.assign(button, { type: 'button', name: 'tags' }));
    }
    tagSet.hidden = Boolean(tags) && !shown.length;
    mark(kindSet, values(text, 'kind'), new Map(kinds));
    mark(tagSet, chosen, counts);
    for (const box of tagSet.querySelectorAll('input')) if (box.value === focused) box.focus();
  }

  function mark(set, chosen, counts) {
    for (const box of set.querySelectorAll('input')) {
      const number = counts.get(box.value) || 0;
      box.checked = chosen.includes(bare(box.value));
      box.parentElement.lastElementChild.textContent = number;
      box.parentElement.hidden = !number && !box.checked;
    }
  }

  kb.filters = { values, without, toggled, draw };
})(window.kbSearch = window.kbSearch || {});
