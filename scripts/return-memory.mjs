// Preloaded by Node for builds. Once glibc has freed a large block, it takes blocks of that size from its
// own heap, which never returns them to the system: a third of the memory of a build of 10,000 exemplars.
// It reads this setting, its own default, only when a process starts. Elsewhere this does nothing, nor where
// a channel to the parent would be lost.
const name = 'MALLOC_MMAP_THRESHOLD_';

if (
  process.platform === 'linux' &&
  process.execve &&
  !process.connected &&
  process.env[name] === undefined
) {
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, words, { ...process.env, [name]: String(128 * 1024) });
}
