import { z } from 'zod';
import { contentClauses } from './clause.ts';
import { day } from './day.ts';
import { recipientTypes } from './recipient-type.ts';
import { refuse } from './refuse.ts';
import { choice, slug, text } from './text.ts';

/** The four kinds that clause I.2.b names; never merged. */
export const exemplarKinds = {
  'dien-hinh-tien-tien': { label: 'Điển hình tiên tiến' },
  'nguoi-tot-viec-tot': { label: 'Gương người tốt, việc tốt' },
  'mo-hinh-tieu-bieu': { label: 'Mô hình tiêu biểu' },
  'cach-lam-hay': { label: 'Cách làm hay' },
} as const;

export type ExemplarKind = keyof typeof exemplarKinds;

/** What a person may have agreed to (Decree 13/2023; Law 91/2025/QH15). */
export const consentScopes = {
  ten: { label: 'Họ tên' },
  anh: { label: 'Ảnh' },
  'cau-chuyen': { label: 'Câu chuyện' },
  'suc-khoe': { label: 'Thông tin sức khỏe' },
} as const;

export const consentStatuses = {
  'dong-y': { label: 'Đồng ý' },
  'khong-ap-dung': { label: 'Không áp dụng' },
  'da-rut': { label: 'Đã rút' },
} as const;

const honouree = z
  .strictObject({
    name: text().meta({ title: 'Họ và tên, tên tập thể' }),
    recipientType: choice(recipientTypes).meta({ title: 'Đối tượng' }),
    honorific: text()
      .optional()
      .meta({ title: 'Danh xưng', description: 'Ông, Bà, ThS., Trung tá…' }),
    position: text().optional().meta({ title: 'Chức vụ' }),
    unit: slug().optional().meta({ title: 'Đơn vị', description: 'Mã trong don-vi.yml' }),
    unitAsWritten: text().optional().meta({ title: 'Đơn vị như văn bản ghi' }),
    sortName: text().optional().meta({ title: 'Tên để xếp thứ tự' }),
  })
  .superRefine((value, context) => {
    if (!value.unit && !value.unitAsWritten) {
      refuse(context, {
        expected: 'đơn vị (unit) hoặc đơn vị như văn bản ghi (unitAsWritten)',
        fix: 'Thêm một trong hai dòng.',
      });
    }
  });

const shownApproval = z.object({
  position: text().meta({ title: 'Chức vụ người duyệt' }),
  on: day().meta({ title: 'Ngày duyệt' }),
  basis: text().meta({ title: 'Văn bản duyệt', description: 'Phiếu trình, biên bản: số, ngày' }),
});

/** The leader's approval as `npm run approve` writes it. */
export const approvalSchema = z.strictObject({
  by: text().meta({ title: 'Người duyệt' }),
  ...shownApproval.shape,
  digest: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/)
    .meta({
      title: 'Mã nội dung đã duyệt',
      description: 'Do lệnh npm run approve ghi',
    }),
});

const consent = z.strictObject({
  honouree: text().meta({ title: 'Người được nêu' }),
  status: choice(consentStatuses).meta({ title: 'Tình trạng' }),
  givenBy: text().optional().meta({ title: 'Người cho phép' }),
  relation: text().optional().meta({ title: 'Quan hệ với người được nêu' }),
  on: day().optional().meta({ title: 'Ngày cho phép' }),
  until: day().optional().meta({ title: 'Cho phép đến ngày' }),
  scope: z.array(choice(consentScopes)).optional().meta({ title: 'Phạm vi' }),
  basis: text().optional().meta({ title: 'Căn cứ' }),
  proof: text().optional().meta({ title: 'Nơi lưu giấy đồng ý' }),
});

/** What the schema takes from outside: how a photo's file name becomes a picture. */
export interface ExemplarParts<Photo extends z.ZodType> {
  image: () => Photo;
}

/** The fields that a reader sees, or that decide where a reader finds the story; photos come apart. */
const words = {
  title: text().meta({ title: 'Tiêu đề', description: 'Nêu việc làm, dễ hiểu khi đứng một mình' }),
  summary: text().meta({
    title: 'Tóm tắt',
    description: 'Một, hai câu; hiện trên thẻ và khi chia sẻ',
  }),
  kind: choice(exemplarKinds).meta({ title: 'Loại' }),
  honourees: z.array(honouree).min(1).meta({ title: 'Tập thể, cá nhân được nêu' }),
  criteria: z
    .array(choice({ tc1: 1, tc2: 1, tc3: 1, tc4: 1, tc5: 1 }))
    .min(1)
    .meta({ title: 'Thể hiện tiêu chí' }),
  clauses: z.array(choice(contentClauses)).optional().meta({ title: 'Thực hiện nội dung' }),
  commendations: z
    .array(z.string().regex(/^\d{4}\/[a-z0-9-]+#(?:tt|cn|hgd)\d{2,}$/))
    .optional()
    .meta({ title: 'Trường hợp khen thưởng', description: 'Ví dụ "2021/9902-qd-ubnd#cn07"' }),
  period: z
    .strictObject({
      from: day().optional().meta({ title: 'Từ ngày' }),
      to: day().optional().meta({ title: 'Đến ngày' }),
    })
    .optional()
    .meta({ title: 'Thời gian thực hiện' }),
  author: text().meta({ title: 'Người viết' }),
  storySource: text().meta({ title: 'Nguồn tư liệu' }),
  written: day().meta({ title: 'Ngày viết' }),
  published: day().meta({ title: 'Ngày đăng' }),
  updated: day().optional().meta({ title: 'Ngày cập nhật' }),
  withdrawn: day().optional().meta({ title: 'Ngày ngừng công bố' }),
  aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm' }),
  formerSlugs: z.array(slug()).optional().meta({ title: 'Địa chỉ cũ' }),
  sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
};

const photoWords = {
  alt: text().meta({ title: 'Lời mô tả ảnh', description: 'Cho người không nhìn thấy ảnh' }),
  credit: text().meta({ title: 'Nguồn ảnh' }),
  caption: text().optional().meta({ title: 'Chú thích' }),
};

/** Astro asks for the schema anew at every story: only what depends on `image` is made anew. */
const shown = <Photo extends z.ZodType>({ image }: ExemplarParts<Photo>) => ({
  ...words,
  photos: z
    .array(z.strictObject({ file: image().meta({ title: 'Tệp ảnh' }), ...photoWords }))
    .optional()
    .meta({ title: 'Ảnh' }),
});

/** A story as staff write it: an exemplary person, collective, model or way of working. */
export const exemplarSchema = <Photo extends z.ZodType>(parts: ExemplarParts<Photo>) =>
  z.strictObject({
    ...shown(parts),
    approval: approvalSchema.meta({ title: 'Duyệt đăng' }),
    consent: z.array(consent).min(1).meta({ title: 'Sự đồng ý' }),
  });

/** The same story as pages may see it: who consented, who approved and the digest fall away. */
export const shownExemplarSchema = <Photo extends z.ZodType>(parts: ExemplarParts<Photo>) =>
  z.object({ ...shown(parts), approval: shownApproval });

/** A draft: everything a story has, but not yet approved. */
export const draftSchema = <Photo extends z.ZodType>(parts: ExemplarParts<Photo>) =>
  exemplarSchema(parts).partial({ approval: true, published: true, consent: true });
