import { fold, hasMarks } from '../../../text/fold.ts';
import { bareName } from '../../facts/bare-name.ts';
import { quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const approverAuthor: Rule = {
  id: 'approver-author',
  title: 'Người duyệt phải khác người viết.',
  why: 'Bài phải có người thứ hai đọc và chịu trách nhiệm.',
  severity: 'error',
  bad: [
    { exemplar: { author: 'Phạm Quang Huy' } },
    { exemplar: { author: 'Ông Phạm Quang Huy, Văn phòng' } },
    { exemplar: { author: 'ThS. Phạm Quang Huy và Trần Thị Lụa' } },
    { exemplar: { 'approval.by': 'Tran Thi Lua' } },
    { exemplar: { 'approval.by': 'Đồng chí TS. Trần Thị Lụa' } },
  ],
  good: [{ exemplar: { author: 'Phạm Quang Hùng' } }],
  record: forNoun(exemplarNouns, function* ({ id, value }) {
    const by = value.approval?.by;
    if (!by || !value.author) return;
    const approver = bareName(by);
    if (!authorsOf(value.author).some((author) => isSame(author, approver))) return;
    yield {
      path: ['approval', 'by'],
      actual: `${quote(by)} cũng là người viết bài`,
      expected: 'người duyệt khác người viết',
      help: `Trình người có thẩm quyền khác duyệt rồi chạy npm run approve -- ${id}.`,
    };
  }),
};

/** A name that is typed without any mark may be anybody's whose letters it has. */
function isSame(author: string, approver: string): boolean {
  const isBare = !hasMarks(author) || !hasMarks(approver);
  return author === approver || (isBare && fold(author) === fold(approver));
}

function authorsOf(author: string): string[] {
  return [author, ...author.split(/[,;(–]| và | - /)].map(bareName);
}

/** A leader's title at the beginning of a position, and the body that he leads. */
const leader =
  /^(?:(?:kt|q|tm)\. ?|quyền |phó )*(?:giám đốc|lãnh đạo|chủ tịch|thủ trưởng|bộ trưởng|bí thư|hiệu trưởng|cục trưởng|tổng cục trưởng)(?!\p{L})(?<body>.*)$/u;
const notLeader =
  /chuyên viên|nhân viên|văn thư|cán sự|cán bộ|lái xe|công nhân|cộng tác viên|biên tập|kế toán|thủ quỹ|thực tập|đội viên|tổ trưởng|tổ phó|đội trưởng|đội phó|trưởng phòng|phó phòng|trưởng ban|phó ban|trưởng trạm|trưởng bến|thư ký|trợ lý|người viết|phóng viên|bảo vệ|thanh tra|bí thư (?:chi )?đoàn|quản trị/u;

/** Bodies whose heads approve nothing here, unless one of them keeps the site. */
const elsewhere =
  /^(?:công ty|doanh nghiệp|xí nghiệp|nhà máy|hợp tác xã|htx|bến xe|trung tâm|ban quản lý|bệnh viện|trường|ngân hàng|chi nhánh|phòng|công đoàn|hội(?! đồng)|ubnd(?! tỉnh)|ủy ban nhân dân(?! tỉnh)|hđnd|xã|phường|thị trấn|huyện|chi đoàn|đoàn)(?!\p{L})/u;

export const approverCompetence: Rule = {
  id: 'approver-competence',
  title: 'Người duyệt phải là lãnh đạo có thẩm quyền.',
  why: 'Bài lên trang là tiếng nói của cơ quan; Giám đốc Sở hoặc người được giao thay, kể cả của cơ quan kế tiếp, duyệt bằng văn bản.',
  severity: 'error',
  bad: [
    'Giám đốc Sở Y tế',
    'Chuyên viên Văn phòng',
    'Trưởng phòng số 2',
    'Thư ký Giám đốc Sở',
    'Chánh Thanh tra Sở',
    'Giám đốc Công ty Vận tải số 1',
    'Giám đốc Trung tâm C',
    'Chủ tịch UBND xã Hòa Bình',
    'Chủ tịch Công đoàn',
    'Chánh Văn phòng Sở',
    'Nguyên Giám đốc Sở',
  ]
    .map((position): Rule['bad'][number] => ({ exemplar: { 'approval.position': position } }))
    .concat({
      says: 'Sở cùng tên của tỉnh khác',
      files: { 'co-quan.yml': officeOf('Sở Giao thông vận tải tỉnh Hà Nam') },
      exemplar: { 'approval.position': 'Giám đốc Sở Giao thông vận tải Nam Định' },
    }),
  good: [
    'Phó Giám đốc phụ trách',
    'Giám đốc Sở Xây dựng',
    'KT. Giám đốc, Phó Giám đốc',
    'Giám đốc Sở, Chủ tịch Hội đồng Thi đua - Khen thưởng',
    'Q. Giám đốc Sở Giao thông vận tải tỉnh Hà Nam',
    'Phó Chủ tịch UBND tỉnh',
  ]
    .map((position): Rule['good'][number] => ({ exemplar: { 'approval.position': position } }))
    .concat(
      {
        files: { 'co-quan.yml': officeOf('Sở Nội vụ tỉnh Ninh Bình') },
        exemplar: { 'approval.position': 'Phó Giám đốc Sở Nội vụ' },
      },
      {
        says: 'Trung tâm đang quản lý trang',
        files: { 'co-quan.yml': officeOf('Trung tâm Lưu trữ tỉnh Ninh Bình') },
        exemplar: { 'approval.position': 'Giám đốc Trung tâm Lưu trữ tỉnh Ninh Bình' },
      },
    ),
  *content(content) {
    const own = ownBodies(content);
    for (const record of exemplarNouns.flatMap((noun) => content.of(noun))) {
      const { position, basis = '' } = record.value.approval ?? {};
      const fault = position && faultOf(plain(position), basis, own);
      if (!fault) continue;
      const { says, ...rest } = fault;
      yield {
        record,
        path: ['approval', 'position'],
        actual: `${quote(position)} ${says}`,
        help: `Trình lãnh đạo có thẩm quyền duyệt rồi chạy npm run approve -- ${record.id}.`,
        ...rest,
      };
    }
  },
};

const unfit = {
  says: 'không phải chức vụ có thẩm quyền duyệt',
  expected: 'Giám đốc, Phó Giám đốc được giao, hoặc lãnh đạo cơ quan kế tiếp',
};

const delegated = {
  ...unfit,
  severity: 'warning' as const,
  help: 'Có văn bản giao quyền duyệt thì để nguyên.',
};

function isDelegated(basis: string): boolean {
  return /ủy quyền|uỷ quyền|được giao|phân công/iu.test(basis);
}

/** @param own names of the bodies that may approve */
function faultOf(position: string, basis: string, own: string[]) {
  if (/^(?:nguyên|cựu) /u.test(position)) return unfit;
  const body = leader.exec(position)?.groups?.body;
  if (body === undefined) {
    if (/chánh văn phòng/u.test(position)) return isDelegated(basis) ? delegated : unfit;
    return notLeader.test(position) ? unfit : undefined;
  }
  const [named = ''] = body.split(
    /[,;(–]| - |(?:^| )(?:phụ trách|thường trực|điều hành|được|kiêm)/u,
  );
  if (!isElsewhere(named.trim(), own)) return undefined;
  return {
    says: 'là lãnh đạo của cơ quan, đơn vị khác',
    expected:
      'lãnh đạo Sở Giao thông vận tải hoặc cơ quan kế tiếp (mục successor trong co-quan.yml, co-quan-ban-hanh.yml)',
  };
}

function isElsewhere(body: string, own: string[]): boolean {
  if (own.some((name) => name.includes(body))) return false;
  if (elsewhere.test(body)) return true;
  const place = /^sở (?:giao thông(?: vận tải)?|xây dựng)(?!\p{L}) ?(.*)$/u.exec(body)?.[1];
  if (place === undefined) return /^sở \p{L}/u.test(body);
  return place !== '' && own.length > 0 && !own.some((name) => name.includes(place));
}

/** Names of the office whose archive this is, of the one that keeps it and of the one after it. */
function ownBodies({ of, issuerById, unitById }: Content): string[] {
  const own = of('office')
    .flatMap(({ value: { archiveOf, keeper, successor } }) => [archiveOf, keeper, successor])
    .flatMap((name) => (name ? [plain(name)] : []));
  for (const { value } of of('issuer')) {
    const { name, successor } = value;
    if (!name || !successor || !own.some((body) => plain(name).includes(body))) continue;
    const next = issuerById.get(successor)?.value.name ?? unitById.get(successor)?.value.name;
    if (next) own.push(plain(next));
  }
  return own;
}

/** One form for the ways in which an office's name is written. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/gtvt/g, 'giao thông vận tải')
    .replace(/(?<!ubnd |ủy ban nhân dân )tỉnh (?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function officeOf(name: string): string {
  return `brand: Thi đua\ntagline: Tư liệu\narchiveOf: ${name}\ncontact:\n  unit: Văn phòng\n`;
}
