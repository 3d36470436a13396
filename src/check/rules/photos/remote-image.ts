import { addressOffset } from '../../facts/body/address-offset.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

export const remoteImage: Rule = {
  id: 'remote-image',
  title: 'Ảnh phải nằm cạnh bài, không lấy từ trang khác.',
  why: 'Ảnh ở trang khác có thể đổi hoặc mất, và cho trang ấy biết ai đang đọc.',
  bad: [
    { body: `${paragraph}![Chốt](https://example.com/chot.png)\n` },
    { body: `${paragraph}![Chốt][a]\n\n[a]: //example.com/chot.png\n` },
  ],
  good: [{ body: `${paragraph}![Người lái xe đỡ một cụ bà lên xe](don-khach.png)\n` }],
  *record(record) {
    const entry = record.entry();
    if (record.template || record.noun === 'planPart' || !entry.body.includes('![')) return;
    const nodes = nodesOf(entry);
    const defined = new Map(
      nodes
        .filter((node) => node.type === 'definition')
        .map((node) => [node.identifier, node] as const),
    );
    for (const node of nodes) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const source = node.type === 'image' ? node : defined.get(node.identifier);
      if (!source || !/^(?:https?:)?\/\//i.test(source.url.trim())) continue;
      yield {
        bodyOffset: addressOffset(source, entry.body),
        actual: `ảnh lấy từ ${quote(source.url)}`,
        expected: 'tệp ảnh nằm cạnh bài',
        help: 'Tải ảnh về cạnh bài (nếu được phép) rồi ghi tên tệp.',
      };
    }
  },
};
