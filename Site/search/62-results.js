// The rows of results: an entry each, its best passage first.
(function (kb) {
  'use strict';
  const { element, marked, wording, icon, passage, link, time } = kb.view;

  const PATIENCE = 50; // milliseconds

  // The texts of hits. One that comes later than the rest has its space from the start, so that nothing jumps.
  function snippets() {
    const places = new Map();
    const early = new Map();
    let missing = Infinity;
    let ready;
    const complete = new Promise(done => { ready = done; });
    return {
      arrive(group, hit, runs) {
        const place = places.get(`${group} ${hit}`);
        if (place) place.replaceChildren(...marked(runs));
        else early.set(`${group} ${hit}`, runs);
        if (early.size >= missing) ready();
      },
      // Most come at once; a moment's patience spares the space that is kept for those that do not.
      settled(groups) {
        missing = groups.flatMap(group => group.hits).filter(hit => !hit.snippet).length;
        return early.size >= missing || Promise.race([complete, new Promise(done => setTimeout(done, PATIENCE))]);
      },
      make(group, hit, name, className, given) {
        const runs = given || early.get(`${group} ${hit}`);
        if (runs && !runs.length) return '';
        const place = element(name, runs ? className : `${className} late`, ...marked(runs || []));
        places.set(`${group} ${hit}`, place);
        return place;
      },
    };
  }

  function facts({ kind, date, hits: [best] }) {
    const made = element('p', 'why q', element('span', '', wording(kind)));
    if (date) made.firstChild.append(' · ', time(date));
    if (/^https?:/.test(best.link)) {
      const host = new URL(best.link).hostname.replace(/^www\./, '');
      const outside = link(best.link, '', best.place ? wording('placeOn', { place: best.place, host }) : host);
      outside.rel = 'noreferrer';
      // A line of its own: beside the rest it would break anywhere.
      made.append(element('span', '', outside));
    }
    return made;
  }

  function row(group, place, texts, root) {
    const [best, ...others] = group.hits;
    const main = link(root + best.page, group.kind, element('span', '', ...marked(group.title)));
    const name = passage(best);
    if (name.length) main.append(element('span', 'sub', ' › ', ...name));
    const body = element('div', 'do', element('h3', '', main), texts.make(place, 0, 'p', 's text', best.snippet));
    const rest = others.map((hit, index) => {
      const name = passage(hit);
      const to = link(root + hit.page, group.kind, ...(name.length ? name : marked(group.title)));
      return element('li', '', to, texts.make(place, index + 1, 'span', 'q text', hit.snippet));
    });
    if (rest.length) body.append(element('ul', 's others', ...rest));
    return element('li', '', icon(group.kind), body, facts(group));
  }

  kb.results = { snippets, row };
})(window.kbSearch = window.kbSearch || {});
