import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { collections } from '../../model/collections.ts';
import { commendationKinds, extents, statuses } from '../../model/schema/decision.ts';
import type { Commendation } from '../../queries/commendations.ts';
import { type Decision, proposalInWords } from '../../queries/decisions.ts';
import { documentLabel } from '../../text/decision-number.ts';
import { commendationRow, commendationRowOf } from './commendation.ts';
import { count, date, list, oneOf, sample, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.decision.schema);

/** A count that the decision may not state. */
const stated = ({ title }: { title: string }) =>
  count({ title, description: 'Trống là quyết định không ghi' }).optional();

const common = {
  id: words({ title: 'Mã quyết định' }),
  label: words({ title: 'Số, ký hiệu' }),
  signed: date({ title: titleOf('signed') }),
  issuer: words({ title: titleOf('issuer') }),
  award: words({ title: 'Hình thức khen thưởng' }),
  form: words({ title: 'Mã hình thức' }),
  commendationKind: oneOf(commendationKinds, { title: titleOf('commendationKind') }),
  movement: words({ title: titleOf('movement') }).optional(),
  movementId: words({ title: 'Mã phong trào' }).optional(),
  subjectLine: words({ title: titleOf('subjectLine') }),
  citation: words({ title: titleOf('citation') }).optional(),
  meritPeriod: words({
    title: titleOf('meritPeriod'),
    description: 'Khác năm ký quyết định',
  }).optional(),
  reward: words({ title: titleOf('reward'), description: 'Như quyết định ghi' }).optional(),
  rewardFund: words({ title: titleOf('rewardFund') }).optional(),
  proposals: list({ title: titleOf('proposals') }),
  extent: oneOf(extents, { title: titleOf('extent') }),
  rows: count({
    title: 'Số trường hợp trên trang',
    description: 'Kể cả trường hợp đã hủy bỏ, không công bố',
  }),
  collectives: stated({ title: 'Số tập thể ghi trong quyết định' }),
  individuals: stated({ title: 'Số cá nhân ghi trong quyết định' }),
  households: stated({ title: 'Số hộ gia đình ghi trong quyết định' }),
  status: oneOf(statuses, {
    title: titleOf('status'),
    description: 'Trống là đang có hiệu lực',
  }).optional(),
  source: words({ title: 'Nguồn đối chiếu' }),
  checked: date({ title: 'Ngày đối chiếu' }),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
};

/** A decision as one row. */
export const decisionRow = z.strictObject(common);

/** A decision as a row of the table of decisions. */
export function decisionRowOf(decision: Decision): z.output<typeof decisionRow> {
  const { declared = {}, provenance } = decision;
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
    meritPeriod: decision.meritPeriod,
    reward: decision.reward,
    rewardFund: decision.rewardFund,
    proposals: (decision.proposals ?? []).map(proposalInWords),
    extent: decision.extent,
    rows: decision.recipients.length,
    collectives: declared.collectives,
    individuals: declared.individuals,
    households: declared.households,
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
  number: words({ title: titleOf('number'), description: 'Giữ số 0 đứng đầu' }),
  symbol: words({ title: titleOf('symbol') }),
  sourceAddress: words({ title: 'Địa chỉ nguồn' }).optional(),
  signature: z
    .strictObject({ lines: list({ title: 'Thẩm quyền ký' }), name: words({ title: 'Người ký' }) })
    .meta({ title: 'Chữ ký' }),
  proposals: z
    .array(
      z.strictObject({
        number: words({ title: 'Số tờ trình' }),
        on: date({ title: 'Ngày tờ trình' }).optional(),
        by: words({ title: 'Cơ quan trình' }).optional(),
      }),
    )
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
  note: words({ title: titleOf('note') }).optional(),
  recipients: z.array(commendationRow).meta({ title: 'Danh sách, theo thứ tự của quyết định' }),
});

/** A decision with its recipients as a JSON document. */
export function decisionDocumentOf(
  decision: Decision,
  commendations: readonly Commendation[],
): z.output<typeof decisionDocument> {
  const { number, symbol, signature, proposals = [], related, note, provenance } = decision;
  return {
    ...decisionRowOf(decision),
    number,
    symbol,
    sourceAddress: provenance.url,
    signature,
    proposals,
    related: related?.map(({ relation, on, ...other }) => ({
      relation,
      label: documentLabel(other),
      on,
    })),
    note,
    recipients: commendations.map(commendationRowOf),
  };
}
