/* The counterpart of `worker.js`: removes its caches and unregisters itself, for readers who have it. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const isOurs = (name) => name.startsWith(`ban ${self.registration.scope} `);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOurs).map((each) => caches.delete(each))))
      .then(() => self.registration.unregister()),
  );
});
