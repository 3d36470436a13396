import { isTypedBare } from '../../../text/family-names.ts';
import { legacyEncodingAt } from '../../../text/legacy-encoding.ts';
import { noPerson } from '../../../text/titles.ts';
import { degree, rank } from '../../facts/degree.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { forNames, type NameFault } from './for-names.ts';

export const nameLetters: Rule = {
  id: 'name-letters',
  title: 'Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối.',
  why: 'Chữ số, dấu hỏi thay cho chữ bị mất, mã HTML hay chữ không có trong bảng chữ thì không ai tra ra được tên ấy.',
  bad: [
    { says: 'Chữ bị mất', decision: { 'recipients.3.name': 'Lê Th? Hòa' } },
    { decision: { 'recipients.1.name': 'Phòng T&agrave;i chính' } },
    { decision: { 'recipients.1.name': 'Phòng số 2\nPhòng số 3' } },
    { decision: { 'recipients.1.name': 'Phòng \uf0b7 số 2' } },
    { decision: { 'recipients.3.name': 'Lê Thị Hòa 1985' } },
    { says: 'Gõ kiểu VIQR', decision: { 'recipients.3.name': 'Le^ Thi. Ho`a' } },
    { decision: { 'recipients.3.name': 'Lê Thị Hòa *' } },
    { says: 'Chú thích sau tên', decision: { 'recipients.3.name': 'Lê Thị Hòa (tổ trưởng)' } },
    { says: 'Tên không dấu', decision: { 'recipients.3.name': 'Le Thi Hoa' } },
    { says: 'Tên để trống', decision: { 'recipients.3.name': 'Nguyễn Văn A' } },
  ],
  good: [
    { decision: { 'recipients.3.name': 'Điểu K’Ré' } },
    { decision: { 'recipients.3.name': "H'Hen Niê Kdăm" } },
    { decision: { 'recipients.3.name': 'Y Á' } },
    { decision: { 'recipients.3.name': 'Công Tằng Tôn Nữ Lê Thị Hòa-An' } },
    { decision: { 'recipients.3.name': 'John F. Kennedy' } },
    { decision: { 'recipients.1.name': 'Tổ 3, khu phố 2 & “Đèn cửa ngõ”; Chi đoàn (mở rộng)' } },
  ],
  record: forNames(
    ({ name, row }) =>
      ofAny(name) ?? (row.recipientType === 'ca-nhan' ? ofPerson(name) : undefined),
    true,
  ),
};

/** What no name may contain. */
const inNoName: readonly (NameFault & { sign: RegExp; says?: string })[] = [
  {
    sign: /\n/,
    actual: 'tên bị xuống dòng',
    expected: 'tên nằm trên một dòng',
    help: 'Nối lại thành một dòng; là hai người, hai tập thể thì tách thành hai khối.',
  },
  { sign: /&(?:[a-z]{2,8}|#x?[\da-f]{2,6});/i, expected: 'chữ, không phải mã của trang web' },
  {
    sign: /\p{Co}|\ufffd/u,
    says: 'có chữ lạ, máy khác không đọc được',
    expected: 'chữ Việt Unicode',
  },
  {
    sign: /\p{L}\?|\?\p{L}/u,
    says: 'có chữ đã mất thành dấu hỏi',
    expected: 'đủ mọi chữ của tên',
  },
];

function ofAny(name: string): NameFault | undefined {
  const found = inNoName.find(({ sign }) => sign.test(name.trim()));
  if (!found) return undefined;
  const { sign, says, ...fault } = found;
  return {
    ...(says && { actual: `đang ghi ${quote(name)}, ${says}` }),
    help: 'Gõ lại tên theo bản gốc.',
    ...fault,
  };
}

function ofPerson(name: string): NameFault | undefined {
  // Other rules report misplaced titles and characters of legacy encodings.
  if (degree.test(name) || rank.test(name) || legacyEncodingAt(name)[0]) return undefined;
  // So is a row of a table.
  if (name.includes('\t')) return undefined;
  // Another rule reports a collective recorded as a person.
  if (noPerson.test(name.split(' ')[0] ?? '') && /^\S+ [\p{Ll}\d]/u.test(name)) return undefined;
  if (isTypedBare(name))
    return {
      severity: 'warning',
      actual: `đang ghi ${quote(name)}, không có dấu`,
      expected: 'chữ Việt có dấu',
      help: 'Gõ lại tên theo bản gốc, đủ dấu; bản gốc in không dấu thì để nguyên.',
    };
  const bare = name.replace(/\([^)]*\)/g, '');
  if (
    /\p{L}[\^~(+*`'.?]{1,2}(?:\p{L}|$|\s)/u.test(bare) &&
    /[\^~(+`]\p{L}|\p{L}[\^~(+`]/u.test(bare)
  )
    return {
      actual: `đang ghi ${quote(name)}, chữ gõ kiểu VIQR`,
      expected: 'chữ Việt có dấu',
      help: 'Gõ lại tên theo bản gốc bằng bộ gõ Unicode.',
    };
  if (/\p{Nd}/u.test(name)) {
    // Some lists distinguish namesakes by a digit.
    const isNamesake = /^[^\p{Nd}]+ \(?[1-9]\)?$/u.test(name);
    return {
      severity: isNamesake ? 'warning' : 'error',
      expected: 'họ tên không có chữ số',
      help: isNamesake
        ? 'Đối chiếu bản gốc; bản gốc đánh số người trùng tên thì để nguyên.'
        : 'Chỉ ghi họ tên như bản gốc; số thứ tự ghi ở no; năm sinh, số điện thoại thì bỏ.',
    };
  }
  if (
    /^(?:(?:nguyễn|trần|lê|phạm) (?:văn|thị) [abcxyz]|(?:họ và tên|họ tên|tên người).*)$/iu.test(
      name.trim(),
    )
  )
    return {
      severity: /^h|^tên/iu.test(name) ? 'error' : 'warning',
      actual: `đang ghi ${quote(name)}, giống tên để làm mẫu`,
      expected: 'tên thật như bản gốc',
      help: 'Ghi họ tên như bản gốc; đúng là tên thật thì để nguyên.',
    };
  const odd = /[^\p{L}\p{M}\s'’‘ʼ´`\-‐‑–]/u.exec(name.replace(/(?<=(?:^|\s)\p{Lu})\./gu, ''))?.[0];
  if (!odd || joined.test(name)) return undefined;
  const isNote = /[(),.;:/“”"]/.test(odd);
  return {
    severity: isNote ? 'warning' : 'error',
    expected: 'họ tên chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối',
    help:
      isNote && !name.trim().endsWith(odd)
        ? 'Phần không phải họ tên thì chuyển sang honorific hoặc position; bản gốc ghi đúng như vậy thì để nguyên.'
        : `Xóa dấu ${quote(odd)}, giữ đủ họ tên như bản gốc.`,
  };
}

/**
 * Two names of at least two words each, and what joins them; in “Và A Sùng” that word is part of the
 * name.
 */
const joined =
  /^(?:\S+\s+){1,4}\S+?\s*(?:,|;|\/|&|\+|\s(?:và|cùng|với)(?=\s))\s*(?:(?:ông|bà|anh|chị)\s+)?\p{Lu}\S*\s+\p{Lu}/u;

export const nameJoined: Rule = {
  id: 'name-joined',
  title: 'Mỗi người một khối, không ghi hai người vào một tên.',
  why: 'Hai người trong một tên thì người thứ hai tìm không ra, số cá nhân đếm thiếu.',
  bad: [
    { decision: { 'recipients.3.name': 'Lê Thị Hòa và Trần Văn Bình' } },
    { decision: { 'recipients.3.name': 'Lê Thị Hòa, Trần Văn Bình' } },
    { decision: { 'recipients.3.name': 'Lê Thị Hòa & Trần Văn Bình' } },
  ],
  good: [
    { says: 'Họ Và là họ thật', decision: { 'recipients.3.name': 'Và A Sùng' } },
    { decision: { 'recipients.1.name': 'Nhóm tác giả Lê Thị Hòa và Trần Văn Bình' } },
  ],
  record: forNames(({ name, row }) => {
    if (row.recipientType !== 'ca-nhan' || !joined.test(name) || ofAny(name)) return undefined;
    return {
      actual: `đang ghi ${quote(name)}, là tên của nhiều người`,
      expected: 'mỗi người một khối',
      help: 'Tách thành mỗi người một khối “- name: …”; là một hộ thì viết recipientType: ho-gia-dinh, là một nhóm thì viết recipientType: tap-the.',
    };
  }, true),
};
