import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audits } from '../scripts/audit/audits.ts';
import { benches } from '../scripts/bench/benches.ts';

const readme = readFileSync('README.md', 'utf8');

test.each([
  ['audit', Object.keys(audits)],
  ['bench', Object.keys(benches)],
])('README lists every %s that there is, and no other', (command, names) => {
  const [, cell = ''] =
    new RegExp(`^\\| (.*npm run ${command}\\b.*?) \\| `, 'm').exec(readme.replaceAll('\\|', '·')) ??
    [];
  const listed = [...cell.replace(`npm run ${command}`, '').matchAll(/[a-z][\w-]+/g)].map(String);
  expect(listed.sort()).toEqual([...names].sort());
});
