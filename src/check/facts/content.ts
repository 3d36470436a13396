import { collections, type Noun } from '../../model/collections.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import { recipientTypeOf } from '../../model/schema/recipient-type.ts';
import type { CheckedRecord, Commendation, Content } from '../kit/content.ts';

type Parts = Pick<
  Content,
  | 'today'
  | 'written'
  | 'samples'
  | 'lastGood'
  | 'files'
  | 'photos'
  | 'textOf'
  | 'bytesOf'
  | 'downloadFactsOf'
  | 'keepNames'
>;

/** Joins records; of two with the same id the first counts (a rule reports the clash). */
export function joinContent(records: CheckedRecord[], parts: Parts): Content {
  const byNoun = Map.groupBy(
    records.filter(({ template }) => !template),
    ({ noun }) => noun,
  );
  const of = <N extends Noun>(noun: N) => (byNoun.get(noun) ?? []) as unknown as CheckedRecord<N>[];
  const decisions = of('decision');
  return {
    ...parts,
    of,
    movementById: byId(of('movement')),
    awardById: byId(of('award')),
    unitById: byId(of('unit')),
    issuerById: byId(of('issuer')),
    exemplarById: byId(of('exemplar')),
    decisionById: byId(decisions),
    commendationById: new Map(decisions.flatMap(commendationsOf)),
  };
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.toReversed().map((record) => [record.id, record]));
}

/** All records of every noun. */
export function everyRecord({ of }: Pick<Content, 'of'>): CheckedRecord[] {
  return (Object.keys(collections) as Noun[]).flatMap((noun): CheckedRecord[] => of(noun));
}

/** The rows of a decision by their addresses. */
export function commendationsOf(decision: CheckedRecord<'decision'>): [string, Commendation][] {
  const rows = decision.value.recipients ?? [];
  const anchors = anchorsOf(
    rows.map((row) => ({ recipientType: recipientTypeOf(row.recipientType) })),
  );
  return rows.map((row, index) => [`${decision.id}#${anchors[index]}`, { decision, index, row }]);
}
