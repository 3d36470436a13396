import { type Place, placeAt, type SourceFault } from '../../../model/read/source.ts';
import { legacyEncodingAt } from '../../../text/legacy-encoding.ts';
import { firstFew } from '../../facts/few.ts';
import { ownLetters } from '../../facts/own-letters.ts';
import { quote } from '../../facts/wording.ts';
import { bytesFrom } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** UTF-16 as Windows writes it. */
const utf16 = (text: string) => bytesFrom(`\xff\xfe${text.replace(/./gs, '$&\0')}`);

export const encoding: Rule = {
  id: 'encoding',
  title: 'Tệp phải là Unicode, lưu kiểu UTF-8.',
  why: 'Tệp lưu bằng bảng mã khác thì chữ Việt hiện thành ký hiệu lạ và tìm không ra.',
  bad: [
    { files: { 'guong-dien-hinh/bai-utf-16/index.md': utf16('---\ntitle: a\n---\n') } },
    { files: { 'guong-dien-hinh/bai-cp/index.md': bytesFrom('---\ntitle: Chuy\xean\n---\n') } },
  ],
  *file({ origin, bytes }) {
    const fault = origin?.source.fault;
    const wording = fault && wordings[fault];
    if (!wording) return;
    yield fault === 'not-utf-8' ? { ...wording, place: firstUnreadable(bytes()) } : wording;
  },
};

function firstUnreadable(bytes: Uint8Array): Place {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return placeAt(text, Math.max(0, text.indexOf('\ufffd')));
}

const save = 'Mở tệp bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8.';

const wordings: Partial<Record<SourceFault, Violation>> = {
  'utf-16': { actual: 'đang lưu kiểu UTF-16', expected: 'UTF-8', help: save },
  'not-utf-8': {
    actual: 'không phải UTF-8 (có thể là TCVN3, VNI hay bảng mã cũ khác)',
    expected: 'UTF-8',
    help: `Chữ mã cũ thì đổi sang Unicode trước (UniKey: Ctrl+Shift+F6). ${save}`,
  },
};

export const legacyEncoding: Rule = {
  id: 'legacy-encoding',
  title: 'Chữ Việt phải là Unicode, không phải TCVN3 hay VNI, không bị vỡ.',
  why: 'Chữ mã cũ chỉ đọc được với phông cũ; trên trang nó thành ký hiệu lạ và tìm không ra.',
  bad: [
    { exemplar: { storySource: 'B¸o c¸o cña §éi sè 1' } },
    { exemplar: { storySource: 'Baùo caùo cuûa Ñoäi soá 1' } },
    { exemplar: { storySource: 'BÃ¡o cÃ¡o cá»§a Ä‘á»™i sá»‘ 1' } },
    { exemplar: { storySource: 'Theo lời bà Thò Haø' } },
    { exemplar: { storySource: 'Caùc anh kể' } },
  ],
  good: [
    {
      exemplar: {
        storySource:
          'Bài của Noël và François về Citroën, El Niño, bà Neáng Sóc, ông Y Moan Êñuôl, hoà, xuân, yêu, 500 m², 18 °C, § 5',
      },
    },
  ],
  file: ({ origin }) => (origin ? firstFew(legacyLettersIn(ownLetters(origin))) : []),
};

function* legacyLettersIn(text: string): Iterable<Violation> {
  if (!legacyEncodingAt(text)[0]) return;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [font, at] = legacyEncodingAt(line);
    if (font) {
      const word = at - (/\S*$/.exec(line.slice(0, at))?.[0].length ?? 0);
      const quoted = quote(line.slice(word, word + 40));
      yield {
        textOffset: offset + word,
        ...(font === 'UTF-8'
          ? {
              actual: `có chữ vỡ: ${quoted}`,
              expected: 'chữ Việt đọc được',
              help: 'Mở lại bản gốc, chọn bảng mã UTF-8 khi mở, rồi chép lại đoạn này.',
            }
          : {
              actual: `có chữ mã cũ ${font}: ${quoted}`,
              expected: 'chữ Unicode',
              help: 'Đổi bảng mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại.',
            }),
      };
    }
    offset += line.length + 1;
  }
}
