import * as z from 'zod';
import { isInForce } from '../tally.ts';
import { acknowledged } from './acknowledged.ts';
import { awardClasses } from './award.ts';
import { withheldName } from './commendation.ts';
import { day } from './day.ts';
import type { Head } from './field.ts';
import { fieldNames, type PublicSchema } from './public.ts';
import { recipientTypes } from './recipient-type.ts';
import { reference } from './reference.ts';
import { choice, count, rowNumber, spokenChoice, text, webAddress } from './text.ts';
import { writtenForms } from './written-forms.ts';

/** Why an award is given; the label of `phong-trao` depends on the law in force (Decree 91/2017, then Law 06/2022/QH15). */
export const commendationKinds = {
  'cong-trang': { label: 'Theo công trạng' },
  'dot-xuat': { label: 'Đột xuất' },
  'phong-trao': {
    label: 'Theo phong trào',
    also: ['theo đợt', 'chuyên đề', 'theo đợt (chuyên đề)'],
  },
  'cong-hien': { label: 'Quá trình cống hiến' },
  'nien-han': { label: 'Theo niên hạn' },
  'doi-ngoai': { label: 'Đối ngoại' },
} as const;

/** A decision's or a row's status; absent means in force, which needs no badge. */
export const statuses = {
  'dinh-chinh': { label: 'Đã đính chính' },
  'huy-bo-mot-phan': { label: 'Hủy bỏ một phần' },
  'huy-bo': { label: 'Đã hủy bỏ' },
} as const;

/** Whether an award may be shared: neither cancelled nor withheld in the register. */
export const maySpread = ({
  withheld,
  status,
}: {
  withheld: boolean;
  status?: keyof typeof statuses | undefined;
}): boolean => !withheld && isInForce({ status });

export const extents = {
  'toan-van': { label: 'Toàn văn' },
  trich: { label: 'Trích' },
} as const;

/**
 * Groups of recipients in official statistics (Thông tư 2/2023/TT-BNV); a row is in one, so that sums
 * reconcile. Counts by manner and level use the decision and the award.
 */
export const standings = {
  'lanh-dao': { label: 'Lãnh đạo, quản lý' },
  'cong-nhan': { label: 'Công nhân' },
  'nong-dan': { label: 'Nông dân' },
  'chien-si': { label: 'Chiến sĩ' },
  'truc-tiep': { label: 'Người trực tiếp khác' },
  'doanh-nhan': { label: 'Doanh nhân' },
  'doanh-nghiep': { label: 'Doanh nghiệp' },
} as const;

/** `an` (hidden) keeps the row and its number but shows no one. */
export const publishChoices = {
  'day-du': { label: 'Công bố đầy đủ' },
  an: { label: withheldName },
} as const;

const asThen: Head = { description: 'Như tại thời điểm quyết định' };
const inForce: Head = { description: 'Trống là đang có hiệu lực' };

/** A row of the annex. Its fields declare whether they are part of pages, tables and the register. */
export const recipientSchema = z.strictObject({
  /** Number that the annex prints before the row; may restart or run on between sections. */
  no: rowNumber()
    .optional()
    .meta({
      title: 'Số thứ tự',
      description: 'Như phụ lục',
      public: 'even-withheld',
      column: { title: 'Số thứ tự trong danh sách' },
    }),
  /** Heading of the annex above the row, as printed: “B. CÁ NHÂN”. */
  section: text()
    .optional()
    .meta({
      title: 'Mục trong phụ lục',
      public: 'even-withheld',
      column: { title: 'Mục trong danh sách' },
    }),
  /** Person, collective or household: determines the anchor of the row and how it is counted. */
  recipientType: choice(recipientTypes).meta({
    title: 'Đối tượng',
    public: 'even-withheld',
    column: true,
    register: 'own',
  }),
  /** Form of address, degree or rank, apart from the name: “Ông”, “ThS.”, “Trung tá”. */
  honorific: text()
    .optional()
    .meta({ title: 'Danh xưng', public: true, column: true, register: 'column' }),
  /** Name verbatim as in the decision, with diacritics. */
  name: text().meta({
    title: 'Họ và tên, tên tập thể',
    public: true,
    column: { description: 'Không có ở trường hợp không công bố' },
    register: 'own',
  }),
  /** Position at the time of the decision, even if it has changed since. */
  position: text()
    .optional()
    .meta({ title: 'Chức vụ', public: true, column: asThen, register: 'column' }),
  /** Unit at the time of the decision; id in `don-vi.yml`. */
  unit: reference('unit').optional().meta({
    title: 'Đơn vị',
    description: 'Mã trong don-vi.yml',
    public: true,
    column: asThen,
    register: 'own',
  }),
  /** Unit as the decision writes it: for units outside `don-vi.yml`, or with another name then. */
  unitAsWritten: text()
    .optional()
    .meta({ title: 'Đơn vị như văn bản ghi', public: true, register: 'own' }),
  /** The award of this row, only if it differs from the decision's. */
  form: reference('award')
    .optional()
    .meta({
      title: 'Hình thức',
      description: 'Chỉ ghi khi khác hình thức của quyết định',
      public: 'even-withheld',
      column: { title: 'Mã hình thức' },
      register: 'rare',
    }),
  /** Class of an award that has classes (Law on Emulation and Commendation: Huân chương Lao động). */
  class: spokenChoice(awardClasses)
    .optional()
    .meta({ title: 'Hạng', public: 'even-withheld', column: true, register: 'rare' }),
  /** Awarded after death (truy tặng). */
  posthumous: z
    .boolean()
    .optional()
    .meta({ title: 'Truy tặng', public: true, column: true, register: 'rare' }),
  /** Achievement of the row, as the annex words it; absent if the citation is shared. */
  achievement: text().optional().meta({ title: 'Thành tích', public: true, column: true }),
  /** Year or period of merit of the row, if it differs from the decision's or several occur. */
  meritPeriod: text()
    .optional()
    .meta({
      title: 'Năm, giai đoạn lập thành tích',
      description: 'Chỉ ghi khi khác quyết định: năm 2022, năm học 2022–2023…',
      public: 'even-withheld',
      column: { description: 'Khác năm ký quyết định' },
      register: 'rare',
    }),
  /** Monetary reward of this row, as the annex writes it; never computed with. */
  reward: text().optional().meta({
    title: 'Tiền thưởng',
    description: 'Như phụ lục ghi',
    public: true,
    column: true,
    register: 'rare',
  }),
  /** Name with the given name first, for names whose last word is not the given name. */
  sortName: text().optional().meta({ title: 'Tên để xếp thứ tự', public: true, register: 'rare' }),
  /** Group of official statistics; only used in sums. Private. */
  standing: choice(standings)
    .optional()
    .meta({ title: 'Nhóm thống kê', description: 'Chỉ để cộng số liệu; không công bố' }),
  /** Status of this row alone; absent means in force. Never with a reason. */
  status: choice(statuses).optional().meta({
    title: 'Tình trạng',
    public: 'even-withheld',
    column: inForce,
    register: 'rare',
  }),
  /** `an` hides the person everywhere and keeps the row's position; absent means published. */
  publish: choice(publishChoices).optional().meta({ title: 'Công bố', withholds: 'an' }),
  /** Day on which a withheld row was redacted in the scan; until then the scan is not published. */
  scanRedacted: day().optional().meta({
    title: 'Ngày che trên bản quét',
    description: 'Chỉ ghi ở trường hợp không công bố, khi quyết định có bản quét',
  }),
  ...writtenForms(),
});

/** Keys found only in decisions: a nominee is neither withheld nor cancelled. */
export const keysOfDecisions: ReadonlySet<string> = new Set([
  'status',
  'publish',
  'scanRedacted',
  ...Object.keys(writtenForms()),
]);

/** A row as published; a withheld row names no one. */
export type ShownRecipient = Extract<
  z.output<PublicSchema<typeof recipientSchema>>,
  { withheld: false }
>;

/** The fields of a row that the register has. */
export const registerFields = fieldNames(recipientSchema, ({ register }) => register);
/** The fields of a row that are columns of text in the register. */
export const registerTexts = fieldNames(recipientSchema, ({ register }) => register === 'column');

/** A commendation decision with the rows of its annex, in official order. */
export const decisionSchema = () =>
  z.strictObject({
    /** Number as printed, as text: “05” keeps its zero (Decree 30/2020). */
    number: text().meta({
      title: 'Số',
      public: true,
      description: 'Giữ số 0 ở đầu: 05, 9902; trong tệp thì đặt trong ngoặc kép',
    }),
    /** Symbol as printed, with its marks: `QĐ-UBND`, `QĐ/TU`; joined by `documentLabel`. */
    symbol: text().meta({
      title: 'Ký hiệu',
      public: true,
      description: 'QĐ-UBND, QĐ-TTg; văn bản của Đảng: QĐ/TU',
    }),
    /** Day of signing; the year is also the folder and part of the identity. */
    signed: day().meta({ title: 'Ngày ký', public: true }),
    /** Authority that signs; id in `co-quan-ban-hanh.yml`. */
    issuer: reference('issuer').meta({
      title: 'Cơ quan ban hành',
      public: true,
      description: 'Mã trong co-quan-ban-hanh.yml',
    }),
    /** The award of every row without one of its own. */
    form: reference('award').meta({
      title: 'Hình thức khen thưởng',
      public: true,
      description: 'Mã trong hinh-thuc/',
    }),
    /** Why the award is given; the label follows the law in force on `signed`. */
    commendationKind: spokenChoice(commendationKinds).meta({
      title: 'Loại khen thưởng',
      public: true,
    }),
    /** The movement in which the award is given; absent if there is none, or it is not on this site. */
    movement: reference('movement').optional().meta({
      title: 'Phong trào',
      public: true,
      description: 'Mã trong phong-trao/; để trống khi không theo phong trào nào',
    }),
    /** Subject line as printed, without a final stop: “Về việc tặng …”. */
    subjectLine: text().meta({ title: 'Trích yếu', public: true, description: 'Về việc tặng…' }),
    /** Achievement shared by the whole list, as the decision words it. */
    citation: text().optional().meta({ title: 'Thành tích chung', public: true }),
    /** Year or period of merit of the list, in words; often not the year of signing. */
    meritPeriod: text().optional().meta({
      title: 'Năm, giai đoạn lập thành tích',
      public: true,
      description: 'Năm 2022, năm học 2022–2023, giai đoạn 2020–2025…',
    }),
    /** Monetary reward stated by the decision, as written; never computed with. */
    reward: text().optional().meta({
      title: 'Tiền thưởng',
      public: true,
      description: 'Như quyết định ghi; mức riêng từng trường hợp ghi ở danh sách',
    }),
    /** Fund that the reward is paid from, as the decision names it. */
    rewardFund: text().optional().meta({ title: 'Nguồn tiền thưởng', public: true }),
    /** Proposals (tờ trình) that the decision cites, usually two to four, in its order. */
    proposals: z
      .array(
        z.strictObject({
          /** Number and symbol as printed, in one: “9951/TTr-SNV”. */
          number: text().meta({ title: 'Số tờ trình', public: true }),
          /** Day of the proposal; absent when unknown. */
          on: day().optional().meta({ title: 'Ngày tờ trình', public: true }),
          /** Proposing body. */
          by: text().optional().meta({ title: 'Cơ quan trình', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Tờ trình', public: true, formerly: 'proposal' }),
    /** Who signed, as printed below the text. */
    signature: z
      .strictObject({
        /** Authority of the signer, one printed line an item: “KT. CHỦ TỊCH”, “PHÓ CHỦ TỊCH”. */
        lines: z
          .array(text())
          .min(1)
          .meta({ title: 'Thẩm quyền ký', public: true, description: 'Mỗi dòng một mục' }),
        /** Full name of the signer, without degree or rank (Decree 30/2020). */
        name: text().meta({ title: 'Người ký', public: true }),
      })
      .meta({ title: 'Chữ ký', public: true }),
    /** Whether the record contains every row of the decision or an extract. */
    extent: choice(extents).meta({ title: 'Phạm vi danh sách', public: true }),
    /**
     * Counts stated by the decision, also for an extract; a full list must have as many rows. Absent if
     * the decision states none, which the note explains.
     */
    declared: z
      .strictObject({
        /** Stated number of collectives. */
        collectives: count().optional().meta({ title: 'Số tập thể', public: true }),
        /** Stated number of persons. */
        individuals: count().optional().meta({ title: 'Số cá nhân', public: true }),
        /** Stated number of households. */
        households: count().optional().meta({ title: 'Số hộ gia đình', public: true }),
      })
      .optional()
      .meta({ title: 'Số lượng ghi trong quyết định', public: true }),
    /** The document or page with which the record was compared. */
    provenance: z
      .strictObject({
        /** The source seen, in words: original, copy, portal. */
        kind: text().meta({
          title: 'Nguồn',
          public: true,
          description: 'Bản gốc, bản sao, cổng thông tin…',
        }),
        /** Where it can be seen; `http` or `https`. */
        url: webAddress().optional().meta({ title: 'Địa chỉ nguồn', public: true }),
        /** Day of the comparison. */
        checked: day().meta({ title: 'Ngày đối chiếu', public: true }),
      })
      .meta({ title: 'Nguồn đối chiếu', public: true }),
    /** File name of a PDF beside the record, without private data. */
    scan: text().optional().meta({ title: 'Bản quét', public: true }),
    /** Status of the whole decision; absent means in force. Never with a reason. */
    status: choice(statuses).optional().meta({ title: 'Tình trạng', public: true }),
    /** Decisions that cancel or correct this one. */
    related: z
      .array(
        z.strictObject({
          /** How they relate, in words: “Hủy bỏ bởi”. */
          relation: text().meta({
            title: 'Quan hệ',
            public: true,
            description: 'Hủy bỏ bởi, đính chính bởi…',
          }),
          /** Number of the other decision, as printed. */
          number: text().meta({ title: 'Số', public: true }),
          /** Symbol of the other decision, as printed. */
          symbol: text().meta({ title: 'Ký hiệu', public: true }),
          /** Day of signing of the other decision; absent when unknown. */
          on: day().optional().meta({ title: 'Ngày', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Quyết định liên quan', public: true }),
    /** A printed remark for readers: “bản gốc đếm nhầm”. */
    note: text().optional().meta({ title: 'Ghi chú', public: true }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
    // For all whom the decision withholds, those included whose rows are gone.
    ...writtenForms(),
    /** Invented record: marked wherever it is shown, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
    /** The rows in the official order of the annex. */
    recipients: z.array(recipientSchema).min(1).meta({ title: 'Danh sách', public: true }),
  });
