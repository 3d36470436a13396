import { listedAddresses, publishedListName } from '../../../model/published-addresses.ts';
import { placeAt } from '../../../model/read/source.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const publishedAddress: Rule = {
  id: 'published-address',
  title: `Mỗi dòng của ${publishedListName} là địa chỉ của một trang.`,
  why: 'Lệnh dựng trang giữ cho mọi địa chỉ trong tệp này luôn mở được; dòng không phải địa chỉ của trang thì không giữ được.',
  bad: [
    { files: { [publishedListName]: '/../ngoai-trang/\n' } },
    { files: { [publishedListName]: '/ke-hoach/\n/ke-hoach/%2e%2e/\n' } },
    { files: { [publishedListName]: 'https://thidua.example.vn/ke-hoach/\n' } },
    { files: { [publishedListName]: 'C:\\trang\\ke-hoach\n' } },
    { files: { [publishedListName]: `/${'guong-dien-hinh'.repeat(8)}/\n` } },
  ],
  good: [{ files: { [publishedListName]: '# Không xóa dòng nào\n/\n/ke-hoach/\n/tieu-chi\n' } }],
  *content({ files, textOf }) {
    if (!files.has(publishedListName)) return;
    const text = textOf(publishedListName);
    for (const { offset, valid } of listedAddresses(text)) {
      if (valid) continue;
      yield {
        file: publishedListName,
        place: placeAt(text, offset),
        actual: `dòng ${quote(shortened(text.slice(offset).split(/\r?\n/, 1)[0] ?? ''))} không phải địa chỉ của một trang`,
        expected:
          'phần sau tên máy chủ: chữ thường không dấu, chữ số, gạch nối và gạch chéo, ví dụ /ke-hoach/',
        help: 'Viết lại đúng địa chỉ của trang; dòng ghi nhầm thì xóa.',
      };
    }
  },
};

function shortened(address: string): string {
  const plain = address.replace(/\p{Cc}/gu, '�');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
