import { expect, test } from 'vitest';
import { isUnread } from '../../../model/withholding/forms-to-read.ts';
import { checkExample } from '../../examples/check-example.ts';
import { type Example, ownPage, wordFile } from '../../kit/example.ts';

const offered = (text: string, more?: Record<string, string>) => ({
  ...ownPage('<Download file="mau.docx" label="Mẫu" />'),
  'trang/mau.docx': wordFile(text, more),
});

const contentTypes =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" PartName="/word/document.xml"/></Types>';

/** Texts in which a name stands in a spelling that no text of one's own may have. */
const texts: [says: string, files: NonNullable<Example['files']>][] = [
  ['TCVN3 in a Word file', offered('BÕp ThÞ Hßa më')],
  ['VNI in a Word file', offered('Hoûi coâ Hoøa ôû beán')],
  ['broken UTF-8 in a Word file', offered('BÃ¡o HÃ²a Thá»‹ HÃ²a, bÃ¡o Hoà')],
  ['wide letters in a Word file', offered('Bếp Ｈòa mở')],
  ['another alphabet in a Word file', offered('Bếp Hоà mở, Нoà')],
  ['no-break and soft spaces in a Word file', offered('Bếp\u00a0Hoà mở, Ho\u00adà, Hoà\u200b nhé')],
  ['a lost letter in a Word file', offered('Bếp H\ufffda mở, Hoà\ufffd')],
  ['a control character in a Word file', offered('Bếp Hoà&#1;Thị mở, Thị\u0007Hoà')],
  ['a note in a row of a table', offered('Hỏi | Hoà | ở bến, …… Hoà')],
  ['two footnotes', ownPage('Chân[^hoa] và[^thi].\n\n[^hoa]: Hoà.\n[^thi]: Thị.')],
  ['two links', ownPage('Xem [một](#hoa) và [hai](#thi "Hoà").')],
  [
    'footnotes and brackets glued',
    ownPage('Ghi chú[Thị Hoa2] và Thị Hoà1, :abbr[Hoà] ghi[Thị Hoàa].'),
  ],
];

const withheld = (files: Example['files'], more: Example['decision'] = {}) =>
  checkExample({ decision: { 'recipients.3.publish': 'an', ...more }, files });
const unread = ({ forms }: ReturnType<typeof withheld>) =>
  forms.flatMap((each) => each.forms.filter(isUnread));

test.each(texts)('whatever is listed can be answered: %s', (_, files) => {
  const before = withheld(files);
  const listed = unread(before);
  expect(listed.length).toBeGreaterThan(0);
  const answer = (key: 'othersWritten' | 'alsoWritten', forms: readonly { text: string }[]) => {
    const after = withheld(files, { [`recipients.3.${key}`]: forms.map(({ text }) => text) });
    return {
      wrong: after.diagnostics.filter(
        ({ field, file, severity }) =>
          severity === 'error' && /^khen-thuong/.test(file) && /Written/.test(field ?? ''),
      ),
      left: unread(after).filter(({ text }) => forms.some((form) => form.text === text)),
    };
  };
  expect(answer('othersWritten', listed)).toEqual({ wrong: [], left: [] });
  const own = listed.filter(({ refused }) => !refused);
  expect(answer('alsoWritten', own)).toEqual({ wrong: [], left: [] });
  // Placeholders of the reading itself are nobody's words.
  expect(listed.map(({ text }) => text).join()).not.toMatch(/\0/);
});

test('the words of the format of a Word file are no text', () => {
  const words = (more: Record<string, string>) =>
    withheld(offered('Mẫu', more), { 'recipients.3.name': 'Lê Thị Main' }).forms.flatMap(
      ({ forms }) => forms.map(({ text }) => text),
    );
  expect(words({ '[Content_Types].xml': contentTypes })).toEqual(words({}));
});
