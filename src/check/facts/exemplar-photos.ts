import type { CheckedRecord, Content, PhotoFacts } from '../kit/content.ts';
import { exemplarNouns } from '../kit/rule.ts';
import { folderOf } from './paths.ts';

/** A picture in an exemplar's folder, with the exemplar. */
export interface ExemplarPhoto {
  file: string;
  facts: PhotoFacts;
  exemplar: CheckedRecord<'exemplar' | 'draft'> | undefined;
}

/** Every picture beside an exemplar or a draft. */
export function photosOfExemplars({ of, photos }: Content): ExemplarPhoto[] {
  const byFolder = new Map(
    exemplarNouns
      .flatMap((noun) => of(noun))
      .map((exemplar) => [folderOf(exemplar.file), exemplar]),
  );
  return [...photos]
    .filter(([file]) => /^(?:guong-dien-hinh|_nhap)\//.test(file))
    .map(([file, facts]) => ({
      file,
      facts,
      exemplar: byFolder.get(folderOf(file)),
    }));
}
