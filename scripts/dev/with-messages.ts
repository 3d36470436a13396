import type { Diagnostic } from '../../src/check/kit/diagnostic.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';

/** The site during editing, with messages above each exemplar, draft and own page. */
export function withMessages(
  publication: Publication,
  diagnostics: readonly Diagnostic[],
): Publication {
  const said = Map.groupBy(diagnostics, ({ file }) => placeOf(file));
  const above = (entry: PlainEntry) => ({
    ...entry,
    body: [...notesOf(entry, said.get(placeOf(entry.file)) ?? []), entry.body].join('\n'),
  });
  return {
    ...publication,
    of: (noun) =>
      noun === 'exemplar' || noun === 'page'
        ? publication.of(noun).map(above)
        : publication.of(noun),
  };
}

/** A Markdown quotation that keeps every word literally. */
function notesOf({ file }: PlainEntry, own: readonly Diagnostic[]): string[] {
  const isDraft = file.startsWith('_nhap/');
  if (!isDraft && own.length === 0) return [];
  const title = isDraft ? 'Bản nháp, chưa duyệt.' : `Kiểm tra còn ${own.length} lời nhắn.`;
  const lines = own.map((each) => `> - ${plain(sentenceOf(each))}`);
  return [`> **${title}**`, '>', ...lines, ''];
}

function sentenceOf({ line, severity, message, help }: Diagnostic): string {
  const said = [message, help].filter(Boolean).join(' → ');
  return `${severity === 'error' ? 'Lỗi' : 'Cảnh báo'}, dòng ${line}: ${said}`;
}

/** Messages on an exemplar cover its folder, including photos; another record is a file. */
export function placeOf(file: string): string {
  return /^(?:guong-dien-hinh|_nhap)\/[^/]+/.exec(file)?.[0] ?? file;
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~:@&]/g, '\\$&');
}
