// Stands between the pages and the connection. Where there is none, it gives the empty forms and the page of what waits; it keeps no page of
// a person's, and nothing that was typed.

const KEPT = 'luotsi';
const EMPTY = '/kept';
const WAITING = '/drafts';

/** For so long a form that can be filled in without a connection is waited for. */
const PATIENCE = 5_000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(request.method === 'GET' ? page(request, pathname) : form(request, pathname));
  } else if (request.method === 'GET' && /^[/](desk|webjars)[/]/.test(pathname)) {
    event.respondWith(asset(request, pathname));
  }
});

const kept = async path => (await caches.open(KEPT)).match(path, { ignoreVary: true });

async function page(request, pathname) {
  const empty = await kept(EMPTY + pathname);
  const late = new Promise((_, reject) => {
    if (empty) {
      setTimeout(() => reject(new Error('late')), PATIENCE);
    }
  });
  try {
    return await Promise.race([fetch(request), late]);
  } catch (away) {
    return empty ?? (await kept(WAITING)) ?? Response.error();
  }
}

/* A form that cannot be sent leaves its page as it is, with what was typed; and the page says that it waits. */
async function form(request, pathname) {
  try {
    return await fetch(request);
  } catch (away) {
    const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    pages.forEach(client => client.postMessage({ unsent: pathname }));
    return new Response(null, { status: 204 });
  }
}

/* What bears its version in its address never changes. */
async function asset(request, pathname) {
  const had = await kept(pathname);
  if (had && pathname.startsWith('/webjars/')) {
    return had;
  }
  return fetch(request).catch(away => had ?? Promise.reject(away));
}
