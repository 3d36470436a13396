import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { componentNamed, pageComponents } from './components.ts';
import { componentsOf, parsePage } from './parse-page.ts';

const components = Object.entries(pageComponents);

test.each(components)('accepts the example of %s', (name, { attributes, example }) => {
  const { root, fault } = parsePage(example);
  expect(fault).toBeUndefined();
  const [placed] = componentsOf(root);
  expect(placed?.name).toBe(name);
  const values = Object.fromEntries(
    placed?.attributes.map(({ name, value }) => [name, value]) ?? [],
  );
  expect(attributes.safeParse(values).error).toBeUndefined();
});

test.each(components)(
  'documents in the handbook what %s shows and its attributes',
  (name, { attributes }) => {
    const row = readFileSync('content/README.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`<${name} `));
    expect(row).toBeDefined();
    for (const key of Object.keys(attributes.shape)) expect(row).toContain(`\`${key}\``);
  },
);

test('has no entry for unknown names', () => {
  for (const name of ['toString', 'constructor', 'script', '']) {
    expect(componentNamed(name)).toBeUndefined();
  }
});
