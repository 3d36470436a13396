import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { withheldName } from '../../model/schema/commendation.ts';
import { recipientSchema } from '../../model/schema/decision.ts';
import { awardAsGiven } from '../../queries/awards.ts';
import type { Commendation } from '../../queries/commendations.ts';
import { rowOf } from './columns.ts';
import { columnFields, date, mark, sample, words } from './fields.ts';

const { no, section, status, form: _, ...recipient } = columnFields(recipientSchema);

/** One recipient of one decision, as in the register: the row's own columns, then its decision's. */
export const commendationRow = z.strictObject({
  id: words({
    title: 'Mã trường hợp',
    description: 'Mã quyết định, dấu #, chỗ trong danh sách (tt tập thể, cn cá nhân, hgd hộ)',
  }),
  ...recipient,
  award: words({ title: 'Hình thức khen thưởng', description: 'Không kèm hạng' }),
  form: words({ title: 'Mã hình thức' }),
  unitId: words({ title: 'Mã đơn vị', description: 'Trong bảng đơn vị' }).optional(),
  withheld: mark(
    {
      title: 'Công bố',
      description: 'Trường hợp không công bố giữ chỗ trong danh sách, không nêu tên',
    },
    withheldName,
  ),
  decision: words({ title: 'Số quyết định' }),
  decisionId: words({ title: 'Mã quyết định', description: 'Trong bảng quyết định' }),
  signed: date({ title: 'Ngày ký' }),
  issuer: words({ title: 'Cơ quan ban hành' }),
  movement: words({ title: 'Phong trào' }).optional(),
  section,
  no,
  status,
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
} as z.ZodRawShape);

/**
 * A commendation as a row of the table; `register/row-view.ts` builds the same from the packed register.
 */
export function commendationRowOf(each: Commendation): Record<string, unknown> {
  const { decision } = each;
  return rowOf(commendationRow, {
    ...each,
    award: awardAsGiven(each.award, decision.giver),
    ...(!each.withheld && { unit: each.unitName, unitId: each.unit?.id }),
    decision: decision.label,
    decisionId: decision.id,
    signed: decision.signed,
    issuer: decision.issuerName,
    movement: decision.movement?.shortTitle,
    address: absolute(each.address),
  });
}
