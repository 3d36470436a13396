import { expect, it } from 'vitest';
import { importsBelow } from '../../tests/import-graph.ts';
import { root } from '../settings.ts';

/** Each may import itself and the layers before it. */
const layers = ['kit', 'facts', 'rules', 'run', 'examples', 'reporters', 'fixtures', 'fuzz'];

const layerOf = (file: string) => layers.indexOf(/^src\/check\/(\w+)\//.exec(file)?.[1] ?? '');

it('allows imports only from lower layers', () => {
  const upward = importsBelow(root, ['src/check'])
    .filter(({ from }) => !/\.test\.ts$/.test(from) && layerOf(from) >= 0)
    .filter(({ from, to }) => layerOf(to) > layerOf(from))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(upward).toEqual([]);
});
