import { recipientTypes } from '../../../model/schema/recipient-type.ts';
import { mayBeFamilyName } from '../../../text/family-names.ts';
import { exact } from '../../../text/fold.ts';
import { noPerson } from '../../../text/titles.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { forNames, type NameFault } from './for-names.ts';

export const nameKind: Rule = {
  id: 'name-kind',
  title: 'Tên hợp với đối tượng: người, tập thể, hộ gia đình.',
  why: 'Ghi nhầm đối tượng, chức vụ vào chỗ của tên hay dòng cộng của bảng thì số người, số tập thể được khen đếm sai, tìm tên không ra.',
  severity: 'warning',
  bad: [
    { says: 'Tập thể ghi thành cá nhân', decision: { 'recipients.3.name': 'Tổ sơn vạch số 4' } },
    { says: 'Hộ ghi thành cá nhân', decision: { 'recipients.3.name': 'Hộ bà Lê Thị Hòa' } },
    {
      says: 'Tên và chức vụ đổi chỗ',
      decision: { 'recipients.3.name': 'Phó Trưởng phòng', 'recipients.3.position': 'Lê Thị Hòa' },
    },
    { says: 'Người ghi thành tập thể', decision: { 'recipients.1.name': 'Ninh Thị Sao' } },
    { says: 'Tập thể có danh xưng', decision: { 'recipients.1.honorific': 'Bà' } },
    { says: 'Tập thể ở mục của cá nhân', decision: { 'recipients.1.section': 'B. CÁ NHÂN' } },
    { says: 'Tập thể ghi truy tặng', decision: { 'recipients.1.posthumous': true } },
    { decision: { 'recipients.4.sortName': 'Nam Trần Văn' } },
    { says: 'Dòng cộng của bảng', decision: { 'recipients.1.name': 'Cộng: 02 tập thể' } },
  ],
  good: [
    { decision: { 'recipients.3.name': 'Trưởng Thị Hòa' } },
    { decision: { 'recipients.1.name': 'Tổng công ty Xây dựng số 4' } },
    { decision: { 'recipients.1.name': 'Trường THPT Nguyễn Thị Minh Khai' } },
    { decision: { 'recipients.1.name': 'Công Đoàn Sở' } },
  ],
  record: forNames(function* ({ name, row, path }) {
    const fault = faultOf({ ...row, name });
    if (fault) yield fault;
    const { section = '' } = row as { section?: string };
    const other = sectionOfOthers(section, row.recipientType);
    if (other)
      yield {
        path: [...path.slice(0, -1), 'section'],
        actual: `${quote(name)} là ${row.recipientType} mà đứng ở mục ${quote(section)}`,
        expected: `${other}, hoặc mục khác`,
        help: `Đối chiếu bản gốc: là ${recipientTypes[other].label.toLowerCase()} thì viết recipientType: ${other}, không thì sửa section; bản gốc xếp như đang ghi thì để nguyên.`,
      };
  }),
};

/** The recipient type named by the heading above a row, if different from the row's own. */
function sectionOfOthers(section: string, own?: string): 'tap-the' | 'ca-nhan' | undefined {
  const [collective, person] = [/tập thể/iu, /cá nhân/iu].map((words) => words.test(section));
  if (collective === person || /hộ gia đình/iu.test(section)) return undefined;
  if (own === 'ca-nhan' && collective) return 'tap-the';
  return own === 'tap-the' && person ? 'ca-nhan' : undefined;
}

interface Row {
  name: string;
  posthumous?: boolean | undefined;
  sortName?: string | undefined;
  recipientType?: string | undefined;
  honorific?: string | undefined;
}

const household = /^hộ (?:gia đình|ông|bà|anh|chị|cụ)(?!\p{L})/iu;
/** A total line, or a section heading, of a table. */
const ofTable =
  /^(?:(?:tổng(?: cộng| số)?|cộng)\s*(?:[:：=]|\d|$)|(?:tổng cộng|tổng số|cộng)\s+(?:tập thể|cá nhân|hộ)(?!\p{L})|(?:[a-z]|[ivx]+|\d+)[.)]\s*(?:tập thể|cá nhân|hộ gia đình)\s*[:.]?$)/iu;
const position =
  /^(?:(?:phó|quyền|nguyên)\s+)?(?:(?:tổng )?giám đốc|chủ tịch|bí thư|(?:tổ|đội|nhóm|trạm) trưởng|trưởng (?:phòng|ban|đoàn|trạm|khoa|thôn|xóm|khu|bộ)|chánh (?:văn phòng|thanh tra)|hiệu trưởng|chuyên viên|nhân viên|kế toán(?: viên| trưởng)?|cán bộ|công nhân|lái xe|viên chức|công chức)(?!\p{L})/iu;

function faultOf(row: Row): NameFault | undefined {
  const { name, recipientType, honorific, posthumous, sortName } = row;
  if (ofTable.test(name))
    return {
      expected: 'tên người, tập thể hoặc hộ; dòng cộng, đề mục của bảng không phải một trường hợp',
      help: 'Là dòng cộng, đề mục của bảng thì bỏ khối này, con số cộng ghi ở declared; đúng là tên gọi thì để nguyên.',
    };
  if (recipientType !== 'ho-gia-dinh' && household.test(name))
    return {
      expected: `tên một ${recipientType === 'ca-nhan' ? 'người' : 'tập thể'}, vì đối tượng là ${recipientType}`,
      help: 'Là hộ gia đình thì viết recipientType: ho-gia-dinh, declared cũng đếm là hộ; bản gốc xếp như đang ghi thì để nguyên.',
    };
  if (sortName && sorted(sortName) !== sorted(name))
    return {
      actual: `${quote(name)} được xếp theo ${quote(sortName)}`,
      expected: 'sortName có đúng các chữ của tên, chỉ đổi thứ tự',
      help: 'Viết lại sortName từ tên này, hoặc xóa dòng sortName.',
    };
  if (recipientType === 'tap-the' && posthumous)
    return {
      actual: `${quote(name)} là tập thể mà ghi truy tặng`,
      expected: 'truy tặng chỉ ở một người đã mất',
      help: 'Là một người thì viết recipientType: ca-nhan; là tập thể thì xóa dòng posthumous; bản gốc đúng như vậy thì để nguyên.',
    };
  if (recipientType === 'ca-nhan') return ofPerson(name);
  return recipientType === 'tap-the' ? ofCollective(name, honorific) : undefined;
}

/** The letters of a name, sorted. */
const sorted = (name: string) => [...exact(name).replace(/[^\p{L}]/gu, '')].sort().join('');

function ofPerson(name: string): NameFault | undefined {
  const [first = '', second = ''] = name.split(/\s+/);
  if (noPerson.test(first) && /^[\p{Ll}\d]/u.test(second))
    return {
      expected: 'tên một người, vì đối tượng là ca-nhan',
      help: 'Là tập thể thì viết recipientType: tap-the; đúng là tên người thì để nguyên.',
    };
  if (position.test(name))
    return {
      expected: 'họ tên; chức vụ ghi ở position',
      help: 'Họ tên và chức vụ ghi nhầm chỗ thì đổi lại theo bản gốc; đúng là họ tên thì để nguyên.',
    };
  return undefined;
}

function ofCollective(name: string, honorific = ''): NameFault | undefined {
  const words = name.split(/\s+/);
  const isPerson =
    words.length <= 4 && mayBeFamilyName(words[0] ?? '') && /^(?:Văn|Thị)$/u.test(words[1] ?? '');
  const isCalled = /^(?:ông|bà|anh|chị|cô)(?!\p{L})/iu.test(honorific);
  if (!isPerson && !isCalled) return undefined;
  return {
    ...(isCalled && { actual: `${quote(name)} là tập thể mà có danh xưng ${quote(honorific)}` }),
    expected: 'tên một tập thể, vì đối tượng là tap-the',
    help: 'Là một người thì viết recipientType: ca-nhan; đúng là tên tập thể thì để nguyên, không ghi danh xưng.',
  };
}
