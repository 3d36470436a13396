import { anchorsOf } from '../schema/commendation.ts';
import { type RecipientType, recipientTypes } from '../schema/recipient-type.ts';
import { isProposed } from './outcome.ts';
import type { Dossier, Nominee, RoundWithDossiers } from './rounds.ts';

/** A nominee with the dossier that names it. */
export interface PlacedNominee {
  /** `doi-so-1#cn02`: the dossier's file and the row, numbered by type. */
  id: string;
  dossier: Dossier;
  /** Index in the dossier's list. */
  index: number;
  /** As written, with unit and award filled in from dossier and round. */
  nominee: Nominee;
  form: string | undefined;
  /** Whether it is proposed; undefined while neither a person nor a vote has decided. */
  proposed: boolean | undefined;
}

/** Every nominee of a round, by unit, in the order of the units' lists, including withdrawn ones. */
export function nomineesOf({ round, dossiers }: RoundWithDossiers): PlacedNominee[] {
  return dossiers.flatMap((dossier) => {
    const { unit, nominees = [] } = dossier.nomination;
    const anchors = anchorsOf(nominees);
    const name = dossier.id.split('/').at(-1) ?? '';
    return nominees.map((nominee, index) => ({
      id: `${name}#${anchors[index]}`,
      dossier,
      index,
      nominee:
        nominee.unit || nominee.unitAsWritten ? nominee : ({ ...nominee, unit } satisfies Nominee),
      form: nominee.form ?? round.form,
      proposed: isProposed(nominee, round),
    }));
  });
}

/** A part of an annex, as decisions head it. */
export interface AnnexSection<Row> {
  /** “A. TẬP THỂ” */
  title: string;
  type: RecipientType;
  rows: Row[];
}

/**
 * Groups rows by type in the order of an annex: collectives, persons, households; omits empty groups.
 */
export function sectionsOf<Row>(
  rows: readonly Row[],
  typeOf: (row: Row) => RecipientType,
): AnnexSection<Row>[] {
  const types = Object.entries(recipientTypes) as [RecipientType, { label: string }][];
  return types
    .map(([type, { label }]) => ({
      type,
      label,
      rows: rows.filter((row) => typeOf(row) === type),
    }))
    .filter((part) => part.rows.length > 0)
    .map(({ type, label, rows: own }, index) => ({
      title: `${'ABC'[index]}. ${label.toLocaleUpperCase('vi')}`,
      type,
      rows: own,
    }));
}
