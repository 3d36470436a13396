import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { day } from './day.ts';
import { clauseId } from './plan.ts';
import { recipientTypes } from './recipient-type.ts';
import { reference } from './reference.ts';
import { choice, count, text } from './text.ts';

/** Categories of awards. */
export const awardFamilies = {
  'huan-chuong': { label: 'Huân chương' },
  'huy-chuong': { label: 'Huy chương' },
  'danh-hieu-vinh-du': { label: 'Danh hiệu vinh dự Nhà nước' },
  'danh-hieu-thi-dua': { label: 'Danh hiệu thi đua' },
  co: { label: 'Cờ' },
  'bang-khen': { label: 'Bằng khen' },
  'giay-khen': { label: 'Giấy khen' },
  'ky-niem-chuong': { label: 'Kỷ niệm chương' },
  'dang-doan-the': { label: 'Khen thưởng của Đảng, đoàn thể' },
} as const;

export type AwardFamily = keyof typeof awardFamilies;

/** Level of an award; rules distinguish the awards of the State. */
export const awardLevels = {
  'nha-nuoc': { label: 'Cấp Nhà nước' },
  bo: { label: 'Cấp bộ, ban, ngành, đoàn thể trung ương' },
  tinh: { label: 'Cấp tỉnh' },
  'co-so': { label: 'Cấp cơ sở' },
} as const;

/** Verbs with which decisions give an award. */
const awardVerbs = {
  'tặng thưởng': {},
  tặng: {},
  'công nhận': {},
  'phong tặng': {},
  'truy tặng': {},
} as const;

/** Classes of an award, in order of rank. */
export const awardClasses = {
  nhat: { label: 'hạng Nhất' },
  nhi: { label: 'hạng Nhì' },
  ba: { label: 'hạng Ba' },
} as const;

export type AwardClass = keyof typeof awardClasses;

const span = {
  /** First day of validity; absent if unknown or always. */
  from: day()
    .optional()
    .meta({ public: true, title: 'Từ ngày', description: 'Để trống là chưa rõ' }),
  /** Last day of validity; absent if it is still valid or unknown. */
  to: day()
    .optional()
    .meta({ public: true, title: 'Đến ngày', description: 'Để trống là còn hiệu lực' }),
};

/** An award that the office lists: a title of emulation or a form of commendation. */
export const awardSchema = () =>
  z.strictObject({
    /** Rank in lists, 1 first; whole number, each once. */
    order: count().meta({
      public: true,
      title: 'Thứ tự',
      description: '1 là cao nhất, mỗi hình thức một số',
    }),
    /** Full name, also in filters; as the plan writes it, if the plan names it. */
    title: text().meta({ public: true, title: 'Tên' }),
    /** Short name, for narrow tables and legends. */
    shortTitle: text().optional().meta({ public: true, title: 'Tên gọn' }),
    /**
     * The part of the name before the issuer's name that completes it: “Giấy khen” in “Giấy khen của
     * Giám đốc Sở …”. A record uses the name as at signing.
     */
    namedByIssuer: text().optional().meta({
      public: true,
      title: 'Tên trước tên người tặng',
      description: 'Ví dụ Giấy khen, khi tên đầy đủ là “Giấy khen của …”; để trống khi tên đã đủ',
    }),
    /** Category of the award. */
    family: choice(awardFamilies).meta({ public: true, title: 'Loại' }),
    /** Level of the award. */
    level: choice(awardLevels).meta({ public: true, title: 'Cấp' }),
    /** Its classes, one of which a row must name; absent if it has none. */
    classes: z.array(choice(awardClasses)).optional().meta({
      public: true,
      title: 'Các hạng',
      description: 'Để trống khi không chia hạng',
    }),
    /** Types of recipients; absent if unknown or any. */
    forWhom: z.array(choice(recipientTypes)).optional().meta({ public: true, title: 'Tặng cho' }),
    /** Verb of its decisions. */
    verb: choice(awardVerbs).meta({ public: true, title: 'Động từ trong quyết định' }),
    /** Who confers it, each with its period. */
    decidedBy: z
      .array(
        z.strictObject({
          /** Office that confers it, in words: “Chủ tịch nước”. */
          by: text().meta({ public: true, title: 'Người quyết định' }),
          /** Position as printed above a signature; a decision must have one of them. */
          signedAs: z.array(text()).optional().meta({
            public: true,
            title: 'Chức vụ ở chỗ ký',
            description: 'Viết hoa như văn bản in; để trống thì không đối chiếu',
          }),
          ...span,
        }),
      )
      .min(1)
      .meta({ public: true, title: 'Thẩm quyền quyết định' }),
    /** Clauses of law that govern it, each with its validity. */
    law: z
      .array(
        z.strictObject({
          /** Clause and law, as cited. */
          clause: text().meta({ public: true, title: 'Điều luật' }),
          ...span,
        }),
      )
      .optional()
      .meta({ public: true, title: 'Căn cứ pháp luật' }),
    /** Usual symbols of its decisions, for readers; the check uses the issuers' list. */
    symbols: z
      .array(text())
      .optional()
      .meta({ public: true, title: 'Ký hiệu quyết định thường gặp' }),
    /** One or two sentences for cards and lists; plain text. */
    summary: text().meta({ public: true, title: 'Giới thiệu' }),
    /** Alternative search terms; never printed. */
    aliases: z.array(text()).optional().meta({ public: true, title: 'Từ khác người đọc hay tìm' }),
    /** The movement whose plan names it: id of `phong-trao/`; absent for the current one. */
    movement: reference('movement').optional().meta({ public: true, title: 'Phong trào' }),
    /** Clause of that plan that contains its words. Absent if no plan names it. */
    clause: clauseId().optional().meta({ public: true, title: 'Điều khoản' }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
  });

/** The facts in an award's file. */
export type AwardFacts = z.output<ReturnType<typeof awardSchema>>;

/** The verb before its name: “tặng”, “tặng thưởng”, “công nhận danh hiệu”. */
export function awardVerb({ family, verb, title }: Pick<AwardFacts, 'family' | 'verb' | 'title'>) {
  const isTitle = family === 'danh-hieu-thi-dua' || family === 'danh-hieu-vinh-du';
  return isTitle && !/^danh hiệu /i.test(title) ? `${verb} danh hiệu` : verb;
}

/**
 * The name of an award as a decision gives it: completed by the issuer if the award requires it.
 * @param giver the issuer's short name, as at signing
 */
export function awardName(
  { title, namedByIssuer }: Pick<AwardFacts, 'title' | 'namedByIssuer'>,
  giver: string | undefined,
): string {
  return namedByIssuer && giver ? `${namedByIssuer} của ${giver}` : title;
}

/**
 * The name of an award in lists, filters and figures: completed by its only issuer; with several
 * issuers, the common part.
 * @param givers short names of the issuers that may confer it
 */
export function listedAwardName(
  award: Pick<AwardFacts, 'title' | 'namedByIssuer'>,
  givers: readonly string[],
): string {
  if (!award.namedByIssuer || givers.length === 0) return award.title;
  return givers.length === 1 ? awardName(award, givers[0]) : award.namedByIssuer;
}
