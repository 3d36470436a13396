/* global BUILD, FIRST */
/* Caches pages that were read, for when there is no network; with a network it answers nothing from the
   cache. A build replaces BUILD by its hash, so that browsers detect a new worker after every build, and
   FIRST by the pages to cache on the first visit. */

const scope = self.registration.scope;
/** An origin may contain other sites, whose caches are not ours. */
const prefix = `ban ${scope} `;
const name = prefix + BUILD;
const savedAt = 'x-luu-luc';
const longest = 30 * 86_400_000;
const most = 300;

/** Plans, criteria, awards, exemplars, the register's page; of the register's people only the table. */
const pages = /^(?:$|(?:phong-trao|tieu-chi|hinh-thuc|guong-dien-hinh)\/(?:.*\/)?$|khen-thuong\/$)/;
const parts = /^(?:_astro\/|favicon\.svg$|khen-thuong\/[a-z-]+\.json$)/;

const below = (url) =>
  url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/, '') : null;
const isKept = (path) => path !== null && (pages.test(path) || parts.test(path));

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(Promise.all(FIRST.map((path) => fetchAnew(scope + path).catch(() => undefined))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(leaveOldBuilds));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = below(request.url);
  if (request.method !== 'GET' || path === null || request.headers.has('range')) return;
  if (isKept(path)) event.respondWith(answer(event, path));
  else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => notKept()));
  }
});

async function answer(event, path) {
  const { request } = event;
  const key = scope + path;
  try {
    const response = await fetch(request);
    event.waitUntil(keep(key, response.clone(), path).then(leaveOldBuilds));
    return response;
  } catch (error) {
    const kept = await find(key);
    const age = Date.now() - Date.parse(kept?.headers.get(savedAt) ?? '');
    if (kept && age < longest) return request.mode === 'navigate' ? withNote(kept) : kept;
    if (kept) await forget(key);
    if (request.mode === 'navigate') return notKept();
    throw error;
  }
}

const fetchAnew = async (key) => keep(key, await fetch(key, { cache: 'no-cache' }));

/** Removes a page that is gone or redirects; everything else is stored as last sent. */
async function keep(key, response, path = '') {
  if (response.status >= 500 || response.status === 429) return;
  if (response.status !== 200 || response.redirected) return forget(key);
  const cache = await caches.open(name);
  // Named by content: this build's version is the same.
  if (path.startsWith('_astro/') && (await cache.match(key))) return;
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.set(savedAt, new Date().toISOString());
  await forget(key);
  await cache.put(key, new Response(response.body, { headers }));
  const keys = await cache.keys();
  const extra = keys.filter(({ url }) => !FIRST.includes(below(url)));
  for (const old of extra.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

const ownNames = async () => (await caches.keys()).filter((each) => each.startsWith(prefix));

async function forget(key) {
  for (const each of await ownNames()) await (await caches.open(each)).delete(key);
}

/** As sent by this build, otherwise by an earlier one. */
async function find(key) {
  for (const each of [name, ...(await ownNames())]) {
    const kept = await (await caches.open(each)).match(key);
    if (kept) return kept;
  }
}

let leaving;
/**
 * Requests everything again that an earlier build sent: withdrawn pages respond with 404 or a tombstone,
 * and are removed from every cache. What cannot be requested now is requested at the next response.
 */
function leaveOldBuilds() {
  leaving ??= (async () => {
    const fresh = await caches.open(name);
    for (const old of await ownNames()) {
      if (old === name) continue;
      const cache = await caches.open(old);
      for (const { url } of await cache.keys()) {
        if (await fresh.match(url)) await cache.delete(url);
        else await fetchAnew(url);
      }
      if ((await cache.keys()).length === 0) await caches.delete(old);
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      leaving = undefined;
    });
  return leaving;
}

async function withNote(kept) {
  const saved = new Date(kept.headers.get(savedAt));
  const hour = saved.toLocaleTimeString('vi-VN', { timeStyle: 'short' });
  const day = saved.toLocaleDateString('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const note = `<aside class="sample" aria-label="Bản lưu">Không có mạng: bản lưu lúc ${hour} ngày ${day}.</aside>`;
  const html = (await kept.text()).replace(/<body[^>]*>/, `$&${note}`);
  return new Response(html, { headers: kept.headers });
}

function notKept() {
  const link = (path, text) => `<li><a href="${scope}${path}">${text}</a></li>`;
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Không có mạng</title><h1>Không có mạng</h1><p>Trang này chưa được lưu trên máy. Các trang đã đọc vẫn mở được:</p><ul>${link('', 'Trang chủ')}${link('khen-thuong/', 'Tra cứu khen thưởng')}</ul>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
  };
  return new Response(html, { status: 503, headers });
}

export {};
