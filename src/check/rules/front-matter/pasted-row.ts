import { textsOf } from '../../facts/texts.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const pastedRow: Rule = {
  id: 'pasted-row',
  title: 'Mỗi mục một nội dung, không dán cả hàng của bảng.',
  why: 'Cả hàng nằm trong một mục thì tên, chức vụ, đơn vị không tra được.',
  severity: 'warning',
  bad: [
    { decision: { note: 'Stt | Họ và tên | Chức vụ | Đơn vị' } },
    { units: { '0.note': 'Đội số 1\t12 người\t2021' } },
    { decision: { 'recipients.3.position': '2 | Lê Thị Hòa | Tổ trưởng' } },
    { decision: { 'recipients.3.name': 'Lê Thị Hòa\tĐội 1' } },
  ],
  good: [{ decision: { note: 'Bản gốc in “A|B” ở dòng 3.' } }],
  *record(record) {
    for (const { text, path, bodyOffset } of textsOf(record, { private: true })) {
      if (bodyOffset !== undefined || !/\t|\|.*\S.*\|/.test(text)) continue;
      yield {
        path,
        actual: `đang ghi ${quote(text)}, như một hàng của bảng`,
        expected: 'một nội dung',
        help: 'Chuyển từng ô vào mục của nó; đầu bảng dán nhầm thì xóa.',
      };
    }
  },
};
