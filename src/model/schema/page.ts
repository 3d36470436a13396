import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { day } from './day.ts';
import { choice, count, slug, text } from './text.ts';

/** Where a link to a page may be placed on every page of the site. */
export const linkPlaces = {
  'dau-trang': { label: 'Danh mục đầu trang' },
  'chan-trang': { label: 'Cuối trang' },
} as const;

export type LinkPlace = keyof typeof linkPlaces;

/** A page written by the office itself (`trang/<id>.mdx`): introduction, guidance, forms, notices. */
export const pageSchema = () =>
  z.strictObject({
    /** Its heading. */
    title: text().meta({ title: 'Tiêu đề', public: true }),
    /** Purpose of the page, in one or two sentences: its lead, and the description in search engines. */
    summary: text().meta({ title: 'Tóm tắt', public: true }),
    /** Links to it in the menu and in the footer; without any, only other pages link to it. */
    links: z
      .array(
        z.strictObject({
          /** Where the link is placed. */
          place: choice(linkPlaces).meta({ title: 'Chỗ đứng', public: true }),
          /** Sort order, smaller first; the site's own links have 10, 20, 30 … */
          order: count().meta({ title: 'Thứ tự', public: true }),
          /** Text of the link; the page's title if blank. */
          label: text().optional().meta({ title: 'Chữ của liên kết', public: true }),
          /** Id of the heading that it links to; the top of the page if blank. */
          section: slug().optional().meta({ title: 'Mã đề mục', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Liên kết ở danh mục, cuối trang', public: true }),
    /** Alternative search terms; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Suspected sentences that a person has read and accepted. */
    acknowledged: acknowledged(),
    /** Day of the last change. */
    updated: day().optional().meta({ title: 'Ngày cập nhật', public: true }),
    /** Invented record: marked wherever it is shown, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });

/** The page that every site has, at an address of its own. */
export const aboutPage = 'gioi-thieu';

/** Questions about the site itself in readers' words, answered by that page. Never printed. */
export const aboutAliases = [
  ...['không tìm thấy tên', 'không thấy tên', 'chưa có tên', 'thiếu tên', 'sót tên', 'sai tên'],
  ...['gỡ tên', 'xóa tên', 'ẩn tên', 'gỡ thông tin', 'xóa thông tin', 'ngừng công bố'],
  ...['báo sai', 'báo lỗi', 'sửa thông tin', 'cỡ chữ', 'chữ to', 'chữ nhỏ', 'phóng to'],
  ...['khiếm thị', 'đọc màn hình', 'dùng lại tư liệu', 'bản quyền'],
];

/** Headings of that page that other pages link to, with their topics. */
export const aboutSections = {
  'bao-sai-sot': 'Báo sai sót, đề nghị ngừng công bố',
  'muc-day-du': 'Dữ liệu đầy đủ đến đâu',
} as const;
