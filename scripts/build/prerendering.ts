import type { AstroIntegration, HookParameters } from 'astro';

/** Astro's interface to the paths that it renders. */
export type Prerenderer = Exclude<
  Parameters<HookParameters<'astro:build:start'>['setPrerenderer']>[0],
  (...given: never[]) => unknown
>;

type RouteData = Parameters<Prerenderer['render']>[1]['routeData'];

/** A wrapper around that interface: reorders the paths, or observes them. */
export type Between = (paths: Prerenderer) => Prerenderer;

/** A single integration for all wrappers: Astro uses only the last one. */
export function prerendering(between: readonly Between[]): AstroIntegration {
  return {
    name: 'prerendering',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((paths) => between.reduce((inner, each) => each(inner), paths)),
    },
  };
}

/**
 * Pages come first, then what else routes give; share images come last: they are drawn in threads of their
 * own while this one does the rest.
 * @param whenPagesStand called once, when every page is written and other files still are not; they wait for it
 */
export function inOrder(whenPagesStand: () => unknown): Between {
  return (paths) => {
    let isFirst = true;
    const pagesStand = async () => {
      if (!isFirst) return;
      isFirst = false;
      await whenPagesStand();
    };
    return {
      ...paths,
      async getStaticPaths() {
        const all = await paths.getStaticPaths();
        return all.toSorted((a, b) => placeOf(a.route) - placeOf(b.route));
      },
      async render(request, options) {
        if (placeOf(options.routeData) > 0) await pagesStand();
        return paths.render(request, options);
      },
      async collectStaticImages() {
        await pagesStand();
        return (await paths.collectStaticImages?.()) ?? new Map();
      },
    };
  };
}

function placeOf({ type, component }: Pick<RouteData, 'type' | 'component'>): number {
  if (type === 'page') return 0;
  return component.includes('/chia-se/') ? 2 : 1;
}
