import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import type { Unit } from '../../queries/units.ts';
import { count, date, list, sample, words } from './fields.ts';

/** A unit of the registry as one row. */
export const unitRow = z.strictObject({
  id: words({ title: 'Mã đơn vị' }),
  name: words({ title: 'Tên' }),
  shortName: words({ title: 'Tên gọn' }).optional(),
  kind: words({ title: 'Loại đơn vị' }).optional(),
  formerNames: list({ title: 'Tên trước đây' }),
  validFrom: date({ title: 'Có từ ngày', description: 'Trống là chưa rõ' }).optional(),
  validTo: date({ title: 'Đến ngày', description: 'Trống là chưa rõ' }).optional(),
  successors: list({ title: 'Mã đơn vị kế tiếp' }),
  commendations: count({
    title: 'Số trường hợp khen thưởng',
    description: 'Kể cả của đơn vị trước nó; không tính trường hợp đã hủy bỏ',
  }),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
});

export function unitRowOf(unit: Unit, commendations: number): z.output<typeof unitRow> {
  const { id, name, shortName, kind, formerNames = [], validFrom, validTo, successors = [] } = unit;
  return {
    id,
    name,
    shortName,
    kind,
    formerNames: formerNames.map((each) => each.name),
    validFrom,
    validTo,
    successors,
    commendations,
    address: absolute(unit.address),
    sample: unit.sample || undefined,
  };
}
