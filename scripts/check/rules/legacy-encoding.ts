import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/** Letters inside words that only a TCVN3 font makes Vietnamese: “Th¾ng”, “TrÇn”, “§Æng”. */
const tcvn3 =
  /[A-Za-zÀ-ÿ](?:[¨ª¬µ¶¸¼½¾]|¹(?=\p{L}))(?![\p{N}\s]*\/)|[a-z][À-ÅÇÈ-ÖØ-Þ](?=[a-z¨-ÿ\s.,;]|$)|[§®][A-Za-zÀ-ÿ¨-¾]{2,}/u;
/** The same of a VNI font: “Ñaëng Troïng Thaéng”; foreign names have one such pair at most. */
const vni = /[aeouyAEOUY][øûïüëåäöõØÛÏÜËÅÄÖÕ]|(?<!\p{L})[ñÑ][aeiouyAEIOUYöô]/gu;

export const legacyEncoding: Rule = {
  id: 'legacy-encoding',
  title: 'Chữ Việt phải là Unicode, không phải TCVN3 hay VNI.',
  why: 'Chữ mã cũ chỉ đọc được với phông cũ; trên trang nó thành ký hiệu lạ và tìm không ra.',
  severity: 'error',
  bad: [
    { exemplar: { storySource: 'B¸o c¸o cña §éi sè 1' } },
    { exemplar: { storySource: 'Baùo caùo cuûa Ñoäi soá 1' } },
  ],
  good: [{ exemplar: { storySource: 'Bài của Noël và François, 500 m², 18 °C, § 5' } }],
  *file({ origin }) {
    if (!origin) return;
    const { text } = origin.source;
    if (!/[\u00a7-\u00ff]/.test(text)) return;
    let told = 0;
    let offset = 0;
    for (const line of text.split('\n')) {
      const font = tcvn3.test(line)
        ? 'TCVN3'
        : [...line.matchAll(vni)].length >= 2
          ? 'VNI'
          : undefined;
      const at = font === 'TCVN3' ? line.search(tcvn3) : line.search(vni);
      if (font && told < 5) {
        told += 1;
        yield {
          textOffset: offset + Math.max(0, at),
          found: `chữ mã cũ ${font}: ${quote(line.slice(Math.max(0, at - 15), at + 25))}`,
          expected: 'chữ Unicode',
          fix: 'Đổi bảng mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại.',
        };
      }
      offset += line.length + 1;
    }
  },
};
