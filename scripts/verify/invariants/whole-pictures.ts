import { latin } from '../../../src/model/read/image.ts';
import type { Invariant } from '../invariant.ts';

/** How a complete picture of each kind ends. */
const isWhole: Record<string, (bytes: Buffer) => boolean> = {
  jpg: (bytes) => bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])),
  png: (bytes) => latin(bytes.subarray(-8, -4)) === 'IEND',
  webp: (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 === bytes.length,
  svg: (bytes) => bytes.toString('utf8').trimEnd().endsWith('</svg>'),
};

/** No picture is truncated, as after an interrupted build or with a full disk. */
export const wholePictures: Invariant = {
  id: 'whole-pictures',
  title: 'Ảnh còn nguyên vẹn',
  *violations({ files, read, hash, violations }) {
    for (const file of files) {
      const kind = /\.(\w+)$/.exec(file)?.[1]?.replace('jpeg', 'jpg') ?? '';
      const ends = isWhole[kind];
      if (!ends) continue;
      yield* violations(['whole-pictures', kind, hash(file)], () =>
        ends(read(file)) ? [] : [{ file, actual: 'chỉ còn một phần' }],
      );
    }
  },
};
