import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { commendationKinds, extents, statuses } from '../../model/schema/decision.ts';
import type { Commendation } from '../../queries/commendations.ts';
import type { Decision } from '../../queries/decisions.ts';
import { commendationRow, commendationRowOf } from './commendation.ts';
import { count, date, list, oneOf, sample, words } from './fields.ts';

const common = {
  id: words({ title: 'Mã quyết định' }),
  label: words({ title: 'Số, ký hiệu' }),
  signed: date({ title: 'Ngày ký' }),
  issuer: words({ title: 'Cơ quan ban hành' }),
  award: words({ title: 'Hình thức khen thưởng' }),
  form: words({ title: 'Mã hình thức' }),
  commendationKind: oneOf(commendationKinds, { title: 'Loại khen thưởng' }),
  movement: words({ title: 'Phong trào' }).optional(),
  movementId: words({ title: 'Mã phong trào' }).optional(),
  subjectLine: words({ title: 'Trích yếu' }),
  citation: words({ title: 'Thành tích chung' }).optional(),
  extent: oneOf(extents, { title: 'Phạm vi danh sách' }),
  rows: count({
    title: 'Số trường hợp trên trang',
    description: 'Kể cả trường hợp đã hủy bỏ, không công bố',
  }),
  collectives: count({ title: 'Số tập thể ghi trong quyết định' }),
  individuals: count({ title: 'Số cá nhân ghi trong quyết định' }),
  households: count({ title: 'Số hộ gia đình ghi trong quyết định' }),
  status: oneOf(statuses, {
    title: 'Tình trạng',
    description: 'Trống là đang có hiệu lực',
  }).optional(),
  source: words({ title: 'Nguồn đối chiếu' }),
  checked: date({ title: 'Ngày đối chiếu' }),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
};

/** A decision as one row. */
export const decisionRow = z.strictObject(common);

export function decisionRowOf(decision: Decision): z.output<typeof decisionRow> {
  const { declared, provenance } = decision;
  return {
    id: decision.id,
    label: decision.label,
    signed: decision.signed,
    issuer: decision.issuerName,
    award: decision.formLabel,
    form: decision.form,
    commendationKind: decision.commendationKind,
    movement: decision.movement?.shortTitle,
    movementId: decision.movement?.id,
    subjectLine: decision.subjectLine,
    citation: decision.citation,
    extent: decision.extent,
    rows: decision.recipients.length,
    collectives: declared.collectives ?? 0,
    individuals: declared.individuals ?? 0,
    households: declared.households ?? 0,
    status: decision.status,
    source: provenance.kind,
    checked: provenance.checked,
    address: absolute(decision.address),
    sample: decision.sample || undefined,
  };
}

/** A decision as one document: its facts, its signature and its whole list in official order. */
export const decisionDocument = z.strictObject({
  ...common,
  number: words({ title: 'Số', description: 'Giữ số 0 đứng đầu' }),
  symbol: words({ title: 'Ký hiệu' }),
  sourceAddress: words({ title: 'Địa chỉ nguồn' }).optional(),
  signature: z
    .strictObject({ lines: list({ title: 'Thẩm quyền ký' }), name: words({ title: 'Người ký' }) })
    .meta({ title: 'Chữ ký' }),
  proposal: z
    .strictObject({
      number: words({ title: 'Số tờ trình' }),
      on: date({ title: 'Ngày tờ trình' }).optional(),
      by: words({ title: 'Cơ quan trình' }).optional(),
    })
    .optional()
    .meta({ title: 'Tờ trình' }),
  related: z
    .array(
      z.strictObject({
        relation: words({ title: 'Quan hệ' }),
        label: words({ title: 'Số, ký hiệu' }),
        on: date({ title: 'Ngày' }).optional(),
      }),
    )
    .optional()
    .meta({ title: 'Quyết định liên quan' }),
  note: words({ title: 'Ghi chú' }).optional(),
  recipients: z.array(commendationRow).meta({ title: 'Danh sách, theo thứ tự của quyết định' }),
});

export function decisionDocumentOf(
  decision: Decision,
  commendations: readonly Commendation[],
): z.output<typeof decisionDocument> {
  const { number, symbol, signature, proposal, related, note, provenance } = decision;
  return {
    ...decisionRowOf(decision),
    number,
    symbol,
    sourceAddress: provenance.url,
    signature,
    proposal,
    related: related?.map(({ relation, number, symbol, on }) => ({
      relation,
      label: `${number}/${symbol}`,
      on,
    })),
    note,
    recipients: commendations.map(commendationRowOf),
  };
}
