import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { withoutExamples } from '../../scripts/desk/without-examples.ts';
import { filesOnDisk } from '../model/read/disk/files-on-disk.ts';
import { root } from '../settings.ts';
import type { Report } from './kit/report.ts';

/** The parts of the check that the clerk's desk uses. */
const entry = `
export { checkFiles } from './src/check/run/check-files.ts';
export { textFormat } from './src/check/reporters/text.ts';
export { filesInMemory } from './src/model/read/content-files.ts';
`;

/**
 * In bytes of gzip. Parsing MDX accounts for nine kilobytes, reading Word and Excel files for five, reading names, and
 * telling them from units and goods, for nine, names of places that are no persons for three, finding whom copies,
 * broken files and former states of files withhold, and saying so, for three.
 */
const budget = 314_000;

let code = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    globalName: 'check',
    platform: 'browser',
    // Otherwise entities are decoded through a document, which a worker does not have.
    conditions: ['worker'],
    plugins: [withoutExamples],
    write: false,
    logLevel: 'error',
  });
  code = outputFiles[0]?.text ?? '';
}, 60_000);

it('fits a browser without polyfills', () => {
  const size = gzipSync(code).length;
  expect(size, `the check is ${size} bytes of gzip`).toBeLessThan(budget);
});

it('checks the sample content without Node', () => {
  const { list, read } = filesOnDisk(join(root, 'content'));
  const contents = Object.fromEntries(list.map(({ file }) => [file, Uint8Array.from(read(file))]));
  const raise = (error: unknown) => {
    throw error;
  };
  const context = createContext({
    contents,
    TextDecoder,
    TextEncoder,
    URL,
    structuredClone,
    raise,
  });
  const check = `${code}; check.checkFiles(check.filesInMemory(contents), '2026-11-23', { onCrash: raise })`;
  const report = new Script(check).runInContext(context) as Report;
  expect(report.diagnostics.map(({ message }) => message)).toEqual([]);
  expect([report.errors, report.files]).toEqual([0, list.length]);
}, 60_000);
