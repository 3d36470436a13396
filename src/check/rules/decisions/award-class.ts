import { awardForms } from '../../../model/schema/award-form.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const awardClass: Rule = {
  id: 'award-class',
  title: 'Huân chương Lao động có hạng; các hình thức khác không có hạng.',
  why: 'Thiếu hạng thì không biết Huân chương hạng nào; Bằng khen, Giấy khen không chia hạng.',
  severity: 'error',
  bad: [{ order: { 'recipients.0.class': null } }, { decision: { 'recipients.0.class': 'nhat' } }],
  good: [{ order: { 'recipients.0.class': 'Nhất' } }],
  record: forNoun(['decision'], function* ({ value: { form, recipients = [] }, data, template }) {
    if (template) return;
    const rows = (data as { recipients?: { class?: unknown }[] }).recipients ?? [];
    for (const [index, row] of recipients.entries()) {
      const own = row.form ?? form;
      if (!own) continue;
      const hasClass = rows[index]?.class !== undefined;
      if (own === 'huan-chuong-lao-dong' && !hasClass) {
        yield {
          path: ['recipients', index, 'class'],
          of: 'key',
          actual: 'chưa ghi',
          expected: 'nhat, nhi hoặc ba, vì đây là Huân chương Lao động',
          help: 'Ghi hạng theo bản gốc ở dòng class, ví dụ class: nhi.',
        };
      } else if (own !== 'huan-chuong-lao-dong' && row.class) {
        yield {
          path: ['recipients', index, 'class'],
          of: 'key',
          actual: `${awardForms[own].label} mà có hạng`,
          expected: 'bỏ hạng, vì chỉ Huân chương Lao động có hạng',
          help: 'Xóa dòng class, hoặc sửa hình thức cho đúng bản gốc.',
        };
      }
    }
  }),
};
