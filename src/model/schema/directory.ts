import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { day, partialDay } from './day.ts';
import { clauseId } from './plan.ts';
import { reference } from './reference.ts';
import { refuse } from './refuse.ts';
import { slug, text, webAddress } from './text.ts';

/** Id used in references and addresses; ASCII, never changed once published. */
const id = () => slug().meta({ title: 'Mã', public: true });
const validity = {
  /** First day on which it existed; blank means unknown, not “always”. */
  validFrom: day()
    .optional()
    .meta({ title: 'Có từ ngày', public: true, description: 'Để trống là chưa rõ' }),
  /** Last day on which it existed; blank means unknown, not “still”. */
  validTo: day()
    .optional()
    .meta({ title: 'Đến ngày', public: true, description: 'Để trống là chưa rõ' }),
  /** Ids of its successors: one, or several among which its work was divided. */
  successors: z
    .array(reference('unit', 'issuer'))
    .optional()
    .meta({ title: 'Đơn vị kế tiếp', public: true, formerly: 'successor' }),
};

/** A unit that people belong to (`don-vi.yml`); blank validity means unknown. */
export const unitSchema = () =>
  z.strictObject({
    id: id(),
    /** Full name today, or its last one. */
    name: text().meta({ title: 'Tên', public: true }),
    /** Short name in speech and tables. */
    shortName: text().optional().meta({ title: 'Tên gọn', public: true }),
    /** Type of the unit, in words: “Phòng”, “Đơn vị sự nghiệp”. */
    kind: text()
      .optional()
      .meta({ title: 'Loại đơn vị', public: true, description: 'Phòng, đơn vị sự nghiệp…' }),
    /** Earlier names of the same unit, so that old decisions lead to it. */
    formerNames: z
      .array(
        z.strictObject({
          /** The name in full, as decisions wrote it. */
          name: text().meta({ title: 'Tên cũ', public: true }),
          /** First day or month of the name; absent when unknown. */
          from: partialDay().optional().meta({ title: 'Từ ngày', public: true }),
          /** Last day or month of the name; absent when unknown. */
          to: partialDay().optional().meta({ title: 'Đến ngày', public: true }),
        }),
      )
      .optional()
      .meta({ title: 'Tên trước đây', public: true }),
    ...validity,
    /** Alternative search terms; never printed. */
    aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
    /** Remark for the keepers of the list; not printed. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented record: marked wherever it is shown, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });

/** An authority that signs decisions (`co-quan-ban-hanh.yml`), with its awards and symbols. */
export const issuerSchema = () =>
  z.strictObject({
    id: id(),
    /** The authority in full, as it signs: “Chủ tịch Ủy ban nhân dân tỉnh …”. */
    name: text().meta({ title: 'Tên', public: true }),
    /** Short name in tables and filters. */
    shortName: text().optional().meta({ title: 'Tên gọn', public: true }),
    /** Awards that it may confer (Law on Emulation and Commendation). */
    forms: z.array(reference('award')).meta({ title: 'Hình thức được quyết định', public: true }),
    /** Symbols of its decisions; one of another issuer is an error, an unknown one a warning. */
    symbols: z.array(text()).meta({ title: 'Ký hiệu quyết định', public: true }),
    ...validity,
    /** Remark for the keepers of the list; not printed. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented record: marked wherever it is shown, left out unless `SAMPLES=1`. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });

/** An abbreviation of the plan (`chu-viet-tat.yml`), explained in place and understood by search. */
export const abbreviationSchema = () =>
  z.strictObject({
    /** The abbreviation as written in the plan: “TĐKT”. */
    short: text().meta({ title: 'Chữ viết tắt', public: true }),
    /** Its words in full, in lower case unless they are a name. */
    long: text().meta({ title: 'Viết đủ', public: true }),
  });

/** A role and the clauses that name its duties (`trach-nhiem.yml`); only what the plan states. */
export const roleSchema = () =>
  z.strictObject({
    id: id(),
    /** The role or body in words: “Thủ trưởng đơn vị”. */
    name: text().meta({ title: 'Chức danh, đơn vị', public: true }),
    /** Clauses that name it, in the order of the plan; quoted whole. */
    clauses: z.array(clauseId()).min(1).meta({ title: 'Điều khoản', public: true }),
    /** A printed remark on how to read the clauses. */
    note: text().optional().meta({ title: 'Ghi chú', public: true }),
  });

/** The office that keeps the site (`co-quan.yml`): names, successors and official contacts. */
export const officeSchema = () =>
  z.strictObject({
    /** Name of the site in its header and after every title. */
    brand: text().meta({ title: 'Tên trang', public: true }),
    /** One line below the name: a description of the site. */
    tagline: text().meta({ title: 'Dòng giới thiệu', public: true }),
    /** Whose documents the site archives, in words. */
    archiveOf: text().meta({ title: 'Tư liệu của', public: true }),
    /** The current movement; a folder of `phong-trao/`. Absent: the only one. */
    movement: reference('movement')
      .optional()
      .meta({ title: 'Phong trào hiện tại', public: true, description: 'Mã trong phong-trao/' }),
    /** Office that runs the site today; absent when unknown. */
    keeper: text().optional().meta({ title: 'Cơ quan đang quản lý trang', public: true }),
    /** Offices that took over the tasks, in words: one, or several that share them; absent when unknown. */
    successors: z
      .array(text())
      .optional()
      .meta({ title: 'Cơ quan kế tiếp', public: true, formerly: 'successor' }),
    /** Contact for mistakes and requests to withhold; official addresses only. */
    contact: z
      .strictObject({
        /** Responsible section. */
        unit: text().meta({ title: 'Bộ phận tiếp nhận', public: true }),
        /** Postal address of the office. */
        address: text().optional().meta({ title: 'Địa chỉ trụ sở', public: true }),
        /** Telephone of the office, as printed. */
        phone: text().optional().meta({ title: 'Điện thoại cơ quan', public: true }),
        /** E-mail address of the office. */
        email: z.email().optional().meta({ title: 'Thư điện tử cơ quan', public: true }),
        /** Page with more ways to reach it; `http` or `https`. */
        page: webAddress().optional().meta({ title: 'Trang liên hệ', public: true }),
      })
      .meta({ title: 'Liên hệ', public: true }),
    /** Who may approve what is published; without a list, Giám đốc and Phó Giám đốc (`model/approvers.ts`). */
    approvers: z
      .array(
        z
          .strictObject({
            /** Position, with the body where it is not the office itself: “Chủ tịch UBND xã …”. */
            position: text().meta({
              title: 'Chức vụ người duyệt',
              description: 'Giám đốc, Chánh Văn phòng, Chủ tịch UBND xã…',
            }),
            /** Document that delegates approval to it; absent if it approves by virtue of its office. */
            delegation: text().optional().meta({
              title: 'Văn bản giao quyền duyệt',
              description: 'Số, ngày; để trống khi duyệt theo thẩm quyền',
            }),
            /**
             * Whether it may only approve the correction of a spelling slip in a text that a leader
             * approved.
             */
            slipsOnly: z.boolean().optional().meta({
              title: 'Chỉ duyệt sửa lỗi chính tả',
              description: 'Khi văn bản giao quyền chỉ cho sửa lỗi chính tả',
            }),
            /** First day on which it may approve; absent if unknown or always. */
            from: day().optional().meta({ title: 'Được duyệt từ ngày' }),
            /** Last day on which it may approve; absent when it still may. */
            to: day().optional().meta({ title: 'Được duyệt đến ngày' }),
          })
          .superRefine(({ slipsOnly, delegation }, context) => {
            if (!slipsOnly || delegation) return;
            refuse(context, {
              expected: 'văn bản giao quyền (delegation) của người chỉ duyệt sửa lỗi chính tả',
              fix: 'Thêm dòng delegation, ghi số, ngày của văn bản ấy.',
            });
          }),
      )
      .min(1)
      .optional()
      .meta({ title: 'Chức vụ được duyệt đăng' }),
    /** Head and closing of the documents that the office prints; blanks become dots. */
    letterhead: z
      .strictObject({
        /** Body above it: “UBND TỈNH …”. */
        parentBody: text().optional().meta({ title: 'Cơ quan chủ quản' }),
        /** The office as in the head of its documents: “SỞ …”. */
        body: text().optional().meta({ title: 'Cơ quan ban hành' }),
        /** The same within a sentence: “Sở Xây dựng”. */
        name: text().optional().meta({ title: 'Tên cơ quan trong câu' }),
        /** Place before the date. */
        place: text().optional().meta({ title: 'Địa danh' }),
        /** The part after the kind in a document's symbol: `SXD` in `TTr-SXD`. */
        code: text().optional().meta({ title: 'Chữ viết tắt trong ký hiệu' }),
        /** The Council as in the head of its documents. */
        council: text().optional().meta({ title: 'Tên Hội đồng' }),
        /** Lines above the leader's name, one printed line an item. */
        signedAs: z.array(text()).optional().meta({ title: 'Thẩm quyền ký' }),
        /** Lines above the name of the signer of reminders and totals. */
        officeSignedAs: z.array(text()).optional().meta({ title: 'Thẩm quyền ký của Văn phòng' }),
      })
      .optional()
      .meta({ title: 'Thể thức văn bản của cơ quan', description: 'Để in tờ trình, danh sách' }),
    /** Completeness of the register, in a sentence shown beside counts and empty results. */
    completeness: text().optional().meta({ title: 'Mức đầy đủ của dữ liệu', public: true }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
    /** Whether the office itself is invented. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
  });
