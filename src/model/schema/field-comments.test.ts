import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../../settings.ts';

const folder = join(root, 'src/model/schema');
const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'));

/** The fields of a file's schemas, by their Vietnamese title, with the text before each. */
function fieldsOf(file: string): { name: string; before: string }[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const fields: { name: string; before: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && isField(node.initializer)) {
      const before = text.slice(node.getFullStart(), node.getStart());
      fields.push({ name: node.name.getText(), before });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return fields;
}

/** `….meta({ title: … })`, as every field ends. */
const isField = (node: ts.Expression) =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'meta' &&
  /\btitle:/.test(node.arguments[0]?.getText() ?? '');

test.each(files)('requires a doc comment on every field of %s', (file) => {
  const bare = fieldsOf(file).filter(({ before }) => !before.includes('/**'));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('finds the fields', () => {
  expect(files.flatMap(fieldsOf).length).toBeGreaterThan(100);
});
