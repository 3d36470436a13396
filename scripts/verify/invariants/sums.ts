import { hashOf } from '../hash.ts';
import type { SitePromise } from '../invariant.ts';

/** `SHA256SUMS` names every file with its hash, so that a copy can be checked against it. */
export const sums: SitePromise = {
  id: 'sums',
  says: 'Mã kiểm tra tệp (SHA256SUMS) khớp với mọi tệp',
  *broken({ files, has, read }) {
    const file = 'SHA256SUMS';
    if (!has(file)) return yield { file, found: 'không có tệp này' };
    const lines = read(file).toString('utf8').trimEnd().split('\n');
    const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const each of files.filter((name) => name !== file)) {
      if (told.get(each) !== hashOf(read(each))) {
        const found = told.has(each) ? 'đã bị sửa sau khi dựng' : 'được thêm vào sau khi dựng';
        yield { file: each, found };
      }
    }
    for (const each of told.keys()) {
      if (!has(each)) yield { file: each, found: 'bị xóa sau khi dựng' };
    }
  },
};
