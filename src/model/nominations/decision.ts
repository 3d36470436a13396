import { stringify } from 'yaml';
import { documentSlug } from '../../text/document-slug.ts';
import { writtenDay } from '../../text/written-day.ts';
import type { ContentSet } from '../read/content-set.ts';
import { keysOfDecisions, recipientSchema } from '../schema/decision.ts';
import { recipientTypes } from '../schema/recipient-type.ts';
import { nomineesOf, type PlacedNominee, sectionsOf } from './annex.ts';
import type { Dossier, RoundWithDossiers } from './rounds.ts';

/** Facts found only in the signed document. */
export interface SignedFacts {
  number: string;
  symbol: string;
  /** yyyy-mm-dd */
  signed: string;
  issuer: string;
  form: string;
}

/** A decision's record made from a round, with the fields to be copied from the document. */
export interface DecidedRecord {
  /** `2026/9940-qd-sxd` */
  id: string;
  file: string;
  text: string;
  /** Keys left blank. */
  blank: string[];
  rows: number;
  /** Dossiers with at least one recipient. */
  dossiers: Dossier[];
  /** Nominees of the same award left out: not proposed, withdrawn, or without a result. */
  left: PlacedNominee[];
}

/**
 * Builds the record of a decision from a round's proposed nominees: rows from the dossiers, the facts of
 * the signed document, and blank keys for facts found only in the document. Anyone who does not agree to
 * be named is withheld from the start.
 */
export function decisionFrom(
  placed: RoundWithDossiers,
  { number, symbol, signed, issuer, form }: SignedFacts,
): DecidedRecord {
  const { round } = placed;
  const asked = nomineesOf(placed).filter((each) => each.form === form);
  const passed = asked.filter(({ proposed }) => proposed);
  const sections = sectionsOf(passed, ({ nominee }) => nominee.recipientType);
  const recipients = sections.flatMap(({ title, rows }) =>
    rows.map(({ nominee }, index) => recipientOf(nominee, index + 1, title)),
  );
  const declared = Object.fromEntries(
    sections.map(({ type, rows }) => [recipientTypes[type].declared, rows.length]),
  );
  const data = {
    number,
    symbol,
    signed: writtenDay(signed),
    issuer,
    form,
    commendationKind: round.commendationKind,
    ...(round.movement && { movement: round.movement }),
    subjectLine: null,
    citation: round.citation ?? null,
    ...(round.meritPeriod && { meritPeriod: round.meritPeriod }),
    ...(round.proposals && {
      proposals: round.proposals.map((each) => ({
        number: each.number,
        ...(each.on && { on: writtenDay(each.on) }),
      })),
    }),
    signature: { lines: null, name: null },
    extent: 'toan-van',
    declared,
    provenance: { kind: null, checked: null },
    ...(round.sample && { sample: true }),
    recipients,
  };
  const id = `${signed.slice(0, 4)}/${documentSlug({ number, symbol })}`;
  return {
    id,
    file: `khen-thuong/${id}.md`,
    text: `---\n${stringify(data, { lineWidth: 0, nullStr: '' }).replace(/ +$/gm, '')}---\n`,
    blank: ['subjectLine', 'signature', 'provenance', ...(round.citation ? [] : ['citation'])],
    rows: recipients.length,
    dossiers: [...new Set(passed.map(({ dossier }) => dossier))],
    left: asked.filter(({ proposed }) => !proposed),
  };
}

/** Ids of the authorities that may decide an award, including records that fail their schema. */
export const issuersOf = ({ of }: Pick<ContentSet, 'of'>, form: string): string[] =>
  of('issuer')
    .filter(({ data }) => ((data as { forms?: unknown[] } | null)?.forms ?? []).includes(form))
    .map(({ id }) => id);

/** Keys of a decision's row; award and number come from the decision itself. */
const rowKeys = Object.keys(recipientSchema.shape).filter(
  (key) => !['no', 'section', 'form'].includes(key) && !keysOfDecisions.has(key),
);

function recipientOf(nominee: PlacedNominee['nominee'], no: number, section: string) {
  const values = nominee as Record<string, unknown>;
  const kept = rowKeys.filter((key) => values[key] !== undefined);
  return {
    no,
    section,
    ...Object.fromEntries(kept.map((key) => [key, values[key]])),
    ...(nominee.consent === 'khong-dong-y' && { publish: 'an' }),
  };
}
