import type { AstroIntegration } from 'astro';
import type { Stopwatch } from './stopwatch.ts';

/**
 * Tells the parts of an Astro build apart: pages, the share images and the data that routes give
 * beside them, and the pictures that Astro makes after the last route.
 */
export function watchAstro({ lap }: Stopwatch): AstroIntegration {
  let part = 'render';
  return {
    name: 'watch',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((routes) => ({
          ...routes,
          render(request, options) {
            lap(part);
            part = partOf(options.routeData.component);
            return routes.render(request, options);
          },
          async teardown() {
            lap(part);
            await routes.teardown?.();
          },
        }));
      },
      'astro:build:generated': () => lap('pictures'),
      'astro:build:done': () => lap('render'),
    },
  };
}

function partOf(component: string): string {
  if (component.endsWith('.astro')) return 'render';
  return component.includes('/chia-se/') ? 'share images' : 'data';
}
