import * as z from 'zod';
import { acknowledged } from './acknowledged.ts';
import { day } from './day.ts';
import { clauseId } from './plan.ts';
import { recipientTypes } from './recipient-type.ts';
import { reference } from './reference.ts';
import { refuse } from './refuse.ts';
import { choice, slug, text } from './text.ts';
import { writtenForms } from './written-forms.ts';

/** Scopes of a person's consent (Decree 13/2023; Law 91/2025/QH15). */
const consentScopes = {
  ten: { label: 'Họ tên' },
  anh: { label: 'Ảnh' },
  'cau-chuyen': { label: 'Câu chuyện' },
  'suc-khoe': { label: 'Thông tin sức khỏe' },
} as const;

const consentStatuses = {
  'dong-y': { label: 'Đồng ý' },
  'khong-ap-dung': { label: 'Không áp dụng' },
  'da-rut': { label: 'Đã rút' },
} as const;

const honouree = z
  .strictObject({
    /** Name verbatim as in the decisions, so that the page and the register agree. */
    name: text().meta({ title: 'Họ và tên, tên tập thể', public: true }),
    /** Person, collective or household. */
    recipientType: choice(recipientTypes).meta({ title: 'Đối tượng', public: true }),
    /** Form of address, degree or rank, apart from the name. */
    honorific: text()
      .optional()
      .meta({ title: 'Danh xưng', public: true, description: 'Ông, Bà, ThS., Trung tá…' }),
    /** Position at the time of the deed. */
    position: text().optional().meta({ title: 'Chức vụ', public: true }),
    /** Unit at the time of the deed; id in `don-vi.yml`. This or `unitAsWritten` is required. */
    unit: reference('unit')
      .optional()
      .meta({ title: 'Đơn vị', public: true, description: 'Mã trong don-vi.yml' }),
    /** Unit in words: for units outside `don-vi.yml`, or with another name then. */
    unitAsWritten: text().optional().meta({ title: 'Đơn vị như văn bản ghi', public: true }),
    /** Name with the given name first, for names whose last word is not the given name. */
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

const digest = () => z.string().regex(/^sha256-[0-9a-f]{64}$/);

/** The leader's approval as `npm run approve` writes it. */
export const approvalSchema = z.strictObject({
  /** Who approved; never the author. Private. */
  by: text().meta({ title: 'Người duyệt' }),
  /** Position of the approver; public, unlike the name. */
  position: text().meta({ title: 'Chức vụ người duyệt', public: true }),
  /** Day of the approval. */
  on: day().meta({ title: 'Ngày duyệt', public: true }),
  /** The approving document: kind, number and day. */
  basis: text().meta({
    title: 'Văn bản duyệt',
    public: true,
    description: 'Phiếu trình, biên bản: số, ngày',
  }),
  /** Document that delegates approval to this position, if the office's list does not include it. */
  delegation: text().optional().meta({
    title: 'Văn bản giao quyền duyệt',
    public: true,
    description: 'Số, ngày của văn bản ủy quyền, phân công; chỉ khi duyệt theo ủy quyền',
  }),
  /** A spelling slip corrected later, under a standing delegation of `co-quan.yml`. Private. */
  corrected: z
    .strictObject({
      /** Who read the correction; never the author. */
      by: text().meta({ title: 'Người duyệt sửa lỗi' }),
      /** Position, as `approvers` lists it. */
      position: text().meta({ title: 'Chức vụ người duyệt sửa lỗi' }),
      /** Day of the correction. */
      on: day().meta({ title: 'Ngày duyệt sửa lỗi' }),
      /** Digest of the text that the leader approved: all later slips count together. */
      of: digest().meta({ title: 'Mã nội dung trước khi sửa lỗi' }),
    })
    .optional()
    .meta({ title: 'Sửa lỗi chính tả sau khi duyệt' }),
  /** SHA-256 of the approved text and photos (`model/digest.ts`); a later edit no longer matches it. */
  digest: digest().meta({
    title: 'Mã nội dung đã duyệt',
    description: 'Do lệnh npm run approve ghi',
  }),
});

const consent = z.strictObject({
  /** The person consenting; a name of `honourees`, verbatim. */
  honouree: text().meta({ title: 'Người được nêu' }),
  /** Given, not required (a collective that names no one) or withdrawn; silence is not consent. */
  status: choice(consentStatuses).meta({ title: 'Tình trạng' }),
  /** Who gave it: the person, kin of the deceased, guardian of a child. */
  givenBy: text().optional().meta({ title: 'Người cho phép' }),
  /** The giver's relation to the honouree: “Bản thân”, “Con”. */
  relation: text().optional().meta({ title: 'Quan hệ với người được nêu' }),
  /** Day on which it was given. */
  on: day().optional().meta({ title: 'Ngày cho phép' }),
  /** Last day for which it was given; the page is withheld afterwards. */
  until: day().optional().meta({ title: 'Cho phép đến ngày' }),
  /** Its scope; a page requires `ten` and `cau-chuyen`, a photo `anh`. */
  scope: z.array(choice(consentScopes)).optional().meta({ title: 'Phạm vi' }),
  /** The document or the reason: “Phiếu đồng ý công bố”. */
  basis: text().optional().meta({ title: 'Căn cứ' }),
  /** Where the document is stored; a reference, never the document itself. */
  proof: text().optional().meta({ title: 'Nơi lưu giấy đồng ý' }),
});

/** External input of the schema: how a photo's file name becomes a picture. */
export interface ExemplarParts<Photo extends z.ZodType> {
  image: () => Photo;
}

/** A word defined by the movement; a rule of the check validates it. */
const word = () =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text());

/** The fields that are the same for every `image`. */
const words = {
  /** Title that names the deed and is understandable on its own in a list. */
  title: text().meta({
    title: 'Tiêu đề',
    public: true,
    description: 'Nêu việc làm, dễ hiểu khi đứng một mình',
  }),
  /** One or two sentences for cards, feeds and shared links; plain text. */
  summary: text().meta({
    title: 'Tóm tắt',
    public: true,
    description: 'Một, hai câu; hiện trên thẻ và khi chia sẻ',
  }),
  /** A sentence of the body, verbatim, shown large beside the text. */
  pullQuote: text().optional().meta({
    title: 'Câu trích nổi bật',
    public: true,
    description: 'Một câu hay của chính bài, đúng từng chữ',
  }),
  /** The movement in which the deed was done; a folder of `phong-trao/`. */
  movement: reference('movement').meta({
    title: 'Phong trào',
    public: true,
    description: 'Mã trong phong-trao/',
  }),
  /** One of the kinds defined by its movement. */
  kind: word().meta({
    title: 'Loại',
    public: true,
    names: 'kind',
    description: 'Mã ở kinds của phong trào',
  }),
  /** The people that the page is about, in the order shown. */
  honourees: z.array(honouree).min(1).meta({ title: 'Tập thể, cá nhân được nêu', public: true }),
  /** Criteria of its movement that it demonstrates: at least one, if the movement has any. */
  criteria: z
    .array(word().meta({ title: 'Tiêu chí', public: true, names: 'criterion-word' }))
    .optional()
    .meta({ title: 'Thể hiện tiêu chí', public: true, description: 'Mã tiêu chí của phong trào' }),
  /** Contents of the movement that it carries out, as listed in the plan's `contents`. */
  clauses: z.array(clauseId()).optional().meta({ title: 'Thực hiện nội dung', public: true }),
  /** Rows of decisions that commend it: `<year>/<file name>#<anchor>`. */
  commendations: z
    .array(
      z
        .string()
        .regex(/^\d{4}\/[a-z0-9-]+#(?:tt|cn|hgd)\d{2,}$/)
        .meta({ title: 'Trường hợp khen thưởng', public: true, names: 'commendation' }),
    )
    .optional()
    .meta({
      title: 'Trường hợp khen thưởng',
      public: true,
      description: 'Ví dụ "2021/9902-qd-ubnd#cn07"',
    }),
  /** When the deed was done; an open end is unknown or ongoing. */
  period: z
    .strictObject({
      /** First day. */
      from: day().optional().meta({ title: 'Từ ngày', public: true }),
      /** Last day. */
      to: day().optional().meta({ title: 'Đến ngày', public: true }),
    })
    .optional()
    .meta({ title: 'Thời gian thực hiện', public: true }),
  /** Who wrote the text; never the approver. */
  author: text().meta({ title: 'Người viết', public: true }),
  /** Sources of the text: reports, log books, talks. */
  storySource: text().meta({ title: 'Nguồn tư liệu', public: true }),
  /** Day on which the text was written. */
  written: day().meta({ title: 'Ngày viết' }),
  /** Day of first publication; orders lists and feeds. */
  published: day().meta({ title: 'Ngày đăng', public: true }),
  /** Day of the last change of content after publication. */
  updated: day().optional().meta({ title: 'Ngày cập nhật', public: true }),
  /** Day of the withdrawal. Any day withholds: the address answers without name, title or reason. */
  withdrawn: day().optional().meta({ title: 'Ngày ngừng công bố' }),
  ...writtenForms(),
  /** Alternative search terms; never printed. */
  aliases: z.array(text()).optional().meta({ title: 'Từ khác người đọc hay tìm', public: true }),
  /** Former folder names under which it was published; their addresses redirect here. */
  formerSlugs: z.array(slug()).optional().meta({ title: 'Địa chỉ cũ', public: true }),
  /** Invented record: marked wherever it is shown, left out unless `SAMPLES=1`. */
  sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa', public: true }),
};

const photoWords = {
  /** Description of the picture, for those who cannot see it. */
  alt: text().meta({
    title: 'Lời mô tả ảnh',
    public: true,
    description: 'Cho người không nhìn thấy ảnh',
  }),
  /** Who took or drew it. */
  credit: text().meta({ title: 'Nguồn ảnh', public: true }),
  /** Line below the photo. */
  caption: text().optional().meta({ title: 'Chú thích', public: true }),
};

/** An exemplar as staff write it: an exemplary person, collective, model or way of working. */
export const exemplarSchema = <Photo extends z.ZodType>({ image }: ExemplarParts<Photo>) =>
  z.strictObject({
    ...words,
    /** Photos in the order shown; the first one is on cards. */
    photos: z
      .array(
        z.strictObject({
          /** File name beside `index.md`; JPEG, PNG or WebP. */
          file: image().meta({ title: 'Tệp ảnh', public: true }),
          ...photoWords,
        }),
      )
      .optional()
      .meta({ title: 'Ảnh', public: true }),
    /** The approval for publication; its text must be the approved one. */
    approval: approvalSchema.meta({ title: 'Duyệt đăng', public: true }),
    /** Suspected sentences that a person has accepted. Private. */
    acknowledged: acknowledged(),
    /** One consent for each honouree (Decree 13/2023; Law 91/2025/QH15). Private. */
    consent: z.array(consent).min(1).meta({ title: 'Sự đồng ý' }),
  });

/** A draft: all fields of an exemplar, but not yet approved. */
export const draftSchema = <Photo extends z.ZodType>(parts: ExemplarParts<Photo>) =>
  exemplarSchema(parts).partial({ approval: true, published: true, consent: true });
