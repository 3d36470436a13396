import type { Invariant } from '../invariant.ts';

/** No page or drawing contains inline scripts or styles, so that the policy needs no exception. */
export const nothingInline: Invariant = {
  id: 'nothing-inline',
  title: 'Không có mã lệnh hay kiểu dáng viết thẳng vào trang',
  *violations({ pages, files, read }) {
    for (const { file, inline, links } of pages) {
      for (const actual of inline) yield { file, actual };
      for (const { value } of links) {
        if (/^\s*(javascript|data|vbscript):/i.test(value))
          yield { file, actual: value.slice(0, 60) };
      }
    }
    for (const file of files.filter((each) => each.endsWith('.svg'))) {
      const [actual] = /<script|<style|\son\w+=|\sstyle=/i.exec(read(file).toString('utf8')) ?? [];
      if (actual) yield { file, actual: actual.trim() };
    }
  },
};
