import type { Readable } from './withheld.ts';

/** Whether a record contains prose that may mention people, who are then masked. */
export const isProse = ({ noun }: Pick<Readable, 'noun'>) =>
  noun === 'decision' || noun === 'exemplar' || noun === 'page';

/** Whether a record is one of the office's own lists and forms, where only whole names are masked. */
export const isOfficeList = ({ noun }: Pick<Readable, 'noun'>) =>
  [
    ...['office', 'unit', 'issuer', 'abbreviation', 'synonym'],
    ...['movement', 'award', 'criterion', 'role'],
  ].includes(noun);

/**
 * Whether a record contains the wording of an act, which is published verbatim as signed: a masked name
 * would falsify the document. The check reports it, and the site shows it.
 */
export const isAct = ({ noun }: Pick<Readable, 'noun'>) => noun === 'plan' || noun === 'planPart';

/**
 * Whether a text in an act's record is the wording of the act itself, not the office's own summary,
 * contents or notes on corrections.
 */
export const isWordingOfAct = (record: Pick<Readable, 'noun'>, path: readonly PropertyKey[]) =>
  isAct(record) && !(record.noun === 'plan' && ofOffice.test(path.join('.')));

const ofOffice = /^(?:summary|contents\.\d+\.title|corrections\.\d+\.note)$/;
