import { collections, movementIn } from '../../../model/collections.ts';
import { referencesIn } from '../../../model/schema/reference.ts';
import { isSample } from '../../../model/schema/sample.ts';
import { everyRecord } from '../../facts/content.ts';
import { criteriaOf, ifRenamed, lacksCriterion } from '../../facts/movement.ts';
import { folderOf } from '../../facts/paths.ts';
import { anyOf, quote, slashed } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';
import { notAChoice } from '../front-matter/schema-issues.ts';

const successor = {
  'phong-trao/lam-duong-sach/phong-trao.yml':
    'title: Làm đường sạch\nshortTitle: Làm đường sạch\nlevel: don-vi\nmanner: thuong-xuyen\n',
};

export const movementOfRecord: Rule = {
  id: 'movement-of-record',
  title:
    'Trang có ít nhất một phong trào; nội dung chỉ dùng loại, tiêu chí của phong trào mình; nội dung thật không đứng trong phong trào minh họa.',
  why: 'Loại điển hình, tiêu chí lấy từ phong trào; phong trào minh họa bị bỏ lại khi dựng trang thật, và nội dung của nó mất chỗ đứng.',
  bad: [{ movement: { sample: true } }],
  good: [{ says: 'Quyết định không theo phong trào nào', decision: { movement: null } }],
  *content(content) {
    for (const record of everyRecord(content)) yield* inSample(record, content);
    yield* noCurrent(content);
    for (const record of exemplarNouns.flatMap((noun) => content.of(noun)))
      for (const violation of wordsOf(record, content)) yield { ...violation, record };
  },
};

export const replacedMovement: Rule = {
  id: 'replaced-movement',
  title: 'Tình trạng của phong trào hợp với thời gian và với phong trào thay thế nó.',
  why: 'Trang của phong trào cũ dẫn người đọc sang phong trào mới; thiếu một trong hai thì không dẫn được, hoặc trang vẫn ghi đang thực hiện.',
  severity: 'warning',
  bad: [
    { movement: { status: 'thay-the' } },
    { movement: { status: 'dang-thuc-hien', to: '31/12/2022' } },
    { movement: { status: 'thay-the', replacedBy: 'covid-19' } },
    { movement: { status: 'dang-thuc-hien', replacedBy: 'lam-duong-sach' }, files: successor },
  ],
  good: [{ movement: { status: 'thay-the', replacedBy: 'lam-duong-sach' }, files: successor }],
  record: forNoun(['movement'], function* ({ id, value: { status, replacedBy, to } }, today) {
    if (status === 'dang-thuc-hien' && to && to < today.slice(0, to.length))
      yield {
        path: ['status'],
        actual: `ghi đang thực hiện, mà phong trào kết thúc ${slashed(to)}`,
        expected: 'tình trạng hiện nay',
        help: 'Đã tổng kết thì viết status: da-tong-ket; được kéo dài thì sửa to theo văn bản; chưa tổng kết thì để nguyên.',
      };
    if (replacedBy === id)
      yield {
        path: ['replacedBy'],
        actual: 'ghi chính phong trào này',
        expected: 'mã của phong trào khác',
        help: 'Ghi mã của phong trào thay thế, hoặc xóa dòng này.',
      };
    if (status === 'thay-the' && !replacedBy)
      yield {
        path: ['status'],
        actual: 'ghi đã được thay thế, mà chưa ghi phong trào thay thế',
        expected: 'mã phong trào thay thế ở replacedBy',
        help: 'Thêm dòng “replacedBy: …”, ghi mã trong phong-trao/; phong trào ấy không có ở đây thì để nguyên.',
      };
    if (replacedBy && status && status !== 'thay-the')
      yield {
        path: ['status'],
        actual: `đang ghi ${quote(status)}, mà replacedBy ghi phong trào thay thế`,
        expected: 'thay-the, hoặc không có replacedBy',
        help: 'Đã được thay thế thì viết status: thay-the; ghi nhầm thì xóa dòng replacedBy.',
      };
  }),
};

/** Real records may not refer to an invented movement, which a site without samples lacks. */
function* inSample(record: CheckedRecord, { movementById }: Content): Iterable<Violation> {
  if (isInvented(record) || !record.whole) return;
  for (const { nouns, path, id } of referencesIn(collections[record.noun].schema, record.value)) {
    const movement = nouns.includes('movement') ? movementById.get(id) : undefined;
    if (!movement || !isInvented(movement)) continue;
    yield {
      record,
      path,
      actual: `đang ghi ${quote(id)}, là phong trào minh họa`,
      expected: 'một phong trào có thật',
      help: `Ghi phong trào của nội dung này; phong trào ấy có thật thì xóa dòng sample: true trong ${movement.file}; nội dung cũng là minh họa thì ghi sample: true.`,
      related: { record: movement, path: ['sample'] },
    };
  }
}

/** The home page shows one movement; with several, one must be the current one. */
function* noCurrent({ of, movementById }: Content): Iterable<Violation> {
  const [office] = of('office');
  const isTrial = office !== undefined && isInvented(office);
  const shown = of('movement').filter((each) => isTrial || !isInvented(each));
  if (shown.length === 0) {
    // A folder without its phong-trao.yml is reported where that is missing.
    const led = [...of('plan'), ...of('criterion')].map(({ file }) => movementIn(file) ?? '');
    if (led.some((each) => !movementById.has(each))) return;
    yield {
      file: 'phong-trao',
      actual: of('movement').length > 0 ? 'chỉ có phong trào minh họa' : 'chưa có phong trào nào',
      expected: 'ít nhất một phong trào có thật, vì trang chủ giới thiệu phong trào hiện tại',
      help: 'Phong trào đang ghi là minh họa mà có thật thì xóa dòng sample: true ở đó; chưa có phong trào nào thì chép _mau/phong-trao.yml thành phong-trao/<mã>/phong-trao.yml rồi điền; thư mục nội dung còn trống thì lập bằng npm run init.',
    };
    return;
  }
  const ids = of('movement').map(({ id }) => id);
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

/** Kinds and criteria that the movement does not have, reported as invalid choices. */
function* wordsOf(
  record: CheckedRecord<'exemplar' | 'draft'>,
  content: Content,
): Iterable<Violation> {
  const { movement: id = '', kind, criteria } = record.value;
  const movement = content.movementById.get(id);
  if (!movement) return;
  const kinds = (movement.value.kinds ?? []).flatMap((each) => each.id ?? []);
  const known = criteriaOf(id, content);
  if (kind && !kinds.includes(kind)) {
    yield kinds.length > 0
      ? notAChoice(['kind'], kind, kinds, known)
      : {
          rule: 'choice',
          path: ['kind'],
          actual: `đang ghi ${quote(kind)}, mà phong trào ${id} không nêu loại nào`,
          expected: 'một loại có ở kinds của phong trào',
          help: `Thêm loại ấy vào kinds của ${movement.file}.`,
        };
  }
  if (known.length === 0) {
    if (criteria?.[0])
      yield {
        rule: 'choice',
        path: ['criteria'],
        of: 'key',
        actual: `có ghi tiêu chí, mà phong trào ${id} không có tiêu chí nào`,
        expected: 'để trống',
        help: `Tiêu chí của phong trào bị xóa nhầm thì khôi phục ${folderOf(movement.file)}/tieu-chi; phong trào không có tiêu chí thì xóa dòng criteria, hoặc xem lại movement.`,
      };
    return;
  }
  for (const [index, criterion] of (criteria ?? []).entries()) {
    if (!criterion || known.includes(criterion) || lacksCriterion(id, content)) continue;
    const fault = notAChoice(['criteria', index], criterion, known, known);
    yield { ...fault, help: `${fault.help}${ifRenamed(criterion)}` };
  }
  if (criteria?.length) return;
  const { criteria: written } = (record.entry().data ?? {}) as { criteria?: unknown };
  // Another rule reports a value that is not a list.
  if (written && !Array.isArray(written)) return;
  const isThere = written !== undefined;
  yield {
    rule: 'required',
    path: ['criteria'],
    of: 'key',
    actual: isThere ? 'còn trống' : 'chưa ghi',
    expected: 'có nội dung, vì đây là mục bắt buộc',
    help: `${isThere ? 'Điền vào sau “criteria:”' : 'Thêm dòng “criteria: …”'}, trong ngoặc vuông ghi một hay nhiều mã: ${anyOf(known)}.`,
  };
}

const isInvented = ({ value }: CheckedRecord) => isSample({ data: value });
