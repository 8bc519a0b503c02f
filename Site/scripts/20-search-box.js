// The first focus of a search field fetches the search, so that a page that is only read stays light. The form works
// without.
window.kbPage.ready(() => {
  const { make } = window.kbPage;
  const field = document.getElementById('kb:q');
  if (!field) return;
  // After the list that drops from the field, which closes first.
  document.addEventListener('keydown', event => {
    if (event.target !== field || event.isComposing || event.defaultPrevented) return;
    // In a field that has the focus from the start, the key that leads to it is not yet a word.
    const isLate = event.key === '/' && !field.value;
    if (event.key !== 'Escape' && !isLate) return;
    // Of itself Escape would empty the field.
    event.preventDefault();
    if (!isLate) field.blur();
  });
  // On the search page the script stands in the page; when that is lost, the list of everything is the answer.
  const everything = document.getElementById('kb:all');
  if (everything) {
    if (window.kbSearch?.search) return;
    everything.classList.add('shown');
    document.getElementById('kb:say').textContent = window.kbWords.searchFailed;
    return;
  }
  const { search, searchStyle } = document.documentElement.dataset;
  function load() {
    const style = make('link', { rel: 'stylesheet', href: searchStyle });
    // Results are not shown before they have their look; without it they are still of use.
    style.onload = style.onerror = () => document.head.append(make('script', { src: search }));
    document.head.append(style);
  }
  if (document.activeElement === field) load();
  else field.addEventListener('focus', load, { once: true });
});
