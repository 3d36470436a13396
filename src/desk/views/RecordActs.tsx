import type { Noun } from '../../model/collections.ts';

/** What can be done with a record besides filling it in. */
export function RecordActs(_props: { file: string; noun: Noun; index?: number | undefined }) {
  return null;
}
