import { movementIn } from '../../model/collections.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';

/** The id of a record's movement: that of its folder, or the one that it names; else the current one. */
export function movementOf(record: CheckedRecord, content: Content): string | undefined {
  const { movement } = record.value as { movement?: string | undefined };
  return movementIn(record.file) ?? movement ?? currentMovement(content);
}

/** The movement that the office leads with, or the only one. */
export function currentMovement({ of }: Pick<Content, 'of'>): string | undefined {
  const [named] = of('office').flatMap(({ value }) => value.movement ?? []);
  const [only, ...others] = of('movement');
  return named ?? (others.length === 0 ? only?.id : undefined);
}

/** Ids of a movement's criteria as exemplars name them, in order; the common requirement is none. */
export function criteriaOf(movement: string, { of }: Pick<Content, 'of'>): string[] {
  return of('criterion')
    .filter(({ file, value }) => movementIn(file) === movement && value.number !== 0)
    .sort((a, b) => (a.value.number ?? 0) - (b.value.number ?? 0))
    .map(({ id }) => id.slice(movement.length + 1));
}
