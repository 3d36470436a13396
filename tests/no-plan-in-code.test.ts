import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listFiles } from '../src/model/read/disk/files-on-disk.ts';
import { root } from '../src/settings.ts';
import { seedAwards, seedWordsIn } from './seed-words.ts';

/** Tests, their data, benchmarks and the handbook's tours may use the content of this repository. */
const data =
  /\.test\.ts$|\.snap$|\.fixture\.ts$|\/fixtures\/|^src\/check\/(?:examples|fuzz)\/|^scripts\/(?:audit|bench|test)\/|^scripts\/(?:desk\/jobs|generate\/handbook)|\.woff2$/;

/**
 * Words not specific to a plan: names of illnesses and provinces, countable things, abbreviations of
 * offices, compounds.
 */
const known: Record<string, string[]> = {
  'src/check/facts/personal-data/digits.ts': ['khẩu trang'],
  'src/check/facts/personal-data/lexicon.ts': ['covid', 'dịch bệnh'],
  'src/text/organisation-spellings.ts': ['gtvt', 'giao thông'],
  'src/text/places.ts': ['hà nam'],
  'src/text/two-syllable-words.ts': ['dịch bệnh', 'tuyến đầu', 'vắc xin'],
};

const files = ['src', 'scripts', 'public']
  .flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => !data.test(file));

test('code contains no clause, criterion, award, office, place or date of a specific plan', () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const code = file.startsWith('src/check/rules/') ? withoutExamples(text) : text;
    const words = seedWordsIn(code, { more: seedAwards, without: known[file] ?? [] });
    return words.map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

/** A rule without its examples and their helpers. */
function withoutExamples(text: string): string {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const cut: ts.Node[] = [];
  const isCut = (node: ts.Node) => cut.some((each) => node.pos >= each.pos && node.end <= each.end);
  walk(source, (node) => {
    if (ts.isPropertyAssignment(node) && /^(?:bad|good)$/.test(node.name.getText())) cut.push(node);
  });
  const uses = new Map<string, ts.Node[]>();
  walk(source, (node) => {
    if (ts.isIdentifier(node)) uses.set(node.text, [...(uses.get(node.text) ?? []), node]);
  });
  for (const statement of source.statements) {
    const [declared] = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : ts.isFunctionDeclaration(statement)
        ? [statement.name?.text ?? '']
        : [];
    const elsewhere = (uses.get(declared ?? '') ?? []).filter(
      ({ pos }) => pos < statement.pos || pos >= statement.end,
    );
    if (declared && elsewhere.length > 0 && elsewhere.every(isCut)) cut.push(statement);
  }
  return cut.reduce(
    (rest, { pos, end }) => rest.slice(0, pos) + ' '.repeat(end - pos) + rest.slice(end),
    text,
  );
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

test("removing examples keeps a rule's own words", () => {
  const rule = `const log = 'covid-19';\nexport const a = { bad: [log, 'tc3'], help: 'ii-5' };\n`;
  expect(seedWordsIn(rule)).toEqual(expect.arrayContaining(['covid', 'tc3', 'ii-5']));
  expect(seedWordsIn(withoutExamples(rule))).toEqual(['ii-5']);
});
