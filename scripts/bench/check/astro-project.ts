import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/settings.ts';

/** How an Astro project processes a record besides reading it. */
export interface Sync {
  /** Any front matter with Astro's own Markdown, or this site's schemas and Markdown. */
  as: 'stock' | 'site';
}

/** Writes a bare Astro project with the same content files, read by Astro's own loader. */
export function writeAstroProject(folder: string, contentDir: string, { as }: Sync): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const own = (file: string) => JSON.stringify(join(root, 'src', file));
  const base = (part: string) => JSON.stringify(join(contentDir, part));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    as === 'stock'
      ? 'export default {};\n'
      : `import { markdown } from ${own('markdown/processor.ts')};
export default { markdown: { processor: markdown({ base: '/' }), syntaxHighlight: false } };
`,
  );
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
${as === 'stock' ? 'const any = z.looseObject({});\nconst nouns = { exemplar: { schema: any }, decision: { schema: any } };' : `import { collections as nouns } from ${own('model/collections.ts')};`}
/** Says how many records came in. */
const counted = (loader) => ({
  ...loader,
  load: async (context) => {
    await loader.load(context);
    console.log(\`\${context.collection}: \${context.store.keys().length} records\`);
  },
});
export const collections = {
  exemplar: defineCollection({ loader: counted(glob({ base: ${base('guong-dien-hinh')}, pattern: '*/index.md' })), schema: nouns.exemplar.schema }),
  decision: defineCollection({ loader: counted(glob({ base: ${base('khen-thuong')}, pattern: '*/*.md' })), schema: nouns.decision.schema }),
};
`,
  );
}
