import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * Removes the examples of rules from a bundle: they are tests and help of `--explain`, which no page
 * shows, and a tenth of the check.
 */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]check[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: emptied(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** A module whose rules have no examples. */
function emptied(text: string): string {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest);
  const lists: ts.Expression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && isExamples(node)) lists.push(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return lists.reduceRight(
    (kept, list) => `${kept.slice(0, list.getStart(source))}[]${kept.slice(list.end)}`,
    text,
  );
}

const isExamples = ({ name, initializer }: ts.PropertyAssignment) =>
  ts.isIdentifier(name) &&
  ['bad', 'good'].includes(name.text) &&
  ts.isArrayLiteralExpression(initializer);
