import { existsSync, readdirSync } from 'node:fs';

// Given to Node by --import, so that a wrong Node, or packages left out, are named in one sentence
// before anything fails in a trace; not TypeScript, since a wrong Node does not read it.
const bindings = 'node_modules/@rolldown';
const cure = 'Run "npm ci" without --omit=optional, and commands by "npm run …" or "npx …".';

if (!existsSync('node_modules')) {
  stop('The packages of the project are not installed. Run "npm ci" first.');
} else if (
  !existsSync(bindings) ||
  !readdirSync(bindings).some((name) => name.startsWith('binding-'))
) {
  stop(
    `The packages for this kind of machine are missing: npm lists them as optional, the project needs them. ${cure}`,
  );
} else if (!process.features.typescript) {
  stop(
    `Node ${process.versions.node} cannot run this project, which brings its own as an optional package. ${cure}`,
  );
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
