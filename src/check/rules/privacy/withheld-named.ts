import { collections, type Noun, type Value } from '../../../model/collections.ts';
import { withheldBecause } from '../../../model/publication.ts';
import { isRunningText } from '../../../model/withholding/masked-record.ts';
import { type Mention, mentionsIn } from '../../../model/withholding/neutral-wording.ts';
import {
  type Readable,
  type Withholding,
  withholdingOf,
} from '../../../model/withholding/withholding.ts';
import { type RecordText, textsOf } from '../../facts/texts.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { ownPage } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

const other = {
  decision: { 'recipients.3.publish': 'an' },
  exemplar: { summary: 'Một lái xe và bà Lê Thị Hòa xếp lịch đón người cao tuổi theo giờ hẹn.' },
};

export const withheldNamed: Rule = {
  id: 'withheld-named',
  title:
    'Lời của quyết định, của bài, của trang tự soạn không nên nêu tên trường hợp không công bố.',
  why: 'Ẩn một trường hợp là ẩn ở mọi nơi. Trang tự thay tên bằng cách gọi chung, nên chỉ nhắc: việc ngừng công bố không được chờ sửa câu chữ.',
  severity: 'warning',
  bad: [
    {
      decision: {
        'recipients.3.publish': 'an',
        subjectLine: 'Về việc tặng Bằng khen cho bà Lê Thị Hoà, Chuyên viên, Phòng số 2',
      },
    },
    {
      decision: {
        'recipients.1.publish': 'an',
        'recipients.3.publish': 'an',
        note: 'Bản gốc ghi liền Phòng số 2 và bà Le Thi Hoa.',
      },
    },
    { ...other, says: 'Bài cũng không nên nêu' },
    {
      says: 'Trang tự soạn cũng vậy',
      decision: other.decision,
      files: ownPage('Mời hỏi bà Lê Thị Hoà ở Phòng số 2.'),
    },
    {
      says: 'Địa chỉ, tên ảnh thì trang không tự thay được',
      decision: other.decision,
      exemplar: { 'photos.0.file': 'le-thi-hoa.png' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/le-thi-hoa.png': 'png 1200x800',
      },
    },
  ],
  good: [
    {
      decision: {
        'recipients.3.publish': 'an',
        subjectLine: 'Về việc tặng Bằng khen cho các tập thể và 01 cá nhân',
      },
    },
    {
      says: 'Tên ấy vẫn được công bố ở quyết định khác',
      ...other,
      order: { 'recipients.1.name': 'Lê Thị Hòa' },
    },
  ],
  *content(content) {
    const withholding = withholdingIn(content);
    if (withholding.rows.length === 0) return;
    for (const record of [
      ...content.of('decision'),
      ...shownExemplars(content),
      ...content.of('page'),
    ]) {
      const find = withholding.findIn(record);
      // To read a record again takes its time.
      if (find(`${record.id}\n${content.textOf(record.file)}`).length === 0) continue;
      const whole = { ...record, data: record.entry().data } as CheckedRecord;
      for (const text of textsOf(whole, { private: true })) {
        if (text.path.some((key) => unshown.has(key))) continue;
        for (const mention of mentionsIn(text.text, find(text.text, text.path.at(-1)))) {
          const finding = findingOf(record, text, mention);
          const [name] = mention.names;
          const decision = name && content.decisionById.get(name.row.decision);
          if (!finding || !decision) continue;
          yield { ...finding, related: { record: decision, path: publishOf(name.row.index) } };
        }
      }
      for (const { of: name } of record.noun === 'exemplar' ? find(record.id) : []) {
        const decision = content.decisionById.get(name.row.decision);
        yield {
          record,
          path: [],
          actual: `tên thư mục ${quote(record.id)} nêu tên trường hợp không công bố trong danh sách`,
          expected: 'tên nêu việc làm, không nêu người',
          help: 'Đổi tên thư mục, không ghi tên cũ vào formerSlugs.',
          related: decision && { record: decision, path: publishOf(name.row.index) },
        };
      }
    }
  },
};

const publishOf = (index: number) => ['recipients', index, 'publish'];

/** Keys of a record that a site never shows. */
const unshown = new Set<PropertyKey>(['consent', 'approval', 'withdrawn']);

const nouns = (Object.keys(collections) as Noun[]).filter((noun) => noun !== 'draft');

function withholdingIn(content: Content): Withholding {
  const decisions = content.of('decision');
  const isWithholding = decisions.some(({ value }) =>
    value.recipients?.some((row) => row?.publish === 'an'),
  );
  if (!isWithholding) return withholdingOf([], []);
  const others = nouns.filter((noun) => noun !== 'exemplar').flatMap((noun) => content.of(noun));
  const shown = [...others, ...shownExemplars(content)] as CheckedRecord[];
  return withholdingOf(
    decisions.map((each) => readable(each as CheckedRecord, content)),
    shown.map((each) => readable(each, content)),
  );
}

/** What the schema takes of a record does; only a list of names needs no body. */
function readable({ noun, id, file, value }: CheckedRecord, { textOf }: Content): Readable {
  const isRead = noun === 'decision' || noun === 'exemplar' || 'list' in collections[noun];
  return { noun, id, data: value, body: isRead ? '' : textOf(file) };
}

function shownExemplars({ of, today }: Content): CheckedRecord<'exemplar'>[] {
  return of('exemplar').filter(
    ({ value }) =>
      !withheldBecause({ consent: [], ...value } as unknown as Value<'exemplar'>, today),
  );
}

function findingOf(
  record: CheckedRecord<'decision'> | CheckedRecord<'exemplar'> | CheckedRecord<'page'>,
  { text, path, bodyOffset }: RecordText,
  { from, to, wording }: Mention,
): Violation | undefined {
  const key = path.at(-1);
  const at = {
    record,
    path,
    ...(bodyOffset === undefined ? { valueOffset: from } : { bodyOffset: bodyOffset + from }),
    actual: `đang nêu ${quote(text.slice(from, to))}, trường hợp không công bố trong danh sách (publish: an)`,
  };
  if (key === 'file' || path[0] === 'formerSlugs') {
    return {
      ...at,
      expected: 'tên không nêu trường hợp ấy',
      help: key === 'file' ? 'Đổi tên tệp ảnh.' : 'Xóa địa chỉ cũ này.',
    };
  }
  if (key === 'url') {
    return {
      ...at,
      expected: 'địa chỉ không nêu trường hợp ấy',
      help: 'Có thể để nguyên: trang không đăng địa chỉ này.',
    };
  }
  if (bodyOffset === undefined && !isRunningText(path, text)) return undefined;
  const [before = ''] = /\S+\s+$/u.exec(text.slice(0, from)) ?? [];
  const wanted = quote(`${before}${wording}`);
  const approved = record.noun === 'exemplar' ? ' rồi trình lãnh đạo duyệt lại bài' : '';
  return {
    ...at,
    expected: `cách gọi chung ${quote(wording)}`,
    help: `Có thể để nguyên: trang tự ghi ${quote(wording)} thay vào. Muốn sửa hẳn trong tệp thì viết ${wanted}${approved}.`,
  };
}
