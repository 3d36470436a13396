import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Approval } from './ask-approval.ts';
import type { Story } from './find-story.ts';

/**
 * Writes the approval into the story's front matter, comments kept, and moves a draft to the
 * published stories; a story without a day of publication gets today's.
 * @param today yyyy-mm-dd
 * @returns the path of the story's file
 */
export function writeApproval(story: Story, approval: Approval, today: string): string {
  const { source, frontMatter } = story.entry.origin;
  const { document } = frontMatter;
  document.set('approval', document.createNode({ ...approval, digest: story.digest }));
  if (!document.get('published')) document.set('published', today.split('-').reverse().join('/'));
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  writeFileSync(join(story.folder, 'index.md'), `---\n${yaml}---\n${source.body}`);
  if (story.folder !== story.published) {
    mkdirSync(dirname(story.published), { recursive: true });
    renameSync(story.folder, story.published);
  }
  return join(story.published, 'index.md');
}
