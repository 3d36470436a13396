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

/** Whether a movement has a number that no criterion's file bears: a code without a file is its consequence. */
export function lacksCriterion(movement: string, { of }: Pick<Content, 'of'>): boolean {
  const numbers = of('criterion')
    .filter(({ file }) => movementIn(file) === movement)
    .map(({ value }) => value.number ?? 0);
  return Math.max(...numbers) > new Set(numbers.filter((each) => each > 0)).size;
}

/** Said with a code that no criterion's file bears: the file's name is the code. */
export const ifRenamed = (code: string) =>
  /^[a-z][a-z0-9-]*$/.test(code)
    ? ' Tệp tiêu chí vừa bị đổi tên thì lấy lại tên cũ của tệp, không sửa bài.'
    : '';

/** Ids of a movement's criteria as exemplars name them, in order; the common requirement is none. */
export function criteriaOf(movement: string, { of }: Pick<Content, 'of'>): string[] {
  return of('criterion')
    .filter(({ file, value }) => movementIn(file) === movement && value.number !== 0)
    .sort((a, b) => (a.value.number ?? 0) - (b.value.number ?? 0))
    .map(({ id }) => id.slice(movement.length + 1));
}
