import { findPersonalData, personalData } from '../../src/check/facts/personal-data/find.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import type { Scan } from '../../src/model/read/scan.ts';
import type { KeptResults } from '../cache-file.ts';
import { HeavyPdf, readPdf } from '../read-pdf.ts';

/**
 * The readable text of a PDF in the content: its text layer, its metadata, and what no viewer shows.
 * @throws {Error} if it cannot be opened
 */
export function textsOfPdf(content: ContentSet, file: string, kept: KeptResults): Promise<Scan> {
  const bytes = content.read(file);
  return kept.later(['texts of a PDF', bytes], () => readPdf(bytes));
}

/** Why a PDF cannot be opened, for a sentence. */
export const closedPdf = (error: unknown): string =>
  error instanceof HeavyPdf
    ? 'đọc mãi không xong hoặc quá tốn bộ nhớ (tệp hỏng, hoặc cố ý làm nặng)'
    : 'không mở được';

/**
 * The kinds of personal data in a PDF, for a sentence; undefined if there are none.
 * @throws {Error} if it cannot be opened
 */
export async function personalDataInPdf(
  content: ContentSet,
  file: string,
  kept: KeptResults,
): Promise<string | undefined> {
  const { texts } = await textsOfPdf(content, file, kept);
  const found = kept.of(['personal data', ...texts], () =>
    texts.flatMap((text) => findPersonalData(text).map(({ kind }) => kind)),
  );
  return [...new Set(found)].map((kind) => personalData[kind].label).join(', ') || undefined;
}
