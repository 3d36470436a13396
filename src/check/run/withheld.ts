import { shownOn } from '../facts/withholding.ts';
import type { Content } from '../kit/content.ts';
import type { Diagnostic } from '../kit/diagnostic.ts';

/**
 * What a tombstone needs of a withheld exemplar: a file that can be read, at an address that nothing
 * else has. Whatever else is wrong with it must not delay its withdrawal.
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

/** Turns errors of withheld exemplars into warnings, but for those that their tombstones need. */
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
