import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { collections } from '../../model/collections.ts';
import type { Unit } from '../../queries/units.ts';
import { count, date, list, sample, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.unit.schema);

/** A unit of the registry as one row. */
export const unitRow = z.strictObject({
  id: words({ title: 'Mã đơn vị' }),
  name: words({ title: titleOf('name') }),
  shortName: words({ title: titleOf('shortName') }).optional(),
  kind: words({ title: titleOf('kind') }).optional(),
  formerNames: list({ title: titleOf('formerNames') }),
  validFrom: date({ title: titleOf('validFrom'), description: 'Trống là chưa rõ' }).optional(),
  validTo: date({ title: titleOf('validTo'), description: 'Trống là chưa rõ' }).optional(),
  successors: list({ title: 'Mã đơn vị kế tiếp' }),
  commendations: count({
    title: 'Số trường hợp khen thưởng',
    description: 'Kể cả của đơn vị trước nó; không tính trường hợp đã hủy bỏ',
  }),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
});

/** A unit as a row of the table of units, with its number of commendations. */
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
