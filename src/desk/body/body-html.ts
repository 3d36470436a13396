import type { ElementContent, Properties } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { labelledEvidence, remarkEvidence } from '../../markdown/evidence.ts';
import { nameHeadings } from '../../markdown/name-headings.ts';
import { dropForeignPictures, recordSchema } from '../../markdown/sanitise.ts';
import { parseBody } from '../../model/parse-body.ts';

/** A body's HTML as rendered by the site, with inert links. @param numberOf the label of a criterion */
export function bodyHtml(
  body: string,
  numberOf: (criterion: string) => number | undefined,
): string {
  const tree = parseBody(body);
  remarkEvidence()(tree, { value: body });
  const clean = sanitize(toHast(tree), recordSchema) as Parameters<typeof nameHeadings>[0];
  dropForeignPictures(clean);
  nameHeadings(clean);
  const html = labelledEvidence(toHtml(clean), (id) => {
    const number = numberOf(id);
    return number === undefined ? undefined : { number, address: '#' };
  });
  return html.replace(/<a [^>]*>/g, '<a>');
}

/** A photo's figure, as on the site. */
export function figureHtml({
  address,
  alt,
  caption,
}: Record<'address' | 'alt' | 'caption', string>): string {
  const element = (tagName: string, properties: Properties, ...children: ElementContent[]) =>
    ({ type: 'element', tagName, properties, children }) as const;
  return toHtml(
    element(
      'figure',
      {},
      element('img', { src: address, alt }),
      element('figcaption', {}, { type: 'text', value: caption }),
    ),
  );
}
