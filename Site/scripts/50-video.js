// A video plays in the page, at a chapter, when somebody asks for it; before that, nothing is fetched from its host.
// From disk there is no button: a player wants to know which site it plays on (YouTube's error 153,
// https://developers.google.com/youtube/terms/required-minimum-functionality#embedded-player-api-client-identity).
document.addEventListener('DOMContentLoaded', () => {
  const main = document.querySelector('[data-embed]');
  if (!main || !('plays' in document.documentElement.dataset)) return;
  const words = window.kbWords;
  const { embed } = main.dataset;
  const player = document.createElement('div');
  Object.assign(player, { className: 'player', role: 'region', ariaLabel: words.player });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words.close });
  let opener;
  close.addEventListener('click', () => {
    player.remove();
    opener.focus();
  });

  // https://developers.google.com/youtube/player_parameters; Vimeo has the second in the fragment, and sets no cookies
  // with dnt (https://help.vimeo.com/hc/en-us/articles/12426260232977).
  function address(second) {
    const isVimeo = new URL(embed).hostname === 'player.vimeo.com';
    return isVimeo ? `${embed}?dnt=1&autoplay=1#t=${second}s` : `${embed}?autoplay=1&rel=0&start=${second}`;
  }

  function play(second, button) {
    opener = button;
    // A new frame each time: a change of only the fragment would load nothing.
    const frame = document.createElement('iframe');
    frame.title = `${words.player}: ${main.querySelector('h1').textContent}`;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = address(second);
    player.replaceChildren(close, frame);
    main.append(player);
  }

  for (const link of main.querySelectorAll('a.place[data-second]')) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button', className: 'button play', textContent: '▶', ariaLabel: `${words.play}: ${link.textContent}`,
    });
    button.addEventListener('click', () => play(Number(link.dataset.second), button));
    link.before(button);
  }
});
