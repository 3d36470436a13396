import type { Value } from './collections.ts';

/** Why a story is not shown; never printed on the site. */
export type Withheld = 'withdrawn' | 'consent-withdrawn' | 'consent-expired' | 'consent-too-narrow';

type Story = Pick<Value<'exemplar'>, 'withdrawn' | 'consent'>;

/**
 * Why a story is withheld today, or undefined when it may be shown. Withdrawn, expired or narrower
 * consent withholds and never blocks a build (Decree 13/2023; Law 91/2025/QH15; DOMAIN §4).
 */
export function withheldBecause(story: Story, today: string): Withheld | undefined {
  if (story.withdrawn) return 'withdrawn';
  for (const { status, until, scope } of story.consent) {
    if (status === 'da-rut') return 'consent-withdrawn';
    if (until && until < today) return 'consent-expired';
    if (status === 'dong-y' && scope && !(scope.includes('ten') && scope.includes('cau-chuyen'))) {
      return 'consent-too-narrow';
    }
  }
  return undefined;
}

/** Whether every subject lets the photos be shown too. */
export function photosAllowed({ consent }: Pick<Story, 'consent'>): boolean {
  return consent.every(
    ({ status, scope }) => status !== 'dong-y' || !scope || scope.includes('anh'),
  );
}
