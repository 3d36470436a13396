import type { AstroIntegration } from 'astro';

/** Set by scripts/build.ts in its own process, for the length of one build. */
export const buildMark = 'TDKT_CHECKED_BUILD';

/** Makes a bare `astro build` refuse: it would publish what was neither checked nor verified. */
export function onlyThroughBuild(): AstroIntegration {
  return {
    name: 'only-through-build',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build' || process.env[buildMark]) return;
        console.error(
          'Use "npm run build": it checks the content first and replaces the site last.',
        );
        process.exit(2);
      },
    },
  };
}
