import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { exampleDay } from '../examples/content-of.ts';
import { checkFiles } from '../run/check-files.ts';
import { adversarial } from './adversarial.ts';
import { fuzz } from './fuzz.ts';

// `npm run audit -- fuzz` tries 12,000.
it('never breaks on 100 damaged folders', () => {
  expect(fuzz(1, 100).failure).toBe('');
}, 300_000);

it.each(Object.keys(adversarial))(
  'survives %s',
  (name) => {
    const files = adversarial[name as keyof typeof adversarial]();
    const before = process.cpuUsage();
    expect(checkFiles(filesInMemory(files), exampleDay).errors).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, 'seconds of CPU').toBeLessThan(5);
  },
  60_000,
);
