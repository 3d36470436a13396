import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collections } from '../src/model/collections.ts';
import { root } from '../src/settings.ts';

const handbook = readFileSync(join(root, 'content/README.md'), 'utf8');
const atDesk = handbook.slice(handbook.indexOf('# Phần một'), handbook.indexOf('# Phần hai'));
const pictures = 'docs/so-tay';

test('every picture in the handbook exists, none is unused, all are small', () => {
  const shown = [...handbook.matchAll(/!\[[^\]]+\]\(\.\.\/docs\/so-tay\/([a-z-]+\.webp)\)/g)];
  const drawn = readdirSync(join(root, pictures)).sort();
  expect([...new Set(shown.map(([, file]) => file))].sort()).toEqual(drawn);
  const sizes = drawn.map((file) => statSync(join(root, pictures, file)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(600_000);
});

/** Allowed words on the screen: the desk's own, and the names of nouns and fields. */
function wordsOfDesk(): string {
  const folder = join(root, 'src/desk');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const labels = Object.values(collections).flatMap(({ label, schema }) => [
    label,
    ...Object.values(schema.shape).map((field) => String(field.meta()?.title ?? '')),
  ]);
  const text = [...sources, ...labels].join('\n');
  // Template placeholders are numbers in the handbook.
  return plain(`${text}\n${text.replace(/\$\{[^{}]*\}/g, '0')}`);
}

const plain = (text: string) => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').toLowerCase();

test('every button and heading that the handbook names exists on the desk', () => {
  const words = wordsOfDesk();
  const named = [...atDesk.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) =>
    plain(name.replace(/[:…]+$/, '').trim()),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !words.includes(name))).toEqual([]);
});
