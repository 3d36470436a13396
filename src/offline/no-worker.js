/* The switch: a worker that forgets all and goes, for whoever has the other one. */
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
