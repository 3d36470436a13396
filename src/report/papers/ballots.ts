import { voteColumns } from '../../import/nominations/read-votes.ts';
import { votesNeeded } from '../../model/nominations/outcome.ts';
import { voteBases } from '../../model/schema/nomination.ts';
import { longDate } from '../../text/date-words.ts';
import { councilHead } from '../letterhead.ts';
import { dots, orDots, type Paper } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';
import { listColumns, listOf } from './lists.ts';

/** Phiếu bầu: one ballot, to be copied for every member. */
export function ballot(facts: RoundFacts): Paper {
  const { round } = facts.placed;
  const tick = { width: 22, align: 'center' as const, cell: () => '' };
  return {
    head: councilHead(facts),
    title: { kind: 'PHIẾU BIỂU QUYẾT', about: round.title },
    parts: [
      listOf(facts.nominees, [
        listColumns.name,
        listColumns.unit(facts),
        listColumns.award(facts),
        { ...tick, title: 'Đồng ý' },
        { ...tick, title: 'Không đồng ý' },
      ]),
      {
        text: 'Ghi chú: đánh dấu X vào một trong hai ô của mỗi trường hợp.',
        italics: true,
        align: 'left',
      },
    ],
    sample: round.sample === true,
  };
}

/**
 * Biên bản kiểm phiếu. Before the meeting its counts are blank; `nominations -- votes` reads the
 * completed workbook.
 */
export function countMinutes(facts: RoundFacts): Paper {
  const { round } = facts.placed;
  const {
    met,
    members,
    present,
    chair,
    secretary,
    tellers = [],
    ballots,
    returned,
    valid,
    share,
    shareOf,
  } = round.council ?? {};
  const spoilt = returned === undefined || valid === undefined ? undefined : returned - valid;
  const needed = votesNeeded(round);
  const text = (words: string) => ({ text: words });
  return {
    head: { ...councilHead(facts), day: undefined },
    title: { kind: 'BIÊN BẢN KIỂM PHIẾU', about: round.title },
    parts: [
      text(
        `Hôm nay, ${met ? longDate(met) : `ngày ${dots(3)} tháng ${dots(3)} năm ${dots(4)}`}, Hội đồng Thi đua - Khen thưởng họp xét khen thưởng và tiến hành bỏ phiếu.`,
      ),
      text(`Chủ trì: ${orDots(chair)}. Thư ký: ${orDots(secretary)}.`),
      text(`Ban kiểm phiếu: ${tellers.length > 0 ? tellers.join('; ') : dots(24)}.`),
      text(
        `Tổng số thành viên Hội đồng: ${orDots(members, 4)}; có mặt: ${orDots(present, 4)}. Số phiếu phát ra: ${orDots(ballots, 4)}; thu về: ${orDots(returned, 4)}; hợp lệ: ${orDots(valid, 4)}; không hợp lệ: ${orDots(spoilt, 4)}.`,
      ),
      ...(share === undefined
        ? []
        : [
            text(
              `Tỷ lệ phiếu cần đạt: ${share}% ${voteBases[shareOf ?? 'thanh-vien'].label}${needed === undefined ? '' : `, tức từ ${needed} phiếu`}.`,
            ),
          ]),
      text('Kết quả kiểm phiếu:'),
      listOf(facts.nominees, [
        { title: voteColumns.id, width: 30, onlyInSheet: true, cell: ({ id }) => id },
        { ...listColumns.name, title: voteColumns.name, cell: ({ nominee }) => nominee.name },
        listColumns.unit(facts),
        listColumns.award(facts),
        {
          title: voteColumns.votes,
          width: 22,
          align: 'center',
          cell: ({ nominee }) => nominee.votes ?? '',
        },
        {
          title: 'Số phiếu không đồng ý',
          width: 22,
          align: 'center',
          cell: ({ nominee }) =>
            nominee.votes === undefined || valid === undefined ? '' : valid - nominee.votes,
        },
        {
          title: 'Kết quả',
          width: 20,
          align: 'center',
          cell: ({ proposed }) => (proposed === undefined ? '' : proposed ? 'Đạt' : 'Không đạt'),
        },
      ]),
      text('Biên bản được đọc lại cho mọi người cùng nghe và nhất trí.'),
    ],
    closing: {
      signatures: [
        { lines: ['BAN KIỂM PHIẾU'], name: tellers[0] },
        { lines: ['THƯ KÝ'], name: secretary },
        { lines: ['CHỦ TRÌ'], name: chair },
      ],
    },
    sample: round.sample === true,
  };
}
