import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { root } from '../../src/settings.ts';
import { generatedFiles } from './generated-files.ts';

const files = generatedFiles();

it.each(Object.entries(files))('%s is up to date with npm run generate', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});

it('has a Vietnamese title for every key of an exemplar', () => {
  const { properties } = JSON.parse(files['.vscode/schemas/exemplar.json'] ?? '');
  for (const [key, value] of Object.entries(properties)) expect(value, key).toHaveProperty('title');
});

it('lists every rule in the handbook, with a wrong example', () => {
  const sections = (files['content/quy-tac.md'] ?? '').split('\n### ').slice(1);
  expect(sections.map((section) => section.split('\n')[0])).toEqual(rules.map(({ id }) => id));
  for (const section of sections) expect(section).toContain('  Lời nhắn');
});
