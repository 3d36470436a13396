import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { dayAsPrinted } from './day.ts';
import { choice, slug, text } from './text.ts';

/** Kinds of an editor's changes to the text; each is a row of the list of corrections. */
export const correctionKinds = {
  'noi-dong': {
    label: 'Nối dòng',
    help: 'Bản nguồn ngắt đoạn ở chỗ sang trang; bản này nối liền.',
  },
  'nghi-loi': { label: 'Nghi lỗi', help: 'Chữ trong bản nguồn có thể sai; bản này giữ nguyên.' },
  thieu: { label: 'Thiếu', help: 'Bản nguồn để trống hoặc thiếu; bản này không điền.' },
  'dung-lai': {
    label: 'Dựng lại',
    help: 'Bản nguồn không có; dựng theo thể thức văn bản hành chính.',
  },
} as const;

/** Id for corrections above the act's first words, which are not a clause. */
export const documentHead = 'dau-van-ban';

/** The id of a clause of an act; a rule of the check validates that it exists. */
export const clauseId = () => slug().meta({ title: 'Điều khoản', public: true, names: 'clause' });

/** The facts of the document; its parts are beside it as Markdown. */
export const planSchema = () =>
  z.strictObject({
    /** Number as printed; absent when the source leaves it blank. */
    number: text()
      .optional()
      .meta({ title: 'Số', public: true, description: 'Để trống khi bản nguồn để trống' }),
    /** Symbol as printed, with its marks: `KH-SNV`; absent if an act has neither number nor symbol. */
    symbol: text().optional().meta({
      title: 'Ký hiệu',
      public: true,
      description: 'Để trống khi văn bản không có số, ký hiệu',
    }),
    /** Day of issue, as far as the source states it; absent if it does not. */
    issued: dayAsPrinted().optional().meta({
      title: 'Ngày ban hành',
      public: true,
      description:
        'dd/mm/yyyy; mm/yyyy hoặc yyyy khi bản nguồn để trống ngày, tháng; để trống khi bản nguồn không ghi',
    }),
    /** Place before the date: “Huế”; absent if the source names none. */
    place: text().optional().meta({
      title: 'Nơi ban hành',
      public: true,
      description: 'Để trống khi bản nguồn không ghi',
    }),
    /** Issuing office as citations name it. */
    issuer: text().meta({ title: 'Cơ quan ban hành', public: true }),
    /** Issuing office in full, for the head of the printed document. */
    issuerLong: text().meta({ title: 'Cơ quan ban hành, viết đủ', public: true }),
    /** Whether it is another body's act, which the office carries out. */
    ofAnotherBody: z.boolean().optional().meta({
      title: 'Văn bản của cơ quan khác',
      description: 'Khi cơ quan hưởng ứng, thực hiện văn bản của nơi khác',
    }),
    /**
     * Body above the issuing office, first line of the printed head (Decree 30/2020); absent if there is
     * none.
     */
    parentBody: text()
      .optional()
      .meta({ title: 'Cơ quan chủ quản', public: true, description: 'Để trống khi không có' }),
    /** Kind of document as printed: “KẾ HOẠCH”. */
    documentType: text().meta({ title: 'Loại văn bản', public: true }),
    /** The subject of the document, as printed below its type; absent if the source has none. */
    title: text().optional().meta({
      title: 'Trích yếu',
      public: true,
      description: 'Để trống khi văn bản không có',
    }),
    /** The document that the plan is based on, in one line; the full wording is in the text. */
    basis: text().optional().meta({ title: 'Căn cứ', public: true }),
    /** Its content in one line, for the link from the home page; absent: its subject. */
    summary: text().optional().meta({
      title: 'Nói gọn',
      public: true,
      description: 'Văn bản có gì, một dòng ở trang chủ',
    }),
    /** Contents of the movement that an exemplar can carry out, in the order of lists. */
    contents: z
      .array(
        z.strictObject({
          /** Clause that contains the words. */
          clause: clauseId(),
          /** Name given by the editor. */
          title: text().meta({ title: 'Tên gọi', public: true }),
        }),
      )
      .optional()
      .meta({
        title: 'Nội dung thi đua',
        public: true,
        description: 'Những nội dung mà bài viết có thể nêu',
      }),
    /** Lines of “Nơi nhận”, verbatim and in order; absent if the act has none. */
    distribution: z.array(text()).min(1).optional().meta({ title: 'Nơi nhận', public: true }),
    /** Who signed, as printed below the text; absent if the act has no signature. */
    signatory: z
      .strictObject({
        /** Position as printed, in capitals, one line each; absent if the source has only the name. */
        position: text().optional().meta({
          title: 'Chức vụ',
          public: true,
          description: 'Mỗi dòng như văn bản in; để trống khi bản nguồn không ghi',
        }),
        /** Full name of the signer; absent if the source has only the position. */
        name: text().optional().meta({
          title: 'Người ký',
          public: true,
          description: 'Để trống khi bản nguồn không ghi',
        }),
      })
      .optional()
      .meta({ title: 'Chữ ký', public: true }),
    /** Clause that states where to report difficulties; absent if none does. */
    difficulties: clauseId().optional().meta({
      title: 'Điều khoản về nơi nhận vướng mắc',
      public: true,
      names: 'clause',
      description: 'Trang ghi đầu mối hiện nay dưới điều khoản ấy',
    }),
    /** Every change made by the editor, marked in place and listed. */
    corrections: z
      .array(
        z.strictObject({
          /** Clause concerned; `dau-van-ban` is the head of the document. */
          clause: clauseId(),
          /** Kind of change, or only a remark. */
          kind: choice(correctionKinds).meta({ title: 'Loại', public: true }),
          /** Words to mark, verbatim and unique in the clause; absent marks the whole clause. */
          at: text().optional().meta({
            title: 'Chỗ đánh dấu',
            public: true,
            description: 'Nguyên văn, có một lần trong điều khoản',
          }),
          /** Text of the source, verbatim. */
          source: text().meta({ title: 'Bản nguồn', public: true }),
          /** The replacement in this text, and why; a sentence for readers. */
          note: text().meta({ title: 'Ghi chú', public: true }),
        }),
      )
      .meta({ title: 'Hiệu đính', public: true }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
  });

/** The facts of an act as read by pages, files and rules. */
export type PlanFacts = z.output<ReturnType<typeof planSchema>>;

/** Front matter of one part (`1-….md`); the body is the text, verbatim. */
export const planPartSchema = () =>
  z.strictObject({
    /** Heading in the table of contents, shortened where it must be; absent: the act's own. */
    title: text().optional().meta({
      title: 'Đề mục trong mục lục',
      public: true,
      description: 'Để trống thì lấy đề mục của văn bản',
    }),
  });
