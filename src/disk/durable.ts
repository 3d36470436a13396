import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file and waits until the disk has it, so that a power cut does not leave an empty one. */
export function writeDurably(
  path: string,
  content: string | Uint8Array,
  options: { flag?: string; mode?: number } = {},
): void {
  writeFileSync(path, content, { ...options, flush: true });
  syncFolderOf(path);
}

/**
 * Waits until the disk has what a folder lists: a new name, or one that was renamed. Windows keeps its lists by
 * itself, and some network drives cannot be asked.
 */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // What was written is there all the same.
  }
}
