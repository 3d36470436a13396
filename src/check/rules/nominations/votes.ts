import { roundIdOf } from '../../../model/nominations/rounds.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';
import { nominee, ownRound } from './nominations.example.ts';

export const votesFit: Rule = {
  id: 'votes-fit',
  title: 'Số phiếu không nhiều hơn số người có mặt, số có mặt không nhiều hơn số thành viên.',
  why: 'Số phiếu không khớp thì biên bản họp, biên bản kiểm phiếu không dùng làm căn cứ được.',
  bad: [
    { files: ownRound('meeting: { met: 03/12/2022, members: 9, present: 10 }\n') },
    {
      files: ownRound(
        `meeting: { members: 9, present: 8 }\n${nominee('Đỗ Văn Mười', '    unitVotes: 9\n')}`,
      ),
    },
    {
      files: ownRound(
        nominee('Đỗ Văn Mười', '    votes: 8\n'),
        'council: { members: 9, present: 7 }\n',
      ),
    },
    {
      files: ownRound(
        '',
        'council: { members: 9, present: 9, ballots: 9, returned: 8, valid: 9 }\n',
      ),
    },
  ],
  good: [
    {
      files: ownRound(
        `meeting: { members: 9, present: 8 }\n${nominee('Đỗ Văn Mười', '    unitVotes: 8\n    votes: 7\n')}`,
        'council: { members: 9, present: 9, ballots: 9, returned: 9, valid: 8 }\n',
      ),
    },
  ],
  *content({ of }) {
    const rounds = new Map(of('round').map((round) => [round.id, round]));
    for (const record of rounds.values()) {
      yield* descending(record, ['council'], { ...record.value.council }, [
        ['members', 'số thành viên'],
        ['present', 'số có mặt'],
        ['ballots', 'số phiếu phát ra'],
        ['returned', 'số phiếu thu về'],
        ['valid', 'số phiếu hợp lệ'],
      ]);
    }
    for (const record of of('nomination')) {
      const { meeting, nominees = [] } = record.value;
      yield* descending(record, ['meeting'], { ...meeting }, [
        ['members', 'số thành viên'],
        ['present', 'số có mặt'],
      ]);
      const round = rounds.get(roundIdOf(record.id));
      const { valid, returned, present, members } = round?.value.council ?? {};
      for (const [index, row] of nominees.entries()) {
        const limits = [
          { key: 'unitVotes', votes: row?.unitVotes, most: meeting?.present ?? meeting?.members },
          { key: 'votes', votes: row?.votes, most: valid ?? returned ?? present ?? members },
        ];
        for (const { key, votes, most } of limits) {
          if (votes === undefined || most === undefined || votes <= most) continue;
          yield {
            record,
            path: ['nominees', index, key],
            actual: `ghi ${votes} phiếu mà chỉ có ${most}`,
            expected: 'số phiếu không nhiều hơn số người có mặt, số phiếu hợp lệ',
            help: 'Đối chiếu biên bản.',
          };
        }
      }
    }
  },
};

/** Counts, each of which must not exceed the one before. */
function* descending(
  record: CheckedRecord<'round'> | CheckedRecord<'nomination'>,
  path: PropertyKey[],
  counts: Record<string, unknown>,
  names: [key: string, name: string][],
): Iterable<Violation> {
  const given = names.map(([key, name]) => ({
    key,
    name,
    count: Number(counts[key] ?? Number.NaN),
  }));
  const known = given.filter(({ count }) => !Number.isNaN(count));
  for (const [index, { key, name, count }] of known.entries()) {
    const before = known[index - 1];
    if (!before || count <= before.count) continue;
    yield {
      record: record as CheckedRecord,
      path: [...path, key],
      actual: `${name} là ${count}, nhiều hơn ${before.name} là ${before.count}`,
      expected: `không quá ${before.name}`,
      help: 'Đối chiếu biên bản.',
    };
  }
}

export const quorum: Rule = {
  id: 'quorum',
  title: 'Hội đồng họp khi có ít nhất hai phần ba số thành viên.',
  why: 'Thiếu số người dự thì kết quả họp có thể phải làm lại.',
  severity: 'warning',
  bad: [{ files: ownRound('', 'council: { met: 05/12/2022, members: 9, present: 5 }\n') }],
  good: [{ files: ownRound('', 'council: { met: 05/12/2022, members: 9, present: 6 }\n') }],
  record: forNoun(['round'], function* ({ value }) {
    const { members, present } = value.council ?? {};
    if (members === undefined || present === undefined || present > members) return;
    if (present * 3 >= members * 2) return;
    yield {
      path: ['council', 'present'],
      actual: `có mặt ${present} trong ${members} thành viên`,
      expected: `ít nhất hai phần ba, tức ${Math.ceil((members * 2) / 3)} người`,
      help: 'Đối chiếu biên bản; đúng như vậy thì xem lại việc họp có đủ điều kiện không.',
    };
  }),
};
