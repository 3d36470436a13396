import * as z from 'zod';
import { day } from './day.ts';
import { commendationKinds, recipientSchema } from './decision.ts';
import { reference } from './reference.ts';
import { choice, count, spokenChoice, text } from './text.ts';

/** States of a unit's dossier; the first means that nothing was received. */
export const nominationStates = {
  'chua-gui': { label: 'Chưa gửi' },
  'da-gui': { label: 'Đã gửi' },
  'can-bo-sung': { label: 'Cần bổ sung' },
  'da-hop': { label: 'Đã họp' },
  'da-trinh': { label: 'Đã trình' },
  'da-co-quyet-dinh': { label: 'Đã có quyết định' },
  'khong-xet': { label: 'Không xét' },
} as const;

export type NominationState = keyof typeof nominationStates;

const { 'chua-gui': _, ...steps } = nominationStates;

/** Result of a nominee, if a person states it. */
export const outcomes = {
  'dong-y': { label: 'Đề nghị khen thưởng' },
  'khong-dong-y': { label: 'Không đề nghị' },
  rut: { label: 'Đã rút' },
} as const;

/** Whether a nominee agrees to be named on the site once commended (Decree 13/2023, Law 91/2025/QH15). */
const nomineeConsents = {
  'dong-y': { label: 'Đồng ý' },
  'chua-hoi': { label: 'Chưa hỏi' },
  'khong-dong-y': { label: 'Không đồng ý' },
} as const;

/** The base of a share of votes. */
export const voteBases = {
  'thanh-vien': { label: 'tổng số thành viên' },
  'co-mat': { label: 'số thành viên có mặt' },
} as const;

/** A row of a unit's list: a recipient as in the later decision, and internal facts. */
const nomineeSchema = () => {
  const { publish, scanRedacted, status, alsoWritten, othersWritten, openedFiles, ...row } =
    recipientSchema.shape;
  return z.strictObject({
    ...row,
    /** Votes for the nominee at the unit's own meeting. */
    unitVotes: count().optional().meta({ title: 'Số phiếu ở đơn vị' }),
    /** Votes for the nominee in the Council. */
    votes: count().optional().meta({ title: 'Số phiếu của Hội đồng' }),
    /** Result; absent if the votes decide it by the round's share. */
    outcome: choice(outcomes)
      .optional()
      .meta({ title: 'Kết quả', description: 'Để trống thì tính theo số phiếu của Hội đồng' }),
    /** Who has compared earlier commendations, with which result: only a person can judge. */
    reviewed: text().optional().meta({
      title: 'Đã đối chiếu khen thưởng trước',
      description: 'Ai đã xem, kết luận; ghi rồi thì lời nhắc thôi hiện',
    }),
    /** Whether the nominee agrees to be named on the site. */
    consent: choice(nomineeConsents).optional().meta({ title: 'Đồng ý nêu tên trên trang' }),
  });
};

/** A meeting that votes. */
const meeting = {
  /** Day of the meeting. */
  met: day().optional().meta({ title: 'Ngày họp' }),
  /** Number of the minutes, as printed. */
  minutes: text().optional().meta({ title: 'Số biên bản' }),
  /** Number of members. */
  members: count().optional().meta({ title: 'Số thành viên' }),
  /** Number of members present. */
  present: count().optional().meta({ title: 'Số có mặt' }),
};

/** A round of commendations: which units are asked for what, by when, and what the Council did. Never published. */
export const roundSchema = () =>
  z.strictObject({
    /** The round in words: “Khen thưởng tổng kết phong trào …”. */
    title: text().meta({ title: 'Tên đợt xét' }),
    /** The movement in which the awards are given; absent if there is none. */
    movement: reference('movement')
      .optional()
      .meta({ title: 'Phong trào', description: 'Mã trong phong-trao/' }),
    /** Why the awards are given. */
    commendationKind: spokenChoice(commendationKinds).meta({ title: 'Loại khen thưởng' }),
    /** Year or period of merit of every nominee without one of its own. */
    meritPeriod: text().optional().meta({
      title: 'Năm, giai đoạn lập thành tích',
      description: 'Năm 2022, năm học 2022–2023, giai đoạn 2020–2025…',
    }),
    /** The award of every nominee without one of its own. */
    form: reference('award')
      .optional()
      .meta({ title: 'Hình thức đề nghị', description: 'Mã trong hinh-thuc/' }),
    /** Achievement shared by all, as documents word it. */
    citation: text()
      .optional()
      .meta({ title: 'Thành tích chung', description: 'Câu ghi chung cho cả danh sách' }),
    /** The document that asked the units. */
    request: z
      .strictObject({
        /** Number and symbol as printed, in one. */
        number: text().optional().meta({ title: 'Số văn bản' }),
        /** Day of the document. */
        on: day().optional().meta({ title: 'Ngày văn bản' }),
      })
      .optional()
      .meta({ title: 'Văn bản đề nghị các đơn vị gửi hồ sơ' }),
    /** Last day on which dossiers are taken. */
    due: day().optional().meta({ title: 'Hạn gửi hồ sơ' }),
    /** Units asked, in the order of lists. */
    units: z.array(reference('unit')).min(1).meta({
      title: 'Đơn vị được đề nghị gửi hồ sơ',
      description: 'Mã trong don-vi.yml',
    }),
    /** The Council of emulation and commendation, as it met on this round. */
    council: z
      .strictObject({
        ...meeting,
        /** Who led the meeting. */
        chair: text().optional().meta({ title: 'Chủ trì' }),
        /** Who wrote the minutes. */
        secretary: text().optional().meta({ title: 'Thư ký' }),
        /** Who counted the votes, head first. */
        tellers: z.array(text()).optional().meta({ title: 'Ban kiểm phiếu' }),
        /** Ballots given out. */
        ballots: count().optional().meta({ title: 'Số phiếu phát ra' }),
        /** Ballots returned. */
        returned: count().optional().meta({ title: 'Số phiếu thu về' }),
        /** Valid ballots. */
        valid: count().optional().meta({ title: 'Số phiếu hợp lệ' }),
        /** Share of votes required, by the rules of this round; no default. */
        share: count().max(100).optional().meta({
          title: 'Tỷ lệ phiếu cần đạt (%)',
          description: 'Theo quy định của đợt xét; để trống thì ghi kết quả từng người',
        }),
        /** Base of the share; absent: all members. */
        shareOf: choice(voteBases).optional().meta({ title: 'Tỷ lệ tính trên' }),
      })
      .optional()
      .meta({ title: 'Hội đồng họp xét' }),
    /** Proposals (tờ trình) sent upwards. */
    proposals: z
      .array(
        z.strictObject({
          /** Number and symbol as printed, in one. */
          number: text().meta({ title: 'Số tờ trình' }),
          /** Day of the proposal. */
          on: day().optional().meta({ title: 'Ngày tờ trình' }),
          /** Receiving authority; id in `co-quan-ban-hanh.yml`. */
          to: reference('issuer').optional().meta({ title: 'Trình cơ quan' }),
        }),
      )
      .optional()
      .meta({ title: 'Tờ trình' }),
    /** Resulting decisions, as `2023/9931-qd-sxd`. */
    decisions: z
      .array(text())
      .optional()
      .meta({ title: 'Quyết định', description: 'Mã quyết định: 2023/9931-qd-sxd' }),
    /** Remark for the keepers. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented round, marked in its documents. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
  });

/** What one unit proposes in a round. Never published. */
export const nominationSchema = () =>
  z.strictObject({
    /** The unit; one of those asked in the round. */
    unit: reference('unit').meta({ title: 'Đơn vị', description: 'Mã trong don-vi.yml' }),
    /** The unit's proposal. */
    proposal: z
      .strictObject({
        /** Number and symbol as printed, in one. */
        number: text().optional().meta({ title: 'Số tờ trình' }),
        /** Day of the proposal. */
        on: day().optional().meta({ title: 'Ngày tờ trình' }),
      })
      .optional()
      .meta({ title: 'Tờ trình của đơn vị' }),
    /** Reports of achievements included. */
    reports: z
      .strictObject({
        /** How many: one for each nominee. */
        received: count().optional().meta({ title: 'Số báo cáo đã nhận' }),
        /** Where they are stored. */
        keptAt: text().optional().meta({ title: 'Nơi lưu' }),
      })
      .optional()
      .meta({ title: 'Báo cáo thành tích' }),
    /** The unit's own meeting. */
    meeting: z.strictObject(meeting).optional().meta({ title: 'Biên bản bình xét' }),
    /** History of the dossier, latest last; empty: nothing was received. */
    progress: z
      .array(
        z.strictObject({
          /** New state. */
          state: choice(steps).meta({ title: 'Trạng thái' }),
          /** Since when. */
          on: day().meta({ title: 'Từ ngày' }),
          /** Missing parts, reason for refusal, who did it. */
          note: text().optional().meta({ title: 'Ghi chú' }),
        }),
      )
      .optional()
      .meta({
        title: 'Quá trình',
        description: 'Mỗi lần chuyển trạng thái một mục, mới nhất cuối',
      }),
    /** Remark for the keepers. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented dossier, marked in documents made from it. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
    /** The list, in the order of the unit's document. */
    nominees: z.array(nomineeSchema()).optional().meta({ title: 'Danh sách đề nghị' }),
  });
