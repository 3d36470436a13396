import { expect, test } from 'vitest';
import { reportOf } from '../kit/report.ts';
import { withheldFormat } from './withheld.ts';

test('shows a form above its sentence, with its position', () => {
  const form = {
    ...({ text: 'SÁU LỬA', kind: 'own', count: 1, isRead: false, refused: undefined } as const),
    places: [{ file: 'trang/a.mdx', line: 2, column: 15 }],
    sentence: 'CHUYỆN SÁU LỬA',
  };
  const forms = [{ name: 'Lò Văn Thử', withheld: [], forms: [form] }];
  expect(
    withheldFormat(reportOf(1, [], forms), 'content')
      .split('\n')
      .slice(2, 4),
  ).toEqual(['  «SÁU LỬA» 1 chỗ: content/trang/a.mdx:2:15', '    CHUYỆN SÁU LỬA']);
});
