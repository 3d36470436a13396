import { type Collection, collections, type Noun } from '../../model/collections.ts';

/**
 * The file of a record, from the noun's own pattern and the id; undefined if the pattern is ambiguous,
 * so that nothing is written to a wrong path.
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

/** The folder of a file, with a slash at its end. */
export const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
