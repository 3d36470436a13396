import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { decodeLetters } from '../../src/text/pagefind-letters.ts';

/** The readable text of a file, out of whatever it is packed in: gzip, zip (xlsx, docx), entities. */
export function unpacked(file: string, bytes: Uint8Array): string {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = zipped
    ? Object.values(unzipSync(bytes))
    : [bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes];
  const text = parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
  const letters = file.startsWith('pagefind/') ? decodeLetters(text) : text;
  return letters.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
