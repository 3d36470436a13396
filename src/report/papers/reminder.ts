import { unitsOf } from '../../model/nominations/rounds.ts';
import { longDate, shortDate } from '../../text/date-words.ts';
import { officeHead, officeName, officeSigner } from '../letterhead.ts';
import { dots, orDots, type Paper } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';

/** Đôn đốc: units whose dossier is missing or incomplete, with the missing parts. */
export function reminder(facts: RoundFacts): Paper {
  const { placed, today, unitName } = facts;
  const { round } = placed;
  const asked = unitsOf(placed, today);
  const late = asked.filter(({ isAwaited }) => isAwaited);
  const { request, due } = round;
  return {
    head: {
      ...officeHead(facts, ''),
      subject: `V/v đôn đốc gửi hồ sơ đề nghị khen thưởng`,
    },
    addressees: late.length > 0 ? late.map(({ unit }) => unitName(unit)) : [dots()],
    parts: [
      {
        text: `${request ? `Văn bản số ${orDots(request.number, 6)} ngày ${request.on ? shortDate(request.on) : dots(4)} của ${officeName(facts)} đề nghị các phòng, đơn vị gửi hồ sơ đợt “${round.title}”` : `${officeName(facts)} đã đề nghị các phòng, đơn vị gửi hồ sơ đợt “${round.title}”`}; hạn gửi: ${due ? longDate(due) : dots()}.`,
      },
      {
        text:
          late.length > 0
            ? `Tính đến ${longDate(today)}, ${late.length}/${asked.length} đơn vị chưa gửi hoặc gửi chưa đủ hồ sơ:`
            : `Tính đến ${longDate(today)}, các đơn vị đã gửi đủ hồ sơ.`,
      },
      ...(late.length > 0
        ? [
            {
              columns: [
                { title: 'Stt', width: 10, align: 'center' as const },
                { title: 'Đơn vị', width: 45 },
                { title: 'Tình trạng', width: 35 },
                { title: 'Còn thiếu', width: 60 },
              ],
              rows: late.map(({ unit, state, missing }, index) => ({
                cells: [
                  index + 1,
                  unitName(unit),
                  [state.label, state.on && shortDate(state.on)].filter(Boolean).join(', '),
                  [missing.join(', '), state.note].filter(Boolean).join('. '),
                ],
              })),
            },
            {
              text: `Đề nghị thủ trưởng các đơn vị gửi, bổ sung hồ sơ về Văn phòng trước ngày ${dots()} để tổng hợp, báo cáo Hội đồng Thi đua - Khen thưởng.`,
            },
          ]
        : []),
    ],
    closing: {
      recipients: ['Nơi nhận:', '- Như trên;', '- Lưu: VT, VP.'],
      signatures: [officeSigner(facts)],
    },
    sample: round.sample === true,
  };
}
