import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';

// Astro's JSX rules drop a line break before an element: “hoặc<a>tra cứu”. Only our own pages are
// tested: a clerk may want half a word in bold.
const inline = '(?:a|abbr|b|code|kbd|span|time)';
const glued = new RegExp(
  `[\\p{L}\\p{N}.,;:)”]<${inline}\\b[^>]*>[\\p{L}\\p{N}“]|[\\p{L}\\p{N}]</${inline}>[\\p{L}\\p{N}“(]`,
  'gu',
);

test('keeps spaces around inline elements', () => {
  const found = listSite(testSite)
    .files.filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(testSite, file), 'utf8');
      return [...html.matchAll(glued)].map(
        ({ index }) => `${file}: ${html.slice(index - 20, index + 60)}`,
      );
    });
  expect(found).toEqual([]);
});
