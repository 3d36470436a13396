import { recipientTypes } from '../../../model/schema/recipient-type.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const counts: Rule = {
  id: 'counts',
  title: 'Danh sách nhập toàn văn phải đủ số lượng mà quyết định ghi.',
  why: 'Thiếu hay thừa một dòng là người được khen biến mất hoặc bị ghi hai lần. Bản gốc đếm nhầm thì giữ nguyên và nói ở note.',
  severity: 'error',
  bad: [
    { decision: { 'declared.collectives': 3 } },
    { decision: { 'recipients.5': null } },
    { decision: { 'declared.collectives': 3, note: 'Chuyển lưu trữ năm 2023.' } },
  ],
  good: [
    { decision: { 'declared.collectives': 3, note: 'Bản gốc ghi 3 tập thể, danh sách có 2.' } },
    { decision: { extent: 'trich', 'declared.individuals': 35 } },
  ],
  record: forNoun(['decision'], function* ({ value, data }) {
    const { extent, declared, recipients = [], note } = value;
    if (!extent || !declared || recipients.length === 0) return;
    for (const [type, { label, declared: key }] of Object.entries(recipientTypes)) {
      const rows = recipients.filter(({ recipientType }) => recipientType === type).length;
      if (declared[key] === undefined && valueAt(data, ['declared', key]) !== undefined) continue;
      const count = declared[key] ?? (extent === 'toan-van' ? 0 : rows);
      const isWrong = extent === 'toan-van' ? rows !== count && !explains(note) : rows > count;
      if (!isWrong) continue;
      yield {
        path: ['declared', key],
        actual: `quyết định ghi ${count} ${label.toLowerCase()}, danh sách có ${rows}`,
        expected:
          extent === 'toan-van'
            ? 'hai con số bằng nhau khi nhập toàn văn'
            : 'danh sách trích không dài hơn con số của quyết định',
        help:
          extent === 'toan-van'
            ? 'Đếm lại danh sách; chỉ trích một phần thì ghi extent: trich; bản gốc đếm nhầm thì ghi rõ ở note; declared chép nhầm thì sửa.'
            : 'Xem lại con số ghi trong quyết định.',
      };
    }
  }),
};

/** Whether a note speaks of the original's own count. */
function explains(note = ''): boolean {
  return /bản (?:gốc|chính)|quyết định ghi|đếm|số lượng|nhầm|chênh|thừa|thiếu|khớp|chỉ có|\d\s*(?:tập thể|cá nhân|hộ|trường hợp|người)/iu.test(
    note,
  );
}
