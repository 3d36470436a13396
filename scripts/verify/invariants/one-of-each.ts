import type { Invariant } from '../invariant.ts';

/** Ids are unique on a page, and every page has one main heading. */
export const oneOfEach: Invariant = {
  id: 'one-of-each',
  title: 'Mỗi trang một tiêu đề chính, không trùng mã chỗ (id)',
  *violations({ pages }) {
    for (const { file, ids, headings } of pages) {
      const once = new Set<string>();
      const twins = new Set(ids.filter((id) => once.size === once.add(id).size));
      for (const id of twins) yield { file, actual: `id "${id}" có nhiều lần` };
      if (headings !== 1) yield { file, actual: `có ${headings} tiêu đề h1` };
    }
  },
};
