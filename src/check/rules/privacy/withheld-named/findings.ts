import { isWordingOfAct } from '../../../../model/withholding/kinds-of-text.ts';
import { type Mention, neutral } from '../../../../model/withholding/neutral-wording.ts';
import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import type { Withheld } from '../../../../model/withholding/withheld.ts';
import type { RecordText } from '../../../facts/texts.ts';
import { cureOrAnswer, sentenceAt, sentenceOf } from '../../../facts/withheld-answer.ts';
import { isRowShown, unusualAnswer } from '../../../facts/withholding.ts';
import { copied, quote } from '../../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';
import { isCode, isShownText } from './shown-texts.ts';

/** The owner of the name, in words for a message. */
export function whoseName({ noun, name, rememberedFile: file }: Withheld): string {
  if (file !== undefined)
    return `${name ? `tên ${quote(name)}` : 'lời'} mà ${file} từng ẩn, nay chỉ lần dựng trước còn nhớ`;
  return noun === 'decision'
    ? 'tên trường hợp không công bố trong danh sách'
    : 'tên, lời của bài không công bố';
}

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

/** A certain match, which the site masks if it can. */
export function findingOf(
  record: CheckedRecord,
  content: Content,
  { text, path, bodyOffset }: RecordText,
  mentions: readonly Mention[],
  { from, to, wording }: Mention,
  withheld: Withheld,
): Violation | undefined {
  const key = path.at(-1);
  const isRow = withheld.noun === 'decision' && unusualAnswer(withheld) === undefined;
  const whose = `${whoseName(withheld)}${isRow ? ' (publish: an)' : ''}`;
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
  if (bodyOffset === undefined && !isShownText(record, content, path, text)) return undefined;
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

/** The whole sentence around an offset, with every name in it masked. */
function reworded(text: string, mentions: readonly Mention[], at: number): string {
  const { from, to } = sentenceAt(text, at, mentions);
  const own = mentions
    .filter((each) => each.from >= from && each.to <= to)
    .map((each) => ({ ...each, from: each.from - from, to: each.to - from }));
  return neutral(text.slice(from, to), own).replace(/\s+/g, ' ').trim();
}

/** Whether a text is the name under which a row or an exemplar shows a single person. */
export function isPersonsName(
  record: CheckedRecord,
  content: Content,
  { text, path }: RecordText,
): boolean {
  const [list, index, key] = path;
  if ((list !== 'recipients' && list !== 'honourees') || key !== 'name') return false;
  if (path.length !== 3 || isShownText(record, content, path, text)) return false;
  return list === 'honourees' || isRowShown(record, Number(index), content);
}

/** A shown person who may be someone withheld, whose name is written differently. */
export function nameOfPerson(
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

/** A match that may also mean someone or something else. */
export function doubtOf(
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
  if (bodyOffset === undefined && !isShownText(record, content, path, text.text)) return undefined;
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
