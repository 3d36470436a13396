import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { collections } from '../../model/collections.ts';
import { movementLevels, movementManners, movementStatuses } from '../../model/schema/movement.ts';
import type { Movement } from '../../queries/movements.ts';
import { count, date, list, oneOf, sample, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.movement.schema);

const partial = 'Năm-tháng-ngày, hoặc năm-tháng';

/** A movement as one row, with its numbers of records. */
export const movementRow = z.strictObject({
  id: words({ title: 'Mã phong trào' }),
  title: words({ title: titleOf('title') }),
  shortTitle: words({ title: titleOf('shortTitle') }),
  level: oneOf(movementLevels, { title: titleOf('level') }),
  manner: oneOf(movementManners, { title: titleOf('manner') }),
  launched: date({ title: titleOf('launched'), description: 'Trống là chưa rõ' }).optional(),
  from: words({ title: titleOf('from'), description: partial }).optional(),
  to: words({ title: titleOf('to'), description: partial }).optional(),
  theme: words({ title: titleOf('theme') }).optional(),
  parent: words({ title: titleOf('parent') }).optional(),
  targets: list({ title: titleOf('targets') }),
  status: oneOf(movementStatuses, {
    title: titleOf('status'),
    description: 'Trống là chưa rõ',
  }).optional(),
  replacedBy: words({ title: 'Mã phong trào thay thế' }).optional(),
  criteria: count({ title: 'Số tiêu chí' }),
  exemplars: count({ title: 'Số điển hình' }),
  decisions: count({ title: 'Số quyết định' }),
  commendations: count({
    title: 'Số trường hợp khen thưởng',
    description: 'Không tính trường hợp đã hủy bỏ',
  }),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
});

/** Number of records of each type in a movement. */
type Kept = Record<'criteria' | 'exemplars' | 'decisions' | 'commendations', number>;

/** @param parent name of the movement that it responds to */
export function movementRowOf(
  movement: Movement,
  parent: string | undefined,
  kept: Kept,
): z.output<typeof movementRow> {
  const { id, title, shortTitle, level, manner, launched, from, to, theme } = movement;
  return {
    id,
    title,
    shortTitle,
    level,
    manner,
    launched,
    from,
    to,
    theme,
    parent,
    targets: movement.targets ?? [],
    status: movement.status,
    replacedBy: movement.replacedBy,
    ...kept,
    address: absolute(movement.address),
    sample: movement.sample || undefined,
  };
}
