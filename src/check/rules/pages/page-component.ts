import type * as z from 'zod';
import {
  type ComponentName,
  componentNamed,
  pageComponents,
} from '../../../model/page/components.ts';
import {
  isComponent,
  type PlacedAttribute,
  type PlacedComponent,
  placedComponent,
} from '../../../model/page/parse-page.ts';
import { nearest } from '../../../text/nearest.ts';
import { slugify } from '../../../text/slug.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { withoutTag } from '../../facts/html-tag.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import { ownPage } from '../../kit/example.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

const names = Object.keys(pageComponents) as ComponentName[];

export const pageComponent: Rule = {
  id: 'page-component',
  title: 'Thẻ trong trang tự soạn là thẻ có sẵn, ghi đúng và đủ các mục.',
  why: 'Thẻ gõ sai tên hay thiếu mục thì chỗ ấy của trang để trống mà không có cảnh báo nào.',
  bad: [
    { files: ownPage('<Contct />') },
    { files: ownPage('<LienHe />') },
    { files: ownPage('<Contact unit="van-phong" />') },
    { files: ownPage('<Figure />') },
    { files: ownPage('<Figure of="quyet dinh" />') },
    { files: ownPage('<Figure of={2} />') },
    { files: ownPage('<Figure of />') },
    { files: ownPage('<Figure of="quyet-dinh" year="21" />') },
    { files: ownPage('## Bài\n\n<Exemplars count="ba" />') },
    { files: ownPage('<Contact>\n\nChữ.\n\n</Contact>') },
    {
      says: 'Thông báo không có ngày đóng',
      files: ownPage('<Notice title="A" from="01/10/2021">\n\nChữ.\n\n</Notice>'),
    },
    { files: ownPage('<Notice title="A" from="01/10/2021" to="15/10/2021" />') },
    { files: ownPage('<Figure of="quyet-dinh" of="bai-viet" />') },
  ],
  good: [
    {
      files: ownPage(
        [
          'Tư liệu của <ArchiveOf />, ngoài <AwardScope />; đã nhập <Figure of="quyet-dinh" /> quyết định.',
          '<Keeper />\n\n<Contact />\n\n<Completeness />\n\n<Figure of="truong-hop" year="2021" label="lượt" />',
          '## Bài\n\n<Exemplars unit="doi-so-1" count="3" />\n\n<Decisions award="giay-khen" year="2021" />',
          '<Notice title="Lấy ý kiến" from="01/10/2021" to="15/10/2021">\n\nMời góp ý.\n\n</Notice>',
        ].join('\n\n'),
      ),
    },
  ],
  record: forNoun(['page'], function* (record): Iterable<Violation> {
    let headings = 0;
    for (const node of nodesOf(record.entry())) {
      if (node.type === 'heading') headings += 1;
      if (!isComponent(node)) continue;
      const placed = placedComponent(node);
      for (const fault of faultsOf(placed, headings > 0))
        yield { bodyOffset: placed.offset, ...fault };
    }
  }),
};

function* faultsOf(placed: PlacedComponent, hasHeading: boolean): Iterable<Violation> {
  const { name, inline, within, attributes } = placed;
  const component = componentNamed(name);
  if (!component) {
    yield unknownName(name);
    return;
  }
  if (inline !== (component.stands === 'inline') && component.stands !== 'both')
    yield {
      actual: inline ? `thẻ <${name}> nằm giữa câu` : `thẻ <${name}> đứng riêng một dòng`,
      expected: inline ? 'thẻ đứng riêng một dòng' : 'thẻ nằm trong câu',
      help: inline
        ? `Chuyển thẻ xuống dòng riêng, trên và dưới để một dòng trống.`
        : `Viết trong câu, ví dụ: ${component.example}`,
    };
  if (component.holds ? !within : within)
    yield {
      actual: component.holds ? `thẻ <${name}> không bọc chữ nào` : `thẻ <${name}> bọc chữ`,
      expected: component.holds ? 'nội dung giữa thẻ mở và thẻ đóng' : 'thẻ đứng một mình',
      help: `Viết theo mẫu: ${component.example.replaceAll('\n\n', ' ')}`,
    };
  if (name === 'Exemplars' && !hasHeading)
    yield {
      actual: 'danh sách bài không đứng dưới đề mục nào',
      expected: 'một đề mục ## ở trên, để người dùng trình đọc màn hình biết danh sách gì',
      help: 'Thêm một dòng ## ở trên thẻ, ví dụ: ## Bài nên đọc.',
    };
  yield* attributeFaults(placed, component.attributes, attributes);
}

function unknownName(name: string) {
  const near =
    names.find((each) => slugify(each) === slugify(name)) ??
    (nearest(name, names) as ComponentName | undefined) ??
    byLabel(name);
  const isHtml = /^[a-z]/.test(name);
  return {
    actual: isHtml ? `có thẻ HTML ${quote(`<${name}>`)}` : `không có thẻ nào tên ${quote(name)}`,
    expected: `một trong các thẻ ${names.join(', ')}`,
    help: near
      ? `Đổi ${name} thành ${near} (${pageComponents[near].label}).`
      : isHtml
        ? withoutTag(`<${name}>`)
        : 'Chọn thẻ có sẵn theo sổ tay, hoặc xóa thẻ này.',
  };
}

/** A clerk may write a component's label instead of its name. */
function byLabel(name: string): ComponentName | undefined {
  const words = slugify(name.replace(/(?<=[a-zà-ỹ])(?=[A-ZÀ-Ỹ])/g, ' '));
  if (words.length < 4) return undefined;
  return names.find((each) => `-${slugify(pageComponents[each].label)}-`.includes(`-${words}-`));
}

function* attributeFaults(
  { name }: PlacedComponent,
  schema: z.ZodObject,
  attributes: readonly PlacedAttribute[],
): Iterable<Violation> {
  const keys = Object.keys(schema.shape);
  const values: Record<string, string> = {};
  const offsets: Record<string, { bodyOffset: number }> = {};
  const spoilt = new Set<string>();
  for (const { name: key, value, isCode, offset: bodyOffset } of attributes) {
    const near = nearest(key, keys) ?? keys.find((each) => titleOf(schema, each) === slugify(key));
    if (isCode || value === undefined) {
      spoilt.add(key);
      yield {
        bodyOffset,
        actual: isCode ? `mục ${key} của <${name}> viết bằng ngoặc nhọn` : `mục ${key} còn trống`,
        expected: 'nội dung trong ngoặc kép',
        help: key ? `Viết ${key}="…".` : 'Xóa phần trong ngoặc nhọn.',
      };
    } else if (!keys.includes(key)) {
      if (near) spoilt.add(near);
      yield {
        bodyOffset,
        actual: `thẻ <${name}> không có mục ${quote(key)}`,
        expected:
          keys.length > 0 ? `một trong các mục ${keys.join(', ')}` : 'thẻ không kèm mục nào',
        help: near ? `Đổi ${key} thành ${near}.` : 'Xóa mục này.',
      };
    } else if (key in values) {
      yield {
        bodyOffset,
        actual: `mục ${key} ghi hai lần`,
        expected: 'mỗi mục ghi một lần',
        help: 'Xóa một trong hai.',
      };
    } else {
      values[key] = value;
      offsets[key] = { bodyOffset };
    }
  }
  const { error, data } = schema.safeParse(values);
  for (const issue of error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    if (!spoilt.has(key)) yield { ...offsets[key], ...ofIssue(issue, key, name, values) };
  }
  const { from, to } = (data ?? {}) as { from?: string; to?: string };
  if (name === 'Notice' && from && to && to < from)
    yield {
      ...offsets.to,
      actual: `ngày hết ${quote(values.to)} đứng trước ngày mở ${quote(values.from)}`,
      expected: 'ngày hết không trước ngày mở',
      help: 'Xem lại hai ngày; có thể đã đổi chỗ.',
    };
}

const titleOf = ({ shape }: z.ZodObject, key: string) =>
  slugify((shape[key] as z.ZodType).meta()?.title ?? '');

/** The expected format of a value that is not a code. */
const forms: Record<string, string> = {
  year: 'năm bốn chữ số, ví dụ 2021',
  count: 'một số từ 1 đến 999, ví dụ 3',
  file: 'tên tệp không dấu, đuôi .docx, .xlsx hoặc .pdf, ví dụ mau-bao-cao.docx',
};

function ofIssue(
  issue: z.core.$ZodIssue,
  key: string,
  name: string,
  values: Record<string, string>,
): Pick<Violation, 'actual' | 'expected' | 'help'> {
  const value = values[key];
  if (value === undefined || value.trim() === '')
    return {
      actual: value === undefined ? `thẻ <${name}> thiếu mục ${key}` : `mục ${key} còn trống`,
      expected: `mục ${key}, vì đây là mục bắt buộc`,
      help: `Viết theo mẫu: ${componentNamed(name)?.example.split('\n')[0]}`,
    };
  const actual = `mục ${key} đang ghi ${quote(value)}`;
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const near =
      choices.find((each) => each === slugify(value)) ?? nearest(slugify(value), choices);
    return {
      actual,
      expected: anyOf(choices),
      help: near ? `Viết ${near}.` : 'Chọn một trong số ấy.',
    };
  }
  if (issue.code === 'custom')
    return { actual, expected: issue.message, help: issue.params?.fix as string | undefined };
  return {
    actual,
    expected: forms[key] ?? 'một mã không dấu, nối bằng gạch nối, như trong danh sách của cơ quan',
    help:
      key === 'file'
        ? 'Đổi tên tệp trong trang/ cho không dấu, rồi ghi đúng tên ấy vào đây.'
        : forms[key]
          ? undefined
          : `Viết lại mã; ${quote(slugify(value))} chẳng hạn.`,
  };
}
