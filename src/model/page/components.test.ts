import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { componentNamed, pageComponents } from './components.ts';
import { componentsOf, parsePage } from './parse-page.ts';

const components = Object.entries(pageComponents);

test.each(components)('the example of %s is right', (name, { attributes, example }) => {
  const { root, fault } = parsePage(example);
  expect(fault).toBeUndefined();
  const [placed] = componentsOf(root);
  expect(placed?.name).toBe(name);
  const values = Object.fromEntries(
    placed?.attributes.map(({ name, value }) => [name, value]) ?? [],
  );
  expect(attributes.safeParse(values).error).toBeUndefined();
});

test.each(components)('the handbook says what %s shows and takes', (name, { attributes }) => {
  const row = readFileSync('content/README.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`<${name} `));
  expect(row).toBeDefined();
  for (const key of Object.keys(attributes.shape)) expect(row).toContain(`\`${key}\``);
});

test('what is no component has no entry', () => {
  for (const name of ['toString', 'constructor', 'script', '']) {
    expect(componentNamed(name)).toBeUndefined();
  }
});
