import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { astroCacheOf } from './src/astro-cache.ts';
import { markdown } from './src/markdown/processor.ts';
import { onlyThroughBuild } from './src/only-through-build.ts';
import { readSettings } from './src/settings.ts';
import { sitemap } from './src/share/sitemap.ts';

const settings = readSettings(process.env);

export default defineConfig({
  site: settings.origin,
  base: settings.base,
  trailingSlash: 'always',
  outDir: settings.outDir,
  cacheDir: astroCacheOf(settings),
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    // The oldest browsers that the site must look right in; without them media queries come out in a form they drop.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome109', 'firefox115', 'safari15.6'] },
  },
  markdown: { processor: markdown(settings), syntaxHighlight: false },
  integrations: [mdx(), onlyThroughBuild(), sitemap()],
  devToolbar: { enabled: false },
});
