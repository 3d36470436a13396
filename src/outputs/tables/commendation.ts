import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { awardClasses, awardForms } from '../../model/schema/award-form.ts';
import { statuses } from '../../model/schema/decision.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import type { Commendation } from '../../queries/commendations.ts';
import { count, date, mark, oneOf, sample, words } from './fields.ts';

/** One recipient of one decision, as the register shows it. */
export const commendationRow = z.strictObject({
  id: words({
    title: 'Mã trường hợp',
    description: 'Mã quyết định, dấu #, chỗ trong danh sách (tt tập thể, cn cá nhân, hgd hộ)',
  }),
  recipientType: oneOf(recipientTypes, { title: 'Đối tượng' }),
  honorific: words({ title: 'Danh xưng' }).optional(),
  name: words({
    title: 'Họ và tên, tên tập thể',
    description: 'Không có ở trường hợp không công bố',
  }).optional(),
  withheld: mark(
    {
      title: 'Công bố',
      description: 'Trường hợp không công bố giữ chỗ trong danh sách, không nêu tên',
    },
    'Không công bố',
  ),
  position: words({ title: 'Chức vụ', description: 'Như tại thời điểm quyết định' }).optional(),
  unit: words({ title: 'Đơn vị', description: 'Như tại thời điểm quyết định' }).optional(),
  unitId: words({ title: 'Mã đơn vị', description: 'Trong bảng đơn vị' }).optional(),
  form: oneOf(awardForms, { title: 'Hình thức khen thưởng' }),
  class: oneOf(awardClasses, { title: 'Hạng' }).optional(),
  posthumous: mark({ title: 'Truy tặng' }, 'Truy tặng'),
  achievement: words({ title: 'Thành tích' }).optional(),
  decision: words({ title: 'Số quyết định' }),
  decisionId: words({ title: 'Mã quyết định', description: 'Trong bảng quyết định' }),
  signed: date({ title: 'Ngày ký' }),
  issuer: words({ title: 'Cơ quan ban hành' }),
  section: words({ title: 'Mục trong danh sách' }).optional(),
  no: count({ title: 'Số thứ tự trong danh sách' }).optional(),
  status: oneOf(statuses, {
    title: 'Tình trạng',
    description: 'Trống là đang có hiệu lực',
  }).optional(),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
});

export type CommendationRow = z.output<typeof commendationRow>;

export function commendationRowOf(each: Commendation): CommendationRow {
  const { decision } = each;
  return {
    id: each.id,
    recipientType: each.recipientType,
    ...(each.withheld
      ? { withheld: true }
      : {
          honorific: each.honorific,
          name: each.name,
          position: each.position,
          unit: each.unitName,
          unitId: each.unit?.id,
          posthumous: each.posthumous || undefined,
          achievement: each.achievement,
        }),
    form: each.form,
    class: each.class,
    decision: decision.label,
    decisionId: decision.id,
    signed: decision.signed,
    issuer: decision.issuerName,
    section: each.section,
    no: each.no,
    status: each.status,
    address: absolute(each.address),
    sample: each.sample || undefined,
  };
}
