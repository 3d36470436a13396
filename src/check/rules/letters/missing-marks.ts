import { mayBeFamilyName } from '../../../text/family-names.ts';
import { textsOf } from '../../facts/texts.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

/** Common Vietnamese words without their diacritics that are not words of another language. */
const words =
  /(?<![a-z])(?:viec|khen|giay|bang|thuong|cua|cac|duoc|trong|nhung|nguoi|phong|truong|giam|doc|tich|nhan|dan|tinh|huyen|xa|phuong|doi|thanh|xuat|sac|cong|tac|vien|thi|dua|nam|ngay|thang)(?![a-z])/gi;

export const missingMarks: Rule = {
  id: 'missing-marks',
  title: 'Chữ Việt gõ đủ dấu.',
  why: 'Câu không dấu đọc ra nhiều nghĩa, và người tìm bằng chữ có dấu không thấy.',
  severity: 'warning',
  bad: [
    { decision: { subjectLine: 'Ve viec tang Bang khen cho cac ca nhan' } },
    { decision: { 'recipients.3.position': 'Pho Truong phong' } },
  ],
  good: [
    { exemplar: { aliases: ['don nguoi cao tuoi'] } },
    { exemplar: { storySource: 'Báo cáo; Journal of Rural Transport' } },
    { says: 'Tên không có dấu nào', decision: { 'recipients.3.name': 'Phan Thanh Nam' } },
  ],
  *record(record) {
    if (record.template) return;
    for (const { text, path, bodyOffset } of textsOf(record)) {
      if (bodyOffset !== undefined || path.includes('aliases') || /[^\0-\x7f]/.test(text)) continue;
      const spoken = text.trim().split(/\s+/);
      const known = text.match(words)?.length ?? 0;
      if (spoken.length < 3 || known < 2 || known * 3 < spoken.length) continue;
      // “Phan Thanh Nam” is complete without diacritics.
      if (mayBeFamilyName(spoken[0] ?? '') && spoken.every((word) => /^[A-Z][a-z]/.test(word)))
        continue;
      yield {
        path,
        actual: `đang ghi ${quote(text)}, chữ Việt không dấu`,
        expected: 'chữ Việt có dấu',
        help: 'Gõ lại theo bản gốc, đủ dấu; bản gốc in không dấu thì để nguyên.',
      };
    }
  },
};
