import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audits } from '../scripts/audit/audits.ts';
import { benches } from '../scripts/bench/benches.ts';

const commands = readFileSync('docs/commands.md', 'utf8');

test.each([
  ['audit', Object.keys(audits)],
  ['bench', Object.keys(benches)],
])('docs/commands.md lists every %s that exists, and no other', (command, names) => {
  const [, cell = ''] =
    new RegExp(`^\\| (.*npm run ${command}\\b.*?) \\| `, 'm').exec(
      commands.replaceAll('\\|', '·'),
    ) ?? [];
  const listed = [...cell.replace(`npm run ${command}`, '').matchAll(/[a-z][\w-]+/g)].map(String);
  expect(listed.sort()).toEqual([...names].sort());
});
