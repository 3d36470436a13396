import type { SitePromise } from './promise.ts';

/** No page carries script or style of its own, so that the policy needs no exception. */
export const nothingInline: SitePromise = {
  id: 'nothing-inline',
  says: 'Không có mã lệnh hay kiểu dáng viết thẳng vào trang',
  *broken({ pages }) {
    for (const { file, inline, links } of pages) {
      for (const found of inline) yield { file, found };
      for (const { value } of links) {
        if (/^\s*(javascript|data|vbscript):/i.test(value))
          yield { file, found: value.slice(0, 60) };
      }
    }
  },
};
