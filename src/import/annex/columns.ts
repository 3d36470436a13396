import { exact, fold } from '../../text/fold.ts';
import { recipientFields } from './recipient.ts';

/**
 * What a column holds: a key of a recipient, or one of the mixtures that real lists have.
 * `nameOrUnit` is “Tên đơn vị”, which names the recipient where nothing else does.
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
 * Words that a head may hold, marks or none; `=` asks for the whole head, `==` for its marks too
 * (Năm is not Nam).
 */
type Phrase = string;

/** What a column's head says. */
export type ColumnMeaning = { kind: ColumnKind } | { forbidden: string } | undefined;

/** Columns that must not come in, whatever they are called, with the name that the report gives. */
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

/** Words of a head by what they mean, the first that fits. */
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
  ['meritYear', ['==năm', 'năm khen', 'năm công tác', 'năm học', 'giai đoạn', 'thời gian']],
  ['note', ['ghi chú']],
];

const fieldTitles = new Map(recipientFields.map(({ key, title }) => [fold(title), key]));

/** What a head says of its column; undefined where it is none of our words. */
export function meaningOf(head: string): ColumnMeaning {
  const known = memo.get(head);
  if (known !== undefined || memo.has(head)) return known;
  const meaning = head.length > 80 ? undefined : read(head.replace(/[*:]/g, '').trim());
  memo.set(head, meaning);
  return meaning;
}

const memo = new Map<string, ColumnMeaning>();

function read(head: string): ColumnMeaning {
  if (head === '') return undefined;
  const key = fieldTitles.get(fold(head));
  if (key) return { kind: key };
  const isUnit = says(head, unit);
  for (const [label, phrases] of Object.entries(forbidden)) {
    if (says(head, phrases) && !(label === 'địa chỉ' && isUnit)) return { forbidden: label };
  }
  const isPosition = says(head, position);
  if (says(head, words[0]?.[1] ?? [])) return { kind: 'familyName' };
  if (says(head, ['tên đơn vị', 'tên cơ quan', 'tên tổ chức']) && !says(head, ['cá nhân'])) {
    return { kind: 'nameOrUnit' };
  }
  if (says(head, name))
    return {
      kind: isPosition || (isUnit && says(head, ['họ và tên', 'họ tên'])) ? 'nameAndRest' : 'name',
    };
  const found = words.find(([, phrases]) => says(head, phrases));
  if (isPosition && !found) return { kind: isUnit ? 'positionAndUnit' : 'position' };
  if (found) return { kind: found[0] };
  return isUnit ? { kind: 'unit' } : undefined;
}

function says(head: string, phrases: readonly Phrase[]): boolean {
  const folded = fold(head);
  return phrases.some((phrase) => {
    if (phrase.startsWith('==')) return exact(head) === exact(phrase.slice(2));
    if (phrase.startsWith('=')) return folded === fold(phrase.slice(1));
    const words = fold(phrase);
    const at = folded.indexOf(words);
    if (at < 0) return false;
    return (
      !/[a-z0-9]/.test(folded[at - 1] ?? ' ') && !/[a-z0-9]/.test(folded[at + words.length] ?? ' ')
    );
  });
}
