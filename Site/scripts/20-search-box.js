// The first focus of a search field fetches the search, so that a page that is only read stays light. The form works
// without.
document.addEventListener('DOMContentLoaded', () => {
  const field = document.getElementById('kb:q');
  if (!field) return;
  const { search, searchStyle } = document.documentElement.dataset;
  const isLoaded = () => Boolean(window.kbSearch?.search);
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    // Of itself the key would empty the field.
    event.preventDefault();
    field.blur();
  });
  // On the search page the script stands in the page; when that is lost, the list of everything is the answer.
  const everything = document.getElementById('kb:all');
  if (everything) {
    if (isLoaded()) return;
    everything.classList.add('shown');
    document.getElementById('kb:say').textContent = window.kbWords.searchFailed;
    return;
  }
  function load() {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: searchStyle });
    // Results are not shown before they have their look; without it they are still of use.
    style.onload = style.onerror = () => {
      document.head.append(Object.assign(document.createElement('script'), { src: search }));
    };
    document.head.append(style);
  }
  if (document.activeElement === field) load();
  else field.addEventListener('focus', load, { once: true });
});
