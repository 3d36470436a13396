import { shortDate } from '../../text/date-words.ts';
import type { Noun } from '../collections.ts';
import { isSameName } from '../likeness.ts';
import type { NominationState } from '../schema/nomination.ts';
import { nomineesOf } from './annex.ts';
import type { DecidedRecord } from './decision.ts';
import { type RoundWithDossiers, stateOf } from './rounds.ts';

/** A record's data as its file writes it: days are `dd/mm/yyyy`. */
type Data = Record<string, unknown>;

/** A change of one record; the writer preserves every other byte. */
export interface RecordChange {
  noun: Extract<Noun, 'round' | 'nomination'>;
  file: string;
  change: (data: Data) => Data;
}

/** A state that a dossier reaches. */
export interface Step {
  state: Exclude<NominationState, 'chua-gui'>;
  /** dd/mm/yyyy */
  on: string;
  note?: string | undefined;
}

const listIn = (data: Data, key: string): unknown[] => {
  const list = data[key];
  return Array.isArray(list) ? list : [];
};

/** A dossier with a new state. */
export const withStep =
  ({ state, on, note }: Step) =>
  (data: Data): Data => ({
    ...data,
    progress: [...listIn(data, 'progress'), { state, on, ...(note && { note }) }],
  });

/** A dossier with a field of one nominee set, or removed if undefined. */
export const withNominee =
  (index: number, fields: Data) =>
  (data: Data): Data => ({
    ...data,
    nominees: listIn(data, 'nominees').map((row, at) =>
      at === index ? { ...(row as Data), ...fields } : row,
    ),
  });

/** A nominee's votes, by the id in its row of the counted sheet. */
export interface Votes {
  /** `doi-so-1#cn02` */
  id: string;
  name: string;
  votes: number;
}

/**
 * Converts counted votes to changes of dossiers; `wrong` lists those whose row now contains another
 * name, or none.
 */
export function votesTaken(
  round: RoundWithDossiers,
  counted: readonly Votes[],
): { changes: RecordChange[]; wrong: Votes[] } {
  const nominees = new Map(nomineesOf(round).map((each) => [each.id, each]));
  const changes = round.dossiers.flatMap(({ file }): RecordChange[] => {
    const own = counted.flatMap(({ id, votes }) => {
      const placed = nominees.get(id);
      return placed?.dossier.file === file ? [withNominee(placed.index, { votes })] : [];
    });
    const change = (data: Data) => own.reduce((changed, each) => each(changed), data);
    return own.length > 0 ? [{ noun: 'nomination', file, change }] : [];
  });
  const wrong = counted.filter(({ id, name }) => !isSameName(nominees.get(id)?.nominee.name, name));
  return { changes, wrong };
}

/**
 * The changes that a signed decision makes in its round and in the dossiers of its recipients; without those that an
 * interrupted run has made.
 */
export function decisionNoted(
  round: RoundWithDossiers,
  record: DecidedRecord,
  signed: string,
): RecordChange[] {
  const step: Step = { state: 'da-co-quyet-dinh', on: shortDate(signed), note: record.id };
  return [
    ...(round.round.decisions?.includes(record.id)
      ? []
      : [
          {
            noun: 'round' as const,
            file: round.file,
            change: (data: Data) => ({
              ...data,
              decisions: [...listIn(data, 'decisions'), record.id],
            }),
          },
        ]),
    ...record.dossiers
      .filter(({ nomination }) => stateOf(nomination).state !== step.state)
      .map(({ file }): RecordChange => ({ noun: 'nomination', file, change: withStep(step) })),
  ];
}
