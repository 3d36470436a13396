import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Called by the starters of a release archive in place of `npm run`: `chay build -- --portable`.

const forDevelopers = ['lint', 'test', 'bench', 'audit', 'generate', 'archive'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const [name = '', ...rest] = process.argv.slice(2);
const line = forDevelopers.includes(name) ? '' : (scripts[name] ?? '');

if (line.startsWith('node ')) {
  const words = line.split(' ').slice(1);
  const file = resolve(words.at(-1));
  const before = words
    .slice(0, -1)
    .map((/** @type {string} */ word) => word.replace('--import=', ''));
  // npm removes the first "--".
  process.argv = [process.execPath, file, ...(rest[0] === '--' ? rest.slice(1) : rest)];
  for (const each of [...before, file]) await import(pathToFileURL(resolve(each)).href);
} else {
  const known = Object.keys(scripts).filter((each) => !forDevelopers.includes(each));
  console.error(`Không có lệnh “${name}”. Các lệnh: ${known.join(', ')}.`);
  process.exitCode = 2;
}
