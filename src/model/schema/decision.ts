import { z } from 'zod';
import { awardClasses, awardForms } from './award-form.ts';
import { day } from './day.ts';
import { recipientTypes } from './recipient-type.ts';
import { choice, count, rowNumber, slug, spokenChoice, text, webAddress } from './text.ts';

/** Why an award is given; the label of `phong-trao` depends on the law in force (DOMAIN §2). */
export const commendationKinds = {
  'cong-trang': { label: 'Theo công trạng' },
  'dot-xuat': { label: 'Đột xuất' },
  'phong-trao': { label: 'Theo phong trào' },
  'cong-hien': { label: 'Quá trình cống hiến' },
  'nien-han': { label: 'Theo niên hạn' },
  'doi-ngoai': { label: 'Đối ngoại' },
} as const;

export type CommendationKind = keyof typeof commendationKinds;

/** A decision's or a row's status; absent means in force, which needs no badge. */
export const statuses = {
  'dinh-chinh': { label: 'Đã đính chính' },
  'huy-bo-mot-phan': { label: 'Hủy bỏ một phần' },
  'huy-bo': { label: 'Đã hủy bỏ' },
} as const;

export const extents = {
  'toan-van': { label: 'Toàn văn' },
  trich: { label: 'Trích' },
} as const;

/** `an` keeps the row and its number but shows no one. */
export const publishChoices = {
  'day-du': { label: 'Công bố đầy đủ' },
  an: { label: 'Không công bố' },
} as const;

const recipient = z.strictObject({
  no: rowNumber().optional().meta({ title: 'Số thứ tự', description: 'Như phụ lục' }),
  section: text().optional().meta({ title: 'Mục trong phụ lục' }),
  recipientType: choice(recipientTypes).meta({ title: 'Đối tượng' }),
  honorific: text().optional().meta({ title: 'Danh xưng' }),
  name: text().meta({ title: 'Họ và tên, tên tập thể' }),
  position: text().optional().meta({ title: 'Chức vụ' }),
  unit: slug().optional().meta({ title: 'Đơn vị', description: 'Mã trong don-vi.yml' }),
  unitAsWritten: text().optional().meta({ title: 'Đơn vị như văn bản ghi' }),
  form: choice(awardForms).optional().meta({
    title: 'Hình thức',
    description: 'Chỉ ghi khi khác hình thức của quyết định',
  }),
  class: spokenChoice(awardClasses).optional().meta({ title: 'Hạng' }),
  posthumous: z.boolean().optional().meta({ title: 'Truy tặng' }),
  achievement: text().optional().meta({ title: 'Thành tích' }),
  sortName: text().optional().meta({ title: 'Tên để xếp thứ tự' }),
  status: choice(statuses).optional().meta({ title: 'Tình trạng' }),
  publish: choice(publishChoices).optional().meta({ title: 'Công bố' }),
});

/** A commendation decision with the rows of its annex, in official order. */
export const decisionSchema = () =>
  z.strictObject({
    number: text().meta({ title: 'Số', description: 'Trong ngoặc kép: "05", "9902"' }),
    symbol: text().meta({ title: 'Ký hiệu', description: 'QĐ-UBND, QĐ-TTg…' }),
    signed: day().meta({ title: 'Ngày ký' }),
    issuer: slug().meta({
      title: 'Cơ quan ban hành',
      description: 'Mã trong co-quan-ban-hanh.yml',
    }),
    form: choice(awardForms).meta({ title: 'Hình thức khen thưởng' }),
    commendationKind: spokenChoice(commendationKinds).meta({ title: 'Loại khen thưởng' }),
    subjectLine: text().meta({ title: 'Trích yếu', description: 'Về việc tặng…' }),
    citation: text().optional().meta({ title: 'Thành tích chung' }),
    proposal: z
      .strictObject({
        number: text().meta({ title: 'Số tờ trình' }),
        on: day().optional().meta({ title: 'Ngày tờ trình' }),
        by: text().optional().meta({ title: 'Cơ quan trình' }),
      })
      .optional()
      .meta({ title: 'Tờ trình' }),
    signature: z
      .strictObject({
        lines: z
          .array(text())
          .min(1)
          .meta({ title: 'Thẩm quyền ký', description: 'Mỗi dòng một mục' }),
        name: text().meta({ title: 'Người ký' }),
      })
      .meta({ title: 'Chữ ký' }),
    extent: choice(extents).meta({ title: 'Phạm vi danh sách' }),
    declared: z
      .strictObject({
        collectives: count().optional().meta({ title: 'Số tập thể' }),
        individuals: count().optional().meta({ title: 'Số cá nhân' }),
        households: count().optional().meta({ title: 'Số hộ gia đình' }),
      })
      .meta({ title: 'Số lượng ghi trong quyết định' }),
    provenance: z
      .strictObject({
        kind: text().meta({ title: 'Nguồn', description: 'Bản gốc, bản sao, cổng thông tin…' }),
        url: webAddress().optional().meta({ title: 'Địa chỉ nguồn' }),
        checked: day().meta({ title: 'Ngày đối chiếu' }),
      })
      .meta({ title: 'Nguồn đối chiếu' }),
    scan: text().optional().meta({ title: 'Bản quét' }),
    status: choice(statuses).optional().meta({ title: 'Tình trạng' }),
    related: z
      .array(
        z.strictObject({
          relation: text().meta({ title: 'Quan hệ', description: 'Hủy bỏ bởi, đính chính bởi…' }),
          number: text().meta({ title: 'Số' }),
          symbol: text().meta({ title: 'Ký hiệu' }),
          on: day().optional().meta({ title: 'Ngày' }),
        }),
      )
      .optional()
      .meta({ title: 'Quyết định liên quan' }),
    note: text().optional().meta({ title: 'Ghi chú' }),
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
    recipients: z.array(recipient).min(1).meta({ title: 'Danh sách' }),
  });

/** A row that is not to be made public keeps its place, so that counts stay true (DOMAIN §4). */
const withoutPerson = ({
  no,
  section,
  recipientType,
  form,
  class: awardClass,
  status,
}: Recipient) => ({
  no,
  section,
  recipientType,
  form,
  class: awardClass,
  status,
  withheld: true as const,
});

/** The same decision as pages may see it: rows with `publish: an` lose their person. */
export const shownDecisionSchema = () =>
  decisionSchema().extend({
    recipients: z.array(
      recipient.transform((row) =>
        row.publish === 'an' ? withoutPerson(row) : { ...row, withheld: false as const },
      ),
    ),
  });

type Recipient = z.output<typeof recipient>;
