import type { ContentSet } from '../../src/model/read/content-set.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';

/** Fields that a draft lacks and a page needs; never published, since only `npm run dev` uses them. */
const unapproved = (today: string) => {
  const on = today.split('-').reverse().join('/');
  const by = 'Chưa duyệt';
  return {
    approval: { by, position: by, on, basis: by, digest: `sha256-${'0'.repeat(64)}` },
    // Consent is required for approval; until then only the writer reads the draft.
    consent: [{ honouree: by, status: 'khong-ap-dung' }],
    published: on,
  };
};

/**
 * The content with its drafts as exemplars, shown by the same rules; a draft with a published exemplar's
 * name is left out.
 */
export function withDrafts(content: ContentSet, today: string): ContentSet {
  const published = content.of('exemplar');
  const known = new Set(published.map(({ id }) => id));
  const drafts = content.of('draft').filter(({ id }) => !known.has(id));
  const exemplars = [...published, ...drafts.map((entry) => asExemplar(entry, today))];
  return { ...content, of: (noun) => (noun === 'exemplar' ? exemplars : content.of(noun)) };
}

function asExemplar(entry: PlainEntry, today: string): PlainEntry {
  const { data } = entry;
  if (data === null || typeof data !== 'object') return { ...entry, noun: 'exemplar' };
  const { title } = data as { title?: unknown };
  const marked = typeof title === 'string' && { title: `Bản nháp: ${title}` };
  return { ...entry, noun: 'exemplar', data: { ...data, ...marked, ...unapproved(today) } };
}
