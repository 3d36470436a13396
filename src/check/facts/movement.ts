import { movementIn } from '../../model/collections.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';

/** The id of a record's movement: by its folder, or the one it names; otherwise the current one. */
export function movementOf(record: CheckedRecord, content: Content): string | undefined {
  const { movement } = record.value as { movement?: string | undefined };
  return movementIn(record.file) ?? movement ?? currentMovement(content);
}

/** The office's current movement, or the only one. */
export function currentMovement({ of }: Pick<Content, 'of'>): string | undefined {
  const [named] = of('office').flatMap(({ value }) => value.movement ?? []);
  const [only, ...others] = of('movement');
  return named ?? (others.length === 0 ? only?.id : undefined);
}

/** Whether a movement lacks the file of a numbered criterion: a dangling code is then a consequence. */
export function lacksCriterion(movement: string, { of }: Pick<Content, 'of'>): boolean {
  const numbers = of('criterion')
    .filter(({ file }) => movementIn(file) === movement)
    .map(({ value }) => value.number ?? 0);
  return Math.max(...numbers) > new Set(numbers.filter((each) => each > 0)).size;
}

/** Added for a code without a criterion file: the file's name is the code. */
export const ifRenamed = (code: string) =>
  /^[a-z][a-z0-9-]*$/.test(code)
    ? ' Tệp tiêu chí vừa bị đổi tên thì lấy lại tên cũ của tệp, không sửa bài.'
    : '';

/** Ids of a movement's criteria as used by exemplars, in order, without the common requirement. */
export function criteriaOf(movement: string, { of }: Pick<Content, 'of'>): string[] {
  return of('criterion')
    .filter(({ file, value }) => movementIn(file) === movement && value.number !== 0)
    .sort((a, b) => (a.value.number ?? 0) - (b.value.number ?? 0))
    .map(({ id }) => id.slice(movement.length + 1));
}
