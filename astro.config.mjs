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
 * No `defineConfig`: importing it loads Astro's tools for SVG, which take longer to load than this file.
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
    // Not in node_modules, which is read-only if the program is.
    cacheDir: join(root, '.build/vite'),
    // No style sheet uses light-dark(): without this, its fallback is generated for every
    // `color-scheme`.
    css: { lightningcss: { exclude: Features.LightDark } },
    define: { __SHARED__: '""' },
    // The oldest browsers in which the site must look right; without them media queries are emitted in a
    // form that they ignore.
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
