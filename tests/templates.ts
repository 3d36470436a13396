import { testSite } from '../scripts/test/build-test-site.ts';
import { pagesOf, templatesOf } from '../scripts/test/templates.ts';

/** Every page of the test site: its address and its HTML. */
export const pages = pagesOf(testSite);

/** One page per template of the test site. */
export const templates = templatesOf(pages);
