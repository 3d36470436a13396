import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { filesOnDisk } from '../model/read/disk/files-on-disk.ts';

/** Each may import what stands before it, and itself. */
const layers = ['kit', 'facts', 'rules', 'run', 'examples', 'reporters', 'fixtures', 'fuzz'];

const { list, read } = filesOnDisk('src');
const sources = list
  .map(({ file }) => file)
  .filter((file) => /^check\/.*(?<!\.test)\.ts$/.test(file))
  .map((file) => ({ file, text: new TextDecoder().decode(read(file)) }));

const importsOf = (file: string, text: string) =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, to = '']) =>
    to.startsWith('.') ? join(dirname(file), to) : to,
  );

it('lets the layers of the check import only what lies below them', () => {
  const layerOf = (file: string) => layers.indexOf(/^check\/(\w+)\//.exec(file)?.[1] ?? '');
  const upward = sources.flatMap(({ file, text }) =>
    importsOf(file, text)
      .filter((to) => layerOf(file) >= 0 && layerOf(to) > layerOf(file))
      .map((to) => `${file} → ${to}`),
  );
  expect(upward).toEqual([]);
});
