import { decodedEntity } from '../../../text/reading.ts';
import { addressOffset } from '../../facts/body/address-offset.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote, visible } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  title:
    'Liên kết chỉ dẫn tới trang web (http, https), thư (mailto) hoặc điện thoại cơ quan (tel).',
  why: 'Địa chỉ javascript:, data:, vbscript: chạy mã trên máy người đọc, dù viết hoa, chèn khoảng trắng hay mã hóa.',
  bad: [
    { body: `${paragraph}[xem](javascript:alert(1))\n` },
    { body: `${paragraph}[xem](JaVaScRiPt&colon;alert)\n` },
    { body: `${paragraph}[xem](data:text/html,x)\n` },
    { body: `${paragraph}[xem](java%0Ascript:alert)\n` },
    { body: `${paragraph}[xem][1]\n\n[1]: vbscript:x\n` },
  ],
  good: [
    {
      body: `${paragraph}[Văn bản](https://example.vn/vb?ngay=1), [thư](mailto:vanthu@example.gov.vn)\n`,
    },
  ],
  *record(record) {
    if (record.template) return;
    const entry = record.entry();
    if (!entry.body.trim() || record.noun === 'planPart') return;
    const violations: Violation[] = [];
    for (const node of nodesOf(entry)) {
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
      if (isUnsafe(node.url))
        violations.push({
          ...wording(node.url),
          ...(node.type === 'image' && {
            actual: `ảnh lấy từ ${quote(visible(node.url))}`,
            expected: 'tệp ảnh nằm cạnh bài',
            help: 'Lưu ảnh thành tệp cạnh bài rồi ghi tên tệp.',
          }),
          bodyOffset: addressOffset(node, entry.body),
        });
    }
    const typed =
      /\]\s*\(\s*<?[\s\p{Cc}]*(?:(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t|data)\s*(?::|&colon;|&#0*58;|&#x0*3a;|%3a)/giu;
    const [attempt] = entry.body.matchAll(typed);
    if (attempt && violations.length === 0) {
      const bodyOffset = attempt.index + (/^\]\s*\(\s*<?/.exec(attempt[0])?.[0].length ?? 0);
      const [address = ''] = /^[^)]*/.exec(entry.body.slice(bodyOffset, bodyOffset + 40)) ?? [];
      violations.push({ ...wording(address), bodyOffset });
    }
    yield* violations.slice(0, 10);
  },
};

/** Whether an address executes code or embeds its content. */
export function isUnsafe(url: string): boolean {
  const plain = decoded(url)
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme);
}

function decoded(url: string): string {
  let text = url;
  for (let round = 0; round < 3; round += 1) {
    text = text
      .replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/(&#(?:x[0-9a-f]{1,6}|\d{1,7}));?/gi, (_, entity: string) =>
        decodedEntity(`${entity};`),
      )
      .replace(/&colon;/gi, ':')
      .replace(/&(?:tab|newline);/gi, '');
  }
  return text;
}

function wording(url: string): Violation {
  return {
    actual: `liên kết tới ${quote(visible(url))}`,
    expected: 'địa chỉ bắt đầu bằng https://, hoặc đường dẫn trong trang',
    help: 'Xóa liên kết này, giữ lại chữ.',
  };
}
