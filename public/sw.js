// Keeps the whole app on the device, so that it opens without a network. Plans are kept elsewhere (IndexedDB).
//
// The two lines below are filled in by `cargo xtask post-build`. A new version is fetched whole and checked, then
// waits: it replaces the old one only when the page asks, or when no page is open any more.
const VERSION = "unbuilt";
/** Of each file: its path, its digest, and whether its name holds a digest too, so that it never changes. */
const FILES = [];

const PREFIX = "samplan-";
const CACHE = PREFIX + VERSION;
const OWN = new Set(FILES.map(([path]) => path));

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data?.type === "update") skipWaiting();
});
addEventListener("fetch", (event) => {
  const path = ownPath(event.request);
  if (path) event.respondWith(fromCache(path, event.request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async ([path, integrity, lasting]) => cache.put(path, await fetchChecked(path, integrity, lasting))),
  );
}

/** Refuses anything but the very bytes of this version. A lasting file may come from the browser's own cache. */
async function fetchChecked(path, integrity, lasting) {
  const get = async (cache) => {
    const answer = await fetch(path, { cache, integrity });
    if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  return lasting ? get("default").catch(() => get("reload")) : get("reload");
}

/** Old versions go only now, when no page uses them. Claims the page of the first visit. */
async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** The kept file that answers a request: for a page's address (no file ending), the app itself. */
function ownPath(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (OWN.has(pathname)) return pathname;
  return request.mode === "navigate" && !/\.[^/]*$/.test(pathname) ? "/" : null;
}

async function fromCache(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
