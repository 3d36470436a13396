import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

export const successorLoop: Rule = {
  id: 'successor-loop',
  title: 'Đơn vị kế tiếp không dẫn ngược về chính đơn vị ấy.',
  why: 'Người đọc đi từ đơn vị cũ tới đơn vị nhận bàn giao; đi vòng thì không biết nay là ai.',
  severity: 'error',
  bad: [
    { units: { '2.successor': 'tram-so-3' } },
    { says: 'Hai đơn vị kế tiếp lẫn nhau', units: { '0.successor': 'tram-so-3' } },
  ],
  good: [{ units: { '0.successor': 'phong-so-2' } }],
  *content({ unitById }) {
    const units = [...unitById.values()];
    const next = new Map(units.map(({ id, value }) => [id, value.successor]));
    const told = new Set<string>();
    for (const record of units) {
      const way = [record.id];
      for (let id = next.get(record.id); id && !way.includes(id); id = next.get(id)) way.push(id);
      const isLoop = next.get(way.at(-1) ?? '') === record.id;
      if (!isLoop || way.some((id) => told.has(id))) continue;
      for (const id of way) told.add(id);
      yield {
        record,
        path: ['successor'],
        found: `đang ghi ${quote(record.value.successor)}, đi tiếp lại về chính đơn vị này`,
        expected: 'đơn vị nhận bàn giao, ra đời sau',
        fix: 'Sửa mã, hoặc xóa dòng successor ở đơn vị mới hơn.',
      };
    }
  },
};
