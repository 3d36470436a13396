import type { CheckedRecord } from '../kit/content.ts';
import { stories } from '../kit/rule.ts';
import type { Content } from './content.ts';
import type { PhotoFacts } from './photo-facts.ts';

/** A picture in a story's folder, and the story that it lies beside. */
export interface StoryPhoto {
  file: string;
  facts: PhotoFacts;
  story: CheckedRecord<'exemplar' | 'draft'> | undefined;
}

/** Every picture beside a story or a draft. */
export function photosOfStories({ of, photos }: Content): StoryPhoto[] {
  const byFolder = new Map(
    stories.flatMap((noun) => of(noun)).map((story) => [story.file.replace(/\/[^/]*$/, ''), story]),
  );
  return [...photos]
    .filter(([file]) => /^(?:guong-dien-hinh|_nhap)\//.test(file))
    .map(([file, facts]) => ({ file, facts, story: byFolder.get(file.replace(/\/[^/]*$/, '')) }));
}
