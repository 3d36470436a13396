import { shownOn } from '../facts/withholding.ts';
import type { Content } from '../kit/content.ts';
import type { Diagnostic } from '../kit/diagnostic.ts';

/**
 * Requirements of a withheld exemplar's tombstone: a readable file at an address of its own. No other
 * error may delay a withdrawal.
 */
const tombstoneRules = [
  'encoding',
  'file-name',
  'front-matter',
  'legacy-encoding',
  'record-mdx',
  'reserved-slug',
  'slug-clash',
  'symbolic-link',
  'yaml',
];

/** Turns errors of withheld exemplars into warnings, except those that their tombstones depend on. */
export function forTombstones({ of, today }: Content): (diagnostic: Diagnostic) => Diagnostic {
  const isShown = shownOn(today);
  const withheld = new Set(
    of('exemplar')
      .filter((exemplar) => !isShown(exemplar))
      .map(({ id }) => id),
  );
  return (diagnostic) => {
    const slug = /^guong-dien-hinh\/([^/]+)\//.exec(diagnostic.file)?.[1] ?? '';
    const isSoftened = diagnostic.severity === 'error' && withheld.has(slug);
    if (!isSoftened || tombstoneRules.includes(diagnostic.rule)) return diagnostic;
    return { ...diagnostic, severity: 'warning', softened: true };
  };
}
