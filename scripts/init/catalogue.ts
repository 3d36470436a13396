import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idIn } from '../../src/model/collections.ts';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';
import { entriesOf, readFile } from '../../src/model/read/read.ts';
import { type AwardFacts, awardSchema } from '../../src/model/schema/award.ts';
import { aboutPage } from '../../src/model/schema/page.ts';

/** Files supplied by the project for a new office. */
export interface Catalogue {
  /** Awards by id, in order of rank. */
  awards: Map<string, AwardFacts>;
  /** Templates and the introduction, by path below a content folder. */
  files: Map<string, Uint8Array>;
}

/** Reads templates, the catalogue of awards and the introduction, which name no office. */
export function readCatalogue(contentDir: string): Catalogue {
  const templates = listFiles(join(contentDir, '_mau')).map((file) => `_mau/${file}`);
  const names = [...templates, `trang/${aboutPage}.mdx`];
  const files = new Map(names.map((name) => [name, readFileSync(join(contentDir, name))]));
  const folder = join(contentDir, '_mau/hinh-thuc');
  const awards = readdirSync(folder).flatMap((name): [string, AwardFacts][] => {
    const file = `hinh-thuc/${name}`;
    const id = idIn('award', file);
    if (!id) return [];
    const [entry] = entriesOf(readFile(readFileSync(join(folder, name)), file, 'award'));
    const award = awardSchema().safeParse(entry?.data);
    return award.success ? [[id, award.data]] : [];
  });
  return { awards: new Map(awards.sort(([, a], [, b]) => a.order - b.order)), files };
}
