import { once } from 'node:events';
import { versionOfCode } from '../cache-file.ts';

/*
 * Preloaded before a command that builds, by a parent that will want it later (`ready-build.ts`): loads what every
 * build loads, then waits for the command's options. The command runs as if it had been started with them,
 * without this file, which its own processes and threads would load too.
 */
if (process.connected) {
  const leave = () => process.exit();
  process.once('disconnect', leave);
  // First: caches may not be marked with newer code than what is loaded below.
  versionOfCode(['src', 'scripts']);
  await Promise.all([import('../build/build-site.ts'), import('../../astro.config.mjs')]);
  process.send?.('loaded');
  const [options] = await once(process, 'message');
  process.argv.push(...options);
  process.execArgv = process.execArgv.filter((word) => !word.endsWith('/wait-for-go.ts'));
  process.off('disconnect', leave);
  if (process.connected) process.disconnect?.();
}
