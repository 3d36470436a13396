import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';

/** Writes `SHA256SUMS`, by which anybody can check a copy: `sha256sum --check SHA256SUMS`. */
export function writeSums(folder: string): void {
  const lines = listFiles(folder).map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    return `${hash}  ${file}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}
