import * as z from 'zod';
import { absolute } from '../../addresses.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import type { Exemplar } from '../../queries/exemplars.ts';
import { date, list, oneOf, sample, words } from './fields.ts';

const common = {
  id: words({ title: 'Mã bài', description: 'Phần cuối của địa chỉ' }),
  title: words({ title: 'Tiêu đề' }),
  summary: words({ title: 'Tóm tắt' }),
  movement: words({ title: 'Phong trào' }),
  movementId: words({ title: 'Mã phong trào' }),
  kind: words({ title: 'Mã loại', description: 'Như phong trào đặt' }),
  kindLabel: words({ title: 'Loại' }),
  criteria: list({ title: 'Thể hiện tiêu chí', description: 'Mã tiêu chí của phong trào' }),
  clauses: list({ title: 'Thực hiện nội dung', description: 'Mã điều khoản của kế hoạch' }),
  commendations: list({ title: 'Mã trường hợp khen thưởng' }),
  from: date({ title: 'Thực hiện từ ngày' }).optional(),
  to: date({ title: 'Thực hiện đến ngày' }).optional(),
  published: date({ title: 'Ngày đăng' }),
  updated: date({ title: 'Ngày cập nhật' }).optional(),
  address: words({ title: 'Địa chỉ' }),
  sample: sample(),
};

/** An exemplar as one row. */
export const exemplarRow = z.strictObject({
  ...common,
  honourees: list({ title: 'Tập thể, cá nhân được nêu' }),
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
  pullQuote: words({ title: 'Câu trích nổi bật' }).optional(),
  author: words({ title: 'Người viết' }),
  storySource: words({ title: 'Nguồn tư liệu' }),
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

export function exemplarRowOf(exemplar: Exemplar): z.output<typeof exemplarRow> {
  const { honourees } = exemplar;
  return {
    ...commonOf(exemplar),
    honourees: honourees.map(({ name }) => name),
    units: [...new Set(honourees.flatMap(({ unitName }) => unitName ?? []))],
  };
}

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
