import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { checkFiles } from '../run/check-content.ts';
import { hostile } from './adversarial.ts';
import { fuzz } from './fuzz.ts';

it('never breaks on 1,000 damaged records', () => {
  expect(fuzz(1, 1000).broken).toEqual([]);
}, 300_000);

it.each(Object.keys(hostile))(
  'survives %s',
  (name) => {
    const files = hostile[name as keyof typeof hostile]();
    expect(checkFiles(filesInMemory(files), '2026-11-23').errors).toBeGreaterThan(0);
  },
  60_000,
);
