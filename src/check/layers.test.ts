import { expect, it } from 'vitest';
import { importsBelow } from '../../tests/import-graph.ts';
import { root } from '../settings.ts';

/** Each may import what stands before it, and itself. */
const layers = ['kit', 'facts', 'rules', 'run', 'examples', 'reporters', 'fixtures', 'fuzz'];

const layerOf = (file: string) => layers.indexOf(/^src\/check\/(\w+)\//.exec(file)?.[1] ?? '');

it('lets the layers of the check import only what lies below them', () => {
  const upward = importsBelow(root, ['src/check'])
    .filter(({ from }) => !/\.test\.ts$/.test(from) && layerOf(from) >= 0)
    .filter(({ from, to }) => layerOf(to) > layerOf(from))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(upward).toEqual([]);
});
