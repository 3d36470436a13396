import { recipientTypes } from '../../../model/schema/recipient-type.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const counts: Rule = {
  id: 'counts',
  title: 'Danh sách nhập toàn văn phải đủ số lượng mà quyết định ghi.',
  why: 'Thiếu hay thừa một dòng là người được khen biến mất hoặc bị ghi hai lần. Bản gốc đếm nhầm thì giữ nguyên và nói ở note.',
  bad: [
    { decision: { 'declared.collectives': 3 } },
    { decision: { 'recipients.5': null } },
    { decision: { 'declared.collectives': 3, note: 'Chuyển lưu trữ năm 2023.' } },
  ],
  good: [
    { decision: { 'declared.collectives': 3, note: 'Bản gốc ghi 3 tập thể, danh sách có 2.' } },
    { decision: { extent: 'trich', 'declared.individuals': 35 } },
    { decision: { declared: null, note: 'Quyết định không ghi số lượng.' } },
    {
      says: 'Tặng một người, nêu ngay trong điều khoản',
      order: { declared: null, 'recipients.1': null },
    },
    {
      says: 'Trích từ một quyết định ghi thiếu',
      order: { 'declared.collectives': null, note: 'Bản gốc chỉ đếm cá nhân.' },
    },
  ],
  record: forNoun(['decision'], function* ({ value, data }) {
    const { extent, declared = {}, recipients = [], note } = value;
    if (
      !value.declared &&
      // A document that names its only recipient in its own words states no count.
      recipients.length !== 1 &&
      !/không (?:ghi|nêu|có) (?:rõ )?(?:số lượng|tổng số)/iu.test(note ?? '')
    ) {
      yield {
        path: ['declared'],
        of: 'key',
        actual: 'chưa ghi',
        expected: 'số lượng mà quyết định ghi, vì trang đối chiếu danh sách với con số ấy',
        help: 'Chép khối declared từ tệp mẫu, ghi đúng con số của bản gốc; bản gốc không nêu số lượng thì viết ở note: “Quyết định không ghi số lượng.”.',
      };
      return;
    }
    if (!extent || !value.declared || recipients.length === 0 || !isSorted(recipients)) return;
    for (const [type, { label, declared: key }] of Object.entries(recipientTypes)) {
      const rows = countOf(recipients, type);
      if (declared[key] === undefined && valueAt(data, ['declared', key]) !== undefined) continue;
      const count = declared[key] ?? (extent === 'toan-van' ? 0 : rows);
      const absent = missingNumbers(
        recipients.flatMap(({ recipientType, no }) => (recipientType === type ? [no] : [])),
        count,
      );
      const isWrong = extent === 'toan-van' ? rows !== count : rows > count;
      if (!isWrong || explains(note)) continue;
      yield {
        path: ['declared', key],
        actual: `${declared[key] === undefined ? `declared chưa ghi số ${label.toLowerCase()}` : `quyết định ghi ${count} ${label.toLowerCase()}`}, danh sách có ${rows}${absent && extent === 'toan-van' ? `, không có ${absent}` : ''}`,
        expected:
          extent === 'toan-van'
            ? 'hai con số bằng nhau khi nhập toàn văn'
            : 'danh sách trích không dài hơn con số của quyết định',
        help:
          extent === 'toan-van'
            ? `${absent ? `Nhập thêm ${absent} từ bản gốc` : 'Đếm lại danh sách'}; chỉ trích một phần thì ghi extent: trich; bản gốc đếm nhầm thì ghi rõ ở note; declared chép nhầm thì sửa.`
            : 'Đối chiếu con số ghi trong quyết định với bản gốc; bản gốc đếm nhầm thì ghi rõ ở note.',
      };
    }
  }),
};

type Rows = readonly { recipientType?: string | undefined }[];

/** Whether every row has a recipient type: a row without one is not counted. */
const isSorted = (rows: Rows) => rows.every(({ recipientType }) => recipientType);

const countOf = (rows: Rows, type: string) =>
  rows.filter(({ recipientType }) => recipientType === type).length;

/**
 * “Stt 3, 7” missing from a consecutively numbered list; undefined if its numbers do not reveal that.
 */
function missingNumbers(numbers: unknown[], count: number): string | undefined {
  const given = numbers.filter((no) => typeof no === 'number');
  if (given.length !== numbers.length || new Set(given).size !== given.length) return undefined;
  if (given.length === 0) return undefined;
  const first = Math.min(...given) === 2 ? 1 : Math.min(...given);
  const wanted = Array.from({ length: Math.min(count, 5000) }, (_, index) => first + index);
  const absent = wanted.filter((no) => !given.includes(no));
  if (absent.length === 0 || absent.length !== count - given.length) return undefined;
  const shown = absent.slice(0, 10).join(', ');
  return `Stt ${shown}${absent.length > 10 ? ` và ${absent.length - 10} số nữa` : ''}`;
}

/** Whether a note explains the original's own count. */
function explains(note = ''): boolean {
  return /bản (?:gốc|chính)|quyết định ghi|đếm|số lượng|nhầm|chênh|thừa|thiếu|khớp|chỉ có|\d\s*(?:tập thể|cá nhân|hộ|trường hợp|người)/iu.test(
    note,
  );
}

export const extractWording: Rule = {
  id: 'extract-wording',
  title: 'Ghi đúng là toàn văn hay trích.',
  why: 'Trang ghi “Trích 03/77 trường hợp” theo mục này; ghi nhầm thì người đọc tưởng danh sách đã đủ, hoặc tưởng còn thiếu.',
  severity: 'warning',
  bad: [{ decision: { note: 'Trích 03/77 trường hợp' } }],
  good: [{ order: { 'provenance.kind': 'Bản trích lục' } }],
  record: forNoun(['decision'], function* ({ value }) {
    const { extent, declared, recipients = [], provenance, note } = value;
    if (!declared || recipients.length === 0 || !isSorted(recipients)) return;
    const isWhole = Object.entries(recipientTypes).every(
      ([type, { declared: key }]) => (declared[key] ?? 0) === countOf(recipients, type),
    );
    const path = ['extent'];
    if (extent === 'trich' && isWhole)
      yield {
        path,
        actual: 'ghi là trích, nhưng danh sách đã có đủ số trường hợp của quyết định',
        expected: 'toan-van khi danh sách đã đủ',
        help: 'Xem lại declared: phải là con số của bản gốc, không phải số trường hợp đã nhập; bản gốc đúng chỉ có bấy nhiêu thì viết extent: toan-van.',
      };
    if (extent !== 'toan-van') return;
    if (/trích/i.test(provenance?.kind ?? ''))
      yield {
        path,
        actual: 'ghi là toàn văn mà nguồn là bản trích',
        expected: 'trich khi chỉ có một phần danh sách',
        help: 'Chỉ có một phần danh sách thì viết extent: trich, giữ nguyên con số mà quyết định ghi; đủ cả danh sách thì để nguyên.',
      };
    else if (/(?<!\p{L})trích (?:\d|từ |lục)/iu.test(note ?? ''))
      yield {
        path,
        actual: 'ghi là toàn văn mà ghi chú nói là trích',
        expected: 'hai chỗ nói như nhau',
        help: 'Viết extent: trich nếu chỉ có một phần danh sách, hoặc sửa ghi chú.',
      };
  }),
};
