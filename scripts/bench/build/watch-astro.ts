import type { AstroIntegration } from 'astro';
import { type Between, prerendering } from '../../build/prerendering.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Tells the parts of an Astro build apart: pages, the share images and the data that routes give
 * beside them, and the pictures that Astro makes after the last route.
 * @param beside what worker threads do while routes are rendered
 */
export function watched({ lap }: Stopwatch, beside?: string): Between {
  let part = 'render';
  return (paths) => ({
    ...paths,
    render(request, options) {
      const next = partOf(options.routeData.component);
      if (next !== part) lap(part, beside);
      part = next;
      return paths.render(request, options);
    },
    async teardown() {
      lap(part, beside);
      await paths.teardown?.();
    },
  });
}

/** Watches what comes after the last route. */
export function watchPictures({ lap }: Stopwatch): AstroIntegration {
  return {
    name: 'watch-pictures',
    hooks: {
      'astro:build:generated': () => lap('pictures'),
      'astro:build:done': () => lap('render'),
    },
  };
}

/** Watches an Astro build of another project. */
export const watchAstro = (watch: Stopwatch): AstroIntegration[] => [
  prerendering([watched(watch)]),
  watchPictures(watch),
];

function partOf(component: string): string {
  if (component.endsWith('.astro')) return 'render';
  return component.includes('/chia-se/') ? 'share images' : 'data';
}
