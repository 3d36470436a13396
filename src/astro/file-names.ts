import type { ViteUserConfig } from 'astro';
import { codeFolder, pictureFolder } from '../headers.ts';
import { pictureName } from '../picture-name.ts';
import { searchScript } from './search-script.ts';

type Environments = NonNullable<ViteUserConfig['environments']>;

/** Astro's suffix to the name of a page or a component. */
const astroMark = /(?:@_@|\.astro).*/;

const inCode = (name: string, ending: string) =>
  `${codeFolder}/${name.replace(astroMark, '').replace(/[^\w.-]/g, '_')}.[hash]${ending}`;

const scriptName = ({ name }: { name: string }) => inCode(name, '.js');

/**
 * Puts code, stylesheets and fonts into one folder and pictures into another: browsers cache the former
 * for a year, the latter can be withdrawn.
 */
export const fileNames: Environments = {
  client: {
    build: {
      rolldownOptions: {
        output: {
          entryFileNames: scriptName,
          chunkFileNames: scriptName,
          assetFileNames,
          codeSplitting: { groups: [{ name: searchScript() }] },
        },
      },
    },
  },
  prerender: { build: { rolldownOptions: { output: { assetFileNames } } } },
};

interface Asset {
  names: string[];
  source: string | Uint8Array;
}

function assetFileNames({ names: [name = ''], source }: Asset): string {
  if (!/\.(?:css|woff2)$/.test(name)) return `${pictureFolder}/${pictureName(name, source)}`;
  return inCode(name.replace(/\.\w+$/, ''), '[extname]');
}
