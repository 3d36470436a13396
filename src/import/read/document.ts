import mammoth from 'mammoth';
import { type Block, readHtml } from './html.ts';
import { ImportRefusal } from './refusal.ts';
import { repack, unpack } from './unpack.ts';
import { writeNumbersOut } from './word-numbers.ts';

/**
 * Paragraphs and tables of a `.docx`, with computed numbers written out; tracked changes count as
 * accepted.
 * @throws {ImportRefusal} if it cannot be read
 */
export async function readDocument(
  bytes: Uint8Array,
): Promise<{ blocks: Block[]; remarks: string[] }> {
  const { parts, remarks } = unpack(bytes);
  return { blocks: readHtml(await htmlOf(repack(writeNumbersOut(parts)))), remarks };
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    // Mammoth takes `buffer` in Node and `arrayBuffer` in a browser; each ignores the other.
    const input = { buffer: bytes, arrayBuffer: bytes.buffer } as unknown as {
      arrayBuffer: ArrayBuffer;
    };
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: noPicture,
      includeDefaultStyleMap: false,
    });
    return value;
  } catch {
    throw new ImportRefusal(
      'Không đọc được tệp Word này; hãy mở bằng Word rồi lưu lại dạng .docx.',
    );
  }
}
