import { unified } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import type { Settings } from '../settings.ts';
import { rehypeBaseLinks } from './base-links.ts';
import { remarkEvidence } from './evidence.ts';
import { nameHeadings } from './heading-ids.ts';
import { dropForeignPictures, recordSchema } from './sanitise.ts';

/**
 * The one Markdown pipeline: evidence of exemplars, sanitising of records. Only `.md` is sanitised (an
 * `.mdx` page holds components, which a sanitiser would remove).
 */
export function markdown({ base }: Pick<Settings, 'base'>) {
  return unified({
    smartypants: false,
    remarkRehype: {
      footnoteLabel: 'Chú thích',
      footnoteBackLabel: (reference: number) => `Về chỗ ghi chú thích ${reference + 1}`,
    },
    remarkPlugins: [remarkDirective, remarkEvidence],
    rehypePlugins: [
      [rehypeForRecords, recordSchema],
      [rehypeBaseLinks, base],
    ],
  });
}

function rehypeForRecords(schema: typeof recordSchema) {
  const sanitise = rehypeSanitize(schema);
  return (tree: Parameters<typeof sanitise>[0], file: { path?: string }) => {
    if (file.path?.endsWith('.mdx')) return tree;
    const clean = sanitise(tree);
    dropForeignPictures(clean);
    nameHeadings(clean);
    return clean;
  };
}
