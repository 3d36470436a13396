import type { Value } from '../collections.ts';
import type { Nominee } from './rounds.ts';

type Round = Pick<Value<'round'>, 'council'>;

/** Number of votes that a nominee of a round needs; undefined if the round states no share. */
export function votesNeeded({ council }: Round): number | undefined {
  const { share, shareOf = 'thanh-vien', members, present } = council ?? {};
  const base = shareOf === 'co-mat' ? present : members;
  // Integer arithmetic, so that 80 % of 15 is exactly twelve.
  return share === undefined || base === undefined ? undefined : Math.ceil((share * base) / 100);
}

/**
 * Whether a nominee is proposed: by a person's decision, else by the votes and the round's share;
 * undefined while neither decides.
 */
export function isProposed(
  { outcome, votes }: Pick<Nominee, 'outcome' | 'votes'>,
  round: Round,
): boolean | undefined {
  if (outcome) return outcome === 'dong-y';
  const needed = votesNeeded(round);
  return votes === undefined || needed === undefined ? undefined : votes >= needed;
}
