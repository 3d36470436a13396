import { isList } from '../../../model/collections.ts';
import type { YamlFault } from '../../../model/read/front-matter.ts';
import { placeAt, type Source } from '../../../model/read/source.ts';
import { copied, quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { conflictIn } from '../body/lost-text.ts';
import { recover } from './recover.ts';
import { lineAt, type Wording } from './yaml-cause.ts';

export const yaml: Rule = {
  id: 'yaml',
  title: 'Phần đầu tệp phải viết đúng cách “tên mục: nội dung”.',
  why: 'Một dấu hai chấm, một ngoặc kép hay một phím Tab đặt sai thì cả phần đầu tệp không đọc được.',
  bad: [
    { words: { exemplar: ['title: Chuyến xe', 'title: Chuyến xe: '] } },
    { words: { exemplar: ['title: Chuyến xe', 'title: "Tổ "0 giờ"'] } },
    { words: { exemplar: ['  position: ', '\tposition: '] } },
    { words: { exemplar: ['kind: ', 'title: Hai tiêu đề\nkind: '] } },
    { words: { exemplar: ['  - tc3', '  [tc3'] } },
    { words: { exemplar: ['summary: ', 'summary:'] } },
    { words: { exemplar: ['kind: ', '  kind: '] } },
    { words: { units: ['- id: doi-so-1', '- { id: to-xe, name: Tổ xe, đội 1 }\n- id: doi-so-1'] } },
  ],
  good: [
    {
      says: 'Câu có dấu hai chấm đặt trong ngoặc kép',
      exemplar: { title: 'Chuyến xe: đón đúng giờ hẹn' },
    },
  ],
  *file({ origin }) {
    if (!origin || origin.source.fault || conflictIn(origin.source.text) >= 0) return;
    const { source, frontMatter } = origin;
    for (const { fault, offset, wording: cause } of recover(source, frontMatter).faults) {
      const wording = cause ?? wordingOf(fault, source.yaml);
      yield {
        ...wording,
        ...(fault.code === 'DUPLICATE_KEY' &&
          !cause && {
            actual: `${wording.actual}, lần đầu ở dòng ${firstLine(source, fault)}`,
          }),
        textOffset: source.yamlStart + offset,
      };
    }
    const { data, document } = frontMatter;
    const wantsList = isList(origin.noun);
    if (frontMatter.faults.length > 0 || data === undefined || document.contents === null) return;
    if (Array.isArray(data) !== wantsList || typeof data !== 'object')
      yield { ...(wantsList ? noList : noKeys), textOffset: source.yamlStart };
  },
};

/** The line of the first occurrence of a key repeated in its block. */
function firstLine({ text, yaml, yamlStart }: Source, { offset }: YamlFault): number {
  const keyOf = (line: string) =>
    /^ *[^ :]+:/.exec(line.replace(/^[ -]*/, (lead) => lead.replaceAll('-', ' ')))?.[0];
  const before = yaml.slice(0, offset).split('\n').slice(0, -1);
  const key = keyOf(lineAt(yaml, offset));
  return before.findLastIndex((line) => keyOf(line) === key) + placeAt(text, yamlStart).line;
}

const noList = {
  actual: 'nội dung không phải danh sách',
  expected: 'mỗi khối bắt đầu bằng một dấu gạch (-) như trong tệp mẫu',
  help: 'Chép lại cách viết từ tệp mẫu cùng tên trong _mau.',
};

const noKeys = {
  actual: 'phần đầu không gồm các dòng “tên mục: nội dung”',
  expected: 'các dòng như trong tệp mẫu',
  help: 'Chép lại phần đầu từ tệp mẫu rồi điền.',
};

function wordingOf(fault: YamlFault, yaml: string): Wording {
  const line = lineAt(yaml, fault.offset);
  const known = wordings[fault.code]?.(fault, line);
  if (known) return known;
  if (isGlued.test(line)) return noSpace(line);
  if (/^\s*(?:- )?\w+:\s+[^"'|>[{].*:(?:\s|$)/.test(line)) return twoColons(line);
  return {
    actual: `không đọc được từ chỗ ${quote(fault.text || line)}`,
    expected: 'mỗi dòng một “tên mục: nội dung”, thụt vào bằng dấu cách như tệp mẫu',
    help: 'So dòng này và dòng liền trên với tệp mẫu: ngoặc kép, dấu hai chấm, dấu cách đầu dòng.',
  };
}

/** A key with its value directly behind the colon. */
const isGlued = /^\s*(?:- )?[\w-]+:[^\s/]/;

const twoColons = (line: string): Wording => ({
  actual: `dòng ${quote(line)} có hai dấu hai chấm`,
  expected: 'nội dung có dấu hai chấm đặt trong ngoặc kép',
  help: `Đặt cả câu sau dấu hai chấm đầu tiên trong ngoặc kép: ${/[\w-]+(?=:)/.exec(line)?.[0] ?? 'title'}: "…: …".`,
});

const noSpace = (line: string): Wording => ({
  actual: `dòng ${quote(line)} thiếu dấu cách sau dấu hai chấm`,
  expected: '“tên mục: nội dung”, có một dấu cách sau dấu hai chấm',
  help: `Viết ${copied(line.replace(':', ': '))}.`,
});

const noColon = (line: string): Wording =>
  isGlued.test(line)
    ? noSpace(line)
    : {
        actual: `dòng ${quote(line)} không có dấu hai chấm sau tên mục, hoặc ngoặc chưa đóng ở dòng trên`,
        expected: '“tên mục: nội dung”, có một dấu cách sau dấu hai chấm',
        help: 'Thêm dấu hai chấm và dấu cách sau tên mục.',
      };

const unclosed = (line: string): Wording => ({
  actual: `ngoặc kép chưa đóng ở dòng ${quote(line)}`,
  expected: 'mở ngoặc nào thì đóng ngoặc ấy',
  help: 'Đóng ngoặc ở cuối nội dung; trong câu dùng ngoặc cong “ ”.',
});

const wordings: Record<string, (fault: YamlFault, line: string) => Wording | undefined> = {
  DUPLICATE_KEY: ({ text }, line) => ({
    actual: `mục ${quote(text.split(':')[0] ?? '')} ghi hai lần`,
    expected: 'mỗi mục một lần',
    help: /:\s*(?:#.*)?$/.test(line)
      ? 'Cả hai khối đều cần thì chuyển các dòng dưới mục này xuống cuối khối thứ nhất, rồi xóa dòng tên mục này; chép thừa thì xóa khối thừa.'
      : 'Giữ dòng đúng, xóa dòng kia; cả hai đều cần thì gộp nội dung vào một dòng.',
  }),
  BLOCK_AS_IMPLICIT_KEY: (_, line) => twoColons(line),
  MULTILINE_IMPLICIT_KEY: (_, line) => noColon(line),
  MISSING_CHAR: (_, line) => (/["']/.test(line) ? unclosed(line) : noColon(line)),
  BLOCK_IN_FLOW: (_, line) => twoColons(line),
  BAD_DQ_ESCAPE: (_, line) => ({
    actual: `dòng ${quote(line)} có dấu \\ trong ngoặc kép`,
    expected: 'dấu \\ viết hai lần (\\\\) khi nằm trong ngoặc kép',
    help: 'Thay ngoặc kép bằng nháy đơn, hoặc viết \\\\.',
  }),
  BAD_ALIAS: reference,
  ALIAS: reference,
  ANCHOR: reference,
  TAG: tagged,
  TAG_RESOLVE_FAILED: tagged,
  NO_COLON: ({ text }) => ({
    actual: `phần ${quote(text)} sau dấu phẩy không phải “tên mục: nội dung”`,
    expected: 'nội dung có dấu phẩy đặt trong ngoặc kép khi nằm trong { }',
    help: 'Đặt trong ngoặc kép cả nội dung có dấu phẩy, ví dụ alt: "…, …".',
  }),
  KEY: ({ text }) => ({
    actual: `tên mục ${quote(text)} không phải một từ`,
    expected: 'tên mục như trong tệp mẫu',
    help: 'Chép lại tên mục từ tệp mẫu.',
  }),
  MULTIPLE_DOCS: () => ({
    actual: 'có thêm một dòng “---” hoặc “...” ở giữa phần đầu',
    expected: 'một phần đầu giữa hai dòng “---”',
    help: 'Xóa dòng “---” thừa; chữ bên dưới là thân bài thì dòng “---” ấy là dòng đóng phần đầu, các mục chuyển hết lên trên.',
  }),
  TOO_DEEP: () => ({
    actual: 'các khối lồng nhau quá sâu',
    expected: 'không quá vài bậc như trong tệp mẫu',
    help: 'So với tệp mẫu rồi bớt các bậc thừa.',
  }),
};

function tagged({ text }: YamlFault): Wording {
  return {
    actual: `đang gắn kiểu ${quote(text)} trước nội dung`,
    expected: 'nội dung viết thẳng',
    help: 'Câu bắt đầu bằng dấu chấm than thì đặt trong ngoặc kép; không phải chữ của câu thì xóa phần ấy.',
  };
}

function reference({ text }: YamlFault): Wording {
  return {
    actual: `đang dùng dấu tham chiếu ${quote(text)}`,
    expected: 'nội dung viết đủ tại chỗ',
    help: 'Viết lại nội dung; câu bắt đầu bằng * hoặc & thì đặt trong ngoặc kép.',
  };
}
