import { longestName } from '../../../model/schema/text.ts';
import { textsOf } from '../../facts/texts.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** Length at which cards truncate a text, and length at which it was surely pasted by mistake. */
const limits = new Map([
  ['title', [160, 300]],
  ['summary', [320, 1000]],
]);
const others = [5000, 5000];

/** The same for keys of a few words, at any depth. */
const short = new Map([
  ['number', [40, 80]],
  ['symbol', [40, 80]],
  ['honorific', [60, 150]],
  ['shortName', [80, 200]],
  ['sortName', [120, 300]],
  ['relation', [120, 300]],
  ['name', [200, longestName]],
  ['by', [150, 300]],
  ['author', [200, 400]],
  ['givenBy', [150, 300]],
  ['honouree', [200, 400]],
  ['position', [250, 500]],
  ['unitAsWritten', [250, 600]],
  ['section', [250, 600]],
  ['lines', [150, 300]],
  ['aliases', [100, 200]],
  ['credit', [200, 500]],
  ['alt', [400, 1000]],
  ['caption', [400, 1000]],
  ['basis', [400, 1000]],
  ['proof', [400, 1000]],
  ['subjectLine', [700, 2000]],
]);

export const tooLong: Rule = {
  id: 'too-long',
  title: 'Tiêu đề, tóm tắt và các mục khác không quá dài.',
  why: 'Tiêu đề quá 160, tóm tắt quá 320 ký tự thì thẻ và ảnh chia sẻ bị cắt cụt; dài hơn nhiều là dán nhầm.',
  severity: 'warning',
  bad: [
    { exemplar: { title: 'Chuyến xe đón người cao tuổi '.repeat(8).trim() } },
    {
      says: 'Mục ngắn mà dài cả trang là dán nhầm',
      decision: { 'recipients.3.position': 'Tổ trưởng tổ trực chốt '.repeat(40).trim() },
    },
    {
      says: 'Quá dài thì là lỗi',
      exemplar: { title: 'Chuyến xe đón người cao tuổi '.repeat(30).trim() },
    },
  ],
  *record(record): Iterable<Violation> {
    for (const { text, path, bodyOffset } of textsOf(record, { private: true })) {
      if (bodyOffset !== undefined) continue;
      const isExemplar = path.length === 1 && ['exemplar', 'draft'].includes(record.noun);
      const key = String(path.findLast((step) => typeof step === 'string'));
      const [usual = 0, most = 0] =
        (isExemplar && limits.get(String(path[0]))) || short.get(key) || others;
      if (text.length <= usual) continue;
      const isPasted = text.length > most;
      yield {
        path,
        severity: isPasted ? 'error' : 'warning',
        actual: `đang dài ${text.length} ký tự`,
        expected: `không quá ${usual} ký tự`,
        help: isExemplar
          ? 'Viết gọn lại.'
          : `Xem có dán thừa phần khác vào mục này không; bản gốc đúng như vậy thì ${isPasted ? 'báo người phụ trách kỹ thuật' : 'để nguyên'}.`,
      };
    }
  },
};
