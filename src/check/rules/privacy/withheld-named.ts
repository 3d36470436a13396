import { collections, type Noun } from '../../../model/collections.ts';
import { withheldBecause } from '../../../model/permission.ts';
import { isRunningText } from '../../../model/withholding/masked-record.ts';
import { type Mention, mentionsIn } from '../../../model/withholding/neutral-wording.ts';
import { isShownRow, type Readable, type Withheld } from '../../../model/withholding/withheld.ts';
import {
  isProse,
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
    if (withholding.withheld.length === 0) return;
    for (const record of [
      ...content.of('decision'),
      ...content.of('exemplar').filter(shownOn(content.today)),
      ...content.of('page'),
    ]) {
      const find = withholding.findIn(record);
      // To read a record again takes its time.
      if (find(`${record.id}\n${content.textOf(record.file)}`).length === 0) continue;
      const whole = { ...record, data: record.entry().data } as CheckedRecord;
      for (const text of textsOf(whole, { private: true })) {
        if (text.path.some((key) => unshown.has(key))) continue;
        for (const mention of mentionsIn(text.text, find(text.text, text.path.at(-1)))) {
          const [name] = mention.names;
          if (!name) continue;
          const finding = findingOf(record, text, mention, name.withheld);
          if (finding) yield { ...finding, related: placeOf(name.withheld, content) };
        }
      }
      for (const { of: name } of record.noun === 'decision' ? [] : find(record.id)) {
        const isPage = record.noun === 'page';
        yield {
          record,
          path: [],
          actual: `tên ${isPage ? 'tệp' : 'thư mục'} ${quote(record.id)} nêu ${whoseName(name.withheld)}`,
          expected: 'tên nêu việc làm, không nêu người',
          help: isPage
            ? 'Đổi tên tệp; đến khi đổi, trang này không được đăng.'
            : 'Đổi tên thư mục, không ghi tên cũ vào formerSlugs.',
          related: placeOf(name.withheld, content),
        };
      }
    }
  },
};

/** Where a record says that somebody is withheld. */
function placeOf({ noun, record, path }: Withheld, content: Content): Violation['related'] {
  const known =
    noun === 'decision' ? content.decisionById.get(record) : content.exemplarById.get(record);
  return (
    known && { record: known, path: noun === 'decision' ? [...path, 'publish'] : ['withdrawn'] }
  );
}

const whoseName = ({ noun }: Withheld) =>
  noun === 'decision'
    ? 'tên trường hợp không công bố trong danh sách'
    : 'tên, lời của bài đã ngừng công bố';

/** Keys of a record that a site never shows. */
const unshown = new Set<PropertyKey>(['consent', 'approval', 'withdrawn', 'acknowledged']);

const nouns = (Object.keys(collections) as Noun[]).filter((noun) => noun !== 'draft');

function withholdingIn(content: Content): Withholding {
  const decisions = content.of('decision');
  const isShown = shownOn(content.today);
  const [shown = [], withdrawn = []] = [true, false].map((is) =>
    content.of('exemplar').filter((each) => isShown(each) === is),
  );
  const isWithholding = decisions.some(({ value }) =>
    value.recipients?.some((row) => row && !isShownRow(row)),
  );
  if (!isWithholding && withdrawn.length === 0) return withholdingOf({ decisions: [], shown: [] });
  const others = nouns.filter((noun) => noun !== 'exemplar').flatMap((noun) => content.of(noun));
  const asRead = (each: unknown) => readable(each as CheckedRecord, content);
  return withholdingOf({
    decisions: decisions.map(asRead),
    exemplars: withdrawn.map(asRead),
    shown: [...others, ...shown].map(asRead),
  });
}

/** What the schema takes of a record does; only a list of names needs no body. */
function readable({ noun, id, file, value }: CheckedRecord, { textOf }: Content): Readable {
  const isRead = isProse({ noun }) || 'list' in collections[noun];
  return { noun, id, data: value, body: isRead ? '' : textOf(file) };
}

const shownOn =
  (today: string) =>
  ({ value }: CheckedRecord<'exemplar'>) =>
    !withheldBecause(value, today);

function findingOf(
  record: CheckedRecord<'decision'> | CheckedRecord<'exemplar'> | CheckedRecord<'page'>,
  { text, path, bodyOffset }: RecordText,
  { from, to, wording }: Mention,
  withheld: Withheld,
): Violation | undefined {
  const key = path.at(-1);
  const at = {
    record,
    path,
    ...(bodyOffset === undefined ? { valueOffset: from } : { bodyOffset: bodyOffset + from }),
    actual: `đang nêu ${quote(text.slice(from, to))}, ${withheld.noun === 'decision' ? 'trường hợp không công bố trong danh sách (publish: an)' : whoseName(withheld)}`,
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
