// Takes the place of a service worker that another server has left at this address, and goes: it would show what it has
// kept, of this site or of another one.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const { scope } = self.registration;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`kb ${scope} `)).map((name) => caches.delete(name)));
  await self.registration.unregister();
  // An open page came through the worker before, and might wait for what that keeps.
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url).catch(() => {});
}
