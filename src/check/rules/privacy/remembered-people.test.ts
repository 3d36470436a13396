import { expect, test } from 'vitest';
import { publicationOf } from '../../../model/publication.ts';
import { type ContentFiles, overlaid } from '../../../model/read/content-files.ts';
import { readContentSet } from '../../../model/read/content-set.ts';
import { contentOf, exampleDay } from '../../examples/content-of.ts';
import { ownPage } from '../../kit/example.ts';
import { withheldFormat } from '../../reporters/review-list.ts';
import { checkFiles } from '../../run/check-files.ts';

const own = 'khen-thuong/2021/9902-qd-ubnd.md';
const files = ownPage(
  'Mời hỏi chị Thị Hoà, thư về hoalt@vi-du.gov.vn, hoặc Lê Thị H.\n\nHỏi người họ Lê, tên Hoà ở bến.',
);
const before = contentOf({ decision: { 'recipients.3.publish': 'an' }, files });
const text = new TextDecoder().decode(before.read(own));
const row =
  / {2}- no: 2\n {4}section: B[^\n]*\n(?: {4}[^\n]*\n)*? {4}name: Lê Thị Hòa\n(?: {4}[^\n]*\n)*/;

/** The content now, with the decision as it is changed; null deletes it. */
const changed = (decision: string | null) =>
  overlaid(before, new Map([[own, decision === null ? null : new TextEncoder().encode(decision)]]));

const lastGood = readContentSet(before).of('decision');
const options = { today: exampleDay, samples: true };

function check(content: ContentFiles) {
  const set = readContentSet(content);
  const report = checkFiles(content, exampleDay, { lastGood });
  const of = (rule: string) => report.diagnostics.filter((each) => each.rule === rule);
  return { report, questions: of('withheld-named'), forms: of('withheld-forms'), set };
}

const without = text.replace(row, '');
const heads = (lines: string, key: string, value: string) =>
  lines.replace('recipients:', `${key}: [${value}]\nrecipients:`);

test.each([
  ['a row', changed(without)],
  ['a record', changed(null)],
  ['a name', changed(text.replace('name: Lê Thị Hòa', 'name: Ngô Thị Mây'))],
])(
  'the check asks and lists after the loss of %s as before it, and as the site withholds',
  (_, now) => {
    expect(without).not.toBe(text);
    const [then, after] = [check(before), check(now)];
    const places = ({ questions }: typeof then) =>
      questions
        .filter(({ file }) => file.startsWith('trang/'))
        .map(({ line, column, message }) => `${line}:${column} ${/“[^”]+”/.exec(message)}`);
    expect(places(then)).toHaveLength(4);
    expect(places(after)).toEqual(places(then));
    const formsOf = ({ report }: typeof then) =>
      report.forms
        .filter(({ name }) => name === 'Lê Thị Hòa')
        .flatMap((each) => each.forms)
        .filter(({ places: [place] }) => place?.file.startsWith('trang/'))
        .map((form) => form.text);
    expect(formsOf(then)).not.toEqual([]);
    expect(formsOf(after)).toEqual(formsOf(then));
    const { withholding } = publicationOf(after.set, { ...options, lastGood });
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).sort();
    const { forms } = after.report;
    expect(names(withholding.withheld)).toEqual(names(forms));
  },
);

test('says whom only earlier builds know, and where to answer', () => {
  const { report, questions, forms } = check(changed(without));
  expect(questions.find(({ file }) => file.startsWith('trang/'))?.message).toMatchInlineSnapshot(
    `"Thân bài: đang nêu “chị Thị Hoà”, tên “Lê Thị Hòa” mà khen-thuong/2021/9902-qd-ubnd.md từng ẩn, nay chỉ lần dựng trước còn nhớ; cần cách gọi chung “01 cá nhân”. Xem thêm khen-thuong/2021/9902-qd-ubnd.md:2:1."`,
  );
  expect(forms.map(({ file, line, help }) => `${file}:${line} ${help}`)).toMatchInlineSnapshot(`
    [
      "khen-thuong/2021/9902-qd-ubnd.md:2 Chạy npm run check -- --withheld; bàn làm việc không biết người này. Chỉ lần dựng trước còn nhớ “Lê Thị Hòa”: khen-thuong/2021/9902-qd-ubnd.md từng ẩn tên này, nay không còn ghi. Trả lời ở phần đầu tệp ấy (alsoWritten, othersWritten, openedFiles).",
    ]
  `);
  expect(withheldFormat(report, 'content').split('\n').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "Lê Thị Hòa: 1 cách viết cần đọc.",
      "",
      "  Chỉ lần dựng trước còn nhớ “Lê Thị Hòa”: khen-thuong/2021/9902-qd-ubnd.md từng ẩn tên này, nay không còn ghi. Trả lời ở phần đầu tệp ấy (alsoWritten, othersWritten, openedFiles).",
      "",
    ]
  `);
  const gone = check(changed(null));
  expect(
    gone.forms.map(({ file, line, help }) => `${file}:${line} ${help}`),
  ).toMatchInlineSnapshot(`
    [
      "trang/huong-dan.mdx:8 Chạy npm run check -- --withheld; bàn làm việc không biết người này. Chỉ lần dựng trước còn nhớ “Lê Thị Hòa”: khen-thuong/2021/9902-qd-ubnd.md từng ẩn tên này, nay không còn tệp dùng được. Sửa lời nêu người ấy, hoặc lấy lại tệp rồi trả lời ở đó.",
    ]
  `);
});

test('answers on the record, and those that the row had, end the warnings', () => {
  const { questions, report } = check(changed(without));
  const read = (content: ContentFiles) => {
    const { questions: asked, forms } = check(content);
    return [...asked, ...forms];
  };
  const forms = report.forms.flatMap((each) => each.forms.map((form) => JSON.stringify(form.text)));
  const answers = (given: typeof questions) =>
    given
      .filter(({ file }) => file.startsWith('trang/'))
      .map(({ paste }) => (paste ?? '').replace(/by:.*/, 'by: Trần Thị Lụa'));
  const page = (pasted: string[]) =>
    ownPage(
      new TextDecoder()
        .decode(before.read('trang/huong-dan.mdx'))
        .replace(/^---[\s\S]*?\n---\n/, '')
        .trim(),
      `acknowledged:\n${pasted.map((each) => each.replace(/^acknowledged:\n/, '')).join('\n')}\n`,
    );
  const answered = (content: ContentFiles, pasted: string[]) =>
    overlaid(
      content,
      new Map(
        Object.entries(page(pasted)).map(([file, each]) => [file, new TextEncoder().encode(each)]),
      ),
    );
  const onRecord = changed(heads(without, 'othersWritten', forms.join(', ')));
  expect(read(onRecord).map(({ rule }) => rule)).not.toContain('withheld-forms');
  expect(read(answered(onRecord, answers(questions)))).toEqual([]);
  // Answers given while the row was there name its place.
  expect(read(answered(onRecord, answers(check(before).questions)))).toEqual([]);
  expect(read(changed(heads(without, 'othersWritten', 'Lê Thị Hòa')))).toEqual([]);
});

test('a former name that a row lists as its own is answered in that row', () => {
  const renamed = text.replace(
    'name: Lê Thị Hòa',
    'name: Lê Thị Hào\n    alsoWritten: [Lê Thị Hòa]',
  );
  const { report } = check(changed(renamed));
  expect(report.forms.map(({ name, withheld }) => [name, withheld[0]?.id])).toEqual([
    ['Lê Thị Hào', '2021/9902-qd-ubnd#cn02'],
    ['Lê Thị Hòa', '2021/9902-qd-ubnd#cn02'],
  ]);
  expect(report.forms.every(({ withheld }) => !withheld[0]?.rememberedFile)).toBe(true);
});

test('answers about people whom only another machine remembers are left alone', () => {
  const acknowledged =
    'acknowledged:\n  - rule: withheld-named\n    words: Mời hỏi chị Thị Hoà.\n    namesakeOf: [2021/9902-qd-ubnd:abcdefgh]\n    by: Trần Thị Lụa\n';
  const { diagnostics } = checkFiles(
    contentOf({ files: ownPage('Mời hỏi chị Thị Hoà.', acknowledged) }),
    exampleDay,
  );
  expect(diagnostics.filter(({ rule }) => rule === 'withheld-named')).toEqual([]);
});
