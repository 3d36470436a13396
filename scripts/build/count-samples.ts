import { readNoun } from '../../src/model/read/disk/read-noun.ts';

/** How many records of a content folder are marked as samples. */
export function countSamples(contentDir: string): number {
  return (['exemplar', 'decision', 'unit'] as const)
    .flatMap((noun) => readNoun(contentDir, noun))
    .filter(({ data }) => (data as { sample?: boolean } | undefined)?.sample).length;
}
