import { collections, type Noun } from '../collections.ts';
import { leavesOf } from '../schema/public.ts';

/**
 * Whether the value at a path of a noun is never published, by its schema; unknown keys count as public.
 * The single definition of which fields are not searched for withheld names: all others are masked,
 * asked about and listed.
 */
export function isPrivateField({ noun }: { noun: Noun }, path: readonly PropertyKey[]): boolean {
  const name = path.filter((step) => typeof step === 'string' && !/^\d+$/.test(step)).join('.');
  if (name === '') return false;
  const id = `${noun} ${name}`;
  const known = answers.get(id) ?? isPrivate(noun, name);
  answers.set(id, known);
  return known;
}

const answers = new Map<string, boolean>();

function isPrivate(noun: Noun, name: string): boolean {
  const leaves = leavesOf(collections[noun].schema).filter(({ path }) => {
    const leaf = path.join('.');
    return leaf === name || leaf.startsWith(`${name}.`) || name.startsWith(`${leaf}.`);
  });
  return leaves.length > 0 && leaves.every(({ isPublic }) => !isPublic);
}
