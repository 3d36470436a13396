import * as z from 'zod';
import { day } from './day.ts';
import { commendationKinds, recipientSchema } from './decision.ts';
import { reference } from './reference.ts';
import { choice, count, spokenChoice, text } from './text.ts';

/** Where a unit's dossier stands; the first is that of a unit from which nothing has come. */
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

/** What came of a nominee, where a person says it. */
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

/** What a share of votes is reckoned of. */
export const voteBases = {
  'thanh-vien': { label: 'tổng số thành viên' },
  'co-mat': { label: 'số thành viên có mặt' },
} as const;

/** A row of a unit's list: a recipient as it is to stand in the decision, and what is known only inside. */
const nomineeSchema = () => {
  const { publish, scanRedacted, status, alsoWritten, othersWritten, openedFiles, ...row } =
    recipientSchema.shape;
  return z.strictObject({
    ...row,
    /** Votes for the nominee at the unit's own meeting. */
    unitVotes: count().optional().meta({ title: 'Số phiếu ở đơn vị' }),
    /** Votes for the nominee in the Council. */
    votes: count().optional().meta({ title: 'Số phiếu của Hội đồng' }),
    /** What came of it; absent where the votes say it by the round's share. */
    outcome: choice(outcomes)
      .optional()
      .meta({ title: 'Kết quả', description: 'Để trống thì tính theo số phiếu của Hội đồng' }),
    /** Who has compared earlier commendations, and what came of it: only a person can know. */
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
  /** How many belong to it. */
  members: count().optional().meta({ title: 'Số thành viên' }),
  /** How many were there. */
  present: count().optional().meta({ title: 'Số có mặt' }),
};

/** A round of commendations: which units are asked for what, by when, and what the Council did. Never published. */
export const roundSchema = () =>
  z.strictObject({
    /** The round in words: “Khen thưởng tổng kết phong trào …”. */
    title: text().meta({ title: 'Tên đợt xét' }),
    /** The movement that the awards are given in; absent where there is none. */
    movement: reference('movement')
      .optional()
      .meta({ title: 'Phong trào', description: 'Mã trong phong-trao/' }),
    /** Why the awards are given. */
    commendationKind: spokenChoice(commendationKinds).meta({ title: 'Loại khen thưởng' }),
    /** Year or period of merit of every nominee that says no other. */
    meritPeriod: text().optional().meta({
      title: 'Năm, giai đoạn lập thành tích',
      description: 'Năm 2022, năm học 2022–2023, giai đoạn 2020–2025…',
    }),
    /** The award of every nominee that names none of its own. */
    form: reference('award')
      .optional()
      .meta({ title: 'Hình thức đề nghị', description: 'Mã trong hinh-thuc/' }),
    /** Achievement that all share, as papers word it. */
    citation: text()
      .optional()
      .meta({ title: 'Thành tích chung', description: 'Câu ghi chung cho cả danh sách' }),
    /** The paper by which the units were asked. */
    request: z
      .strictObject({
        /** Number and symbol as printed, in one. */
        number: text().optional().meta({ title: 'Số văn bản' }),
        /** Day of the paper. */
        on: day().optional().meta({ title: 'Ngày văn bản' }),
      })
      .optional()
      .meta({ title: 'Văn bản đề nghị các đơn vị gửi hồ sơ' }),
    /** Last day on which dossiers are taken. */
    due: day().optional().meta({ title: 'Hạn gửi hồ sơ' }),
    /** Units that are asked, in the order of lists. */
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
        /** Who counted the votes, the head of them first. */
        tellers: z.array(text()).optional().meta({ title: 'Ban kiểm phiếu' }),
        /** Ballots given out. */
        ballots: count().optional().meta({ title: 'Số phiếu phát ra' }),
        /** Ballots that came back. */
        returned: count().optional().meta({ title: 'Số phiếu thu về' }),
        /** Ballots of those that count. */
        valid: count().optional().meta({ title: 'Số phiếu hợp lệ' }),
        /** Share of votes that a nominee needs, as the rules of this round say; none is assumed. */
        share: count().max(100).optional().meta({
          title: 'Tỷ lệ phiếu cần đạt (%)',
          description: 'Theo quy định của đợt xét; để trống thì ghi kết quả từng người',
        }),
        /** What the share is reckoned of; absent: of all members. */
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
          /** Authority that it is sent to; id in `co-quan-ban-hanh.yml`. */
          to: reference('issuer').optional().meta({ title: 'Trình cơ quan' }),
        }),
      )
      .optional()
      .meta({ title: 'Tờ trình' }),
    /** Decisions that came of it, as `2023/9931-qd-sxd`. */
    decisions: z
      .array(text())
      .optional()
      .meta({ title: 'Quyết định', description: 'Mã quyết định: 2023/9931-qd-sxd' }),
    /** What the keepers must know. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented round: its papers say so. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
  });

/** What one unit proposes in a round. Never published. */
export const nominationSchema = () =>
  z.strictObject({
    /** The unit; one of those that the round asks. */
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
    /** Reports of achievements that came with it. */
    reports: z
      .strictObject({
        /** How many: one for each nominee. */
        received: count().optional().meta({ title: 'Số báo cáo đã nhận' }),
        /** Where they lie. */
        keptAt: text().optional().meta({ title: 'Nơi lưu' }),
      })
      .optional()
      .meta({ title: 'Báo cáo thành tích' }),
    /** The unit's own meeting. */
    meeting: z.strictObject(meeting).optional().meta({ title: 'Biên bản bình xét' }),
    /** What happened to the dossier, the latest last; none: nothing has come. */
    progress: z
      .array(
        z.strictObject({
          /** What it came to be. */
          state: choice(steps).meta({ title: 'Trạng thái' }),
          /** Since when. */
          on: day().meta({ title: 'Từ ngày' }),
          /** What is missing, why it is not taken, who did it. */
          note: text().optional().meta({ title: 'Ghi chú' }),
        }),
      )
      .optional()
      .meta({
        title: 'Quá trình',
        description: 'Mỗi lần chuyển trạng thái một mục, mới nhất cuối',
      }),
    /** What the keepers must know. */
    note: text().optional().meta({ title: 'Ghi chú' }),
    /** Invented dossier: papers made of it say so. */
    sample: z.boolean().optional().meta({ title: 'Dữ liệu minh họa' }),
    /** The list, in the order of the unit's paper. */
    nominees: z.array(nomineeSchema()).optional().meta({ title: 'Danh sách đề nghị' }),
  });
