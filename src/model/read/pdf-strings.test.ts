import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { stringsOfPdf } from './pdf-strings.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const name = 'Lò Văn Quaxd';
const digits = [...name]
  .map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
  .join('');
const stream = (about: string, said: string) =>
  `1 0 obj<<${about}/Length ${said.length}>>stream\n${said}\nendstream endobj`;
const packed = (text: string) => String.fromCharCode(...zlibSync(latin(text)));

test.each([
  ['its program', `1 0 obj<</Creator <FEFF${digits}>>>endobj`],
  ['a layer', `1 0 obj<</Type/OCG/Name<FEFF${digits}>>>endobj`],
  ['a picture’s words', `1 0 obj<</S/Figure/Alt(\xef\xbb\xbf${utf8(name)})/K 0>>endobj`],
  ['words of a page', stream('/Filter/FlateDecode', packed(`/Span<</ActualText<FEFF${digits}>>>`))],
  ['packed objects', stream('/Type/ObjStm/Filter/FlateDecode', packed(`<</P<FEFF${digits}>>>`))],
  [
    'an element of its metadata',
    stream('/Type/Metadata', utf8(`<dc:creator><rdf:li>${name}</rdf:li></dc:creator>`)),
  ],
  ['an attribute of it', stream('/Type/Metadata', utf8(`<rdf:li agent="${name}"/>`))],
])('reads %s', (_, pdf) => {
  expect(stringsOfPdf(latin(`%PDF-1.7\n${pdf}\n%%EOF`))).toContain(name);
});

test('parses brackets, escapes and line breaks of a string', () => {
  const pdf = '1 0 obj<</Title(Anh \\(L\\363\\) th\\\n(xe) lai)/URI(https://a.vn/lo-van)>>endobj';
  expect(stringsOfPdf(latin(pdf))).toEqual(['Anh (Ló) th(xe) lai', 'https://a.vn/lo-van']);
});

test('ignores bytes of a picture, a font or a page’s own encoding', () => {
  const pictures = ['/Subtype/Image', '/Subtype/Type1C'].map((about) =>
    stream(about, `(þÿ\0a\0b)`),
  );
  expect(stringsOfPdf(latin([...pictures, stream('', '(Lo Van) Tj')].join('\n')))).toEqual([]);
});
