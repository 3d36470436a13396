import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parseBody } from '../../check/facts/body/parse.ts';
import { labelledEvidence, remarkEvidence } from '../../markdown/evidence.ts';
import { nameHeadings } from '../../markdown/heading-ids.ts';
import { dropForeignPictures, recordSchema } from '../../markdown/sanitise.ts';

/** A body's HTML as the site renders it. @param numberOf what a criterion's label names it by */
export function bodyHtml(
  body: string,
  numberOf: (criterion: string) => number | undefined,
): string {
  const tree = parseBody(body);
  remarkEvidence()(tree, { value: body });
  const clean = sanitize(toHast(tree), recordSchema) as Parameters<typeof nameHeadings>[0];
  dropForeignPictures(clean);
  nameHeadings(clean);
  return labelledEvidence(toHtml(clean), (id) => {
    const number = numberOf(id);
    return number === undefined ? undefined : { number, address: '#' };
  });
}
