import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pdfWith } from '../../../tests/pdf.ts';
import { readScan } from './scan.ts';

/** As PDF writes characters that its own encoding lacks. */
const utf16 = (text: string) =>
  `<FEFF${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

test('reads comments, form values, bookmarks and attachments of a PDF', async () => {
  const attached = 'Lò Văn Quaxd';
  const bytes = new TextEncoder().encode(attached);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R/AcroForm<</Fields[6 0 R]>>/Names<</EmbeddedFiles<</Names[(a.txt) 9 0 R]>>>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R 6 0 R]>>endobj
5 0 obj<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents ${utf16('Lò Văn Quaxa')}>>endobj
6 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(ten)/V ${utf16('Lò Văn Quaxb')}/Rect[40 40 90 60]>>endobj
7 0 obj<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>endobj
8 0 obj<</Title ${utf16('Lò Văn Quaxc')}/Parent 7 0 R/Dest[3 0 R/Fit]>>endobj
9 0 obj<</Type/Filespec/F(a.txt)/EF<</F 10 0 R>>>>endobj
10 0 obj<</Type/EmbeddedFile/Filter/ASCIIHexDecode/Length ${hex.length + 1}>>stream
${hex}>
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
  const { texts } = await readScan(new TextEncoder().encode(pdf));
  for (const letter of 'abcd') expect(texts.join('\n')).toContain(`Lò Văn Quax${letter}`);
});

test('reads stamps, signatures, signing certificates and the contents of attachments', async () => {
  const hex = (bytes: Uint8Array) =>
    [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  const packed = zipSync({
    'a.docx': zipSync({ 'word/document.xml': strToU8('<w:p><w:t>Lo Van Quaxe</w:t></w:p>') }),
    'b.txt': strToU8('Lo Van Quaxf'),
  });
  const stream = (says: string, data: string) =>
    `<<${says}/Length ${data.length}>>stream\n${data}\nendstream`;
  const drawn = (data: string) =>
    stream('/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font<</F 4 0 R>>>>', data);
  const certificate = hex(Uint8Array.of(0x30, 0x82, 0x0c, 0x0d, ...strToU8('Lò Văn Quaxd'), 0x30));
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.zip) 9 0 R]>>>>/AcroForm<</Fields[6 0 R]/SigFlags 3>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R 6 0 R]>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 7 0 R>>>>',
    '<</Type/Annot/Subtype/Widget/FT/Sig/T(a)/Rect[0 0 99 99]/AP<</N 8 0 R>>/V 11 0 R>>',
    drawn('BT /F 9 Tf (Lo Van) Tj 0 -9 Td (Quaxa) Tj ET'),
    drawn('BT /F 9 Tf (Lo Van Qua) Tj (xb) Tj ET'),
    '<</Type/Filespec/F(a.zip)/EF<</F 10 0 R>>>>',
    stream('/Type/EmbeddedFile/Filter/ASCIIHexDecode', `${hex(packed)}>`),
    `<</Type/Sig/Contents<${certificate}>>>`,
  ];
  const body = objects.map((each, index) => `${index + 1} 0 obj${each}endobj`).join('\n');
  const pdf = `%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF`;
  const { texts, unseen } = await readScan(new TextEncoder().encode(pdf));
  const all = [...texts, ...unseen].join('\n');
  for (const name of [
    'Lo Van Quaxa',
    'Lo Van Quaxb',
    'Lò Văn Quaxd',
    'Lo Van Quaxe',
    'Lo Van Quaxf',
  ])
    expect(all).toContain(name);
});

test('reads earlier revisions of an incrementally saved file', async () => {
  const pdf = pdfWith('Lo Van Quaxg');
  const blank = `\n4 0 obj<</Length 0>>stream\n\nendstream endobj\n6 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
  const { texts, unseen } = await readScan(strToU8(pdf.replace(/\/Title[^>]*/, '') + blank));
  expect(texts.join('\n')).not.toContain('Quaxg');
  expect(unseen.join('\n')).toContain('Lo Van Quaxg');
});
