import { anyOf } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { exemplarNouns, forEach, type Rule, type Violation } from '../../kit/rule.ts';
import { type SchemaRule, schemaViolations } from './schema-issues.ts';

/** A rule that reports schema errors as its violations. */
function ofSchema(rule: Rule & { id: SchemaRule }): Rule {
  return { ...rule, record: (record) => schemaViolations(record, rule.id) };
}

export const required: Rule = {
  id: 'required',
  title: 'Mục bắt buộc phải có nội dung.',
  why: 'Thiếu một mục bắt buộc thì trang hiện thiếu, người đọc không đối chiếu được.',
  bad: [{ exemplar: { title: null } }],
  good: [{ says: 'Mục không bắt buộc được để trống', exemplar: { updated: '' } }],
  *record(record) {
    for (const violation of schemaViolations(record, 'required')) {
      if (!isKind(record, violation)) yield violation;
    }
  },
  content: forEach(exemplarNouns, function* (record, content) {
    if (record.value.kind) return;
    const { data } = record.entry();
    for (const violation of schemaViolations({ ...record, data }, 'required')) {
      if (isKind(record, violation)) yield { ...withKinds(violation, record, content) };
    }
  }),
};

/** The kind of an exemplar, defined by its movement. */
function isKind({ noun, template }: CheckedRecord, { path }: Violation): boolean {
  return !template && (exemplarNouns as readonly string[]).includes(noun) && path?.[0] === 'kind';
}

function withKinds(
  violation: Violation,
  { value }: CheckedRecord<'exemplar' | 'draft'>,
  { movementById }: Content,
): Violation {
  const movement = movementById.get(value.movement ?? '');
  const kinds = (movement?.value.kinds ?? []).flatMap((each) => each.id ?? []);
  if (kinds.length === 0) return violation;
  return {
    ...violation,
    help: violation.help?.replace(/(?: \([^)]*\))?\.$/, `, chọn ${anyOf(kinds)}.`),
  };
}

export const unknownKey = ofSchema({
  id: 'unknown-key',
  title: 'Tên mục phải đúng từng chữ như trong tệp mẫu.',
  why: 'Gõ sai tên mục thì nội dung của mục ấy không lên trang mà không có cảnh báo nào.',
  bad: [
    { exemplar: { tittle: 'Chuyến xe' } },
    {
      says: 'Mục bắt buộc gõ sai tên chỉ báo một lần',
      exemplar: { title: null, tittle: 'Chuyến xe' },
    },
    { decision: { 'recipients.0.postion': 'Tổ trưởng' } },
  ],
});

export const valueType = ofSchema({
  id: 'value-type',
  title: 'Nội dung của mục phải đúng kiểu: chữ, số, danh sách hay khối.',
  why: 'Viết số vào chỗ của chữ, viết danh sách vào chỗ của một dòng thì máy hiểu ra nghĩa khác.',
  bad: [{ decision: { number: 9902 } }],
});

const numbered05 = { order: 'khen-thuong/2022/05-qd-ctn.md' };

export const leadingZero = ofSchema({
  id: 'leading-zero',
  title: 'Số có chữ số 0 ở đầu phải đặt trong ngoặc kép.',
  why: 'Không có ngoặc kép, máy đọc 05 thành 5 và số của văn bản không còn như bản gốc. Lệnh npm run check -- --fix tự sửa được.',
  bad: [{ words: { order: ['number: "9905"', 'number: 05'] }, move: numbered05 }],
  good: [{ order: { number: '05' }, move: numbered05 }],
});

export const choice = ofSchema({
  id: 'choice',
  title: 'Mục chọn từ danh sách phải ghi đúng một mã có sẵn.',
  why: 'Loại bài, tiêu chí, điều khoản, hình thức và tình trạng là những danh sách đóng của Kế hoạch; mã lạ không dẫn tới đâu.',
  bad: [{ exemplar: { kind: 'guong-sang' } }, { exemplar: { criteria: ['tc6'] } }],
  good: [
    {
      says: 'Loại khen thưởng và hạng được ghi bằng chữ',
      decision: { commendationKind: 'phong trào' },
    },
  ],
});

export const format = ofSchema({
  id: 'format',
  title: 'Mã và địa chỉ phải đúng mẫu.',
  why: 'Mã sai mẫu không dẫn tới đâu; địa chỉ thiếu https:// thì bấm không mở được.',
  bad: [
    { exemplar: { commendations: ['9902/QĐ-UBND'] } },
    { decision: { 'provenance.url': 'hanam.example.vn' } },
  ],
});

export const day = ofSchema({
  id: 'day',
  title: 'Ngày viết theo kiểu dd/mm/yyyy và phải có trong lịch.',
  why: 'Viết theo thứ tự khác hay thiếu chữ số thì 03/10 và 10/03 lẫn vào nhau; ngày không có trong lịch là chép nhầm.',
  bad: [{ decision: { signed: '30/02/2021' } }, { decision: { signed: '2021-12-20' } }],
});
