import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/**
 * One import: `from` and `to` are paths from the project's folder; `to` may be the name of a package.
 */
export interface Import {
  from: string;
  to: string;
}

/** The imports of every source file below folders; sorted by `from`. */
export function importsBelow(home: string, folders: readonly string[]): Import[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.split(sep).join('/')),
      ),
    )
    .filter((file) => /\.(tsx?|mjs|astro|css)$/.test(file))
    .sort()
    .flatMap((from) =>
      importsOf(from, readFileSync(join(home, from), 'utf8')).map((name) => ({
        from,
        to: /^\.\.?\//.test(name)
          ? posix.join(posix.dirname(from), name.replace(/\?.*$/, ''))
          : name,
      })),
    );
}

/** The imports of a file, as written: scripts, styles, and both parts of an Astro file. */
export function importsOf(file: string, text: string): string[] {
  if (file.endsWith('.css')) return captured(text, /(?:@import\s+|url\()["']?([^"')\s]+)/g);
  if (!file.endsWith('.astro')) {
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  }
  const frontmatter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const scripts = captured(text, /<script[^>]*>([\s\S]*?)<\/script>/g);
  return [
    ...[frontmatter, ...scripts].flatMap((code) => importsOf('part.ts', code)),
    ...captured(text, /<script[^>]*\ssrc="([^"]+)"/g),
  ];
}

const captured = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, group]) => group ?? []);
