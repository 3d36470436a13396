import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pdfWith } from '../../../tests/pdf.ts';
import { fileFacts, type UnreadParts } from './unread-parts.ts';

const unread = (bytes: Uint8Array) => fileFacts(bytes).unread;

const words = '<w:p><w:r><w:t>Mẫu báo cáo</w:t></w:r></w:p>';
const types = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types/>';

/** A file as written by Word, with further parts. */
const word = (body = words, more: Record<string, string> = {}) =>
  packed({
    '[Content_Types].xml': types,
    '_rels/.rels': '<Relationships><Relationship Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document>${body}</w:document>`,
    'word/styles.xml': '<w:styles/>',
    'docProps/core.xml': '<cp:coreProperties/>',
    ...more,
  });
const excel = (cells: string) =>
  packed({
    '[Content_Types].xml': types,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Biểu 1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
  });
const packed = (parts: Record<string, string>, options: Zippable = {}) =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    ...options,
  });
const joined = (...all: Uint8Array[]) => Uint8Array.from(all.flatMap((each) => [...each]));

test('a file of plain words and sums is read completely, so nobody is asked to open it', () => {
  const page = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>';
  expect(unread(word(words + page))).toEqual({});
  expect(unread(excel('<c r="B1"><f>SUM(A1:A9)+$B$2</f><v>3</v></c>'))).toEqual({});
});

const drawing = '<w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing>';
const link = (type: string) =>
  `<Relationships><Relationship Type="http://x/${type}" Target="http://x" TargetMode="External"/></Relationships>`;
const letters = (tag: string) =>
  [...'Thửa'].map((one) => `<${tag}><w:r><w:t>${one}</w:t></w:r></${tag}>`).join('');
const rels = 'word/_rels/document.xml.rels';

test.each<[string, Uint8Array, UnreadParts]>([
  ['a picture, once', word(drawing, { 'word/media/image1.png': 'x' }), { picture: 1 }],
  [
    'a frame with a fallback for older programs',
    word(
      `<mc:AlternateContent><mc:Choice>${drawing}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`,
    ),
    { picture: 1 },
  ],
  ['a Windows metafile', word(words, { 'word/media/image1.emf': 'x' }), { picture: 1 }],
  [
    'attached files',
    word(words, { 'word/embeddings/oleObject1.bin': 'x', 'word/afchunk.mht': 'x' }),
    { attachment: 2 },
  ],
  ['a signature', word(words, { '_xmlsignatures/sig1.xml': '<Signature/>' }), { signature: 1 }],
  ['an embedded font', word(words, { 'word/fonts/font1.odttf': 'x' }), { font: 1 }],
  ['ink', word(words, { 'word/ink/ink1.xml': '<ink/>' }), { other: 1 }],
  ['an unknown part', word(words, { 'word/new.xml': '<a/>' }), { other: 1 }],
  ['an XML comment', word('<!-- x -->'), { other: 1 }],
  ['a CDATA section', word('<w:t><![CDATA[x]]></w:t>'), { other: 1 }],
  ['Base64 data', word(`<w:t>${'QUJD'.repeat(60)}</w:t>`), { other: 1 }],
  [
    'another encoding',
    word(words, { 'word/footnotes.xml': '<?xml version="1.0" encoding="windows-1258"?><a/>' }),
    { other: 1 },
  ],
  ['an external picture', word(words, { [rels]: link('image') }), { other: 1 }],
  ['a link is read', word(words, { [rels]: link('hyperlink') }), {}],
  ['a word with one letter per line', word(letters('w:p')), { symbol: 1 }],
  ['a foreign namespace', word('<a xmlns:x="Lò Văn Thử"/>'), { other: 1 }],
  ['characters of a symbol font', word('<w:sym w:font="Symbol" w:char="F04C"/>'), { symbol: 1 }],
  ['a field', word('<w:instrText>QUOTE 76</w:instrText>'), { formula: 1 }],
  ['a formula', excel('<c><f>CHAR(76)&amp;CHAR(242)</f><v>x</v></c>'), { formula: 1 }],
  ['bytes before it', joined(strToU8('PK'), word()), { whole: 1 }],
  ['bytes behind it', joined(word(), strToU8('Lò Văn Thử')), { outside: 1 }],
  ['a comment of the zip', remarked(word(), 'Lò Văn Thử'), { outside: 1 }],
  [
    'an extra field of a part',
    packed({}, { 'word/document.xml': [strToU8(words), { extra: { 16962: strToU8('Thử') } }] }),
    { outside: 1 },
  ],
  ['a file of another type', strToU8('{\\rtf1 Lò Văn Thử}'), { whole: 1 }],
  ['a zip of another type', packed({ 'content.xml': '<a/>' }), { whole: 1 }],
  ['a PDF, even with text only', strToU8(pdfWith('Mau')), { page: 1 }],
  [
    'an encrypted PDF',
    strToU8(pdfWith('Mau').replace('trailer<<', 'trailer<</Encrypt 9 0 R')),
    { whole: 1 },
  ],
  [
    'other contents of a PDF',
    strToU8(
      pdfWith('Mau').replace(
        'trailer',
        '7 0 obj<</Subtype/Image>>endobj 8 0 obj<</Type /Sig>>endobj 9 0 obj<</Type/EmbeddedFile>>endobj trailer',
      ),
    ),
    { page: 1, picture: 1, signature: 1, attachment: 1 },
  ],
])('%s', (_, bytes, parts) => {
  expect(unread(bytes)).toEqual(parts);
});

test('does not read a part that is listed twice, or under two names', () => {
  const twice = zipSync({
    'word/document.xml': strToU8(words),
    'word/xocument.xml': strToU8('<a/>'),
  });
  const renamed = Buffer.from(twice);
  for (let at = renamed.indexOf('xocument'); at >= 0; at = renamed.indexOf('xocument'))
    renamed.write('d', at);
  expect(unread(new Uint8Array(renamed))).toEqual({ outside: 1 });
  const other = Buffer.from(word());
  other.write('x', other.indexOf('word/styles'));
  expect(unread(new Uint8Array(other))).toMatchObject({ outside: 1 });
});

test('a change of one bit changes the digest', () => {
  const [one, other] = [word('<w:t>a</w:t>'), word('<w:t>b</w:t>')].map((each) => fileFacts(each));
  expect(one?.digest).toMatch(/^[a-p]{16}$/);
  expect(one?.digest).not.toBe(other?.digest);
});

/** A packed file with a comment at its end. */
function remarked(bytes: Uint8Array, remark: string): Uint8Array {
  const all = joined(bytes, strToU8(remark));
  new DataView(all.buffer).setUint16(bytes.length - 2, strToU8(remark).length, true);
  return all;
}
