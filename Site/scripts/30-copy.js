// Buttons that copy commands, and links to a passage that copy their address as they are followed.
window.kbPage.ready(() => {
  const words = window.kbWords;
  const { make, button } = window.kbPage;
  const toast = make('p', { className: 'toast', role: 'status' });
  let fading;

  function say(text) {
    toast.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => say(''), 4000);
  }

  // A page of a plain http host has no clipboard; the old command still copies what is selected.
  function copyBySelection(text) {
    const focused = document.activeElement;
    const field = make('textarea', { value: text, className: 'vh' });
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    focused.focus({ preventScroll: true });
    return isCopied;
  }

  async function copy(text, done) {
    const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    say(isCopied || copyBySelection(text) ? done : words.copyFailed);
  }

  for (const block of document.querySelectorAll('main pre')) {
    const text = block.textContent.trimEnd();
    const ariaLabel = `${words.copy}: ${text.split('\n')[0].slice(0, 60)}`;
    const frame = make('div', { className: 'code' });
    block.replaceWith(frame);
    frame.append(block, button(words.copy, () => copy(text, words.copied), { ariaLabel }));
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('a.self');
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) copy(link.href, words.linkCopied);
  });
  document.body.append(toast);
});
