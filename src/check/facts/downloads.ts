import { downloadFile, isDownload, readOfficeFile } from '../../model/read/office-file.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/**
 * A file offered by a page, with the lines of text in a Word or Excel file, visible or not; the build
 * reads PDFs.
 */
export interface OfferedFile {
  file: string;
  /** Offset in the page's body. */
  offset: number;
  lines: readonly string[];
}

/** The files that a page offers. */
export function offeredBy({ facts }: CheckedRecord, content: Content): OfferedFile[] {
  return (facts?.components ?? []).flatMap(({ name, attributes, offset }) => {
    const named = attributes.find((each) => name === 'Download' && each.name === 'file')?.value;
    const file = downloadFile(named ?? '');
    if (!named || !isDownload(file) || !content.files.has(file)) return [];
    return [{ file, offset, lines: linesIn(content)(file) }];
  });
}

const linesIn = onceFor(({ bytesOf }: Content) => {
  const known = new Map<string, string[]>();
  return (file: string): string[] => {
    const lines = known.get(file) ?? linesOf(bytesOf(file));
    known.set(file, lines);
    return lines;
  };
});

function linesOf(bytes: Uint8Array): string[] {
  const { texts, rows, unseen } = readOfficeFile(bytes);
  const within = [...texts, ...unseen].flatMap((text) =>
    text.split('\n').map((line) => line.trim()),
  );
  return [...new Set([...within, ...rows.map((row) => row.replaceAll('\n', ' | '))])].filter(
    Boolean,
  );
}
