import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toXlsx } from './xlsx.ts';

test("truncates a cell at Excel's limit and notes that there is more", async () => {
  const about = { key: 'text', title: 'Nội dung', description: '', kind: 'text' } as const;
  const column = { ...about, show: ({ text }: Record<string, unknown>) => String(text) };
  const workbook = unzipSync(await toXlsx('Thử', [column], [{ text: 'Ẫ'.repeat(40_000) }]));
  const [text = ''] =
    strFromU8(workbook['xl/sharedStrings.xml'] as Uint8Array).match(/Ẫ[^<]*/) ?? [];
  expect(text).toHaveLength(32_767);
  expect(text.endsWith('Ẫ…')).toBe(true);
});
