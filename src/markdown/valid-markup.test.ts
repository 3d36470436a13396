import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pageParts, pageSchema } from './page-parts.ts';
import { markdown } from './processor.ts';
import { recordSchema } from './sanitise.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  elements: ['html5'],
});

const faultsOf = (body: string) =>
  validator
    .validateStringSync(
      `<!DOCTYPE html>\n<html lang="vi"><head><title>Trang</title></head><body><main><h1>Trang</h1>${body}</main></body></html>`,
    )
    .results.flatMap(({ messages }) => messages.map(({ message }) => message));

const samples = [
  '| Đơn vị | Số |\n|:--|--:|\n| Phòng số 2 | 12 |',
  '| Đơn vị | Số |\n|:-:|---|\n| Phòng số 2 | 12 |',
  '| Một ô |\n|---|\n| a | b | c |',
  '|  |  |\n|---|---|\n|  |  |',
  '5. Năm\n6. Sáu',
  '- [ ] việc\n- [x] xong',
  'chữ[^1] chữ[^1] chữ[^a b]\n\n[^1]: Sổ [x](/a/).',
  '[x[^1]](/a/)\n\n[^1]: Sổ.',
  '## Mục[^1]\n\n[^1]: Sổ.',
  '[https://a.vn](https://b.vn)',
  '[![a](b.png)](/x/)',
  '[](/x/)',
  '![](b.png)',
  '![a](b.png "")',
  '[a](/x/ "")',
  '## ',
  '## Một\n\n## Một\n\n## fn-1\n\n## Footnote label\n\nchữ[^1]\n\n[^1]: Sổ.',
  '# Một',
  '#### Một\n\n##### Hai\n\n###### Ba',
  '```js\nlet a;\n```',
  '> trích\n> - a\n>   1. b',
  'dòng  \ngãy\\\ngãy',
  '***',
  'chữ ~~gạch~~ **đậm *nghiêng***',
  '[a](<x y>) [b](/x?a=1&b=2#c) [c](http://[) [d](mailto:a@b.vn) [e](tel:0123) [g](tel:+84 1)',
  '<https://a.vn/ô> www.a.vn a@b.vn',
  '[a](https://a.vn/%zz) [b](/đường/ô) ![x](ô%.png) [q](<tel:0 1 2>) [t](<mailto:a b>)',
  '- a\n\n  | a | b |\n  |--:|---|\n  | 1 | 2 |',
  '<div align="right">x</div>',
  '<td align="right">x</td>',
  '[a](#fn-1) [b](#)',
];

it.each(samples)('generates valid HTML from %j in a record', async (body) => {
  const renderer = await markdown({ base: '/' }).createRenderer({ syntaxHighlight: false });
  expect(faultsOf((await renderer.render(body)).code)).toEqual([]);
});

it.each(samples)('generates valid HTML from %j in a page', (body) => {
  const parts = pageParts(body, '/').map((part) => ('html' in part ? part.html : ''));
  expect(faultsOf(parts.join(''))).toEqual([]);
});

/** Parents and children that an element requires. */
const around: Record<string, (own: string) => string> = {
  li: (own) => `<ul>${own}</ul>`,
  thead: (own) => `<table>${own}</table>`,
  tbody: (own) => `<table>${own}</table>`,
  tr: (own) => `<table><tbody>${own}</tbody></table>`,
  th: (own) => `<table><thead><tr>${own}</tr></thead></table>`,
  td: (own) => `<table><tbody><tr>${own}</tr></tbody></table>`,
};
const empty = new Set(['img', 'br', 'hr']);
const holding: Record<string, string> = {
  ul: '<li>a</li>',
  ol: '<li>a</li>',
  table: '<tbody><tr><td>a</td></tr></tbody>',
  thead: '<tr><th>a</th></tr>',
  tbody: '<tr><td>a</td></tr>',
  tr: '<td>a</td>',
  section: '<h2>a</h2>',
};
/** Values other than plain words, and attributes that an element requires besides. */
const values: Record<string, string> = {
  href: '/a/',
  src: 'a.png',
  dateTime: '2026-11-28',
  id: 'a',
  ariaDescribedBy: 'a',
};
const needed: Record<string, string> = { img: ' src="a.png" alt="a"', a: ' href="/a/"' };

const schemas = { record: recordSchema, page: pageSchema };
const allowed = Object.entries(schemas).flatMap(([of, { tagNames, attributes }]) =>
  (tagNames ?? []).flatMap((tag) =>
    (attributes?.[tag] ?? []).map((each) => {
      const [name, ...choices] = [each].flat() as string[];
      return { of, tag, name: name ?? '', choices };
    }),
  ),
);

it.each(allowed)(
  'lets nothing invalid through: $name of $tag in a $of',
  ({ tag, name, choices }) => {
    const attribute =
      name === 'className'
        ? 'class'
        : name
            .replace(/(?<=^aria)[A-Z].*/, (rest) => `-${rest.toLowerCase()}`)
            .replace(/(?<=^data)[A-Z].*/, (rest) =>
              rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
            )
            .replace(/^dateTime$/, 'datetime');
    for (const value of choices.length > 0 ? choices : [values[name] ?? 'a']) {
      const rest = (needed[tag] ?? '').replace(new RegExp(` ${attribute}="[^"]*"`), '');
      const own = `<${tag}${rest} ${attribute}="${value}">${empty.has(tag) ? '' : `${holding[tag] ?? 'a'}</${tag}>`}`;
      const beside = name === 'ariaDescribedBy' ? '<p id="a">a</p>' : '';
      expect(faultsOf((around[tag]?.(own) ?? own) + beside)).toEqual([]);
    }
  },
);
