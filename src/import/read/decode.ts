import { ImportRefusal } from './refusal.ts';

/**
 * Decodes a `.csv`, `.txt` or `.html` file: UTF-8, or UTF-16 like Excel's “Unicode Text”.
 * @throws {ImportRefusal} for any other encoding, which could only be guessed
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefusal(
      'Chữ trong tệp không phải Unicode (UTF-8); trong Excel hãy lưu lại dạng “CSV UTF-8” hoặc .xlsx.',
    );
  }
}
