import { collections, type Value } from '../collections.ts';
import type { ContentSet } from '../read/content-set.ts';
import { type NominationState, nominationStates } from '../schema/nomination.ts';

type Round = Value<'round'>;
type Nomination = Value<'nomination'>;
export type Nominee = NonNullable<Nomination['nominees']>[number];

/** A unit's dossier with its path. */
export interface Dossier {
  /** `2026/tong-ket/doi-so-1` */
  id: string;
  file: string;
  nomination: Nomination;
}

/** A round with the received dossiers. */
export interface RoundWithDossiers {
  /** `2026/tong-ket` */
  id: string;
  file: string;
  round: Round;
  /** In the round's order of units, others last. */
  dossiers: Dossier[];
}

/** Every round of a content folder, by id; skips records that fail their schema. */
export function roundsOf(set: Pick<ContentSet, 'of'>): RoundWithDossiers[] {
  const dossiers = set.of('nomination').flatMap(({ id, file, data }): Dossier[] => {
    const read = collections.nomination.schema.safeParse(data);
    return read.success ? [{ id, file, nomination: read.data }] : [];
  });
  const byRound = Map.groupBy(dossiers, ({ id }) => roundIdOf(id));
  return set.of('round').flatMap(({ id, file, data }): RoundWithDossiers[] => {
    const read = collections.round.schema.safeParse(data);
    if (!read.success) return [];
    const order = (unit: string) => {
      const at = (read.data.units as string[]).indexOf(unit);
      return at < 0 ? read.data.units.length : at;
    };
    const own = (byRound.get(id) ?? []).toSorted(
      (a, b) => order(a.nomination.unit) - order(b.nomination.unit),
    );
    return [{ id, file, round: read.data, dossiers: own }];
  });
}

/** The round that a dossier's id belongs to. */
export const roundIdOf = (nominationId: string) => nominationId.split('/').slice(0, 2).join('/');

/** State of a unit's dossier, and since when; without a dossier, the state that nothing was received. */
export function stateOf(nomination: Pick<Nomination, 'progress'> | undefined): {
  state: NominationState;
  label: string;
  on?: string | undefined;
  note?: string | undefined;
} {
  const last = nomination?.progress?.at(-1);
  const state = last?.state ?? 'chua-gui';
  return { state, label: nominationStates[state].label, on: last?.on, note: last?.note };
}

/** What a dossier still lacks, in words for a list: “tờ trình, biên bản bình xét”. */
function missingParts({
  proposal,
  nominees = [],
  reports,
  meeting,
}: Partial<Nomination>): string[] {
  const received = reports?.received ?? 0;
  return [
    ...(proposal?.number ? [] : ['tờ trình']),
    ...(nominees.length > 0 ? [] : ['danh sách đề nghị']),
    ...(received > 0 && received >= nominees.length
      ? []
      : received > 0
        ? [`báo cáo thành tích (có ${received}/${nominees.length})`]
        : ['báo cáo thành tích']),
    ...(meeting?.met ? [] : ['biên bản bình xét']),
  ];
}

/** A unit that a round asks, with its dossier. */
export interface AskedUnit {
  unit: string;
  /** Undefined if none was received. */
  dossier: Dossier | undefined;
  state: ReturnType<typeof stateOf>;
  /** The missing parts, as `missingParts` returns them. */
  missing: string[];
  /** Whether the office is waiting for the dossier or a part of it. */
  isAwaited: boolean;
  /** Whether it is overdue. */
  isLate: boolean;
}

/**
 * Every unit of a round in its order, then those that sent a dossier without being asked.
 * @param today yyyy-mm-dd
 */
export function unitsOf({ round, dossiers }: RoundWithDossiers, today: string): AskedUnit[] {
  const units = new Set([...round.units, ...dossiers.map(({ nomination }) => nomination.unit)]);
  return [...units].map((unit) => {
    const dossier = dossiers.find(({ nomination }) => nomination.unit === unit);
    const state = stateOf(dossier?.nomination);
    const missing = missingParts(dossier?.nomination ?? {});
    const isAwaited =
      state.state === 'chua-gui' ||
      state.state === 'can-bo-sung' ||
      (state.state === 'da-gui' && missing.length > 0);
    const isLate = isAwaited && round.due !== undefined && round.due < today;
    return { unit, dossier, state, missing, isAwaited, isLate };
  });
}
