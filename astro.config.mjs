import { join } from 'node:path';
import { Features } from 'lightningcss';
import { oldestBrowsers } from './src/astro/browsers.ts';
import { astroCacheOf } from './src/astro/cache.ts';
import { fileNames } from './src/astro/file-names.ts';
import { onlyThroughCommands } from './src/astro/only-through-commands.ts';
import { pictureService } from './src/astro/picture-service.ts';
import { markdown } from './src/markdown/processor.ts';
import { readSettings, root } from './src/settings.ts';

const settings = readSettings(process.env);

/**
 * No `defineConfig`: with it come Astro's tools for drawings, which take longer to load than this file.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site: settings.origin,
  base: settings.base,
  trailingSlash: 'always',
  outDir: settings.outDir,
  cacheDir: astroCacheOf(settings),
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    // Not among the packages, where a program that may only be read has no room.
    cacheDir: join(root, '.build/vite'),
    // No sheet says light-dark(): without this, its stand-ins go out with every `color-scheme`.
    css: { lightningcss: { exclude: Features.LightDark } },
    define: { __SHARED__: '""' },
    // The oldest browsers that the site must look right in; without them media queries come out in a form they drop.
    build: {
      assetsInlineLimit: 0,
      cssTarget: oldestBrowsers,
    },
    environments: fileNames,
  },
  image: { service: pictureService },
  markdown: { processor: markdown(settings), syntaxHighlight: false },
  integrations: [onlyThroughCommands()],
  devToolbar: { enabled: false },
};
