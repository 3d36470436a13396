import { idIn, ownIdOf, type PageFault } from '../../../model/page/parse-page.ts';
import { nodesOf, parsedOf } from '../../facts/body/parse.ts';
import { firstFew } from '../../facts/few.ts';
import { withoutTag } from '../../facts/html-tag.ts';
import { quote } from '../../facts/wording.ts';
import { ownPage } from '../../kit/example.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const pageSyntax: Rule = {
  id: 'page-syntax',
  title: 'Trang tự soạn chỉ có chữ và các thẻ có sẵn, thẻ nào mở thì phải đóng.',
  why: 'Thẻ chưa đóng thì cả trang không dựng được; lệnh, biểu thức không bao giờ được chạy, để lại chỉ làm hỏng trang.',
  bad: [
    {
      files: ownPage('<Notice title="Lấy ý kiến" from="01/10/2021" to="15/10/2021">\n\nMời góp ý.'),
    },
    { files: ownPage('{process.exit()}') },
    { files: ownPage("import x from 'y'\n\nMời góp ý.") },
    { files: ownPage('<!-- ghi chú -->\n\nMời góp ý.') },
  ],
  good: [
    {
      files: ownPage(
        '## Hỏi ở đâu {#hoi-o-dau}\n\nDưới 5 < 6 ngày, dấu \\{ viết như vậy.\n\n<Contact />\n\n[lên trên](#hoi-o-dau)',
      ),
    },
  ],
  record: forNoun(['page'], function* (record): Iterable<Violation> {
    const entry = record.entry();
    const { fault } = parsedOf(entry);
    if (fault) yield { bodyOffset: fault.offset, ...wordingOf(fault, entry.body) };
    else yield* firstFew(codeIn(entry));
  }),
};

function wordingOf({ kind, name = '', offset }: PageFault, body: string) {
  const tag = name ? `<${name}>` : 'thẻ này';
  switch (kind) {
    case 'unclosed':
      if (/^[a-z]/.test(name))
        return {
          actual: `có thẻ HTML ${quote(tag)}`,
          expected: 'chữ và các thẻ có sẵn',
          help: withoutTag(tag),
        };
      return {
        actual: `thẻ ${quote(tag)} chưa đóng`,
        expected: `thẻ đóng, hoặc dấu / trước dấu > nếu thẻ không bọc chữ nào`,
        help: `Không bọc chữ thì viết <${name} … />; bọc chữ thì thêm dòng </${name}> sau đoạn được bọc.`,
      };
    case 'unopened':
      return {
        actual: 'thẻ đóng này không có thẻ mở',
        expected: 'thẻ mở đứng trước thẻ đóng',
        help: 'Xóa thẻ đóng, hoặc thêm thẻ mở ở dòng trước đoạn được bọc.',
      };
    case 'crossing':
      return {
        actual: `thẻ đóng ${quote(`</${name}>`)} nằm lẫn trong đoạn chữ`,
        expected: 'thẻ mở, thẻ đóng ở dòng riêng, giữa thẻ và chữ có một dòng trống',
        help: `Chuyển </${name}> xuống dòng riêng, trên nó để một dòng trống.`,
      };
    case 'brace':
      return {
        actual: 'dấu { mở một biểu thức chưa đóng',
        expected: 'chữ và các thẻ có sẵn',
        help: 'Chữ cần dấu { thì viết \\{; không cần thì xóa.',
      };
    case 'tag':
      return body.startsWith('<!', offset)
        ? {
            actual: 'có lời ghi chú <!-- … -->',
            expected: 'chữ và các thẻ có sẵn',
            help: withoutTag('<!--'),
          }
        : {
            actual: `dấu < ở ${quote(body.slice(offset, offset + 20))} mở một thẻ viết chưa đúng`,
            expected: 'thẻ viết như trong sổ tay: <Tên mục="nội dung" />',
            help: /^<[A-Za-z][^>]*[“”]/u.test(body.slice(offset))
              ? 'Trong thẻ, đổi mọi ngoặc cong “ ” thành ngoặc thẳng ".'
              : 'Sửa thẻ theo mẫu; nếu là dấu bé hơn thì viết &lt;.',
          };
  }
}

function* codeIn(entry: Parameters<typeof nodesOf>[0]): Iterable<Violation> {
  const { body } = entry;
  const ownIds = new Set(
    nodesOf(entry).flatMap((node) =>
      node.type === 'heading' && ownIdOf(node) ? [node.children.at(-1)] : [],
    ),
  );
  for (const node of nodesOf(entry)) {
    const bodyOffset = node.position?.start.offset ?? 0;
    const source = body.slice(bodyOffset, node.position?.end.offset);
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (ownIds.has(node as never)) continue;
      const id = idIn(node.value);
      yield {
        bodyOffset,
        actual: `có biểu thức ${quote(source)}`,
        expected: 'chữ và các thẻ có sẵn',
        help: id
          ? `Mã {#${id}} chỉ đặt ở cuối dòng đề mục.`
          : 'Xóa biểu thức, viết thẳng kết quả; con số từ sổ khen thưởng thì dùng thẻ <Figure />. Chữ cần dấu { thì viết \\{.',
      };
    } else if (node.type === 'paragraph' && /^(?:import|export)\s/.test(source)) {
      yield {
        bodyOffset,
        actual: `có dòng lệnh ${quote(source.split('\n')[0])}`,
        expected: 'chữ và các thẻ có sẵn, dùng ngay không cần import',
        help: 'Xóa dòng này.',
      };
    } else if (node.type === 'image' || node.type === 'imageReference') {
      yield {
        bodyOffset,
        actual: `có ảnh ${quote(source)}`,
        expected: 'chữ và các thẻ có sẵn; trang tự soạn không đăng ảnh',
        help: 'Xóa ảnh; cần phát một bản in thì để tệp PDF cạnh trang và dùng thẻ <Download />.',
      };
    }
  }
}
