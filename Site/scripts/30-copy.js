// Buttons that copy commands, and links to a passage that copy their address as they are followed.
document.addEventListener('DOMContentLoaded', () => {
  const words = window.kbWords;
  const toast = Object.assign(document.createElement('p'), { className: 'toast', role: 'status' });
  let fading;

  function say(text) {
    toast.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => { toast.textContent = ''; }, 4000);
  }

  // A page of a plain http host has no clipboard; the old command still copies what is selected.
  function copyBySelection(text) {
    const focused = document.activeElement;
    const field = Object.assign(document.createElement('textarea'), { value: text, className: 'vh', readOnly: true });
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    focused?.focus({ preventScroll: true });
    return isCopied;
  }

  async function copy(text, done) {
    let isCopied;
    try {
      await navigator.clipboard.writeText(text);
      isCopied = true;
    } catch {
      isCopied = copyBySelection(text);
    }
    say(isCopied ? done : words.copyFailed);
  }

  for (const block of document.querySelectorAll('main pre')) {
    const text = block.textContent.trimEnd();
    const button = Object.assign(document.createElement('button'), {
      type: 'button', className: 'button', textContent: words.copy,
      ariaLabel: `${words.copy}: ${text.split('\n')[0].slice(0, 60)}`,
    });
    button.addEventListener('click', () => copy(text, words.copied));
    const frame = Object.assign(document.createElement('div'), { className: 'code' });
    block.replaceWith(frame);
    frame.append(block, button);
  }
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a.self');
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) copy(link.href, words.linkCopied);
  });
  document.body.append(toast);
});
