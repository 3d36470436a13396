import { isReadable, nodesOf } from '../../facts/body/parse.ts';
import { firstFew } from '../../facts/few.ts';
import { copied, quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const lostText: Rule = {
  id: 'lost-text',
  title: 'Chú thích, liên kết, đề mục, bảng trong bài viết đúng cách để hiện đủ.',
  why: 'Thiếu một dấu cách hay một dòng thì chú thích mất, đề mục thành chữ thường, bảng dồn thành một câu mà không có cảnh báo nào.',
  bad: [
    { says: 'Chú thích không có nội dung', body: `${paragraph}Xe đi bảy chuyến[^1].\n` },
    { says: 'Chú thích không được nhắc', body: `${paragraph}\n[^so]: Sổ trực của tổ.\n` },
    { body: `${paragraph}Xem [](https://example.vn/lich) ở phòng trực.\n` },
    { body: `${paragraph}##Kết quả\n\nXe đi nhanh hơn.\n` },
    { says: 'Bảng dán từ Excel', body: `${paragraph}Tháng\tChuyến\n9\t42\n10\t51\n` },
  ],
  good: [
    { body: `${paragraph}Xe đi bảy chuyến[^1].\n\n[^1]: Theo sổ trực.\n` },
    { body: `${paragraph}| Tháng | Chuyến |\n| --- | --- |\n| 9 | 42 |\n` },
    { body: `${paragraph}Khẩu hiệu của tổ là #dunggio, xếp #1 trong tháng.\n` },
    { body: `${paragraph}\`\`\`\n##Kết quả\n\`\`\`\n` },
  ],
  record: forNoun([...exemplarNouns, 'page'], function* (record) {
    const entry = record.entry();
    if (!isReadable(entry.body)) return;
    // Code is shown as it is.
    const body = entry.body.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, (code) =>
      code.replace(/[^\n]/g, ' '),
    );
    yield* firstFew([...footnotes(body), ...headings(body), ...pastedTable(body)]);
    if (/\]\(/.test(body)) yield* firstFew(emptyLinks(nodesOf(entry)));
  }),
};

function* footnotes(body: string): Iterable<Violation> {
  const uses = [...body.matchAll(/\[\^([^\]\s]{1,40})\](?!:)/g)];
  const definitions = [...body.matchAll(/^ {0,3}\[\^([^\]\s]{1,40})\]:/gm)];
  const has = (all: typeof uses, label = '') =>
    all.some((each) => each[1]?.toLowerCase() === label.toLowerCase());
  for (const { 1: label = '', index } of uses)
    if (!has(definitions, label))
      yield {
        bodyOffset: index,
        actual: `chú thích ${quote(`[^${label}]`)} không có nội dung`,
        expected: `một dòng “[^${label}]: …” ở cuối bài`,
        help: `Thêm dòng “[^${label}]: nội dung chú thích” ở cuối bài, trên nó để một dòng trống.`,
      };
  for (const { 1: label = '', index } of definitions)
    if (!has(uses, label))
      yield {
        bodyOffset: index,
        actual: `nội dung chú thích ${quote(`[^${label}]`)} không được nhắc ở đâu nên không hiện`,
        expected: 'dấu chú thích trong bài',
        help: `Viết [^${label}] ngay sau chữ cần chú thích.`,
      };
}

function* headings(body: string): Iterable<Violation> {
  for (const { index, 1: marks = '', 2: title = '' } of body.matchAll(
    /^ {0,3}(#{2,6})([^\s#].*)$/gm,
  ))
    yield {
      bodyOffset: index,
      actual: `đề mục ${quote(marks + title)} thiếu dấu cách sau dấu #`,
      expected: 'dấu #, một dấu cách, rồi tên đề mục',
      help: `Viết ${copied(`${marks} ${title}`)}.`,
    };
}

/** At least two lines with cells separated by tabs. */
function* pastedTable(body: string): Iterable<Violation> {
  let offset = 0;
  const lines = body.split('\n').map((text) => {
    const line = { text, offset, cells: text.split('\t').filter((cell) => cell.trim() !== '') };
    offset += text.length + 1;
    return line;
  });
  const table = lines.find(
    ({ cells }, index) => cells.length > 1 && (lines[index + 1]?.cells.length ?? 0) > 1,
  );
  if (!table) return;
  const cells = table.cells.map((cell) => cell.trim());
  yield {
    bodyOffset: table.offset,
    actual: 'có bảng dán từ Excel, các ô cách nhau bằng phím Tab nên dồn thành một câu',
    expected: 'bảng kẻ bằng dấu |, mỗi hàng một dòng, dưới hàng đầu có một dòng gạch',
    help: `Viết hàng đầu thành “| ${cells.join(' | ')} |”, dòng dưới nó là “${'| --- '.repeat(cells.length)}|”, các hàng sau cũng vậy.`,
  };
}

function* emptyLinks(nodes: ReturnType<typeof nodesOf>): Iterable<Violation> {
  // A link without an address is dead.
  for (const node of nodes)
    if (node.type === 'link' && node.url.trim() !== '' && node.children.length === 0)
      yield {
        bodyOffset: node.position?.start.offset ?? 0,
        actual: `liên kết tới ${quote(node.url)} không có chữ để bấm`,
        expected: 'chữ trong ngoặc vuông',
        help: 'Viết vào giữa hai ngoặc vuông tên của trang được dẫn tới.',
      };
}

export const conflictMarker: Rule = {
  id: 'conflict-marker',
  title: 'Không để sót dấu của hai bản sửa chồng nhau.',
  why: 'Hai người sửa cùng một chỗ thì git ghi cả hai bản vào tệp, giữa các dòng <<<<<<<, =======, >>>>>>>; để sót là cả hai bản cùng lên trang.',
  bad: [
    {
      bodyEnd:
        '\n<<<<<<< HEAD\nXe đi bảy chuyến.\n\n=======\nXe đi tám chuyến.\n>>>>>>> sua-so-chuyen\n',
    },
  ],
  *file({ origin }) {
    const textOffset = conflictIn(origin?.source.text ?? '');
    if (textOffset < 0) return;
    yield {
      textOffset,
      actual: 'còn dấu của hai bản sửa chồng nhau (<<<<<<<, =======, >>>>>>>)',
      expected: 'một bản duy nhất',
      help: 'Chọn bản đúng, xóa bản kia và cả ba dòng dấu.',
    };
  },
};

/** Offset of git's conflict markers, or -1; further errors in such a text are consequences. */
export const conflictIn = (text: string): number => text.search(/^(?:<{7}|>{7})(?: .*)?$/m);
