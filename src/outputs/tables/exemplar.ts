import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { collections } from '../../model/collections.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import type { Exemplar } from '../../queries/exemplars.ts';
import { date, list, oneOf, sample, titlesOf, words } from './fields.ts';

const titleOf = titlesOf(collections.exemplar.schema);

const common = {
  id: words({ title: 'Mã bài', description: 'Phần cuối của địa chỉ' }),
  title: words({ title: titleOf('title') }),
  summary: words({ title: titleOf('summary') }),
  movement: words({ title: titleOf('movement') }),
  movementId: words({ title: 'Mã phong trào' }),
  kind: words({ title: 'Mã loại', description: 'Như phong trào đặt' }),
  kindLabel: words({ title: 'Loại' }),
  criteria: list({ title: titleOf('criteria'), description: 'Mã tiêu chí của phong trào' }),
  clauses: list({ title: titleOf('clauses'), description: 'Mã điều khoản của kế hoạch' }),
  commendations: list({ title: 'Mã trường hợp khen thưởng' }),
  from: date({ title: 'Thực hiện từ ngày' }).optional(),
  to: date({ title: 'Thực hiện đến ngày' }).optional(),
  published: date({ title: titleOf('published') }),
  updated: date({ title: titleOf('updated') }).optional(),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
};

/** An exemplar as one row. */
export const exemplarRow = z.strictObject({
  ...common,
  honourees: list({ title: titleOf('honourees') }),
  units: list({ title: 'Đơn vị' }),
});

/** An exemplar as one document: who, where, the evidence and the whole text. */
export const exemplarDocument = z.strictObject({
  ...common,
  honourees: z
    .array(
      z.strictObject({
        recipientType: oneOf(recipientTypes, { title: 'Đối tượng' }),
        honorific: words({ title: 'Danh xưng' }).optional(),
        name: words({ title: 'Họ và tên, tên tập thể' }),
        position: words({ title: 'Chức vụ' }).optional(),
        unit: words({ title: 'Đơn vị' }).optional(),
        unitId: words({ title: 'Mã đơn vị' }).optional(),
      }),
    )
    .meta({ title: 'Tập thể, cá nhân được nêu' }),
  evidence: z
    .array(
      z.strictObject({
        criterion: words({ title: 'Tiêu chí' }),
        text: words({ title: 'Minh chứng' }),
      }),
    )
    .meta({ title: 'Minh chứng' }),
  pullQuote: words({ title: titleOf('pullQuote') }).optional(),
  author: words({ title: titleOf('author') }),
  storySource: words({ title: titleOf('storySource') }),
  approval: z
    .strictObject({
      position: words({ title: 'Chức vụ người duyệt' }),
      on: date({ title: 'Ngày duyệt' }),
      basis: words({ title: 'Văn bản duyệt' }),
    })
    .meta({ title: 'Duyệt đăng' }),
  text: words({ title: 'Toàn văn', description: 'Markdown' }),
});

function commonOf(exemplar: Exemplar) {
  const {
    id,
    title,
    summary,
    movement,
    kind,
    kindLabel,
    criteria,
    clauses,
    commendations,
    period,
  } = exemplar;
  return {
    id,
    title,
    summary,
    movement: movement.shortTitle,
    movementId: movement.id,
    kind,
    kindLabel,
    criteria,
    clauses,
    commendations,
    from: period?.from,
    to: period?.to,
    published: exemplar.published,
    updated: exemplar.updated,
    address: absolute(exemplar.address),
    sample: exemplar.sample || undefined,
  };
}

/** An exemplar as a row of the table of exemplars. */
export function exemplarRowOf(exemplar: Exemplar): z.output<typeof exemplarRow> {
  const { honourees } = exemplar;
  return {
    ...commonOf(exemplar),
    honourees: honourees.map(({ name }) => name),
    units: [...new Set(honourees.flatMap(({ unitName }) => unitName ?? []))],
  };
}

/** An exemplar with its text as a JSON document. */
export function exemplarDocumentOf(exemplar: Exemplar): z.output<typeof exemplarDocument> {
  const { evidence, pullQuote, author, storySource, approval, entry } = exemplar;
  return {
    ...commonOf(exemplar),
    honourees: exemplar.honourees.map(
      ({ recipientType, honorific, name, position, unitName, unit }) => ({
        recipientType,
        honorific,
        name,
        position,
        unit: unitName,
        unitId: unit?.id,
      }),
    ),
    evidence,
    pullQuote,
    author,
    storySource,
    approval,
    text: entry.body?.trim() ?? '',
  };
}
