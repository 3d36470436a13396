import { expect, test } from 'vitest';
import { publicationOf } from '../../../model/publication.ts';
import { overlaid } from '../../../model/read/content-files.ts';
import { readContentSet } from '../../../model/read/content-set.ts';
import { contentOf, exampleDay } from '../../examples/content-of.ts';
import { ownPage } from '../../kit/example.ts';
import { withheldFormat } from '../../reporters/review-list.ts';
import { checkFiles } from '../../run/check-files.ts';

const decision = 'khen-thuong/2021/9902-qd-ubnd.md';
const exemplar = 'guong-dien-hinh/cho-nguoi-den-diem-hen/index.md';
const page = 'trang/huong-dan.mdx';
const files = ownPage(
  'Mời hỏi bà Lê Thị Hòa, chị Thị Hoà, Lê Thị H.\n\nHỏi người họ Lê, tên Hoà ở bến, anh Hoàn.',
);
const plain = contentOf({
  exemplar: { 'honourees.0.name': 'Lê Thị Hòa', 'honourees.0.recipientType': 'ca-nhan' },
  files,
});
const hiding = contentOf({
  decision: { 'recipients.3.publish': 'an' },
  files,
});

const textIn = (content: typeof plain, file: string) =>
  new TextDecoder().decode(content.read(file));

/** The check and the site of a content after a change of one file. */
function after(content: typeof plain, file: string, change: (text: string) => string, as = file) {
  const text = textIn(content, file);
  const changed = change(text);
  expect(changed === text && file === as, 'is changed').toBe(false);
  const now = overlaid(
    content,
    new Map([
      [file, null],
      [as, new TextEncoder().encode(changed)],
    ]),
  );
  const report = checkFiles(now, exampleDay);
  const site = publicationOf(readContentSet(now), { today: exampleDay, samples: true });
  const names = (all: readonly { name: string }[]) =>
    [...new Set(all.map(({ name }) => name))].sort();
  expect(names(report.forms), 'whom the check lists and the site masks').toEqual(
    names(site.withholding.withheld),
  );
  expect(names(report.forms)).toContain('Lê Thị Hòa');
  expect(withheldFormat(report, 'content')).not.toContain('Không có trường hợp nào');
  const asked = report.diagnostics.filter(({ rule }) => rule === 'withheld-named');
  return { report, asked, onPage: asked.filter((each) => each.file === page) };
}

const placesOf = ({ onPage }: Pick<ReturnType<typeof after>, 'onPage'>) =>
  onPage.map(({ line, column }) => [line, column]);
const expected = after(hiding, decision, (text) => `${text}\n`);

test.each([
  ['the value typed with its mark', (text: string) => text.replace('publish: an', 'publish: ẩn')],
  ['a capital key', (text: string) => text.replace('publish: an', 'Publish: an')],
  ['a misspelt key', (text: string) => text.replace('publish: an', 'publsh: an')],
  ['a switch', (text: string) => text.replace('publish: an', 'publish: false')],
])('whoever a row withholds with a slip is asked about as without it: %s', (_, slip) => {
  const { asked, onPage } = after(hiding, decision, slip);
  expect(placesOf({ onPage })).toEqual(placesOf(expected));
  expect(onPage).toHaveLength(3);
  expect(asked.filter(({ file }) => file === decision)).toEqual([]);
});

test.each([
  [
    'a decision that is no valid YAML',
    (text: string) => text.replace(/^subjectLine: .*/m, 'subjectLine: "Về việc "tặng" Giấy khen"'),
    decision,
  ],
  ['a decision at a place of none', (text: string) => text, 'khen-thuong/2021/9902-qd-ubnd.mdx'],
])('of %s, one line says what to mend first', (_, slip, as) => {
  const { asked, onPage, report } = after(hiding, decision, slip, as);
  expect(onPage).toEqual([]);
  expect(asked).toHaveLength(1);
  expect([asked[0]?.message, asked[0]?.help]).toMatchSnapshot();
  // Places that are asked about one by one where nothing is broken are listed.
  const list = withheldFormat(report, 'content');
  expect(list).toContain(
    'Lê Thị Hòa: 5 cách viết cần đọc.\n\n  Sửa khen-thuong/2021/9902-qd-ubnd.md',
  );
  expect(list).toContain(`«Lê Thị Hòa» 1 chỗ: content/${page}:6:12`);
  expect(list).toContain(`«Thị Hoà, Lê Thị H» 1 chỗ: content/${page}:6:28`);
});

const withLine = (line: string) => (text: string) => text.replace('\n', `\n${line}\n`);
const withdrawn = placesOf(after(plain, exemplar, withLine('withdrawn: 20/11/2026')));

test.each([
  ['a day of another order', 'withdrawn: 2026-11-20'],
  ['a switch', 'withdrawn: true'],
  ['a word', 'withdrawn: có'],
  ['a capital key', 'Withdrawn: 20/11/2026'],
])('whoever an exemplar withdraws with a slip is asked about: %s', (_, line) => {
  expect(placesOf(after(plain, exemplar, withLine(line)))).toEqual(withdrawn);
});

test.each([
  ['no consent', /^consent:\n(?: .*\n)*/m, ''],
  ['a consent of no known status', /status: dong-y/, 'status: khong-dong-y'],
  ['a consent that is over', /(status: dong-y\n)/, '$1    until: 01/11/2026\n'],
])('whoever is withheld by a consent is asked about: %s', (_, sought, other) => {
  const now = after(plain, exemplar, (text) => text.replace(sought, other));
  expect(placesOf(now)).toEqual(withdrawn);
});

test('whoever withdraws the consent to a former exemplar is withheld while it is a draft', () => {
  const refused = (text: string) => text.replace('status: dong-y', 'status: da-rut');
  const list = [
    'dia-chi-da-cong-bo.txt',
    new TextEncoder().encode('guong-dien-hinh/cho-nguoi-den-diem-hen/\n'),
  ] as const;
  const { asked } = after(overlaid(plain, new Map([list])), exemplar, refused, draft);
  expect(asked.map(({ file }) => file)).toEqual([draft]);
  const never = overlaid(
    plain,
    new Map([
      [exemplar, null],
      [draft, new TextEncoder().encode(refused(textIn(plain, exemplar)))],
    ]),
  );
  expect(checkFiles(never, exampleDay).forms).toEqual([]);
});

const draft = exemplar.replace('guong-dien-hinh/', '_nhap/');
const people = /^honourees:\n(?:[ -].*\n)+/m;

test.each([
  ['no slip', 'x', 'x'],
  ['a colon in a value', /^title: .*/m, 'title: Nấu cơm: cho cả ca'],
  ['a tab', /^summary: /m, '\tsummary: '],
  ['a key twice', /^title: .*\n/m, '$&$&'],
  ['no end', /\n---\n/, '\n'],
  ['merge marks', /^---\n/, '<<<<<<< HEAD\n---\n'],
  ['no colon', 'withdrawn: ', 'withdrawn '],
  ['another key', 'withdrawn: ', 'Withdrawn: '],
  ['a list of names', people, 'honourees: [Lê Thị Hòa]\n'],
  ['one name', people, 'honourees: Lê Thị Hòa\n'],
])(
  'whoever a withdrawn exemplar names is asked about when it is put back among the drafts, with %s',
  (_, sought, other) => {
    const slip = (text: string) => withLine('withdrawn: 20/11/2026')(text).replace(sought, other);
    expect(after(plain, exemplar, slip, draft).asked.map(({ file }) => file)).toEqual([draft]);
  },
);

test.each([
  ['_nhap/qd-9902/index.md', decision, hiding],
  ['trang/qd-9902.mdx', decision, hiding],
  ['trang/bai.mdx', exemplar, plain],
])(
  'a file that withholds somebody counts at the place of another record, too: %s',
  (place, file, content) => {
    const change = file === exemplar ? withLine('withdrawn: 20/11/2026') : (text: string) => text;
    expect(after(content, file, change, place).asked.map((each) => each.file)).toEqual([place]);
  },
);

test('a draft that was an exemplar and cannot be read withholds whom it names', () => {
  const list = new Map([
    [
      'dia-chi-da-cong-bo.txt',
      new TextEncoder().encode('guong-dien-hinh/cho-nguoi-den-diem-hen/\n'),
    ],
    [exemplar, null],
    [
      draft,
      new TextEncoder().encode(textIn(plain, exemplar).replace(/^title: .*/m, 'title: a: b')),
    ],
  ]);
  const site = publicationOf(readContentSet(overlaid(plain, list)), {
    today: exampleDay,
    samples: true,
  });
  expect(site.withholding.withheld.map(({ name }) => name)).toContain('Lê Thị Hòa');
});
