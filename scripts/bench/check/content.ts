import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentOf } from '../../../src/check/examples/content-of.ts';
import type { Example } from '../../../src/check/kit/example.ts';

/**
 * Writes a content folder with a number of records: two exemplars per decision of 20 rows.
 * @returns its files
 */
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
        name: nameOf((index / 3) * 20 + row),
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

const families =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Cao Tạ';
const middles =
  'Văn Thị Đức Minh Quang Ngọc Hữu Thanh Xuân Thu Kim Công Đình Bích Hải Gia Tuấn Hồng Anh Khánh';
const givens =
  'An Bình Chi Dung Giang Hà Hiền Hòa Hùng Huệ Lan Linh Long Mai Nam Nga Oanh Phúc Quỳnh Sơn Tâm Thảo Trung Vân Yến';

/** Ten thousand names, repeated. */
function nameOf(index: number): string {
  const [family, middle, given] = [families, middles, givens].map((each) => each.split(' '));
  const of = (names: string[] = [], at: number) => names[Math.floor(at) % names.length];
  return [of(family, index / 500), of(middle, index / 25), of(given, index)].join(' ');
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
