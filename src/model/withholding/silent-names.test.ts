import { expect, test } from 'vitest';
import { masked } from './masked-record.ts';
import type { Named, Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

const decision = (id: string, ...recipients: Named[]): Readable => ({
  noun: 'decision',
  id,
  data: { recipients },
  body: '',
});
const withheld = (name: string, more: Named = {}) =>
  decision('2020/9971-qd', { recipientType: 'ca-nhan', name, publish: 'an', ...more });
const read = (hidden: Readable, ...shown: Readable[]) =>
  withholdingOf({ decisions: [hidden, ...shown], shown: [hidden, ...shown] });
test.each([
  ...['Trần V. Hùng', 'Trần Hùng', 'Trần Văn H.', 'T.V.H.', 'Trần Văn Hùng A', 'Hùng Trần Văn'],
  ...['Tran Van Hung', 'Trần Văn Húng'],
])('a row of another decision that is named %s is asked about, and stays', (name) => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name });
  const withholding = read(withheld('Trần Văn Hùng'), row);
  expect(withholding.findAllIn(row)(name, 'name')).toHaveLength(1);
  expect(masked(row, withholding)).toEqual(row);
});

test('a person whose name differs by more than a tone is another', () => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name: 'Trần Văn Hưng' });
  expect(read(withheld('Trần Văn Hùng'), row).findAllIn(row)('Trần Văn Hưng', 'name')).toEqual([]);
});

test('a form that a row bears as its name is asked about there', () => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name: 'Trần VH' });
  const hidden = withheld('Trần Văn Hùng', { alsoWritten: ['Trần VH'] });
  expect(read(hidden, row).findAllIn(row)('Trần VH', 'name')).toMatchObject([{ doubtful: true }]);
});

test.each([
  ['tap-the', 'Tổ tự quản “Bếp lửa đêm đông”', 'Tổ tự quản Bếp lửa đêm đông'],
  ['tap-the', 'Tổ tự quản “Bếp lửa đêm đông”', 'TO TU QUAN BEP LUA DEM DONG'],
  ['ca-nhan', 'Trần Văn Hùng', 'Trần-Văn-Hùng'],
] as const)('what another row is called stops no hiding: %s %s, %s', (recipientType, name, own) => {
  const row = decision('2021/9972-qd', { recipientType, name: own });
  const withholding = read(withheld(name, { recipientType }), row);
  expect(masked(row, withholding)).toEqual(row);
  expect(withholding.hidden.map((each) => each.name)).not.toContain(name);
});

test('a row of no known type is read as a person’s', () => {
  const hidden = withheld('Trần Văn Hùng', { recipientType: 'tổ' as never });
  expect(read(hidden).withheld).toMatchObject([{ id: '2020/9971-qd#cn01', name: 'Trần Văn Hùng' }]);
});
