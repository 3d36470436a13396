import { type RemarkPlugin, unified } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import { parseBody } from '../model/parse-body.ts';
import type { Settings } from '../settings.ts';
import { rehypeBaseLinks } from './base-links.ts';
import { remarkEvidence } from './evidence.ts';
import { nameHeadings } from './name-headings.ts';
import { dropForeignPictures, recordSchema } from './sanitise.ts';
import { toValidMarkup } from './valid-markup.ts';

/** The Markdown pipeline of records: evidence, sanitising. Pages have their own. */
export function markdown({ base }: Pick<Settings, 'base'>) {
  return unified({
    gfm: false,
    smartypants: false,
    remarkRehype: {
      footnoteLabel: 'Chú thích',
      footnoteBackLabel: (reference: number) => `Về chỗ ghi chú thích ${reference + 1}`,
    },
    remarkPlugins: [remarkBody, remarkEvidence],
    rehypePlugins: [
      [rehypeForRecords, recordSchema],
      [rehypeBaseLinks, base],
    ],
  });
}

/** Parses a body as the check does. */
const remarkBody: RemarkPlugin = function () {
  this.parser = (body) => parseBody(body);
};

function rehypeForRecords(schema: typeof recordSchema) {
  const sanitise = rehypeSanitize(schema);
  return (tree: Parameters<typeof sanitise>[0]) => {
    toValidMarkup(tree);
    const clean = sanitise(tree);
    dropForeignPictures(clean);
    nameHeadings(clean);
    return clean;
  };
}
