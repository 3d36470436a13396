import { expect, test } from 'vitest';
import { type Dated, timelineOf } from './movement-timeline.ts';

const none: Dated = {
  movement: { launched: undefined, from: undefined, to: undefined } as Dated['movement'],
  successor: undefined,
  plan: undefined,
  decisions: [],
  commendations: [],
};
const said = (dated: Partial<Dated>) =>
  timelineOf({ ...none, ...dated }).map(({ when, what, note }) =>
    [when?.label ?? '–', what, note].filter(Boolean).join(' | '),
  );

test('orders a movement from its launch to its end, with dates of different precision', () => {
  const person = { recipientType: 'ca-nhan', status: undefined };
  expect(
    said({
      movement: {
        launched: '2021-08-14',
        from: '2021-08',
        to: '2022',
        status: 'thay-the',
        statusLabel: 'Đã được thay thế',
      },
      successor: { shortTitle: 'Phong trào sau', address: '/' },
      plan: { name: 'Kế hoạch', title: 'Thi đua', issued: '2021-10', address: '/' },
      decisions: [
        { signed: '2022-03-08', year: '2022', status: undefined },
        { signed: '2021-12-20', year: '2021', status: undefined },
        { signed: '2021-11-02', year: '2021', status: undefined },
        { signed: '2020-01-01', year: '2020', status: 'huy-bo' },
      ],
      commendations: [
        { ...person, decision: { year: '2021' } },
        { ...person, status: 'huy-bo', decision: { year: '2021' } },
        { ...person, decision: { year: '2022' } },
      ],
    }),
  ).toEqual([
    '14/08/2021 | Phát động',
    '08/2021 | Bắt đầu thực hiện',
    '10/2021 | Kế hoạch | Thi đua',
    'Năm 2021 | 2 quyết định khen thưởng | 1 trường hợp, không tính 1 đã hủy bỏ',
    'Năm 2022 | 1 quyết định khen thưởng | 1 trường hợp',
    '2022 | Kết thúc thời gian thi đua',
    '– | Đã được thay thế | Phong trào sau',
  ]);
});

test('has no timeline without dates, and no end for an ongoing movement', () => {
  expect(said({})).toEqual([]);
  expect(
    said({
      movement: {
        launched: '2025-01-02',
        status: 'dang-thuc-hien',
        statusLabel: 'Đang thực hiện',
      } as Dated['movement'],
    }),
  ).toEqual(['02/01/2025 | Phát động']);
});
