import { textsOf } from '../../facts/texts.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** Letters after which a text is cut on cards, and after which it is surely pasted by mistake. */
const limits = new Map([
  ['title', [160, 300]],
  ['summary', [320, 1000]],
]);
const others = [5000, 5000];

export const tooLong: Rule = {
  id: 'too-long',
  title: 'Tiêu đề, tóm tắt và các mục khác không quá dài.',
  why: 'Tiêu đề quá 160, tóm tắt quá 320 ký tự thì thẻ và ảnh chia sẻ bị cắt cụt; dài hơn nhiều là dán nhầm.',
  severity: 'warning',
  bad: [
    { exemplar: { title: 'Chuyến xe đón người cao tuổi '.repeat(8).trim() } },
    {
      says: 'Quá dài thì là lỗi',
      exemplar: { title: 'Chuyến xe đón người cao tuổi '.repeat(30).trim() },
    },
  ],
  good: [{ exemplar: { title: 'Chuyến xe' } }],
  *record(record): Iterable<Violation> {
    for (const { text, path, bodyOffset } of textsOf(record, { private: true })) {
      if (bodyOffset !== undefined) continue;
      const isExemplar =
        path.length === 1 && (record.noun === 'exemplar' || record.noun === 'draft');
      const [usual = 0, most = 0] = (isExemplar && limits.get(String(path[0]))) || others;
      if (text.length <= usual) continue;
      yield {
        path,
        severity: text.length > most ? 'error' : 'warning',
        actual: `đang dài ${text.length} ký tự`,
        expected: `không quá ${usual} ký tự`,
        help: 'Viết gọn lại.',
      };
    }
  },
};
