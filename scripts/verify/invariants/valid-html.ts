import { createRequire } from 'node:module';
import type { HtmlValidate } from 'html-validate';
import type { FinishedPage, FinishedSite } from '../finished-site.ts';
import type { Invariant, Violation } from '../invariant.ts';

/** Every page is valid HTML; pages of one shape (tags and attributes) are validated once. */
export const validHtml: Invariant = {
  id: 'valid-html',
  title: 'HTML hợp chuẩn',
  *violations({ pages, violations }) {
    // The validator does not see anything after the page; Astro sometimes puts a script there.
    for (const { file, ends } of pages) {
      if (!ends) yield { file, actual: 'có nội dung đứng sau thẻ đóng </html>' };
    }
    const byShape = new Map(pages.map((page) => [page.shape, page]));
    for (const page of byShape.values()) yield* validity(page, violations);
  },
};

/** The violations of a page by itself. */
export const validity = (page: FinishedPage, violations: FinishedSite['violations']) =>
  violations(['valid-html', page.shape], () => faultsOf(page));

let loaded: HtmlValidate | undefined;

/**
 * Loading it takes as long as the rest of a build's own code, and most builds have no page of a new
 * shape.
 */
function validator(): HtmlValidate {
  if (loaded) return loaded;
  const { HtmlValidate, StaticConfigLoader } = createRequire(import.meta.url)(
    'html-validate',
  ) as typeof import('html-validate');
  const settings = { root: true, extends: ['html-validate:standard'], elements: ['html5'] };
  const config = new StaticConfigLoader(settings).getConfigFor('');
  // The library's own loader would read the settings and all elements again for each page.
  const once = new (class extends StaticConfigLoader {
    override getConfigFor = () => config;
  })();
  loaded = new HtmlValidate(once);
  return loaded;
}

function* faultsOf({ file, html }: FinishedPage): Iterable<Violation> {
  for (const { messages } of validator().validateStringSync(html).results) {
    for (const { message, line } of messages) yield { file, actual: `dòng ${line}: ${message}` };
  }
}
