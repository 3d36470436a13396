import { HtmlValidate } from 'html-validate';
import type { Invariant } from '../invariant.ts';

/** Every page is valid HTML; pages of one shape (tags and attributes) are validated once. */
export const validHtml: Invariant = {
  id: 'valid-html',
  title: 'HTML hợp chuẩn',
  *violations({ pages }) {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      elements: ['html5'],
    });
    const byShape = new Map(pages.map((page) => [page.shape, page]));
    for (const { file, html } of byShape.values()) {
      // The validator does not see what stands after the page; Astro puts a script there at times.
      if (!/<\/html>\s*$/i.test(html))
        yield { file, actual: 'có nội dung đứng sau thẻ đóng </html>' };
      for (const { messages } of validator.validateStringSync(html).results) {
        for (const { message, line } of messages)
          yield { file, actual: `dòng ${line}: ${message}` };
      }
    }
  },
};
