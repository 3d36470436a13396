import type { AstroIntegration } from 'astro';
import { type Between, prerendering } from '../../build/prerendering.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Separates the parts of an Astro build: pages, share images and data from routes, and pictures after
 * the last route; share images and pictures, which the same threads make, are one part.
 * @param beside the part of worker threads while routes are rendered
 */
export function watched({ lap }: Stopwatch, beside?: string): Between {
  let part = '';
  return (paths) => ({
    ...paths,
    async setup() {
      // The process that bundled has ended.
      lap(part, beside, part);
      await paths.setup?.();
    },
    render(request, options) {
      const next = partOf(options.routeData.component);
      // Until then, no process but the one that bundles the code.
      if (part === '') lap('render', beside, 'render');
      else if (next !== part) lap(part, beside);
      part = next;
      return paths.render(request, options);
    },
    async teardown() {
      lap(part || 'render', beside);
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
