import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import { listSite } from '../../src/site-files.ts';
import type { KeptResults } from '../cache-file.ts';
import { isTextFile } from '../check/outside-content.ts';
import { readPdf } from '../read-pdf.ts';
import { hashOfFile } from '../verify/sums.ts';
import { unpacked } from '../verify/unpacked.ts';
import { copiesOfWithheld } from './copies-of-withheld.ts';

/**
 * The files in `public/` that name someone withheld, by their own name or by what they say, or are the same as a
 * withheld file: they stay out of the site, which is said and stops nothing.
 */
export async function publicFilesNaming(
  folder: string,
  publication: Publication,
  kept: KeptResults,
): Promise<string[]> {
  const { withholding } = publication;
  const all = isFolder(folder) ? listSite(folder).files : [];
  const hashOf = (file: string) => hashOfFile(join(folder, file));
  const copies = copiesOfWithheld(all, publication, hashOf, 'public/');
  if (withholding.withheld.length === 0) return copies;
  const find = withholding.findIn({ noun: 'page', id: '' });
  const naming: string[] = [];
  for (const file of all.filter((each) => !copies.includes(each))) {
    const texts = await textsOf(join(folder, file), kept).catch(() => undefined);
    if (texts && ![file, ...texts].some((text) => find(text).length > 0)) continue;
    naming.push(file);
    console.warn(
      texts
        ? `public/${file}: tệp nêu tên trường hợp không công bố, nên không được đăng. Xóa tên ấy trong tệp, đổi tên tệp, hoặc chuyển tệp ra khỏi public/.`
        : `public/${file}: tệp không mở được, nên không biết có nêu tên trường hợp không công bố hay không, và không được đăng. Lưu lại tệp ấy.`,
    );
  }
  return [...copies, ...naming];
}

async function textsOf(path: string, kept: KeptResults): Promise<readonly string[]> {
  if (/\.pdf$/i.test(path)) {
    const bytes = readFileSync(path);
    const { texts, unseen } = await kept.later(['texts of a PDF', bytes], () => readPdf(bytes));
    return [...texts, ...unseen, unpacked(path, bytes)];
  }
  return isTextFile(path) ? [unpacked(path, readFileSync(path))] : [];
}
