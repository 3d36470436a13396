import { isOfKinh, mayBeFamilyName } from '../../../text/family-names.ts';
import { fold, hasMarks } from '../../../text/fold.ts';
import { isCutShort, isSyllable } from '../../../text/syllable.ts';
import { noPerson } from '../../../text/titles.ts';
import { copied, quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { forNames, type NameFault } from './for-names.ts';

export const nameSpelling: Rule = {
  id: 'name-spelling',
  title: 'Họ tên không lỗi gõ, hợp với danh xưng.',
  why: 'Rơi một chữ, lạc một chữ hoa hay dính tên đơn vị thì tra đúng tên người ấy không ra.',
  severity: 'warning',
  bad: [
    { says: 'Rơi chữ đầu', decision: { 'recipients.3.name': 'guyễn Thị Hòa' } },
    { says: 'Rơi chữ cuối', decision: { 'recipients.3.name': 'Trầ Thị Hòa' } },
    { says: 'Đảo chữ', decision: { 'recipients.3.name': 'Nguyễn Thị Hòa Vna' } },
    { says: 'Nhầm dấu của họ', decision: { 'recipients.3.name': 'Nguyển Thị Hòa' } },
    { says: 'Lạc chữ hoa', decision: { 'recipients.3.name': 'Lê THị Hòa' } },
    { decision: { 'recipients.3.name': 'LÊ Thị Hòa' } },
    { says: 'Thiếu dấu cách', decision: { 'recipients.3.name': 'LêThị Hòa' } },
    { says: 'Dính tên đơn vị', decision: { 'recipients.3.name': 'Lê Thị Hòa - Phòng A' } },
    { says: 'Danh xưng nhầm', decision: { 'recipients.3.honorific': 'Ông' } },
  ],
  good: [
    { decision: { 'recipients.3.name': 'Y Bhăm Niê Kdăm' } },
    { decision: { 'recipients.3.name': 'Đinh Hlươn' } },
    { decision: { 'recipients.3.name': 'Hồ Thị Kăn Hrịt' } },
    { decision: { 'recipients.3.name': 'Lê Thị McDonald' } },
    { decision: { 'recipients.3.name': 'Nguyễn Thị Thùy Anna' } },
    { decision: { 'recipients.3.name': 'Nguyễn Khoa Diệu Biên-Thùy' } },
    { says: 'Người Khơ Me họ Thị', decision: { 'recipients.3.name': 'Thị Sa Rây' } },
  ],
  record: forNames(({ name, row, path }) => {
    if (row.recipientType !== 'ca-nhan') return undefined;
    const slip = slipIn(name);
    if (slip || row.honorific !== 'Ông' || !/^\p{L}+ Thị \p{L}/u.test(name)) return slip;
    return {
      path: [...path.slice(0, -1), 'honorific'],
      actual: `đang ghi ${quote('Ông')} trước ${quote(name)}`,
      expected: 'danh xưng của chính người ấy; đệm “Thị” thường là của nữ',
      help: 'Đối chiếu bản gốc; bản gốc ghi đúng như vậy thì để nguyên.',
    };
  }),
};

/** A typo in a person's name. */
function slipIn(name: string): NameFault | undefined {
  const [, , unit = ''] = /^(.+?)\s+[-–]\s+(.+)$/.exec(name) ?? [];
  if (noPerson.test(unit.split(' ')[0] ?? ''))
    return {
      expected: 'chỉ họ tên',
      help: `Chuyển ${copied(unit)} sang unit hoặc unitAsWritten; là họ tên thì để nguyên.`,
    };
  const words = name.split(/\s+/);
  const word = words.find(
    (each, place) => /^\p{L}+$/u.test(each) && isMistyped(each, place, words),
  );
  return word === undefined
    ? undefined
    : {
        expected: `họ tên như bản gốc; ${quote(word)} như bị gõ nhầm`,
        help: 'Đối chiếu bản gốc rồi gõ lại; bản gốc ghi đúng như vậy thì để nguyên.',
      };
}

function isMistyped(word: string, place: number, words: readonly string[]): boolean {
  if (/^(?!Mc|Mac|D[ei])\p{L}*\p{L}\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)) return true;
  if (/^\p{Lu}{2,}$/u.test(word) && isSyllable(word))
    return words.some((each) => /\p{Ll}/u.test(each));
  if (place === 0) return /^\p{Ll}/u.test(word) || isMistypedFamily(word);
  if (!isOfKinh(words[0] ?? '')) return false;
  return hasMarks(word) ? isCutShort(word) : !isSyllable(word) && swapped(word).some(isSyllable);
}

/**
 * “Nguyển”, “Tràn”: no other spelling of these families exists, except “Nguyên”; or “Trầ”, without its
 * last letter.
 */
const isMistypedFamily = (word: string) =>
  hasMarks(word) &&
  !mayBeFamilyName(word) &&
  ((/^(?:nguyen|tran|huynh)$/.test(fold(word)) && !/^nguyên$/iu.test(word)) ||
    (!isSyllable(word) && Array.from('ghinotuy', (last) => word + last).some(isOfKinh)));

/** A word with each pair of neighbouring letters swapped. */
const swapped = (word: string) =>
  Array.from(
    word,
    (_, at) =>
      word.slice(0, at) + [...word.slice(at, at + 2)].reverse().join('') + word.slice(at + 2),
  );
