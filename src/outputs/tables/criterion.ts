import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { collections } from '../../model/collections.ts';
import { quoteOf } from '../../model/plan/plan-document.ts';
import type { Criterion } from '../../queries/criteria.ts';
import { clauseAddress } from '../../queries/plan.ts';
import { count, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.criterion.schema);

/** A criterion as one row. */
export const criterionRow = z.strictObject({
  id: words({ title: 'Mã tiêu chí', description: 'Trong phong trào' }),
  movement: words({ title: 'Phong trào' }),
  movementId: words({ title: 'Mã phong trào' }),
  number: count({
    title: titleOf('number'),
    description: 'Theo thứ tự của kế hoạch',
  }),
  title: words({ title: titleOf('title'), description: 'Do người biên tập đặt' }),
  place: words({ title: 'Chỗ trong Kế hoạch' }),
  text: words({ title: 'Nguyên văn' }),
  exemplars: count({ title: 'Số điển hình thể hiện' }),
  address: words({ title: 'Địa chỉ' }),
  clauseAddress: words({ title: 'Địa chỉ điều khoản' }),
});

/** A criterion as a row of the table of criteria. */
export function criterionRowOf(
  criterion: Criterion,
  exemplars: number,
): z.output<typeof criterionRow> {
  const { id, movement, number, title, clause } = criterion;
  return {
    id,
    movement: movement.shortTitle,
    movementId: movement.id,
    number,
    title,
    place: clause.label,
    text: quoteOf(clause).join('\n'),
    exemplars,
    address: absolute(criterion.address),
    clauseAddress: absolute(clauseAddress(clause)),
  };
}
