import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a bare Astro project whose content is the same files, read by Astro's own loader. */
export function writeAstroProject(folder: string, contentDir: string): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default {};\n');
  const base = (part: string) => JSON.stringify(join(contentDir, part));
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.looseObject({});
export const collections = {
  exemplar: defineCollection({ loader: glob({ base: ${base('guong-dien-hinh')}, pattern: '*/index.md' }), schema }),
  decision: defineCollection({ loader: glob({ base: ${base('khen-thuong')}, pattern: '*/*.md' }), schema }),
};
`,
  );
}
