// Reading offline is an option of the site: its pages then name their service worker. A refusal changes nothing.
(() => {
  const { offline } = document.documentElement.dataset;
  if (offline && navigator.serviceWorker) navigator.serviceWorker.register(offline).catch(() => {});
})();
