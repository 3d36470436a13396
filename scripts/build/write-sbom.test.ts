import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeFolder } from '../../src/headers.ts';
import { root } from '../../src/settings.ts';
import { writeSbom } from './write-sbom.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  mkdirSync(join(folder, codeFolder), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const fonts = readdirSync(join(root, 'src/styles/fonts')).filter((file) => file.endsWith('.woff2'));

test('every font of a site is listed with its family, hash and licence', () => {
  for (const font of fonts) writeFileSync(join(folder, codeFolder, font), font);
  writeSbom(folder);
  const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  expect(components.map((each: Record<string, string>) => each['bom-ref']).slice(1)).toEqual(
    fonts.map((font) => `${codeFolder}/${font}`),
  );
  expect(components[1]).toEqual({
    type: 'file',
    'bom-ref': `${codeFolder}/be-vietnam-pro-700.woff2`,
    name: 'Be Vietnam Pro',
    hashes: [{ alg: 'SHA-256', content: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    licenses: [{ license: { id: 'OFL-1.1' } }],
  });
});

test('a font that nobody has written down stops a build', () => {
  writeFileSync(join(folder, codeFolder, 'la.woff2'), '');
  expect(() => writeSbom(folder)).toThrow('la.woff2 is of no family');
});
