import { type Collection, collections, type Noun } from '../../model/collections.ts';

/**
 * The file that a noun's record of an id stands in, by the noun's own pattern; undefined where the
 * pattern does not say (it has choices besides the id), so that nothing is written in a wrong place.
 */
export function fileOf(noun: Noun, ...ids: readonly string[]): string | undefined {
  const { files } = collections[noun] as Collection;
  let at = 0;
  const path = files.source
    .replace(/^\^|\$$/g, '')
    .replace(/\(\?[=!][^()]*\)/g, '')
    .replace(/\((?!\?)[^()]*\)/g, () => ids[at++] ?? '')
    .replace(/\\(.)/g, '$1');
  const found = files.exec(path);
  return found && (ids.length === 0 || ids.every((id) => found.slice(1).includes(id)))
    ? path
    : undefined;
}

/** The folder that a file lies in, with a slash at its end. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
