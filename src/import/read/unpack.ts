import { strFromU8, unzipSync, zipSync } from 'fflate';
import { ImportRefusal } from './refusal.ts';

/** The parts of an Office file needed to read its text. */
export interface Unpacked {
  /** Its parts by path. */
  parts: Record<string, Uint8Array>;
  /** What was left out, in whole sentences. */
  remarks: string[];
}

/** In bytes; an annex of 10,000 rows is about one megabyte, ten unpacked. */
const limits = { file: 25_000_000, part: 80_000_000, whole: 160_000_000, parts: 3_000, depth: 200 };

/** Never needed for text, so never unpacked; each with a remark for the clerk. */
const leftOut: { names: RegExp; remark?: string }[] = [
  {
    names: /vbaProject|vbaData|\/macrosheets\//i,
    remark: 'Tệp có macro: macro không được chạy, không được giữ.',
  },
  {
    names: /\/externalLinks\//i,
    remark: 'Tệp có liên kết tới tệp khác: không mở tệp nào khác, chỉ lấy chữ đang hiện.',
  },
  {
    names: /\/(?:embeddings|activeX|ctrlProps)\//i,
    remark: 'Tệp có tệp nhúng hoặc nút bấm: không mở, chỉ đọc chữ.',
  },
  {
    names: /\/(?:media|drawings|charts|printerSettings|customXml|fonts)\/|^customXml\/|thumbnail/i,
  },
];

/**
 * Unpacks an `.xlsx` or `.docx` within limits and leaves out macros, links to other files, embedded
 * files and pictures. Nothing is executed or fetched.
 * @throws {ImportRefusal} if the file is damaged, encrypted, too large when unpacked, or built to
 * exhaust its reader (declared entities, deep nesting)
 */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length > limits.file) {
    throw new ImportRefusal('Tệp quá lớn (trên 25 MB); hãy chỉ giữ trang tính, bảng cần nhập.');
  }
  const remarks = new Set<string>();
  let whole = 0;
  let count = 0;
  const parts = unzipped(bytes, ({ name, originalSize }) => {
    count += 1;
    const left = leftOut.find(({ names }) => names.test(name));
    if (left?.remark) remarks.add(left.remark);
    if (left || !/\.(?:xml|rels)$/i.test(name)) return false;
    whole += originalSize;
    if (count > limits.parts || originalSize > limits.part || whole > limits.whole) {
      throw new ImportRefusal(
        'Tệp bung ra quá lớn so với một danh sách (có thể là tệp nén cố ý phá máy), nên không mở.',
      );
    }
    return true;
  });
  for (const part of Object.values(parts)) refuseHostile(part);
  return { parts, remarks: [...remarks] };
}

/** Packs parts for a reader that needs a whole file; uncompressed, since it is read at once. */
export function repack(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

type Entry = { name: string; originalSize: number };

function unzipped(bytes: Uint8Array, filter: (entry: Entry) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(broken);
  }
}

/** An office's list never declares XML entities or nests deeply. */
function refuseHostile(part: Uint8Array): void {
  const isUtf16 = (part[0] ?? 0) >= 0xfe || part[1] === 0;
  const head = isUtf16 ? '' : strFromU8(part.subarray(0, 4_000), true);
  if (isUtf16 || /<!(?:DOCTYPE|ENTITY)/i.test(head)) {
    throw new ImportRefusal(
      'Tệp có phần khai báo lạ mà Word, Excel không ghi ra (thực thể XML), nên không mở.',
    );
  }
  const { deepest, left } = depthOf(part);
  if (deepest > limits.depth) {
    throw new ImportRefusal('Tệp có các bảng, khối lồng nhau quá sâu nên không mở.');
  }
  // An archive that understates a part's size is unpacked to that size, and would lose rows silently.
  if (left !== 0) throw new ImportRefusal(broken);
}

/** Maximum nesting of elements, and number of unclosed ones, counted in the bytes. */
function depthOf(xml: Uint8Array): { deepest: number; left: number } {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf(lessThan); at >= 0; at = xml.indexOf(lessThan, at + 1)) {
    const next = xml[at + 1];
    if (next === bang || next === question) continue;
    const end = tagEnd(xml, at);
    if (next === slash) depth -= 1;
    else if (xml[end - 1] !== slash) depth += 1;
    if (depth > deepest) deepest = depth;
    at = end;
  }
  return { deepest, left: depth };
}

/** End of a tag; a quoted value may contain its closing sign. */
function tagEnd(xml: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < xml.length && xml[at] !== greaterThan) {
    const letter = xml[at];
    const isQuote = letter === quote || letter === apostrophe;
    const close = isQuote ? xml.indexOf(letter, at + 1) : at;
    if (close < 0) return xml.length;
    at = close + 1;
  }
  return at;
}

const [lessThan, greaterThan, slash, bang, question] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f];
const [quote, apostrophe] = [0x22, 0x27];

const broken = 'Tệp hỏng hoặc chưa tải hết nên không mở được; hãy mở bằng Word, Excel rồi lưu lại.';
