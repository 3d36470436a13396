import { recipientTypes } from '../../../model/schema/recipient-type.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const extractWording: Rule = {
  id: 'extract-wording',
  title: 'Ghi đúng là toàn văn hay trích.',
  why: 'Trang ghi “Trích 03/77 trường hợp” theo mục này; ghi nhầm thì người đọc tưởng danh sách đã đủ, hoặc tưởng còn thiếu.',
  severity: 'warning',
  bad: [
    { decision: { note: 'Trích 03/77 trường hợp' } },
    { decision: { extent: 'trich' } },
    { decision: { 'provenance.kind': 'Bản trích lục' } },
  ],
  good: [{ order: { 'provenance.kind': 'Bản trích lục' } }],
  record: forNoun(['decision'], function* ({ value, template }) {
    const { extent, declared = {}, recipients = [], provenance, note } = value;
    if (template || recipients.length === 0) return;
    const isWhole = Object.entries(recipientTypes).every(([type, { declared: key }]) => {
      const rows = recipients.filter(({ recipientType }) => recipientType === type).length;
      return (declared[key] ?? 0) === rows;
    });
    if (extent === 'trich' && isWhole) {
      yield {
        path: ['extent'],
        actual: 'ghi là trích mà danh sách đã đủ số lượng của quyết định',
        expected: 'toan-van khi danh sách đã đủ',
        help: 'Xem lại declared: phải là con số của bản gốc, không phải số trường hợp đã nhập; bản gốc đúng chỉ có bấy nhiêu thì viết extent: toan-van.',
      };
    }
    if (extent === 'toan-van' && /trích/i.test(provenance?.kind ?? '')) {
      yield {
        path: ['extent'],
        actual: 'ghi là toàn văn mà nguồn là bản trích',
        expected: 'trich khi chỉ có một phần danh sách',
        help: 'Viết extent: trich và giữ nguyên con số mà quyết định ghi.',
      };
    } else if (extent === 'toan-van' && /(?<!\p{L})trích (?:\d|từ |lục)/iu.test(note ?? '')) {
      yield {
        path: ['extent'],
        actual: 'ghi là toàn văn mà ghi chú nói là trích',
        expected: 'hai chỗ nói như nhau',
        help: 'Viết extent: trich nếu chỉ có một phần danh sách, hoặc sửa ghi chú.',
      };
    }
  }),
};
