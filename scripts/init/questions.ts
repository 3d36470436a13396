import type { AwardFacts } from '../../src/model/schema/award.ts';
import { day } from '../../src/model/schema/day.ts';
import { movementLevels, movementManners } from '../../src/model/schema/movement.ts';
import { webAddress } from '../../src/model/schema/text.ts';
import { slugify } from '../../src/text/slug.ts';
import type { Catalogue } from './catalogue.ts';

interface OfficeSort {
  label: string;
  head: string;
  level: keyof typeof movementLevels;
  decides?: AwardFacts['level'];
}

/**
 * Kinds of office: the usual title of its head, the level of its movements, and the level of the awards
 * that its head decides besides those of every head of an office (Law 06/2022/QH15, Article 80, as cited
 * in the catalogue of awards). These are only defaults: the office states its own.
 */
export const officeKinds = {
  so: { label: 'sở, ngành cấp tỉnh', head: 'Giám đốc', level: 'so-huyen' },
  tinh: { label: 'UBND tỉnh, thành phố', head: 'Chủ tịch', level: 'bo-tinh', decides: 'tinh' },
  bo: { label: 'bộ, ngành trung ương', head: 'Bộ trưởng', level: 'bo-tinh', decides: 'bo' },
  xa: { label: 'UBND xã, phường', head: 'Chủ tịch', level: 'don-vi' },
  truong: { label: 'trường học', head: 'Hiệu trưởng', level: 'don-vi' },
  'benh-vien': { label: 'bệnh viện', head: 'Giám đốc', level: 'don-vi' },
  'doanh-nghiep': { label: 'doanh nghiệp', head: 'Giám đốc', level: 'don-vi' },
  'don-vi': { label: 'đơn vị sự nghiệp khác', head: 'Giám đốc', level: 'don-vi' },
} as const satisfies Record<string, OfficeSort>;

export type OfficeKind = keyof typeof officeKinds;

/** Validates an answer; returns an error sentence, or undefined if valid. */
type Judge = (answer: string, catalogue: Catalogue) => string | undefined;

/** A question of `npm run init`; its flag answers it in advance. */
export interface Question {
  flag: string;
  label: string;
  hint: string;
  /** The default answer for Enter, from earlier answers. */
  usual?: (answers: Partial<Record<string, string>>) => string;
  judge: Judge;
}

const needed: Judge = (answer) => (answer === '' ? 'không được để trống' : undefined);
const anything: Judge = () => undefined;
const oneOf =
  (table: object): Judge =>
  (answer) =>
    Object.hasOwn(table, answer) ? undefined : `cần một trong ${Object.keys(table).join(', ')}`;
/** The defaults for the kind of office answered. */
export const kindOf = ({ kind }: Partial<Record<string, string>>): OfficeSort =>
  officeKinds[kind as OfficeKind] ?? officeKinds.so;

/** The questions, in order. */
export const questions = [
  {
    flag: 'name',
    label: 'Tên cơ quan, viết đủ',
    hint: 'Sở … tỉnh …; Ủy ban nhân dân xã …',
    judge: needed,
  },
  {
    flag: 'kind',
    label: 'Loại cơ quan',
    hint: Object.entries(officeKinds)
      .map(([id, { label }]) => `${id}: ${label}`)
      .join('; '),
    usual: () => 'so',
    judge: oneOf(officeKinds),
  },
  {
    flag: 'head',
    label: 'Chức vụ người đứng đầu',
    hint: 'như quyết định khen của cơ quan ghi trước tên cơ quan',
    usual: (answers) => kindOf(answers).head,
    judge: needed,
  },
  {
    flag: 'parent',
    label: 'Cơ quan cấp trên, viết đủ',
    hint: 'Ủy ban nhân dân tỉnh …; không có thì để trống',
    usual: () => '',
    judge: anything,
  },
  {
    flag: 'place',
    label: 'Địa danh',
    hint: 'như trước ngày, tháng của văn bản',
    judge: needed,
  },
  {
    flag: 'site',
    label: 'Địa chỉ trang',
    hint: 'bắt đầu bằng https://',
    judge: (answer) =>
      webAddress().safeParse(answer).success ? undefined : 'cần địa chỉ đầy đủ, có https://',
  },
  {
    flag: 'approver',
    label: 'Chức vụ người duyệt đăng',
    hint: 'người ký duyệt từng bài',
    usual: ({ head = '' }) => head,
    judge: needed,
  },
  {
    flag: 'movement',
    label: 'Tên phong trào đầu tiên',
    hint: 'như văn bản ghi, không có ngoặc kép',
    judge: (answer) => (slugify(answer) === '' ? 'cần ít nhất một chữ cái hoặc chữ số' : undefined),
  },
  {
    flag: 'level',
    label: 'Cấp của phong trào',
    hint: labels(movementLevels),
    usual: (answers) => kindOf(answers).level,
    judge: oneOf(movementLevels),
  },
  {
    flag: 'manner',
    label: 'Phương thức',
    hint: labels(movementManners),
    judge: oneOf(movementManners),
  },
  {
    flag: 'launched',
    label: 'Ngày phát động',
    hint: 'dd/mm/yyyy; chưa rõ thì để trống',
    usual: () => '',
    judge: (answer) =>
      answer === '' || day().safeParse(answer).success
        ? undefined
        : 'cần ngày viết dd/mm/yyyy, có trong lịch',
  },
  {
    flag: 'awards',
    label: 'Hình thức khen thưởng, danh hiệu',
    hint: 'mã trong content/_mau/hinh-thuc, cách nhau bằng dấu phẩy',
    judge: (answer, { awards }) => {
      const ids = listOf(answer);
      const unknown = ids.filter((id) => !awards.has(id));
      if (ids.length === 0) return 'cần ít nhất một mã';
      return unknown.length > 0
        ? `không có ${unknown.join(', ')}; có ${[...awards.keys()].join(', ')}`
        : undefined;
    },
  },
  {
    flag: 'plan',
    label: 'Tệp văn bản phát động',
    hint: '.docx, .txt; chưa có thì để trống',
    usual: () => '',
    judge: anything,
  },
] as const satisfies Question[];

/** The items of a list answer. */
export function listOf(answer: string): string[] {
  return answer.split(/[\s,;]+/).filter(Boolean);
}

function labels(table: Record<string, { label: string }>): string {
  return Object.entries(table)
    .map(([id, { label }]) => `${id}: ${label.toLowerCase()}`)
    .join('; ');
}
