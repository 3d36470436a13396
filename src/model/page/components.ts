import * as z from 'zod';
import { day } from '../schema/day.ts';
import { reference } from '../schema/reference.ts';
import { choice, slug, text } from '../schema/text.ts';

/** A component that clerks may use in a page. */
export interface PageComponent {
  /** What it shows, in Vietnamese. */
  label: string;
  /** Where it is allowed: on lines of its own, within a sentence, or both. */
  stands: 'block' | 'inline' | 'both';
  /** Whether it may contain text of the page. */
  holds?: true;
  /** Its attributes; each is written as text. */
  attributes: z.ZodObject;
  /** How it is written. */
  example: string;
}

/** A year, as used in the site's statistics. */
const year = () => z.string().regex(/^(?:19|20)\d{2}$/);

/** A whole number above zero, written as text. */
const positive = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number);

/** The allowed name of a file beside the pages. */
export const downloadName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:docx|xlsx|pdf)$/;

/** Filters of a list or a number; all given ones must match. */
const filters = {
  movement: reference('movement').optional().meta({ title: 'Phong trào' }),
  award: reference('award').optional().meta({ title: 'Hình thức khen thưởng' }),
  unit: reference('unit').optional().meta({ title: 'Đơn vị' }),
  year: year().optional().meta({ title: 'Năm' }),
};

const criterion = slug().optional().meta({ title: 'Tiêu chí' });
const most = positive().optional().meta({ title: 'Nhiều nhất' });

/** Quantities that a number may count. */
export const counted = {
  'truong-hop': { label: 'trường hợp khen thưởng' },
  'quyet-dinh': { label: 'quyết định khen thưởng' },
  'bai-viet': { label: 'điển hình, mô hình hay' },
} as const;

/** The single table of components allowed in a page. Pages, check and handbook start here. */
export const pageComponents = {
  ArchiveOf: {
    label: 'tên cơ quan mà trang lưu tư liệu',
    stands: 'inline',
    attributes: z.strictObject({}),
    example: 'Trang này lưu tư liệu của <ArchiveOf />.',
  },
  Keeper: {
    label: 'cơ quan đang quản lý trang, cơ quan kế tiếp',
    stands: 'block',
    attributes: z.strictObject({}),
    example: '<Keeper />',
  },
  Contact: {
    label: 'đầu mối liên hệ của cơ quan',
    stands: 'block',
    attributes: z.strictObject({}),
    example: '<Contact />',
  },
  Completeness: {
    label: 'sổ khen thưởng đã nhập đến đâu',
    stands: 'block',
    attributes: z.strictObject({}),
    example: '<Completeness />',
  },
  AwardScope: {
    label: 'các hình thức mà trang theo dõi, ví dụ về hình thức nằm ngoài',
    stands: 'inline',
    attributes: z.strictObject({}),
    example: 'Khen thưởng nằm ngoài <AwardScope />.',
  },
  Exemplars: {
    label: 'danh sách điển hình, mô hình hay',
    stands: 'block',
    attributes: z.strictObject({ ...filters, criterion, count: most }),
    example: '<Exemplars count="3" />',
  },
  Decisions: {
    label: 'danh sách quyết định khen thưởng',
    stands: 'block',
    attributes: z.strictObject({ ...filters, count: most }),
    example: '<Decisions award="giay-khen" year="2023" />',
  },
  Figure: {
    label: 'một con số tính từ sổ khen thưởng, từ các bài',
    stands: 'both',
    attributes: z.strictObject({
      of: choice(counted).meta({ title: 'Đếm gì' }),
      label: text().optional().meta({ title: 'Chữ dưới con số' }),
      ...filters,
      criterion,
    }),
    example: '<Figure of="truong-hop" award="giay-khen" label="lượt được tặng Giấy khen" />',
  },
  Download: {
    label: 'tệp Word, Excel, PDF để tải về, nằm cạnh trang',
    stands: 'block',
    attributes: z.strictObject({
      file: z.string().regex(downloadName).meta({ title: 'Tên tệp' }),
      label: text().meta({ title: 'Tên gọi của tệp' }),
    }),
    example: '<Download file="mau-bao-cao.docx" label="Mẫu báo cáo thành tích" />',
  },
  Notice: {
    label: 'thông báo tự mở, tự đóng theo ngày',
    stands: 'block',
    holds: true,
    attributes: z.strictObject({
      title: text().meta({ title: 'Tên thông báo' }),
      from: day().meta({ title: 'Mở từ ngày' }),
      to: day().meta({ title: 'Hết ngày' }),
    }),
    example:
      '<Notice title="Lấy ý kiến" from="01/11/2021" to="15/11/2021">\n\nNội dung thông báo.\n\n</Notice>',
  },
} as const satisfies Record<string, PageComponent>;

export type ComponentName = keyof typeof pageComponents;

/** The attributes of a component, as its schema returns them. */
export type Attributes<Name extends ComponentName> = z.output<
  (typeof pageComponents)[Name]['attributes']
>;

/** Looks up a component by its written name; undefined if there is none. */
export function componentNamed(name: string): PageComponent | undefined {
  return Object.hasOwn(pageComponents, name) ? pageComponents[name as ComponentName] : undefined;
}
