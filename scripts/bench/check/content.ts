import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { contentOf } from '../../../src/check/examples/content-of.ts';
import type { Example } from '../../../src/check/kit/example.ts';

/** Writes a content folder of so many records: two exemplars for each decision of 20 rows.
 * @returns its files */
export function writeContent(folder: string, count: number): string[] {
  const { list, read } = contentOf({ copies: copies(count) });
  for (const { file } of list) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), read(file));
  }
  return list.map(({ file }) => file);
}

function copies(count: number): NonNullable<Example['copies']> {
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) {
      const number = String(10_000 + index);
      const recipients = Array.from({ length: 20 }, (_, row) => ({
        no: row + 1,
        recipientType: 'ca-nhan',
        name: `Nguyễn Văn ${'ABCDEGHIKL'[row % 10]}n Thứ ${stringify(index * 20 + row).trim()}`,
        position: 'Chuyên viên',
        unit: 'doi-so-1',
        achievement:
          'Duy trì trực chốt, phân luồng và hỗ trợ lái xe trong suốt thời gian được giao.',
      }));
      const put = { number, recipients, declared: { individuals: 20 } };
      return { of: 'decision', to: `khen-thuong/2021/${number}-qd-ubnd.md`, put };
    }
    const put = { commendations: [], title: `Tách làn xe hàng, cách thứ ${index}` };
    return {
      of: 'model',
      to: `guong-dien-hinh/tach-lan-cach-${index}/index.md`,
      put,
      body: bodyOf(index),
    };
  });
}

function bodyOf(seed: number): string {
  const words =
    'chốt xe làn biển ca tổ đường lái hàng giờ trực ghi sổ phút đêm sáng mưa nắng việc người'.split(
      ' ',
    );
  let state = seed + 1;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[(state >>> 16) % words.length];
  };
  const sentence = () => Array.from({ length: 14 }, word).join(' ');
  const paragraph = () => Array.from({ length: 6 }, () => `${sentence()}.`).join(' ');
  return `${paragraph()}\n\n## Việc đã làm\n\n${paragraph()}\n\n:::minh-chung{tc1}\n${paragraph()}\n:::\n\n## Kết quả\n\n${paragraph()}\n`;
}
