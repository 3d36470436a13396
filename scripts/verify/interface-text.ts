import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** Rooms whose code prints texts of its own on pages and in files. */
const rooms = ['src', 'scripts/build'];

/**
 * All texts of the site itself, as spelt in its code: a draft's title that is also a heading of the site
 * (“Danh sách được khen thưởng”) may appear on a page without a leak.
 */
export function interfaceText(): string {
  return rooms
    .flatMap((room) => {
      const folder = join(root, room);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.(astro|ts)$/.test(file) && !file.startsWith('check'))
        .map(
          (file) => `${file}\n${readFileSync(join(folder, file), 'utf8').replace(comments, '')}`,
        );
    })
    .join('\n');
}

/** Their examples contain names. */
const comments = /^\s*\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm;
