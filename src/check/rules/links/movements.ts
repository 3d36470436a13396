import { nearest } from '../../../text/nearest.ts';
import { criteriaOf } from '../../facts/movement.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { exemplarNouns, type Rule, type Violation } from '../../kit/rule.ts';
import { notAChoice } from '../front-matter/schema-issues.ts';

export const unknownMovement: Rule = {
  id: 'unknown-movement',
  title: 'Mã phong trào phải là một thư mục trong phong-trao/.',
  why: 'Loại điển hình, tiêu chí, ngày phát động lấy từ phong trào; mã không có thật thì không đối chiếu được gì.',
  severity: 'error',
  bad: [
    { exemplar: { movement: 'covid-20' } },
    { decision: { movement: 'phong-chong-covid' } },
    { movement: { status: 'thay-the', replacedBy: 'phong-trao-sau' } },
    { says: 'Bài thật không đứng trong phong trào minh họa', movement: { sample: true } },
  ],
  good: [{ says: 'Quyết định không theo phong trào nào', decision: { movement: null } }],
  *content(content) {
    const { movementById } = content;
    const ids = [...movementById.keys()];
    for (const { record, path, id } of referencesOf(content)) {
      const movement = movementById.get(id);
      if (movement && (!isSample(movement) || isSample(record))) continue;
      const near = nearest(id, ids);
      yield movement
        ? {
            record,
            path,
            actual: `đang ghi ${quote(id)}, là phong trào minh họa`,
            expected: 'một phong trào có thật',
            help: 'Ghi phong trào của nội dung này; nội dung cũng là minh họa thì ghi sample: true.',
          }
        : {
            record,
            path,
            actual: `đang ghi ${quote(id)}, không có phong trào nào mang mã này`,
            expected:
              ids.length > 0 && ids.length <= 6 ? anyOf(ids) : 'một thư mục trong phong-trao/',
            help: near
              ? `Viết ${near}.`
              : 'Viết tên thư mục của phong trào; chưa có thì chép tệp mẫu _mau/phong-trao.yml.',
          };
    }
    yield* noCurrent(content);
    for (const noun of exemplarNouns) {
      for (const record of content.of(noun)) yield* wordsOf(record, content);
    }
  },
};

/** Of several movements, one leads. */
function* noCurrent({ of }: Content): Iterable<Violation> {
  const ids = of('movement').map(({ id }) => id);
  const [office] = of('office');
  if (!office || office.value.movement || ids.length < 2) return;
  yield {
    record: office,
    rule: 'required',
    path: ['movement'],
    of: 'key',
    actual: 'chưa ghi',
    expected: 'phong trào mà trang chủ nêu trước, vì có nhiều phong trào',
    help: `Ghi movement: một trong ${anyOf(ids)}.`,
  };
}

/** Kinds and criteria that the movement does not have, reported as the choices that they are. */
function* wordsOf(
  record: CheckedRecord<'exemplar' | 'draft'>,
  content: Content,
): Iterable<Violation> {
  const { movement: id = '', kind, criteria } = record.value;
  const movement = content.movementById.get(id);
  if (!movement) return;
  const kinds = (movement.value.kinds ?? []).flatMap((each) => each.id ?? []);
  if (kind && !kinds.includes(kind)) {
    yield kinds.length > 0
      ? { record, ...notAChoice(['kind'], kind, kinds) }
      : {
          record,
          rule: 'choice',
          path: ['kind'],
          actual: `đang ghi ${quote(kind)}, mà phong trào ${id} không nêu loại nào`,
          expected: 'một loại có ở kinds của phong trào',
          help: `Thêm loại ấy vào kinds của ${movement.file}.`,
        };
  }
  const known = criteriaOf(id, content);
  if (known.length === 0) {
    if (criteria?.[0])
      yield {
        record,
        rule: 'choice',
        path: ['criteria'],
        of: 'key',
        actual: `có ghi tiêu chí, mà phong trào ${id} không có tiêu chí nào`,
        expected: 'để trống',
        help: 'Xóa dòng criteria, hoặc xem lại phong trào (movement).',
      };
    return;
  }
  for (const [index, criterion] of (criteria ?? []).entries()) {
    if (criterion && !known.includes(criterion))
      yield { record, ...notAChoice(['criteria', index], criterion, known) };
  }
  if (criteria?.length) return;
  const { criteria: written } = (record.entry().data ?? {}) as { criteria?: unknown };
  // What is no list is another rule's business.
  if (written && !Array.isArray(written)) return;
  const isThere = written !== undefined;
  yield {
    record,
    rule: 'required',
    path: ['criteria'],
    of: 'key',
    actual: isThere ? 'còn trống' : 'chưa ghi',
    expected: 'có nội dung, vì đây là mục bắt buộc',
    help: `${isThere ? 'Điền vào sau “criteria:”' : 'Thêm dòng “criteria: …”'}, trong ngoặc vuông ghi một hay nhiều mã: ${anyOf(known)}.`,
  };
}

interface Reference {
  record: CheckedRecord;
  path: PropertyKey[];
  id: string;
}

/** Every place of the content that names a movement. */
function referencesOf({ of }: Content): Reference[] {
  const one = (record: CheckedRecord, key: string, id: string | undefined) =>
    id ? [{ record, path: [key], id }] : [];
  return [
    ...of('office').flatMap((record) => one(record, 'movement', record.value.movement)),
    ...of('movement').flatMap((record) => one(record, 'replacedBy', record.value.replacedBy)),
    ...[...of('exemplar'), ...of('draft'), ...of('decision')].flatMap((record) =>
      one(record, 'movement', record.value.movement),
    ),
  ];
}

function isSample({ value }: CheckedRecord): boolean {
  return (value as { sample?: boolean | undefined }).sample === true;
}
