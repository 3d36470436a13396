import type { ViteUserConfig } from 'astro';
import { codeFolder, pictureFolder } from '../headers.ts';

type Environments = NonNullable<ViteUserConfig['environments']>;

/** Astro's mark between the name of a page and its ending. */
const pageMark = /@_@.*/;

const code = `${codeFolder}/[name].[hash]`;

/**
 * Names code, stylesheets and fonts into one folder and pictures into another: the former are kept by
 * readers for a year, the latter can be withdrawn.
 */
export const fileNames: Environments = {
  client: {
    build: {
      rolldownOptions: {
        output: { entryFileNames: `${code}.js`, chunkFileNames: `${code}.js`, assetFileNames },
      },
    },
  },
  prerender: { build: { rolldownOptions: { output: { assetFileNames } } } },
};

function assetFileNames({ names: [name = ''] }: { names: string[] }): string {
  if (!/\.(?:css|woff2)$/.test(name)) return `${pictureFolder}/[name].[hash][extname]`;
  return `${codeFolder}/${name.replace(pageMark, '').replace(/\.\w+$/, '')}.[hash][extname]`;
}
