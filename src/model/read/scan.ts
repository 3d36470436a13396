/** What is known of an office's scan of a decision (PDF). */
export interface Scan {
  /** Bytes. */
  size: number;
  pages: number;
  /** Everything that can be read or searched in it besides the picture: text layer and metadata. */
  texts: string[];
}

/**
 * Reads a scan.
 * @throws {Error} when the bytes are no PDF that can be opened
 */
export async function readScan(bytes: Uint8Array): Promise<Scan> {
  // Heavy, and most content has no scan.
  const { getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { info } = await file.getMetadata();
  const properties = Object.entries(info as Record<string, unknown>).filter(
    ([key, value]) => typeof value === 'string' && !/Date$|Version$|Producer|Creator/.test(key),
  );
  texts.push(...properties.map(([, value]) => String(value)));
  return { size: bytes.length, pages: file.numPages, texts: texts.filter((text) => text.trim()) };
}
