import { z } from 'zod';
import { awardForms } from './award-form.ts';
import { clauses } from './clause.ts';
import { day } from './day.ts';
import { choice, slug, text, webAddress } from './text.ts';

const id = () => slug().meta({ title: 'Mã' });
const validity = {
  validFrom: day().optional().meta({ title: 'Có từ ngày', description: 'Để trống là chưa rõ' }),
  validTo: day().optional().meta({ title: 'Đến ngày', description: 'Để trống là chưa rõ' }),
  successor: slug().optional().meta({ title: 'Đơn vị kế tiếp' }),
};

/** A unit that people belong to (`don-vi.yml`); blank validity means unknown. */
export const unitSchema = () =>
  z.strictObject({
    id: id(),
    name: text().meta({ title: 'Tên' }),
    shortName: text().optional().meta({ title: 'Tên gọn' }),
    kind: text().optional().meta({ title: 'Loại đơn vị', description: 'Phòng, đơn vị sự nghiệp…' }),
    formerNames: z
      .array(
        z.strictObject({
          name: text().meta({ title: 'Tên cũ' }),
          from: day().optional().meta({ title: 'Từ ngày' }),
          to: day().optional().meta({ title: 'Đến ngày' }),
        }),
      )
      .optional()
      .meta({ title: 'Tên trước đây' }),
    ...validity,
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm' }),
    note: text().optional().meta({ title: 'Ghi chú' }),
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
  });

/** An authority that signs decisions (`co-quan-ban-hanh.yml`), with its award forms and symbols. */
export const issuerSchema = () =>
  z.strictObject({
    id: id(),
    name: text().meta({ title: 'Tên' }),
    shortName: text().optional().meta({ title: 'Tên gọn' }),
    forms: z.array(choice(awardForms)).meta({ title: 'Hình thức được quyết định' }),
    symbols: z.array(text()).meta({ title: 'Ký hiệu quyết định' }),
    ...validity,
    note: text().optional().meta({ title: 'Ghi chú' }),
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
  });

/** An abbreviation of the plan (`chu-viet-tat.yml`), explained in place and understood by search. */
export const abbreviationSchema = () =>
  z.strictObject({
    short: text().meta({ title: 'Chữ viết tắt' }),
    long: text().meta({ title: 'Viết đủ' }),
  });

/** A role and the clauses that name its duties (`chuc-danh.yml`); nothing the plan does not say. */
export const roleSchema = () =>
  z.strictObject({
    id: id(),
    name: text().meta({ title: 'Chức danh, đơn vị' }),
    clauses: z.array(choice(clauses)).min(1).meta({ title: 'Điều khoản' }),
    note: text().optional().meta({ title: 'Ghi chú' }),
  });

/** The office that keeps the site (`co-quan.yml`): names, successor and official contacts. */
export const officeSchema = () =>
  z.strictObject({
    brand: text().meta({ title: 'Tên trang' }),
    tagline: text().meta({ title: 'Dòng giới thiệu' }),
    archiveOf: text().meta({ title: 'Tư liệu của' }),
    keeper: text().optional().meta({ title: 'Cơ quan đang quản lý trang' }),
    successor: text().optional().meta({ title: 'Cơ quan kế tiếp' }),
    contact: z
      .strictObject({
        unit: text().meta({ title: 'Bộ phận tiếp nhận' }),
        address: text().optional().meta({ title: 'Địa chỉ trụ sở' }),
        phone: text().optional().meta({ title: 'Điện thoại cơ quan' }),
        email: z.email().optional().meta({ title: 'Thư điện tử cơ quan' }),
        page: webAddress().optional().meta({ title: 'Trang liên hệ' }),
      })
      .meta({ title: 'Liên hệ' }),
    completeness: text().optional().meta({ title: 'Mức đầy đủ của dữ liệu' }),
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
  });
