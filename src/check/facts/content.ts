import type { Noun } from '../../model/collections.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import type { CheckedRecord } from '../kit/content.ts';
import type { PhotoFacts } from './photo-facts.ts';

/** All records of a content folder, joined as rules need them. */
export interface Content {
  /** yyyy-mm-dd */
  today: string;
  /** Every file's path. */
  files: Set<string>;
  /** Pictures beside stories and drafts, by path. */
  photos: ReadonlyMap<string, PhotoFacts>;
  of: <N extends Noun>(noun: N) => CheckedRecord<N>[];
  unitById: ReadonlyMap<string, CheckedRecord<'unit'>>;
  issuerById: ReadonlyMap<string, CheckedRecord<'issuer'>>;
  exemplarById: ReadonlyMap<string, CheckedRecord<'exemplar'>>;
  decisionById: ReadonlyMap<string, CheckedRecord<'decision'>>;
  /** A row by its address, `2021/9902-qd-ubnd#tt05`. */
  commendationById: ReadonlyMap<string, Commendation>;
  /** A file's text, for the few that no noun reads. */
  textOf: (file: string) => string;
}

/** One row of one decision. */
export interface Commendation {
  decision: CheckedRecord<'decision'>;
  index: number;
  row: Row;
}

export type Row = NonNullable<
  NonNullable<CheckedRecord<'decision'>['value']['recipients']>[number]
>;

type Parts = Pick<Content, 'today' | 'files' | 'photos' | 'textOf'>;

/** Joins records; of two with one id the first stands (that they clash is a rule's business). */
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

function commendationsOf(decision: CheckedRecord<'decision'>): [string, Commendation][] {
  const rows = decision.value.recipients ?? [];
  const anchors = anchorsOf(rows.map(({ recipientType = 'ca-nhan' }) => ({ recipientType })));
  return rows.map((row, index) => [`${decision.id}#${anchors[index]}`, { decision, index, row }]);
}
