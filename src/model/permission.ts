import * as z from 'zod';
import { nearest } from '../text/nearest.ts';
import { remembered } from '../text/remembered.ts';
import type { PlainEntry } from './read/read.ts';
import { exemplarSchema } from './schema/exemplar.ts';

/** Fields that decide whether an exemplar, and its photos, may be shown. */
const permission = exemplarSchema({ image: z.string })
  .pick({ withdrawn: true, consent: true })
  .strip();

/**
 * Whether an exemplar is withheld today; other records never are. An exemplar with unreadable consent or
 * a misspelt `withdrawn` key is withheld too; the check reports why.
 */
export function isWithheld(
  { noun, data }: Pick<PlainEntry, 'noun' | 'data'>,
  today: string,
): boolean {
  if (noun !== 'exemplar') return false;
  const { data: exemplar } = permission.safeParse(data);
  return (
    exemplar === undefined ||
    withheldBecause(exemplar, today) !== undefined ||
    Object.keys(withdrawalIn(data)).length > 0
  );
}

/** The fields of a record that withdraw it: `withdrawn`, misspelt or not, unless it is blank. */
export const withdrawalIn = (data: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data ?? {}).filter(([key, value]) => value && isWithdrawnKey(key)),
  );

/** Cached, because all exemplars have the same few keys. */
const isWithdrawnKey = remembered((key) => nearest(key, ['withdrawn']) !== undefined);

/** Whether the text of an exemplar that cannot be parsed seems to say that it is withdrawn. */
export const saysWithdrawn = (text: string): boolean =>
  [...text.matchAll(/^[ \t]*["']?([\p{L}\p{M}]+)["']?[ \t]*[:=]?[ \t]*[^\s:=#]/gmu)].some(
    ([, key = '']) => isWithdrawnKey(key),
  );

/** Whether the consents of an exemplar cover its pictures. */
export function hasPictures({ data }: Pick<PlainEntry, 'data'>): boolean {
  return photosAllowed(permission.parse(data));
}

/** Why an exemplar is not shown; never printed on the site. */
export type WithholdingReason =
  | 'withdrawn'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'consent-too-narrow';

/** The fields of an exemplar that its permission depends on; fields that fail the schema are missing. */
export interface Permission {
  withdrawn?: string | undefined;
  consent?:
    | readonly {
        status?: string | undefined;
        until?: string | undefined;
        scope?: readonly (string | undefined)[] | undefined;
        basis?: string | undefined;
        proof?: string | undefined;
      }[]
    | undefined;
}

/**
 * Why an exemplar is withheld today, or undefined if it may be shown. Withdrawn, expired or narrowed
 * consent withholds and never blocks a build (Decree 13/2023; Law 91/2025/QH15).
 */
export function withheldBecause(
  exemplar: Permission,
  today: string,
): WithholdingReason | undefined {
  if (exemplar.withdrawn) return 'withdrawn';
  for (const { status, until, scope } of exemplar.consent ?? []) {
    if (status === 'da-rut') return 'consent-withdrawn';
    if (until && until < today) return 'consent-expired';
    if (status === 'dong-y' && scope && !(scope.includes('ten') && scope.includes('cau-chuyen'))) {
      return 'consent-too-narrow';
    }
  }
  return undefined;
}

/**
 * Whether the photos may be shown too: every subject agreed, or the consent names another basis, a
 * public event.
 */
function photosAllowed({ consent = [] }: Permission): boolean {
  return consent.every(
    (each) =>
      each.status !== 'dong-y' || !each.scope || each.scope.includes('anh') || isPublicEvent(each),
  );
}

/** Whether a consent states that its photos were taken at a public event. */
export function isPublicEvent({
  basis = '',
  proof = '',
}: Pick<NonNullable<Permission['consent']>[number], 'basis' | 'proof'>) {
  return /công khai|công cộng/iu.test(`${basis} ${proof}`);
}
