import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { day } from './day.ts';
import { choice, count, slug, text } from './text.ts';

/** Where a link to a page may stand on every page of the site. */
export const linkPlaces = {
  'dau-trang': { label: 'Danh mục đầu trang' },
  'chan-trang': { label: 'Cuối trang' },
} as const;

export type LinkPlace = keyof typeof linkPlaces;

/** A page that the office writes by itself (`trang/<id>.mdx`): introduction, guidance, forms, notices. */
export const pageSchema = () =>
  z.strictObject({
    /** Its heading. */
    title: text().meta({ title: 'Tiêu đề', public: true }),
    /** What the page is for, one or two sentences: its first words, and what search engines show. */
    summary: text().meta({ title: 'Tóm tắt', public: true }),
    /** Links to it in the menu and in the footer; without any it is reached by links of other pages. */
    links: z
      .array(
        z.strictObject({
          /** Where the link stands. */
          place: choice(linkPlaces).meta({ title: 'Chỗ đứng', public: true }),
          /** Smaller numbers stand first; the site's own links have 10, 20, 30 … */
          order: count().meta({ title: 'Thứ tự', public: true }),
          /** Words of the link; the page's title where it is blank. */
          label: text().optional().meta({ title: 'Chữ của liên kết', public: true }),
          /** Id of the heading that it leads to; the page's beginning where it is blank. */
          section: slug().optional().meta({ title: 'Mã đề mục', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Liên kết ở danh mục, cuối trang', public: true }),
    /** Other words that readers search by; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Sentences that a person has read and let stand, though the check suspects them. */
    acknowledged: acknowledged(),
    /** Day of the last change. */
    updated: day().optional().meta({ title: 'Ngày cập nhật', public: true }),
    /** Invented record: marked wherever it shows, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });

/** The page that every site has, at an address of its own. */
export const aboutPage = 'gioi-thieu';

/** What readers ask of the site itself, in their own words: that page answers it. Never printed. */
export const aboutAliases = [
  ...['không tìm thấy tên', 'không thấy tên', 'chưa có tên', 'thiếu tên', 'sót tên', 'sai tên'],
  ...['gỡ tên', 'xóa tên', 'ẩn tên', 'gỡ thông tin', 'xóa thông tin', 'ngừng công bố'],
  ...['báo sai', 'báo lỗi', 'sửa thông tin', 'cỡ chữ', 'chữ to', 'chữ nhỏ', 'phóng to'],
  ...['khiếm thị', 'đọc màn hình', 'dùng lại tư liệu', 'bản quyền'],
];

/** Headings of that page to which other pages of the site lead, with what they are about. */
export const aboutSections = {
  'bao-sai-sot': 'Báo sai sót, đề nghị ngừng công bố',
  'muc-day-du': 'Dữ liệu đầy đủ đến đâu',
} as const;
