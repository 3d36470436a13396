import * as z from 'zod';
import type { Diagnostic } from '../../src/check/kit/diagnostic.ts';
import type { Report } from '../../src/check/kit/report.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';
import { draftSchema } from '../../src/model/schema/exemplar.ts';

/** What a draft still lacks and a page needs; never published, since only `npm run dev` sees it. */
const unapproved = (today: string) => {
  const day = today.split('-').reverse().join('/');
  return { approval: { position: 'Chưa duyệt', on: day, basis: 'Chưa duyệt' }, published: day };
};

/**
 * What the site shows while somebody writes: drafts among the exemplars, marked, and on the page of
 * each exemplar and on each page of the office's own what the check has to say of it. A draft whose schema is at fault has no page; the terminal says why.
 */
export function withDrafts(
  publication: Publication,
  { diagnostics }: Report,
  today: string,
): Publication {
  const said = Map.groupBy(diagnostics, ({ file }) => placeOf(file));
  const known = new Set(publication.of('exemplar').map(({ id }) => id));
  const drafts = publication.content
    .of('draft')
    .filter((entry) => !known.has(entry.id) && schema.safeParse(entry.data).success)
    .map((entry) => asExemplar(entry, today))
    .map((entry) => ({ ...entry, body: withNotes(entry, said, 'Bản nháp, chưa duyệt.') }));
  const exemplars = publication
    .of('exemplar')
    .map((entry) => ({ ...entry, body: withNotes(entry, said) }));
  const pages = publication.of('page').map((entry) => ({ ...entry, body: withNotes(entry, said) }));
  return {
    ...publication,
    of: (noun) => {
      if (noun === 'exemplar') return [...exemplars, ...drafts];
      return noun === 'page' ? pages : publication.of(noun);
    },
  };
}

const schema = draftSchema({ image: () => z.string() });

function asExemplar(entry: PlainEntry, today: string): PlainEntry {
  const data = entry.data as { title?: string };
  return {
    ...entry,
    noun: 'exemplar',
    data: { ...unapproved(today), ...data, title: `Bản nháp: ${data.title}` },
  };
}

/** The body with what the check says above it, as text that Markdown leaves as it is. */
function withNotes(
  { file, body }: PlainEntry,
  said: ReadonlyMap<string, Diagnostic[]>,
  head?: string,
): string {
  const own = said.get(placeOf(file)) ?? [];
  if (!head && own.length === 0) return body;
  const lines = own.map(
    ({ line, severity, message, help }) =>
      `- ${severity === 'error' ? 'Lỗi' : 'Cảnh báo'}, dòng ${line}: ${plain([message, help].filter(Boolean).join(' → '))}`,
  );
  const title = head ?? `Kiểm tra còn ${own.length} lời nhắn.`;
  return [`> **${title}**`, '>', ...lines.map((line) => `> ${line}`), '', body].join('\n');
}

/** What is said of an exemplar is said of its folder, photos included; a page is a file of its own. */
function placeOf(file: string): string {
  return file.endsWith('.mdx') ? file : file.slice(0, file.lastIndexOf('/'));
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~:@&]/g, '\\$&');
}
