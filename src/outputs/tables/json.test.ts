import { expect, it } from 'vitest';
import { toJsonTable } from './json.ts';

it('writes a table row by row exactly as JSON.stringify writes it at once', async () => {
  const about = { title: 'Bảng [thử]', schema: 'commendations' };
  const rows: { sample?: unknown }[] = [
    { sample: { name: 'Lò Văn “A”', kinds: ['x', 'y'] } },
    { sample: 'a\nb' },
  ];
  for (const its of [rows, rows.slice(0, 1), []]) {
    const text = await toJsonTable(about, its).text();
    const table = JSON.parse(text);
    expect(table.rows).toEqual(its);
    expect(text).toBe(`${JSON.stringify(table, null, 2)}\n`);
  }
});
