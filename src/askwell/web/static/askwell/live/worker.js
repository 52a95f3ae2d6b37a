// Keeps the live page of one talk, and what it is made of, so that it opens without Askwell. Nothing else is kept:
// what was written is in IndexedDB. The lines above this one, VERSION and ASSETS, are written by the server.

const PREFIX = "askwell-live-";
const CACHE = PREFIX + VERSION;
const PAGE = self.registration.scope;
const KEPT = new Set(ASSETS.map((path) => new URL(path, self.location).href));
const PATIENCE = 3000; // ms until what is kept here is shown instead

self.addEventListener("install", (event) => event.waitUntil(install().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidyUp().then(() => self.clients.claim())));

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...KEPT].map((url) => new Request(url, { cache: "no-cache" })));
  await keep(cache, PAGE);
}

async function keep(cache, url) {
  const response = await fetch(url, { cache: "no-cache", redirect: "manual" });
  if (response.ok) await cache.put(url, response);
  return response.ok;
}

// The pages of other talks move on to this version; one that cannot be asked for now is kept as it was.
async function tidyUp() {
  const cache = await caches.open(CACHE);
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of old) {
    const before = await caches.open(name);
    for (const { url } of await before.keys()) {
      if (!url.endsWith("/live/") || (await cache.match(url, { ignoreVary: true }))) continue;
      const kept = await keep(cache, url).catch(() => false);
      if (!kept) await cache.put(url, await before.match(url, { ignoreVary: true }));
    }
    await caches.delete(name);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = request.url.split(/[?#]/)[0];
  if (KEPT.has(url) || (request.mode === "navigate" && url === PAGE)) event.respondWith(answer(event, url));
});

// Askwell's own answer if it comes in time; otherwise what is kept here.
async function answer(event, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url, { ignoreVary: true });
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected) await cache.put(url, response.clone());
    // The talk was taken out, or belongs to somebody else: its page is not for showing any more.
    else if (response.status === 404) await cache.delete(url);
    else if (response.status >= 500 && kept) return kept;
    return response;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE);
  });
  return Promise.race([fresh.catch(() => kept), late]);
}
