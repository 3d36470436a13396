import { exact, fold } from '../../text/fold.ts';
import { literal } from '../../text/literal.ts';
import { recipientFields } from './recipient.ts';

/**
 * The content of a column: a key of a recipient, or one of the mixtures found in real lists.
 * `nameOrUnit` is “Tên đơn vị”, which names the recipient if no other column does.
 */
export type ColumnKind =
  | (string & {})
  | 'familyName'
  | 'givenName'
  | 'nameAndRest'
  | 'nameOrUnit'
  | 'positionAndUnit'
  | 'rank';

/**
 * Words of a head, with or without diacritics; `=` matches the whole head, `==` with diacritics too (Năm
 * is not Nam).
 */
type Phrase = string;

/** The meaning of a column's head. */
export type ColumnMeaning = { kind: ColumnKind } | { forbidden: string } | undefined;

/** Columns that must never be imported, by any of their names, with the name used in the report. */
const forbidden: Record<string, Phrase[]> = {
  'số căn cước, hộ chiếu': [
    'cccd',
    'cmnd',
    'cmt',
    'cmtnd',
    'căn cước',
    'chứng minh nhân dân',
    'số chứng minh',
    'định danh',
    'hộ chiếu',
    'ngày cấp',
    'nơi cấp',
  ],
  'ngày sinh': [
    'ngày sinh',
    'năm sinh',
    'tháng năm sinh',
    'sinh ngày',
    'sinh năm',
    'nơi sinh',
    'tuổi',
    'ns',
  ],
  'số điện thoại': ['điện thoại', 'sđt', 'số đt', '=đt', 'sdt', 'di động', 'zalo', 'liên hệ'],
  'thư điện tử': ['email', 'e-mail', 'thư điện tử', 'gmail', 'mail'],
  'địa chỉ': [
    'địa chỉ',
    'nơi ở',
    'chỗ ở',
    'nơi cư trú',
    'cư trú',
    'hộ khẩu',
    'thường trú',
    'tạm trú',
    'nhà riêng',
    'số nhà',
    'quê quán',
    'nguyên quán',
  ],
  'số tài khoản': ['tài khoản', 'stk', 'số tk', 'ngân hàng'],
  'giới tính': ['giới tính', 'phái', 'nam/nữ', 'nam, nữ', 'nam (nữ)', '==nam', '==nữ'],
  'dân tộc, tôn giáo': ['dân tộc', 'tôn giáo'],
  'mã số thuế, bảo hiểm': ['mã số thuế', 'mst', 'bhxh', 'bhyt', 'bảo hiểm'],
};

const position = ['chức vụ', 'chức danh', 'công việc', 'nghề nghiệp', 'nhiệm vụ'];
const unit = [
  'đơn vị',
  'nơi công tác',
  'cơ quan',
  'phòng ban',
  'phòng, ban',
  'bộ phận',
  'tổ chức',
  'nơi làm việc',
  '=thôn, xã',
  '=thôn',
  '=xã',
  '=xã, phường',
];
const name = [
  'họ và tên',
  'họ tên',
  'họ, tên',
  'họ & tên',
  'tên cá nhân',
  'tên tập thể',
  'tên hộ',
  'tên gia đình',
  'tên đối tượng',
  'tên đơn vị, cá nhân',
  'tập thể',
  'cá nhân',
  'hộ gia đình',
  'người được khen',
  'đối tượng khen',
  'đối tượng được',
  '=tên',
];

/** Words of heads by meaning; the first match counts. */
const words: [ColumnKind, Phrase[]][] = [
  [
    'familyName',
    ['họ đệm', 'họ và đệm', 'họ và tên đệm', 'họ và chữ đệm', 'họ, đệm', 'họ lót', '=họ'],
  ],
  ['no', ['=stt', '=tt', '=số tt', 'số thứ tự', '=thứ tự', '=no', '=số', 's.tt']],
  [
    'honorific',
    ['=ông/bà', '=ông, bà', '=ông (bà)', '=ông bà', '=ông - bà', 'danh xưng', 'xưng hô'],
  ],
  ['rank', ['cấp bậc', 'quân hàm', 'học vị', 'học hàm']],
  ['class', ['=hạng']],
  ['posthumous', ['truy tặng']],
  ['reward', ['tiền thưởng', 'mức thưởng', 'số tiền', 'mức tiền', 'tiền kèm theo']],
  ['form', ['hình thức', 'danh hiệu', 'mức khen', 'đề nghị khen', 'loại khen', 'khen thưởng']],
  [
    'achievement',
    ['thành tích', 'lý do', 'nội dung', 'tóm tắt', 'công lao', 'giải pháp', 'sáng kiến'],
  ],
  ['meritPeriod', ['==năm', 'năm khen', 'năm công tác', 'năm học', 'giai đoạn', 'thời gian']],
  ['note', ['ghi chú']],
];

const fieldTitles = new Map(recipientFields.map(({ key, title }) => [fold(title), key]));

const saysForbidden = Object.entries(forbidden).map(([label, list]) => ({
  label,
  says: matcher(list),
}));
const saysWords = words.map(([kind, list]) => ({ kind, says: matcher(list) }));
const saysPosition = matcher(position);
const saysUnit = matcher(unit);
const saysName = matcher(name);
const saysFullName = matcher(['họ và tên', 'họ tên']);
const saysUnitName = matcher(['tên đơn vị', 'tên cơ quan', 'tên tổ chức']);
const saysPerson = matcher(['cá nhân']);

/** The meaning of a column head; undefined if unknown. */
export function meaningOf(head: string): ColumnMeaning {
  if (head.length > 80 || !/\p{L}/u.test(head)) return undefined;
  const written = head.replace(/[*:]/g, '').trim();
  const text = { folded: fold(written), written };
  const key = fieldTitles.get(text.folded);
  if (key) return { kind: key };
  const isUnit = saysUnit(text);
  const kept = saysForbidden.find(({ says }) => says(text));
  if (kept && !(kept.label === 'địa chỉ' && isUnit)) return { forbidden: kept.label };
  const isPosition = saysPosition(text);
  const found = saysWords.find(({ says }) => says(text));
  if (found?.kind === 'familyName') return { kind: found.kind };
  if (saysUnitName(text) && !saysPerson(text)) return { kind: 'nameOrUnit' };
  if (saysName(text)) {
    const isMore = isPosition || (isUnit && saysFullName(text));
    return { kind: isMore ? 'nameAndRest' : 'name' };
  }
  if (found) return { kind: found.kind };
  if (isPosition) return { kind: isUnit ? 'positionAndUnit' : 'position' };
  return isUnit ? { kind: 'unit' } : undefined;
}

type Says = (head: { folded: string; written: string }) => boolean;

function matcher(phrases: readonly Phrase[]): Says {
  const marked = new Set(
    phrases.flatMap((each) => (each.startsWith('==') ? [exact(each.slice(2))] : [])),
  );
  const whole = phrases.flatMap((each) => (/^=[^=]/.test(each) ? [fold(each.slice(1))] : []));
  const within = phrases.filter((each) => !each.startsWith('=')).map(fold);
  const alternatives = [
    ...whole.map((each) => `^${literal(each)}$`),
    ...within.map((each) => `(?:^|[^a-z0-9])${literal(each)}(?![a-z0-9])`),
  ];
  const pattern = alternatives.length > 0 ? new RegExp(alternatives.join('|')) : /(?!)/;
  return ({ folded, written }) =>
    pattern.test(folded) || (marked.size > 0 && marked.has(exact(written)));
}
