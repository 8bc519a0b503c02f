// A video plays in the page, at a chapter, when somebody asks for it; before that, nothing is fetched from its host.
// From disk there is no button: a player wants to know which site it plays on (YouTube's error 153,
// https://developers.google.com/youtube/terms/required-minimum-functionality#embedded-player-api-client-identity).
(({ make, button, ready }) => {
  if (!location.protocol.startsWith('http')) return;
  // The style sheet keeps the place of the buttons from the first paint on.
  document.documentElement.dataset.plays = '';
  ready(() => {
    const main = document.querySelector('[data-embed]');
    if (!main) return;
    const words = window.kbWords;
    const { embed } = main.dataset;
    const player = make('div', { className: 'player', role: 'region', ariaLabel: words.player });
    let opener;
    const close = button(words.close, () => {
      player.remove();
      opener.focus();
    }, { className: '' });

    // https://developers.google.com/youtube/player_parameters; Vimeo has the second in the fragment, and sets no new
    // cookies with dnt (https://help.vimeo.com/hc/en-us/articles/26080940921361).
    const address = second => (embed.startsWith('https://player.vimeo.com/')
      ? `${embed}?dnt=1&autoplay=1#t=${second}s` : `${embed}?autoplay=1&start=${second}`);

    function play(event, second) {
      opener = event.target;
      // A new frame each time: a change of only the fragment would load nothing.
      player.replaceChildren(close, make('iframe', {
        title: `${words.player}: ${document.title}`, src: address(second),
        allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
        referrerPolicy: 'strict-origin-when-cross-origin',
      }));
      main.append(player);
    }

    for (const link of main.querySelectorAll('.place[data-second]')) {
      const ariaLabel = `${words.play}: ${link.textContent}`;
      const act = event => play(event, link.dataset.second);
      // The sign of a text, not the picture that a phone would make of it.
      link.before(button('▶\uFE0E', act, { className: 'button play', ariaLabel }));
    }
  });
})(window.kbPage);
