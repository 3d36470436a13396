import { isList } from '../../../model/collections.ts';
import { sentenceSpans } from '../../../model/withholding/answers.ts';
import { isWordingOfAct } from '../../../model/withholding/kinds-of-text.ts';
import { isPersonForSure, isRunningText } from '../../../model/withholding/masked-record.ts';
import { type Mention, mentionsIn, neutral } from '../../../model/withholding/neutral-wording.ts';
import { isPrivateField } from '../../../model/withholding/private-fields.ts';
import type { FindNames } from '../../../model/withholding/record-finder.ts';
import { isShownRow, type Named, type Withheld } from '../../../model/withholding/withheld.ts';
import type { Withholding } from '../../../model/withholding/withholding.ts';
import { exact, spelling } from '../../../text/fold.ts';
import { offeredBy } from '../../facts/downloads.ts';
import { type RecordText, textsOf } from '../../facts/texts.ts';
import { type Answer, cureOrAnswer, sentenceAt, sentenceOf } from '../../facts/withheld-answer.ts';
import { wholeOf } from '../../facts/withheld-forms.ts';
import {
  asRead,
  neutralIdsIn,
  shownRecords,
  withheldAt,
  withholdingIn,
} from '../../facts/withholding.ts';
import { copied, quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { ownPage, photoAs, wordFile } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

const other = {
  decision: { 'recipients.3.publish': 'an' },
  exemplar: { summary: 'Một lái xe và bà Lê Thị Hòa xếp lịch đón người cao tuổi theo giờ hẹn.' },
};

const answer = {
  rule: 'withheld-named',
  words: 'Bà Lê Thị Hoà trong chuyện kể là người khác.',
  by: 'Trần Thị Lụa',
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
      says: 'Quyết định khác công bố người trùng tên thì ở nơi thứ ba vẫn hỏi',
      ...other,
      order: { 'recipients.1.name': 'Lê Thị Hòa' },
    },
    {
      says: 'Tên viết cách khác ở quyết định khác thì hỏi tại chỗ',
      decision: other.decision,
      order: { 'recipients.1.name': 'Lê T. Hòa' },
    },
    {
      says: 'Tên hộ, tên tập thể có tên người ấy thì hỏi tại chỗ',
      decision: other.decision,
      order: { 'recipients.0.name': 'Tổ xe bà Lê Thị Hòa' },
    },
    {
      says: 'Gọi bằng hai chữ, hay viết chữ cái đầu, thì hỏi cán bộ',
      decision: other.decision,
      files: ownPage('Mời hỏi chị Thị Hoà, thư về hoalt@vi-du.gov.vn, hoặc Lê Thị H.'),
    },
    {
      says: 'Trang tự soạn cũng vậy',
      decision: other.decision,
      files: ownPage('Mời hỏi bà Lê Thị Hoà ở Phòng số 2.'),
    },
    {
      says: 'Tệp đặt cạnh trang cũng vậy',
      decision: other.decision,
      files: {
        ...ownPage('<Download file="mau.docx" label="Mẫu" />'),
        'trang/mau.docx': wordFile('Mời hỏi chị Thị Hoà.'),
      },
    },
    {
      says: 'Địa chỉ, tên ảnh thì trang không tự thay được',
      decision: other.decision,
      ...photoAs('le-thi-hoa.png'),
    },
    {
      says: 'Mục acknowledged của một câu đã sửa',
      decision: {
        'recipients.3.publish': 'an',
        acknowledged: [answer],
      },
    },
    {
      says: 'Mục acknowledged khi không còn ẩn ai',
      decision: {
        note: answer.words,
        acknowledged: [answer],
      },
    },
    {
      says: 'Mã loại điển hình cũng là địa chỉ',
      decision: other.decision,
      movement: { 'kinds.3.id': 'guong-le-thi-hoa' },
    },
    {
      says: 'Mục chưa ghi trùng tên với trường hợp nào thì câu được hỏi lại',
      decision: {
        'recipients.3.publish': 'an',
        note: answer.words,
        acknowledged: [answer],
      },
    },
  ],
  good: [
    {
      says: 'Câu nói người khác trùng tên thì ghi vào acknowledged',
      decision: {
        'recipients.3.publish': 'an',
        note: answer.words,
        acknowledged: [{ ...answer, namesakeOf: ['2021/9902-qd-ubnd#cn02'] }],
      },
    },
    {
      decision: {
        'recipients.3.publish': 'an',
        subjectLine: 'Về việc tặng Bằng khen cho các tập thể và 01 cá nhân',
      },
    },
    {
      says: 'Người trùng tên vẫn được nêu ở quyết định công bố người ấy',
      decision: other.decision,
      order: {
        'recipients.1.name': 'Lê Thị Hòa',
        note: 'Trao cho bà Lê Thị Hòa tại nơi làm việc.',
      },
    },
  ],
  *content(content) {
    const withholding = withholdingIn(content);
    yield* idleAnswers(content, withholding);
    if (withholding.withheld.length === 0) return;
    yield* publishedElsewhere(content, withholding);
    for (const record of shownRecords(content)) {
      const whole = wholeOf(record, content);
      const find = withholding.findAllIn(asRead(record, content), whole);
      yield* addressNaming(record, find, content);
      yield* downloadsNaming(record, find, content);
      // To read a record again takes its time.
      if (find(whole, 'name').length === 0) continue;
      const read = { ...record, data: record.entry().data } as CheckedRecord;
      for (const text of textsWithin(read)) {
        const isOwnName = text.path.length === 3 && text.path[2] === 'name';
        const found = find(text.text, text.path.at(-1)).map((each) =>
          isOwnName && !isPersonForSure(each) ? { ...each, doubtful: true } : each,
        );
        if (isPersonsName(record, text)) {
          const [first] = found;
          const finding = first && nameOfPerson(record, content, text, first);
          if (finding)
            yield { ...finding, related: withheldAt(first.of.withheld, content, 'publish') };
          continue;
        }
        const mentions = mentionsIn(
          text.text,
          found.filter(({ doubtful }) => !doubtful),
        );
        for (const mention of mentions) {
          const [name] = mention.names;
          if (!name) continue;
          const finding = findingOf(record, content, text, mentions, mention, name.withheld);
          if (finding) yield { ...finding, related: withheldAt(name.withheld, content, 'publish') };
        }
        for (const { from, to, of } of found.filter(({ doubtful }) => doubtful)) {
          const finding = doubtOf(record, content, text, from, to, of.withheld);
          if (finding) yield { ...finding, related: withheldAt(of.withheld, content, 'publish') };
        }
      }
    }
  },
};

/** The texts of a record that a site may show; of an act its own words too. */
function textsWithin(record: CheckedRecord): readonly RecordText[] {
  const texts = textsOf(record, { private: true }).filter(
    ({ path }) => !isPrivateField(record, path),
  );
  if (record.noun !== 'planPart') return texts;
  return [...texts, { text: record.entry().body, path: [], bodyOffset: 0 }];
}

/** Answers of which nothing is left to answer: the sentence has changed, or names nobody withheld any more. */
function* idleAnswers(
  content: Content,
  { findUnanswered, withheld }: Withholding,
): Iterable<Violation> {
  const ids = new Set(withheld.map(({ id }) => id));
  for (const record of shownRecords(content)) {
    const { acknowledged = [] } = record.value as { acknowledged?: Partial<Answer>[] };
    const answers = acknowledged.flatMap(({ rule, words, namesakeOf }, index) =>
      rule === 'withheld-named' && words ? [{ words: words.trim(), namesakeOf, index }] : [],
    );
    if (answers.length === 0) continue;
    const find = findUnanswered(asRead(record, content), wholeOf(record, content));
    const texts = textsWithin({ ...record, data: record.entry().data } as CheckedRecord);
    const own = { text: record.id.split('/').at(-1) ?? '', path: [] };
    const files = offeredBy(record, content);
    // What the build reads of a PDF may be what is answered.
    const isPdfOffered = files.some(({ file }) => file.endsWith('.pdf'));
    const offered = files.flatMap(({ lines }) => lines.map((text) => ({ text, path: [] })));
    const isUsed = (words: string) =>
      [own, ...texts, ...offered].some(({ text, path }) => {
        const spans = sentenceSpans([words], text);
        return (
          spans.length > 0 &&
          find(text, path.at(-1)).some(({ from, to }) =>
            spans.some((span) => span.from <= from && to <= span.to),
          )
        );
      });
    for (const { words, namesakeOf, index } of answers) {
      if (isPdfOffered || isUsed(words)) {
        if (namesakeOf?.some((id) => ids.has(id))) continue;
        yield {
          record,
          path: ['acknowledged', index],
          actual: 'không ghi trùng tên với trường hợp nào đang ẩn (namesakeOf), nên không còn tính',
          expected: 'namesakeOf là trường hợp mà người đọc đã nghĩ tới',
          help: 'Câu ấy đang được hỏi lại: đọc lại rồi thay mục này bằng các dòng trong lời báo ấy.',
        };
        continue;
      }
      yield {
        record,
        path: ['acknowledged', index],
        actual: 'không ứng với câu nào còn nêu tên trường hợp không công bố',
        expected: 'đúng từng chữ một câu mà kiểm tra có báo',
        help: 'Câu ấy đã sửa, hoặc tên ấy không còn ẩn, thì xóa mục này.',
      };
    }
  }
}

/**
 * Rows that publish one whom another row withholds: under the same name, position and unit; under a name that
 * is written with other marks and spaces; as the same collective or household.
 */
function* publishedElsewhere(content: Content, { withheld }: Withholding): Iterable<Violation> {
  const unitOf = (row: Row) =>
    row.unitAsWritten ?? content.unitById.get(row.unit ?? '')?.value.name;
  const rows = withheld.filter(({ noun }) => noun === 'decision');
  const byName = Map.groupBy(rows, ({ name }) => spelling(name));
  const holds = (texts: readonly string[] = [], text?: string) =>
    text === undefined || texts.some((each) => exact(each) === exact(text));
  for (const record of byName.size > 0 ? content.of('decision') : []) {
    for (const [index, row] of (record.value.recipients ?? []).entries()) {
      if (!row?.name || !isShownRow(row)) continue;
      const { name, position } = row;
      const unit = unitOf(row);
      const isSamePost = ({ details, units }: Withheld) =>
        (position !== undefined || unit !== undefined) &&
        holds(details, position) &&
        holds(units, unit);
      const all = byName.get(spelling(name)) ?? [];
      const ofPost = all.find(isSamePost);
      const same =
        ofPost ??
        all.find((each) => each.recipientType !== 'ca-nhan' || exact(each.name) !== exact(name));
      if (!same) continue;
      const who = nounOf[same.recipientType];
      yield {
        record,
        path: ['recipients', index, 'name'],
        actual: `công bố ${quote(row.name)}, cùng ${ofPost ? 'chức vụ, đơn vị' : 'tên'} với một trường hợp không công bố`,
        expected: `một ${who} thì công bố hay ẩn ở mọi quyết định như nhau`,
        help: `Nếu là một ${who} thì ghi publish: an ở cả dòng này. Nếu là hai ${who} trùng tên thì để nguyên.`,
        related: withheldAt(same, content, 'publish'),
      };
    }
  }
}

const nounOf = { 'ca-nhan': 'người', 'tap-the': 'tập thể', 'ho-gia-dinh': 'hộ' } as const;

type Row = NonNullable<NonNullable<CheckedRecord<'decision'>['value']['recipients']>[number]>;

/** What the address of a record's page tells, where its id is its own words. */
function* addressNaming(
  record: CheckedRecord,
  find: FindNames,
  content: Content,
): Iterable<Violation> {
  const { noun, id } = record;
  // What lies in a movement's folder has its id before its own; that is said once, at the movement.
  const own = noun === 'plan' ? '' : (id.split('/').at(-1) ?? '');
  for (const { of: name, doubtful, from, to } of find(own)) {
    yield {
      record,
      path: isList(noun) ? ['id'] : [],
      actual: `địa chỉ ${quote(own)} ${doubtful ? 'có thể nêu' : 'nêu'} ${whoseName(name.withheld)}`,
      expected: 'tên nêu việc làm, không nêu người',
      ...(doubtful
        ? cureOrAnswer(
            record,
            content,
            { text: own, from, to },
            'Nếu đúng là trường hợp ấy thì đổi; đến khi đổi, địa chỉ này vẫn được đăng.',
          )
        : { help: helpForAddress(record, neutralIdsIn(content).get(noun)?.get(id)) }),
      related: withheldAt(name.withheld, content, 'publish'),
    };
  }
}

/** What the files that a page offers tell; one that tells it beyond doubt is not published. */
function* downloadsNaming(
  record: CheckedRecord,
  find: FindNames,
  content: Content,
): Iterable<Violation> {
  for (const { file, offset, lines } of offeredBy(record, content)) {
    const said = new Set<string>();
    for (const line of lines) {
      for (const { from, to, of, doubtful } of find(line)) {
        const text = sentenceOf(line, from);
        if (said.has(text)) continue;
        said.add(text);
        yield {
          record,
          path: [],
          bodyOffset: offset,
          actual: `tệp ${file} có ${quote(line.slice(from, to))} trong câu, ô ${quote(text)}, ${doubtful ? 'có thể là ' : ''}${whoseName(of.withheld)}`,
          expected: 'tệp không nêu trường hợp ấy',
          ...(doubtful
            ? cureOrAnswer(
                record,
                content,
                { text: line, from, to },
                'Tệp vẫn được đăng. Nếu đúng là trường hợp ấy thì xóa trong tệp rồi lưu lại.',
              )
            : {
                help: 'Tệp không được đăng đến khi xóa tên ấy trong tệp (cả thuộc tính, lời nhận xét) rồi lưu lại.',
              }),
          related: withheldAt(of.withheld, content, 'publish'),
        };
      }
    }
  }
}

/** Whether a text is a code within a record that an address holds (`kinds` of a movement). */
const isCode = (path: readonly PropertyKey[]) => path.length > 1 && path.at(-1) === 'id';

/** As `isRunningText`, of what the schema takes. */
const isShownText = ({ noun, value }: CheckedRecord, path: readonly PropertyKey[], text: string) =>
  isRunningText({ noun, data: value }, path, text);

/** How an address comes to name nobody; meanwhile a neutral one stands for it, where there is one. */
function helpForAddress({ noun }: CheckedRecord, neutral: string | undefined): string {
  const own = neutral?.split('/').at(-1);
  const meanwhile = own
    ? `Có thể để nguyên: đến khi đổi, trang dùng địa chỉ ${quote(own)}, địa chỉ này thôi mở được. `
    : '';
  const untilThen = 'đến khi đổi, trang này không được đăng.';
  switch (noun) {
    case 'decision':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên tệp thành ${own}.md.`;
    case 'exemplar':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên thư mục và ghi formerSlugs: [${own}]; không ghi tên cũ.`;
    case 'movement':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên thư mục ở phong-trao/ và mã ở mọi nơi dùng mã.`;
    case 'page':
      return `Đổi tên tệp; ${untilThen}`;
    case 'unit':
      return `Đổi mã ở mọi nơi dùng mã; ${untilThen}`;
    default:
      return own
        ? `${meanwhile}Muốn sửa hẳn thì đổi mã ở mọi nơi dùng mã.`
        : 'Đổi mã ở mọi nơi dùng mã; đến khi đổi, địa chỉ này vẫn được đăng.';
  }
}

const whoseName = ({ noun }: Withheld) =>
  noun === 'decision'
    ? 'tên trường hợp không công bố trong danh sách'
    : 'tên, lời của bài đã ngừng công bố';

type Naming = Pick<Violation, 'record' | 'path' | 'valueOffset' | 'bodyOffset' | 'actual'>;

function naming(
  record: CheckedRecord,
  { text, path, bodyOffset }: RecordText,
  from: number,
  to: number,
  whose: string,
): Naming {
  return {
    record,
    path,
    ...(bodyOffset === undefined ? { valueOffset: from } : { bodyOffset: bodyOffset + from }),
    actual: `đang nêu ${quote(text.slice(from, to))}, ${whose}`,
  };
}

function findingOf(
  record: CheckedRecord,
  content: Content,
  { text, path, bodyOffset }: RecordText,
  mentions: readonly Mention[],
  { from, to, wording }: Mention,
  withheld: Withheld,
): Violation | undefined {
  const key = path.at(-1);
  const whose = `${whoseName(withheld)}${withheld.noun === 'decision' ? ' (publish: an)' : ''}`;
  const at = naming(
    record,
    { text, path, ...(bodyOffset !== undefined && { bodyOffset }) },
    from,
    to,
    whose,
  );
  if (key === 'file' || path[0] === 'formerSlugs') {
    return {
      ...at,
      expected: 'tên không nêu trường hợp ấy',
      help: key === 'file' ? 'Đổi tên tệp ảnh.' : 'Xóa địa chỉ cũ này.',
    };
  }
  if (isCode(path)) {
    return {
      ...at,
      expected: 'mã không nêu trường hợp ấy',
      help: 'Mã là một phần của địa chỉ: đổi mã ở mọi nơi dùng mã; đến khi đổi, địa chỉ này vẫn được đăng.',
    };
  }
  if (key === 'url' || key === 'page' || key === 'email') {
    return {
      ...at,
      expected: 'địa chỉ không nêu trường hợp ấy',
      help: 'Có thể để nguyên: trang không đăng địa chỉ này.',
    };
  }
  if (bodyOffset === undefined && !isShownText(record, path, text)) return undefined;
  if (isWordingOfAct(record, path)) {
    return {
      ...at,
      expected: 'văn bản không nêu trường hợp ấy',
      help: 'Kế hoạch, chỉ thị đăng đúng từng chữ như bản đã ký, nên trang không thay tên và tên này vẫn được đăng; không tự sửa lời văn bản. Nếu đúng là trường hợp ấy thì xin ý kiến cơ quan ban hành về việc chỉ đăng bản trích.',
    };
  }
  const approved = record.noun === 'exemplar' ? ' rồi trình lãnh đạo duyệt lại bài' : '';
  return {
    ...at,
    expected: `cách gọi chung ${quote(wording)}`,
    ...cureOrAnswer(
      record,
      content,
      { text, from, to, key },
      `Có thể để nguyên: trang tự ghi ${quote(wording)} thay vào. Muốn sửa hẳn trong tệp thì viết ${copied(reworded(text, mentions, from))}${approved}.`,
    ),
  };
}

/** The whole sentence around a place, with every name in it put in neutral words. */
function reworded(text: string, mentions: readonly Mention[], at: number): string {
  const { from, to } = sentenceAt(text, at, mentions);
  const own = mentions
    .filter((each) => each.from >= from && each.to <= to)
    .map((each) => ({ ...each, from: each.from - from, to: each.to - from }));
  return neutral(text.slice(from, to), own).replace(/\s+/g, ' ').trim();
}

/** Whether a text is the name under which a row or an exemplar shows one person. */
function isPersonsName(record: CheckedRecord, { text, path }: RecordText): boolean {
  const [list, index, key] = path;
  if ((list !== 'recipients' && list !== 'honourees') || key !== 'name') return false;
  if (path.length !== 3 || isShownText(record, path, text)) return false;
  const rows = (record.value as Partial<Record<PropertyKey, Named[]>>)[list];
  const row = rows?.[Number(index)];
  return row !== undefined && (list === 'honourees' || isShownRow(row));
}

/** A shown person who may be somebody withheld, by a name that is written in another way. */
function nameOfPerson(
  record: CheckedRecord,
  content: Content,
  { text, path }: RecordText,
  { from, to, of: { withheld } }: ReturnType<FindNames>[number],
): Violation {
  const cure =
    record.noun === 'decision' ? hideInstead : 'xin ý kiến lãnh đạo về việc ngừng công bố bài';
  return {
    ...naming(record, { text, path }, 0, text.length, `có thể là ${whoseName(withheld)}`),
    expected: 'tên không phải của trường hợp ấy',
    ...cureOrAnswer(
      record,
      content,
      { text, from, to, key: path.at(-1) },
      `Trang giữ nguyên tên này. Nếu đúng là trường hợp ấy thì ${cure}.`,
    ),
  };
}

/** A place where as well somebody or something else may be meant. */
function doubtOf(
  record: CheckedRecord,
  content: Content,
  text: RecordText,
  from: number,
  to: number,
  withheld: Withheld,
): Violation | undefined {
  const { path, bodyOffset } = text;
  const at = naming(record, text, from, to, `có thể là ${whoseName(withheld)}`);
  const key = path.at(-1);
  const place = { text: text.text, from, to, key };
  if (key === 'file' || path[0] === 'formerSlugs' || isCode(path)) {
    const cure = isCode(path)
      ? 'đổi mã ở mọi nơi dùng mã'
      : key === 'file'
        ? 'đổi tên tệp ảnh'
        : 'xóa địa chỉ cũ này';
    return {
      ...at,
      expected: 'tên không nêu trường hợp ấy',
      ...cureOrAnswer(record, content, place, `Nếu đúng là trường hợp ấy thì ${cure}.`),
    };
  }
  if (bodyOffset === undefined && !isShownText(record, path, text.text)) return undefined;
  const cure = key === 'name' && record.noun === 'decision' ? hideInstead : 'viết lại';
  return {
    ...at,
    expected: 'câu không nêu trường hợp ấy',
    ...cureOrAnswer(
      record,
      content,
      place,
      `Trang giữ nguyên câu ${copied(sentenceOf(text.text, from))}. Nếu đúng là trường hợp ấy thì ${cure}.`,
    ),
  };
}

const hideInstead = 'thêm publish: an vào trường hợp này, không sửa tên';
