// Keeps what a reader needs when there is no network. The line before says what: kept = { version, files }.
const scope = self.registration.scope;
const ours = 'kb ' + scope + ' ';
// Two caches: what is kept from the first visit, anew with each version; and what was opened besides, the oldest going first.
const fixed = ours + kept.version;
const opened = ours + 'opened';
const mostOpened = 300;
// How long, in milliseconds, a page that is kept waits for the network's newer one.
const patience = 4000;
const keptAddresses = new Set(kept.files.map((path) => scope + path));

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil(removeOld().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
  event.respondWith(isLasting(request.url) ? cacheFirst(event) : networkFirst(event));
});

// Addresses that change with what they lead to: assets by their fingerprint, the search's data by its version.
function isLasting(address) {
  return /\/assets\/[^?]*\.[0-9a-f]{8}\.\w+$/.test(address) || /\/search\/[^?]*\.js\?v=/.test(address);
}

// A few at a time: a site may have hundreds of runbooks.
async function keepAll() {
  const cache = await caches.open(fixed);
  for (let start = 0; start < kept.files.length; start += 8) {
    await Promise.all(kept.files.slice(start, start + 8).map(async (path) => {
      const response = await fetch(scope + path, { cache: 'no-cache' });
      if (!response.ok) throw new Error(path + ' was answered with ' + response.status);
      await cache.put(scope + path, await direct(response));
    }));
  }
}

async function removeOld() {
  const names = await caches.keys();
  await Promise.all(names
    .filter((name) => name.startsWith(ours) && name !== fixed && name !== opened)
    .map((name) => caches.delete(name)));
  const cache = await caches.open(opened);
  await Promise.all([...keptAddresses].map((address) => cache.delete(address)));
}

async function cacheFirst(event) {
  const response = await found(event.request.url);
  return response || remembering(event);
}

async function networkFirst(event) {
  const { request } = event;
  const address = plain(request.url);
  const answer = remembering(event);
  answer.catch(() => {});
  const patient = new Promise((done) => setTimeout(done, patience)).then(() => found(address));
  try {
    return (await Promise.race([answer, patient])) || (await answer);
  } catch {
    const response = await found(address);
    if (response) return response;
    return request.mode === 'navigate' ? Response.redirect(scope + 'offline.html') : Response.error();
  }
}

// What the network answers, of which a copy is kept.
function remembering(event) {
  const answer = fetch(event.request);
  // A full disk or a refusal takes nothing from the reader, who has the answer.
  event.waitUntil(answer.then((response) => remember(event.request.url, response.clone())).catch(() => {}));
  return answer;
}

async function remember(url, response) {
  if (response.status !== 200) return;
  const address = isLasting(url) ? url : plain(url);
  const cache = await caches.open(keptAddresses.has(address) ? fixed : opened);
  await cache.put(address, await direct(response));
  const addresses = await (await caches.open(opened)).keys();
  if (addresses.length > mostOpened) await (await caches.open(opened)).delete(addresses[0]);
}

// The answer kept for an address, or for what a server would answer with for it: a folder's index, a page without .html.
async function found(address) {
  for (const name of [fixed, opened]) {
    const cache = await caches.open(name);
    for (const form of [address, address + 'index.html', address + '.html']) {
      const response = await cache.match(form);
      if (response) return response;
    }
  }
  return undefined;
}

// Without a query: a site of files answers the same to any.
function plain(url) {
  return url.split(/[?#]/)[0];
}

// A browser refuses a kept answer that was led on from another address, which a server may do to leave out .html.
async function direct(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { status: 200, headers: response.headers });
}
