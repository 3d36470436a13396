import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Preloaded by Node, so that a wrong Node version or missing packages are reported in one sentence
// instead of a stack trace; not TypeScript, which unsupported Node versions cannot load.
const bindings = 'node_modules/@rolldown';
const { platform, arch, version } = process;
const ours = [`node-${platform}-${arch}`, `node-bin-${platform}-${arch}`, `node-win-${arch}`]
  .map((name) => join('node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node'))
  .find((program) => existsSync(program));

if (!existsSync('node_modules')) {
  stop('The packages of the project are not installed. Run "npm ci" first.');
} else if (
  !existsSync(bindings) ||
  !readdirSync(bindings).some((name) => name.startsWith('binding-'))
) {
  stop(
    'The packages for this kind of machine are missing: npm lists them as optional, the project needs them. Run "npm ci" without --omit=optional.',
  );
} else if (!process.features.typescript) {
  if (!ours) stop(`Node ${version} cannot run this project; install Node 26, then run this again.`);
  // npm 10 installs the project's own Node but does not put it on the path (npm 11 does).
  const words = [...process.execArgv, ...process.argv.slice(1)];
  const { status } = spawnSync(ours, words, { stdio: 'inherit' });
  // The system's message about a missing library is above.
  if (status === 127)
    stop(
      'On Linux the project\'s Node needs libatomic: "apt install libatomic1" or "dnf install libatomic".',
    );
  process.exit(status ?? 1);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
