import { type Place, placeAt, type SourceFault } from '../../../model/read/source.ts';
import { firstFew } from '../../facts/few.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** Little-endian, as Windows writes it. */
function utf16(text: string): Uint8Array {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

export const encoding: Rule = {
  id: 'encoding',
  title: 'Tệp phải là Unicode, lưu kiểu UTF-8.',
  why: 'Tệp lưu bằng bảng mã khác thì chữ Việt hiện thành ký hiệu lạ và tìm không ra.',
  severity: 'error',
  bad: [
    {
      files: {
        'guong-dien-hinh/bai-utf-16/index.md': utf16('\ufeff---\ntitle: a\n---\n'),
      },
    },
    {
      files: {
        'guong-dien-hinh/bai-cp-1258/index.md': Uint8Array.from(
          '---\ntitle: Chuy\xean\n---\n',
          (letter) => letter.charCodeAt(0),
        ),
      },
    },
  ],
  good: [],
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

/** Letters inside words that only a TCVN3 font makes Vietnamese: “Th¾ng”, “TrÇn”, “§Æng”. */
const tcvn3 =
  /[A-Za-zÀ-ÿ](?:[¨ª¬µ¶¸¼½¾]|¹(?=\p{L}))(?![\p{N}\s]*\/)|[a-z][À-ÅÇÈ-ÖØ-Þ](?=[a-z¨-ÿ\s.,;]|$)|[§®][A-Za-zÀ-ÿ¨-¾]{2,}/u;
/** The same of a VNI font: “Ñaëng Troïng Thaéng”; foreign names have few such letters. */
const vni = /[aeouy][øûïüëåäöõ]|(?<!\p{L})ñ[aeiouyöô]|[öø]/giu;
/** Pairs of letters that neither Vietnamese nor a foreign name has: one is enough. */
const vniPair =
  /a[ùøûõâåêáàãéèú]|e[ùøõâåáàã]|o[ùøõâå]|u[ùøõ]|y[øûõ]|ô[ùøûõï]|ö[ùøûõï]|ñ[aeouyöô][à-ü]/giu;

/** UTF-8 that a program took for Windows-1252: “Nguyá»…n”, “Ä‘á»™i”, “trÆ°á»ng”. */
const broken =
  /á[º»][\u0080-\u00bf\u2010-\u203a\u20ac\u2122\u0152-\u0192\u02c6\u02dc]|Æ[°¡]|Ä[\u2018\u0091\u0192]|Ã[\u00a0-\u00bf](?=\p{L})/u;

export const legacyEncoding: Rule = {
  id: 'legacy-encoding',
  title: 'Chữ Việt phải là Unicode, không phải TCVN3 hay VNI, không bị vỡ.',
  why: 'Chữ mã cũ chỉ đọc được với phông cũ; trên trang nó thành ký hiệu lạ và tìm không ra.',
  severity: 'error',
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
          'Bài của Noël và François về Citroën, El Niño, hoà, xuân, yêu, 500 m², 18 °C, § 5',
      },
    },
  ],
  file: ({ origin }) => (origin ? firstFew(legacyLettersIn(origin.source.text)) : []),
};

function* legacyLettersIn(text: string): Iterable<Violation> {
  if (!fontAt(text)[0]) return;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [font, at] = fontAt(line);
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

/** The old font that a line was typed in, or UTF-8 that was read as another encoding; and where. */
function fontAt(line: string): ['UTF-8' | 'TCVN3' | 'VNI' | undefined, number] {
  const brokenAt = line.search(broken);
  if (brokenAt >= 0) return ['UTF-8', brokenAt];
  const tcvn3At = line.search(tcvn3);
  if (tcvn3At >= 0) return ['TCVN3', tcvn3At];
  const letters = [...line.matchAll(vni)].map(({ index }) => index);
  const pair = line.search(vniPair);
  const isVni = letters.length >= 3 || pair >= 0;
  return isVni ? ['VNI', Math.min(...letters, ...(pair < 0 ? [] : [pair]))] : [undefined, -1];
}
