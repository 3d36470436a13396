import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { cacheOf } from '../../src/settings.ts';
import { photosAhead } from './photos-ahead.ts';
import type { Prerenderer } from './prerendering.ts';

type Options = Parameters<Prerenderer['render']>[1];
type Rendered = Exclude<Awaited<ReturnType<Prerenderer['render']>>, Response>;
type UsedImage = NonNullable<NonNullable<Rendered['metadata']>['staticImages']>[number];

const site = mkdtempSync(join(tmpdir(), 'photos-'));
const settings = { contentDir: join(site, 'content') };
afterAll(() => {
  rmSync(site, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

/** A photo of the site, as a page asks for it in a width. */
function used(name: string, width: number): UsedImage {
  const src = `/_astro/${name}`;
  const original = { src, width: 80, height: 40, format: 'png' as const };
  return {
    ...{ originalPath: src, originalSrcPath: src, hash: `${width}` },
    finalPath: `/_astro/${name}_${width}.webp`,
    transform: { src: original, width, height: width / 2, format: 'webp' },
  };
}

test('photos of rendered pages stand in the cache before Astro needs them, those that cannot be resized apart', async () => {
  mkdirSync(join(site, '_astro'));
  const red = { width: 80, height: 40, channels: 3 as const, background: 'red' };
  await sharp({ create: red }).png().toFile(join(site, '_astro/a.png'));
  writeFileSync(join(site, '_astro/broken.png'), 'no picture');
  const pages = [
    [used('broken.png', 20), used('a.png', 40)],
    [used('a.png', 40)],
    [used('a.png', 20)],
  ];
  const prerenderer = photosAhead(
    site,
    settings,
  )({
    name: 'pages',
    getStaticPaths: async () => [],
    render: async () => ({
      response: new Response(),
      metadata: { staticImages: pages.shift() ?? [] } as Rendered['metadata'],
    }),
  });
  while (pages.length > 0) await prerenderer.render(new Request('http://a/'), {} as Options);
  expect(await prerenderer.collectStaticImages?.()).toEqual(new Map());
  await prerenderer.teardown?.();
  const cache = join(astroCacheOf(settings), 'assets');
  expect(readdirSync(cache).sort()).toEqual(['a.png_20.webp', 'a.png_40.webp']);
  const { width, height, format } = await sharp(join(cache, 'a.png_20.webp')).metadata();
  expect({ width, height, format }).toEqual({ width: 20, height: 10, format: 'webp' });
});
