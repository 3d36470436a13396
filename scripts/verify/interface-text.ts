import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../src/model/once.ts';
import { root } from '../../src/settings.ts';

/** Rooms whose code prints texts of its own on pages and in files. */
const rooms = ['src', 'scripts/build'];

/**
 * All texts of the site itself, as spelt in its code: a draft's title that is also a heading of the site
 * (“Danh sách được khen thưởng”) may appear on a page without a leak.
 */
export const interfaceText = once(() =>
  rooms
    .flatMap((room) => {
      const folder = join(root, room);
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.(astro|ts)$/.test(file) && !file.startsWith('check'))
        .map(
          (file) => `${file}\n${readFileSync(join(folder, file), 'utf8').replace(comments, '')}`,
        );
    })
    .join('\n'),
);

/**
 * Two words joined in the site's own code (`chu-ky`, `gioi-thieu`), which do not mean a person called
 * Chu Ký.
 */
export const interfaceIds = once(
  () => new Set(interfaceText().match(/(?<![\w-])[a-z]+-[a-z]+(?![\w-])/g) ?? []),
);

/** Their examples contain names. */
const comments = /^\s*\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm;
