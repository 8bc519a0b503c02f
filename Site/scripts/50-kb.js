// `/` goes to the search field, Escape leaves it. The first focus fetches the search itself, so that a page that is only
// read stays light; the form works without.
const field = document.querySelector('.find input');
if (field) {
  const isField = element => element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape' && event.target === field) {
      // Of itself the key would empty the field.
      event.preventDefault();
      return field.blur();
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // On the search page the script stands in the page; when it could not be loaded, the list of everything is the answer.
  const isLoaded = () => Boolean(window.kbSearch && window.kbSearch.search);
  const everything = document.getElementById('kb:all');
  if (everything && !isLoaded()) {
    everything.classList.add('shown');
    document.getElementById('kb:say').textContent = 'The search could not be loaded. Here is everything.';
  }
  const load = () => {
    if (isLoaded()) return;
    const script = document.createElement('script');
    script.src = field.form.dataset.search;
    document.head.append(script);
  };
  if (document.activeElement === field) load();
  else field.addEventListener('focus', load, { once: true });
}

// Copy buttons for commands. A page is whole without them.
for (const block of document.querySelectorAll('pre.sh')) {
  if (!navigator.clipboard) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent.trimEnd());
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  block.prepend(button);
}
