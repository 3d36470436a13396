import type { AstroIntegration, HookParameters } from 'astro';

/** Astro's way to the paths that it renders. */
export type Prerenderer = Exclude<
  Parameters<HookParameters<'astro:build:start'>['setPrerenderer']>[0],
  (...given: never[]) => unknown
>;

/** Stands between Astro and the paths that it renders: puts them in order, or watches them. */
export type Between = (paths: Prerenderer) => Prerenderer;

/** The one integration that stands there: Astro keeps only the last. */
export function prerendering(between: readonly Between[]): AstroIntegration {
  return {
    name: 'prerendering',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((paths) => between.reduce((inner, each) => each(inner), paths)),
    },
  };
}

/** Share images come last: they are drawn in threads of their own while pages are rendered in this one. */
export const shareImagesLast: Between = (paths) => ({
  ...paths,
  async getStaticPaths() {
    const all = await paths.getStaticPaths();
    const isDrawn = ({ route }: (typeof all)[number]) => route.component.includes('/chia-se/');
    return [...all.filter((each) => !isDrawn(each)), ...all.filter(isDrawn)];
  },
});
