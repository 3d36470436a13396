import { findPersonalData, personalData } from '../../src/check/facts/personal-data/find.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { readScan } from '../../src/model/read/scan.ts';

/**
 * What can be read in a PDF of the content, its text layer and its metadata; read once, whatever
 * number of steps look into it.
 * @throws {Error} when it cannot be opened
 */
export function textsOfPdf(content: ContentSet, file: string): Promise<string[]> {
  const known = textsByContent.get(content) ?? new Map<string, Promise<string[]>>();
  textsByContent.set(content, known);
  const texts = known.get(file) ?? readScan(content.read(file)).then((scan) => scan.texts);
  known.set(file, texts);
  return texts;
}

const textsByContent = new WeakMap<ContentSet, Map<string, Promise<string[]>>>();

/**
 * The kinds of personal data in a PDF, for a sentence; undefined where it holds none.
 * @throws {Error} when it cannot be opened
 */
export async function personalDataInPdf(
  content: ContentSet,
  file: string,
): Promise<string | undefined> {
  const texts = await textsOfPdf(content, file);
  const kinds = new Set(texts.flatMap((text) => findPersonalData(text).map(({ kind }) => kind)));
  return [...kinds].map((kind) => personalData[kind].label).join(', ') || undefined;
}
