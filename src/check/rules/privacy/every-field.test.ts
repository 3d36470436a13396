import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { collections, isInternal, isList, type Noun } from '../../../model/collections.ts';
import { nounOf } from '../../../model/read/read.ts';
import { leavesOf } from '../../../model/schema/public.ts';
import { referredNouns } from '../../../model/schema/reference.ts';
import { baseTexts } from '../../examples/base.ts';
import { checkExample } from '../../examples/check-example.ts';
import { ownPage } from '../../kit/example.ts';

/** Words that may mean someone withheld (Lê Thị Hoà), so that the check must ask. */
const planted = 'Gặp chị Thị Hoà ở bến';

/** Fields that identify a record, and names that are public in their own right. */
const noWords =
  /^(?:number|scan|photos\.file|signat(?:ure|ory)\.name|(?:recipients|honourees)\.(?:sortN|n)ame)$/;

const wordsOf = (noun: Noun) =>
  leavesOf(collections[noun].schema).filter(
    ({ path, schema, isPublic }) =>
      isPublic &&
      !noWords.test(path.join('.')) &&
      referredNouns(schema).length === 0 &&
      schema.safeParse(planted).success,
  );

function put(target: Record<string, unknown>, [step = '', ...rest]: string[]): void {
  const known = target[step];
  if (Array.isArray(known) && rest.length > 0) {
    for (const item of known) put(item as Record<string, unknown>, rest);
  } else if (rest.length > 0) {
    const inner = (known ?? {}) as Record<string, unknown>;
    target[step] = inner;
    put(inner, rest);
  } else target[step] = Array.isArray(known) ? [planted] : planted;
}

const lists: Record<string, string> = {
  'chu-viet-tat.yml': '- short: TĐYN\n  long: Thi đua yêu nước\n',
  'tu-dong-nghia.yml': '- words: [thi đua, phong trào]\n',
  'phong-trao/covid-19/trach-nhiem.yml':
    '- id: thu-ky\n  name: Thư ký\n  clauses: [i]\n  note: Chữ.\n',
};
const texts = Object.entries({
  ...Object.fromEntries(baseTexts),
  ...lists,
  ...ownPage('Chữ.'),
});
const nouns = (Object.keys(collections) as Noun[]).filter(
  (noun) => noun !== 'draft' && noun !== 'subject' && !isInternal(noun),
);

test.each(nouns)('asks about a name in any public field of %s', (noun) => {
  const [file, text] = texts.findLast(([each]) => nounOf(each) === noun) ?? ['', ''];
  const [, yaml = text, rest = ''] = /^---\n([\s\S]*?)(\n---\n[\s\S]*)$/.exec(text) ?? [];
  const data = parse(yaml);
  const item = isList(noun) ? data[0] : data;
  const fields = wordsOf(noun).map(({ path }) => path);
  for (const path of fields) put(item, path);
  const written = stringify(data, { lineWidth: 0 });
  const { diagnostics } = checkExample({
    decision: { 'recipients.3.publish': 'an' },
    files: {
      ...lists,
      ...ownPage('Chữ.'),
      [file]: rest ? `---\n${written.trimEnd()}${rest}` : written,
    },
  });
  const asked = diagnostics
    .filter(({ rule }) => rule === 'withheld-named')
    .map(({ field }) => field?.replace(/\[?\.?\d+\]?/g, ''));
  const all = fields.map((path) => path.join('.'));
  expect(all.filter((field) => !asked.includes(field))).toEqual([]);
});
