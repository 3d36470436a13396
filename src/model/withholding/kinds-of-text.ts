import type { Readable } from './withheld.ts';

/** Whether a record has running text that may name people in passing, where they are masked. */
export const isProse = ({ noun }: Pick<Readable, 'noun'>) =>
  noun === 'decision' || noun === 'exemplar' || noun === 'page';

/** Whether a record is one of the office's own lists and forms, where whole names are masked. */
export const isOfficeList = ({ noun }: Pick<Readable, 'noun'>) =>
  [
    ...['office', 'unit', 'issuer', 'abbreviation', 'synonym'],
    ...['movement', 'award', 'criterion', 'role'],
  ].includes(noun);

/**
 * Whether a record gives the words of an act, which stand letter by letter as they were signed: a name put
 * otherwise would make a true paper false, so the check tells of it and the site shows it.
 */
export const isAct = ({ noun }: Pick<Readable, 'noun'>) => noun === 'plan' || noun === 'planPart';

/** Whether a text of an act's record is the act's own; the office says in its words what the act holds, and what its source lacks. */
export const isWordingOfAct = (record: Pick<Readable, 'noun'>, path: readonly PropertyKey[]) =>
  isAct(record) && !(record.noun === 'plan' && ofOffice.test(path.join('.')));

const ofOffice = /^(?:summary|contents\.\d+\.title|corrections\.\d+\.note)$/;
