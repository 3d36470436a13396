import type { CheckedRecord } from './checked.ts';

/** Names of the persons of a story or a decision, with their places. */
export function* namesOf(
  record: CheckedRecord<'exemplar' | 'draft' | 'decision'>,
): Iterable<{ name: string; path: PropertyKey[] }> {
  const { value } = record;
  const list = 'recipients' in value ? 'recipients' : 'honourees';
  const people =
    'recipients' in value ? value.recipients : 'honourees' in value ? value.honourees : [];
  for (const [index, { name, recipientType }] of (people ?? []).entries()) {
    if (name && recipientType === 'ca-nhan')
      yield { name: name.trim(), path: [list, index, 'name'] };
  }
}
