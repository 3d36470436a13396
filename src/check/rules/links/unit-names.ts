import { valueAt } from '../../facts/how-to-fill.ts';
import { rowsOf } from '../../facts/people.ts';
import { unitIdByName, unitKey } from '../../facts/units-by-name.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forEach, type Rule } from '../../kit/rule.ts';

/** A unit in words that is in the list of units, which would split figures by unit. */
export const unitListed: Rule = {
  id: 'unit-listed',
  title: 'Đơn vị có trong don-vi.yml thì nên ghi cả mã.',
  why: 'Cùng một đơn vị mà nơi ghi mã, nơi ghi bằng chữ thì số liệu theo đơn vị bị xẻ đôi. Ghi thêm mã, chữ của bản gốc vẫn giữ.',
  severity: 'warning',
  bad: [
    { decision: { 'recipients.4.unitAsWritten': 'Đội số 1' } },
    { says: 'Theo tên cũ', decision: { 'recipients.4.unitAsWritten': 'Phòng Tổng hợp' } },
    { exemplar: { 'honourees.0.unit': null, 'honourees.0.unitAsWritten': 'đội số 1' } },
  ],
  good: [
    { decision: { 'recipients.4.unitAsWritten': 'Đội số 1 xã Hòa Bình' } },
    { decision: { 'recipients.0.unitAsWritten': 'Đội số 1' } },
  ],
  content: forEach([...exemplarNouns, 'decision'], function* (record, content) {
    const { list, rows } = rowsOf(record);
    for (const [index, { unit, unitAsWritten }] of rows.entries()) {
      const id = unitAsWritten && unitIdByName(content).get(unitKey(unitAsWritten));
      // Another rule reports an invalid unit code.
      if (!id || unit || valueAt(record.entry().data, [list, index, 'unit'])) continue;
      yield {
        path: [list, index, 'unitAsWritten'],
        actual: `đang ghi ${quote(unitAsWritten)}, là đơn vị ${id} trong don-vi.yml`,
        expected: 'thêm mã đơn vị (unit), giữ nguyên chữ của bản gốc',
        help: `Thêm dòng “unit: ${id}” ngay trên dòng này; nếu là đơn vị khác trùng tên thì để nguyên.`,
      };
    }
  }),
};
