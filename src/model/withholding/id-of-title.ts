import { slugify } from '../../text/slug.ts';
import { isText, type Readable } from './withheld.ts';

/**
 * Whether an id that has the letters of a withheld name is made of a title that has other marks and names
 * nobody (`le-quoc-khanh` of “Lễ Quốc khánh”): the title decides.
 */
export function isIdOfTitle(
  { id, data }: Pick<Readable, 'id' | 'data'>,
  isNaming: (text: string) => boolean,
): boolean {
  const { title, name } = (data ?? {}) as { title?: unknown; name?: unknown };
  const words = title ?? name;
  return isText(words) && `-${slugify(words)}-`.includes(`-${id}-`) && !isNaming(words);
}
