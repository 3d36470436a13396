import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/settings.ts';

interface Locked {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('every package is pinned by its hash, without a registry address', () => {
  const unpinned = locked.filter(([, { integrity }]) => !integrity);
  expect(unpinned.map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});

test('no package runs an install script, except the one that is refused', () => {
  const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([path]) => path.replace('node_modules/', ''))).toEqual(['esbuild']);
});

test('every command runs under the right Node, or explains in one sentence why it cannot', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = Object.values<string>(scripts).filter((script) => script.startsWith('node '));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((script) => !script.includes('--import=./scripts/right-node.mjs '))).toEqual(
    [],
  );
});
