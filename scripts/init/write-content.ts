import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a new content folder; a file that stands there already stops it before it is touched. */
export function writeContent(
  folder: string,
  folders: readonly string[],
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  for (const each of folders) mkdirSync(join(folder, each), { recursive: true });
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  }
}
