import type { Publication } from '../../src/model/publication.ts';
import { withheldFiles } from '../verify/secret-files.ts';

/**
 * Those of some files that are the same as a withheld one (`withheldFiles`); each is reported.
 * @param hashOf the SHA-256 of one
 * @param folder theirs, as it is said
 */
export function copiesOfWithheld(
  files: readonly string[],
  publication: Publication,
  hashOf: (file: string) => string,
  folder = '',
): string[] {
  const withheld = withheldFiles(publication);
  if (withheld.size === 0) return [];
  return files.filter((file) => {
    const same = withheld.get(hashOf(file));
    if (same === undefined) return false;
    console.warn(
      `${folder}${file}: tệp giống hệt ${same}, hiện không công bố, nên không được đăng. Thay bằng tệp khác, hoặc chuyển tệp đi.`,
    );
    return true;
  });
}
