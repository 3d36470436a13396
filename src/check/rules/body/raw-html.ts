import type { Entry } from '../../../model/read/read.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { firstFew } from '../../facts/few.ts';
import { withoutTag } from '../../facts/html-tag.ts';
import { textsOf } from '../../facts/texts.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const rawHtml: Rule = {
  id: 'raw-html',
  title: 'Không dùng thẻ HTML.',
  why: 'Thẻ HTML có thể mang mã chạy trên máy người đọc, khung của trang khác, hoặc làm sai kết quả tìm kiếm; trang bỏ chúng đi.',
  bad: [
    { body: `${paragraph}<script>alert(1)</script>\n` },
    {
      body: `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)} <b onclick="x()">đậm</b>\n`,
    },
    { body: `${paragraph}<p data-pagefind-ignore>ẩn</p>\n` },
    ...[
      'Chữ <ScRiPt/src=//x.y/z></sCrIpT> nữa.',
      '<svg/onload=alert(1)>',
      '<iframe src=//x.y></iframe',
      'Chữ <script nữa.',
      'Chữ</p> nữa.',
      'Chữ " onclick=alert(1) nữa.',
    ].map((text) => ({ bodyEnd: text })),
    { exemplar: { summary: 'Một lái xe <b>xếp lịch</b> đón người cao tuổi.' } },
  ],
  good: [
    { exemplar: { summary: 'Mỗi chuyến < 10 phút, xe 4 chỗ & 7 chỗ.' } },
    { bodyEnd: 'Tức x<y ở mọi ca; số xe < 5 thì gom, 5 <7; mã `<A1>`; \\<b là dấu bé hơn.' },
  ],
  *record(record) {
    if (record.noun === 'planPart' || record.template) return;
    const entry = record.entry();
    // Pages contain components, which the rules of pages validate.
    if (record.noun !== 'page' && /<|on[a-z]+=/i.test(entry.body))
      yield* firstFew(tagsIn(entry), 10);
    for (const { text, path, bodyOffset } of textsOf(record)) {
      const tag = bodyOffset === undefined ? attempt.exec(text) : null;
      if (tag)
        yield { ...wording(tag[0]), help: 'Xóa thẻ, chỉ giữ chữ.', path, valueOffset: tag.index };
    }
  },
};

function* tagsIn(entry: Entry): Iterable<Violation> {
  let isOpen = false;
  for (const node of nodesOf(entry)) {
    const from = node.position?.start.offset ?? 0;
    const source = node.type === 'text' ? entry.body.slice(from, node.position?.end.offset) : '';
    const tag = attempt.exec(source);
    if (tag) yield { ...wording(tag[0]), bodyOffset: from + tag.index };
    // Closing tags are reported with their opening tags.
    if (node.type === 'html' && !(isOpen && node.value.startsWith('</')))
      yield { ...wording(node.value), bodyOffset: from };
    isOpen ||= tag !== null || node.type === 'html';
  }
}

const elements =
  'a|abbr|applet|audio|b|base|body|br|button|canvas|details|dialog|div|em|embed|font|form|frame|frameset|h[1-6]|head|hr|html|i|iframe|img|input|isindex|link|marquee|math|meta|noscript|object|p|script|select|source|span|strong|style|svg|table|td|template|textarea|title|tr|u|video|xml|xss';

/** Text that a browser may parse as a tag or a handler, though Markdown does not. */
const attempt = new RegExp(
  [
    String.raw`(?<!\\)<(?:\/?[a-z][^<>\n]*>|!--)`,
    // Unclosed tags: “x<y” is a comparison, and unknown element names do not count.
    String.raw`(?<![\\\p{L}\d])<\/?(?:${elements})(?:[\s/]|$)`,
    String.raw`(?<![\p{L}\d])on[a-z]{4,}=(?:["']|\w+\()`,
  ].join('|'),
  'iu',
);

function wording(tag: string): Violation {
  return {
    actual: `có thẻ HTML ${quote(tag)}`,
    expected: 'chữ và các dấu như trong tệp mẫu',
    help: withoutTag(tag),
  };
}
