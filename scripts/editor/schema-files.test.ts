import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/settings.ts';
import { schemaFiles } from './schema-files.ts';

it.each(Object.entries(schemaFiles()))(
  '%s follows the schemas; npm run editor-schemas writes it anew',
  (path, text) => {
    expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toEqual(JSON.parse(text));
  },
);

it('has a Vietnamese title for every key of a story', () => {
  const { properties } = JSON.parse(schemaFiles()['.vscode/schemas/exemplar.json'] ?? '');
  for (const [key, value] of Object.entries(properties)) expect(value, key).toHaveProperty('title');
});
