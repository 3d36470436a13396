import * as z from 'zod';
import { day, partialDay } from './day.ts';
import { clauseId } from './plan.ts';
import { reference } from './reference.ts';
import { choice, slug, text } from './text.ts';

/** Level of a movement, for official statistics (Thông tư 2/2023/TT-BNV). */
export const movementLevels = {
  'toan-quoc': { label: 'Toàn quốc' },
  'bo-tinh': { label: 'Bộ, tỉnh' },
  'so-huyen': { label: 'Sở, huyện' },
  'don-vi': { label: 'Đơn vị' },
} as const;

/** Whether it is permanent or serves one task for a limited time. */
export const movementManners = {
  'thuong-xuyen': { label: 'Thường xuyên' },
  'chuyen-de': { label: 'Theo chuyên đề' },
} as const;

export const movementStatuses = {
  'dang-thuc-hien': { label: 'Đang thực hiện' },
  'da-tong-ket': { label: 'Đã tổng kết' },
  'thay-the': { label: 'Đã được thay thế' },
} as const;

/**
 * An emulation movement (`phong-trao/<id>/phong-trao.yml`); its plan, criteria and roles are beside it.
 */
export const movementSchema = () =>
  z.strictObject({
    /** Name as the launching act gives it, without quotation marks. */
    title: text().meta({ title: 'Tên phong trào', public: true }),
    /** The name in a few words, for lists, filters and trails. */
    shortTitle: text().meta({ title: 'Tên gọi ngắn', public: true }),
    /** Line above the name on the home page: type of movement and launching act. */
    eyebrow: text().optional().meta({
      title: 'Dòng trên tên',
      public: true,
      description: 'Loại phong trào, văn bản; hiện ở trang chủ',
    }),
    /** Type of movement, in words, for pictures: “Phong trào thi đua đặc biệt”. */
    sort: text()
      .optional()
      .meta({ title: 'Gọi là', public: true, description: 'Để trống là Phong trào thi đua' }),
    /** Level at which the office carries it out. */
    level: choice(movementLevels).meta({ title: 'Cấp', public: true }),
    /** All the time, or for one task. */
    manner: choice(movementManners).meta({ title: 'Phương thức', public: true }),
    /** Day of the launch: no award “theo phong trào” precedes it. Blank means unknown. */
    launched: day().optional().meta({ title: 'Ngày phát động', public: true }),
    /** First day or month of the movement; blank means unknown. */
    from: partialDay().optional().meta({ title: 'Từ', public: true }),
    /** Last day or month; blank means unknown or open. */
    to: partialDay().optional().meta({ title: 'Đến', public: true }),
    /** Theme, where the act gives one besides the name. */
    theme: text().optional().meta({ title: 'Chủ đề', public: true }),
    /** The movement that this one responds to: an id of `phong-trao/`, or its name. */
    parent: text().optional().meta({
      title: 'Hưởng ứng phong trào',
      public: true,
      description: 'Mã trong phong-trao/, hoặc tên gọi',
    }),
    /** Targets as the act sets them, word for word. */
    targets: z.array(text()).optional().meta({ title: 'Chỉ tiêu', public: true }),
    /** Current status; blank means unknown. */
    status: choice(movementStatuses).optional().meta({ title: 'Tình trạng', public: true }),
    /** The movement that replaced it; id of `phong-trao/`. */
    replacedBy: reference('movement')
      .optional()
      .meta({ title: 'Thay thế bởi', public: true, description: 'Mã trong phong-trao/' }),
    /** Kinds of exemplar that the act names, in its order; never merged. */
    kinds: z
      .array(
        z.strictObject({
          /** Id used by exemplars and in addresses. */
          id: slug().meta({ title: 'Mã', public: true }),
          /** Name as in the act. */
          label: text().meta({ title: 'Tên gọi', public: true }),
          /** Headings required in an exemplar of this kind, so that others can do the same. */
          headings: z.array(text()).optional().meta({ title: 'Đề mục bắt buộc', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Loại điển hình', public: true }),
    /** Clause of the act that names the kinds; absent if they are the office's own. */
    kindsClause: clauseId().optional().meta({
      title: 'Điều khoản nêu các loại',
      public: true,
      description: 'Để trống khi do cơ quan đặt',
    }),
    /** Alternative search terms; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Tên khác', public: true }),
    /** A printed remark on dates and names. */
    note: text().optional().meta({ title: 'Ghi chú', public: true }),
    /** Invented record: marked wherever it is shown, left out with its plan unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });
