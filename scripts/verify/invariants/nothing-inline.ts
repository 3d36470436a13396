import type { SitePromise } from '../invariant.ts';

/** No page or drawing carries script or style of its own, so that the policy needs no exception. */
export const nothingInline: SitePromise = {
  id: 'nothing-inline',
  says: 'Không có mã lệnh hay kiểu dáng viết thẳng vào trang',
  *broken({ pages, files, read }) {
    for (const { file, inline, links } of pages) {
      for (const found of inline) yield { file, found };
      for (const { value } of links) {
        if (/^\s*(javascript|data|vbscript):/i.test(value))
          yield { file, found: value.slice(0, 60) };
      }
    }
    for (const file of files.filter((each) => each.endsWith('.svg'))) {
      const [found] = /<script|<style|\son\w+=|\sstyle=/i.exec(read(file).toString('utf8')) ?? [];
      if (found) yield { file, found: found.trim() };
    }
  },
};
