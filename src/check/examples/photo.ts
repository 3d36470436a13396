import { concatBytes } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';

/** Whether a text is a drawing instruction. */
export function isDrawing(content: string): boolean {
  return /^(?:png|jpeg|webp|gif|heic|svg) \d/.test(content);
}

/** Describes the drawn picture for a clerk. */
export function describePhoto(drawing: string): string {
  const [type = '', size = '', ...marks] = drawing.split(' ');
  const picture = `ảnh ${type.toUpperCase()} ${size.replace('x', ' × ')} điểm ảnh`;
  return [picture, ...marks.map((mark) => hidden[mark] ?? `kèm chữ ẩn “${mark}”`)].join(', ');
}

const hidden: Record<string, string> = {
  gps: 'kèm vị trí chụp (GPS)',
  xmp: 'kèm vị trí chụp (XMP)',
  owner: 'kèm tên chủ máy',
  turned: 'kèm chiều xoay của ảnh',
  author: 'kèm tên tác giả',
  packed: 'kèm tên tác giả, nén lại',
};

/** Creates the smallest file with a picture's header: `png 1200x800`, `jpeg 800x600 gps`. */
export function drawnPhoto(drawing: string): Uint8Array {
  const [type, size = '', ...marks] = drawing.split(' ');
  const [width = 0, height = 0] = size.split('x').map(Number);
  if (type === 'svg') return utf8(`<svg xmlns="http://www.w3.org/2000/svg"/>`);
  if (type === 'heic') return bytes('\0\0\0\x18ftypheic\0\0\0\0heicmif1');
  if (type === 'gif') return bytes('GIF89a', little(width, 2), little(height, 2), '\0\0\0;');
  if (type === 'jpeg') return jpeg(width, height, marks);
  return type === 'webp' ? webp(width, height, marks) : png(width, height, marks);
}

function png(width: number, height: number, marks: string[]): Uint8Array {
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytes(big(width, 4), big(height, 4), '\x08\x02\0\0\0')),
    marks.includes('gps') ? chunk('eXIf', exif(0x8825, 0)) : '',
    marks.includes('packed') ? chunk('zTXt', packed('<dc:creator>V A</dc:creator>')) : '',
    marks.includes('author') ? chunk('tEXt', utf8('Author\0Nguyễn Văn A')) : '',
    ...marks.filter(isText).map((text) => chunk('tEXt', utf8(`Comment\0${text}`))),
    chunk('IEND', bytes()),
  );
}

function packed(text: string): Uint8Array {
  return bytes('XML:com.adobe.xmp\0\0', zlibSync(utf8(text)));
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  return bytes(big(content.length, 4), name, content, '\0\0\0\0');
}

function jpeg(width: number, height: number, marks: string[]): Uint8Array {
  const frame = bytes(
    '\x08',
    big(height, 2),
    big(width, 2),
    '\x03\x01\x11\0\x02\x11\x01\x03\x11\x01',
  );
  const withExif = (entry: Uint8Array) => segment(0xe1, bytes('Exif\0\0', entry));
  return bytes(
    '\xff\xd8',
    marks.includes('gps') ? withExif(exif(0x8825, 0)) : '',
    marks.includes('owner') ? withExif(exif(0xa430, 9)) : '',
    marks.includes('turned') ? withExif(exif(0x0112, 1, 6)) : '',
    marks.includes('xmp') ? segment(0xe1, utf8('<x:xmpmeta exif:GPSLatitude="1"/>')) : '',
    marks.includes('author') ? segment(0xed, bytes('Photoshop 3.0\0\x1c\x02\x50\0\x03V A')) : '',
    ...marks.filter(isText).map((text) => segment(0xfe, utf8(text))),
    segment(0xc0, frame),
    '\xff\xda\0\x02\0\xff\xd9',
  );
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  return bytes('\xff', big(marker, 1), big(content.length + 2, 2), content);
}

function webp(width: number, height: number, marks: string[]): Uint8Array {
  const isMarked = marks.includes('gps');
  const size = bytes(
    isMarked ? '\x08' : '\0',
    '\0\0\0',
    little(width - 1, 3),
    little(height - 1, 3),
  );
  const metadata = isMarked ? part('EXIF', exif(0x8825, 0)) : '';
  return part('RIFF', bytes('WEBP', part('VP8X', size), metadata));
}

function part(name: string, content: Uint8Array): Uint8Array {
  return bytes(name, little(content.length, 4), content, content.length % 2 === 1 ? '\0' : '');
}

/** One entry of EXIF. */
function exif(tag: number, count: number, value = 0): Uint8Array {
  const type = tag === 0xa430 ? 2 : 3;
  return bytes(
    'MM\0\x2a\0\0\0\x08\0\x01',
    big(tag, 2),
    big(type, 2),
    big(count, 4),
    big(value, 2),
    '\0\0\0\0\0\0',
  );
}

function isText(mark: string): boolean {
  return !Object.hasOwn(hidden, mark);
}

/** Concatenates bytes; characters are converted by code. */
function bytes(...parts: (string | Uint8Array)[]): Uint8Array {
  const plain = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return concatBytes(...parts.map((each) => (typeof each === 'string' ? plain(each) : each)));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A little-endian number of the given length. */
function little(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (value >>> (8 * index)) & 0xff);
}

/** The same, big-endian. */
function big(value: number, length: number): Uint8Array {
  return little(value, length).reverse();
}
