import type { AstroIntegration } from 'astro';
import { type Between, prerendering } from '../../build/prerendering.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Separates the parts of an Astro build: pages, share images and data from routes, and pictures after
 * the last route; share images and pictures, which the same threads make, are one part.
 */
export function watched({ lap }: Stopwatch): Between {
  let part = 'render';
  return (paths) => ({
    ...paths,
    async setup() {
      // Until now, no process but the one that bundled the code.
      lap(part, part);
      await paths.setup?.();
    },
    render(request, options) {
      const next = partOf(options.routeData.component);
      if (next !== part) lap(part);
      part = next;
      return paths.render(request, options);
    },
    async teardown() {
      lap(part);
      await paths.teardown?.();
    },
  });
}

/** Measures what follows the last route. */
export function watchPictures({ lap }: Stopwatch): AstroIntegration {
  return {
    name: 'watch-pictures',
    hooks: {
      'astro:build:generated': () => lap('pictures'),
      'astro:build:done': () => lap('render'),
    },
  };
}

/** Measures an Astro build of another project. */
export const watchAstro = (watch: Stopwatch): AstroIntegration[] => [
  prerendering([watched(watch)]),
  watchPictures(watch),
];

function partOf(component: string): string {
  if (component.endsWith('.astro')) return 'render';
  return component.includes('/chia-se/') ? 'pictures' : 'data';
}
