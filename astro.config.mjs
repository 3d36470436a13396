import { Features } from 'lightningcss';
import { oldestBrowsers } from './src/astro/browsers.ts';
import { astroCacheOf } from './src/astro/cache.ts';
import { fileNames } from './src/astro/file-names.ts';
import { onlyThroughCommands } from './src/astro/only-through-commands.ts';
import { pictureService } from './src/astro/picture-service.ts';
import { markdown } from './src/markdown/processor.ts';
import { readSettings } from './src/settings.ts';

const SEARCH =
  /src\/(search|text|register|components\/(register\/row-item|search\/(fill|keys|asked-history)|page\/element))\b(?!.*(excerpt|old-letters|legacy-encoding|search-register|by-initials|abbreviated-name|number-signs|pasted-link|typed-titles|asking|callings|number-words|name-in-question|people-called|citation-unmatched|how-questions|quoted-words|phrase|term-answers|facet-values|nearest-names|pagefind-letters|slug|shards|register-texts|sort-rows|given-name|table-row|tally-rows))/;

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
    // No sheet says light-dark(): without this, its stand-ins go out with every `color-scheme`.
    css: { lightningcss: { exclude: Features.LightDark } },
    define: { __SHARED__: '""' },
    // The oldest browsers that the site must look right in; without them media queries come out in a form they drop.
    build: {
      assetsInlineLimit: 0,
      cssTarget: oldestBrowsers,
      // One file of what every search needs: five small ones compress a tenth worse.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'search', test: SEARCH }] } },
      },
    },
    environments: fileNames,
  },
  image: { service: pictureService },
  markdown: { processor: markdown(settings), syntaxHighlight: false },
  integrations: [onlyThroughCommands()],
  devToolbar: { enabled: false },
};
