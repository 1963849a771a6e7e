/** Set by the build: the files of the screens, and a name that changes with any of them. */
declare const SCREEN_FILES: readonly string[];
declare const SCREENS_BUILD: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'gongping-screens-';
const current = `${prefix}${SCREENS_BUILD}`;

const isHashed = (path: string): boolean => path.startsWith('/assets/');

/** A file with a hash in its name is the same in every build: what an earlier one has is not fetched again. */
async function keepFile(cache: Cache, path: string): Promise<void> {
  const known = isHashed(path) ? await caches.match(path) : undefined;
  const response = known ?? (await fetch(path, { cache: 'reload' }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

async function keepScreens(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all(SCREEN_FILES.map((path) => keepFile(cache, path)));
}

/** The build before this one stays: tabs that were opened with it may still ask for its files. */
async function forgetOldScreens(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(current);
  const kept = await cache.match(path === '/' ? '/index.html' : path);
  if (kept) return kept;
  const older = isHashed(path) ? await caches.match(path) : undefined;
  return older ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepScreens()));
// Which moment is right for new screens, the person in front of them says.
worker.addEventListener('message', ({ data }) => {
  if (data === 'use-new-screens') void worker.skipWaiting();
});
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetOldScreens().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isScreen = pathname === '/' || isHashed(pathname) || SCREEN_FILES.includes(pathname);
  if (request.method === 'GET' && origin === worker.location.origin && isScreen)
    event.respondWith(answer(request, pathname));
});
