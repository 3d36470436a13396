import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';

const plain: Options = { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] };
const full: Options = {
  extensions: [gfm(), directive()],
  mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
};

/** GitHub's Markdown extensions begin with one of these; a body without them parses the same, faster. */
const needsGfm = /[|~@]|www\.|https?:|\[[\^ x]/i;

/** Parses a body by the site's Markdown grammar. */
export function parseBody(body: string): Root {
  return fromMarkdown(body, needsGfm.test(body) ? full : plain);
}
