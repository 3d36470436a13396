import { visit } from 'unist-util-visit';
import { bodyOf } from '../body/parse.ts';
import type { Finding, Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';
import { quote } from '../wording.ts';

export const rawHtml: Rule = {
  id: 'raw-html',
  title: 'Không dùng thẻ HTML.',
  why: 'Thẻ HTML có thể mang mã chạy trên máy người đọc, khung của trang khác, hoặc làm sai kết quả tìm kiếm; trang bỏ chúng đi.',
  severity: 'error',
  bad: [
    {
      body: `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n<script>alert(1)</script>\n`,
    },
    {
      body: `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)} <b onclick="x()">đậm</b>\n`,
    },
    {
      body: `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n<p data-pagefind-ignore>ẩn</p>\n`,
    },
    { exemplar: { summary: 'Một lái xe <b>xếp lịch</b> đón người cao tuổi.' } },
  ],
  good: [{ exemplar: { summary: 'Mỗi chuyến < 10 phút, xe 4 chỗ & 7 chỗ.' } }],
  *record(record) {
    if (record.noun === 'planPart' || record.template) return;
    const entry = record.entry();
    if (entry.body.includes('<')) {
      const found: Finding[] = [];
      visit(bodyOf(entry), 'html', (node) => {
        if (node.value.startsWith('</')) return;
        found.push({ ...wording(node.value), bodyOffset: node.position?.start.offset ?? 0 });
      });
      yield* found.slice(0, 10);
    }
    for (const { text, path, bodyOffset } of textsOf(record)) {
      const tag = bodyOffset === undefined ? /<\/?[a-z][^>]*>|<!--/i.exec(text) : null;
      if (tag) yield { ...wording(tag[0]), path };
    }
  },
};

function wording(tag: string): Finding {
  return {
    found: `có thẻ HTML ${quote(tag)}`,
    expected: 'chữ và dấu Markdown',
    fix: 'Xóa thẻ; in đậm viết **…**, liên kết viết [chữ](địa chỉ).',
  };
}
