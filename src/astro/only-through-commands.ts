import type { AstroIntegration } from 'astro';
import { handOverName } from './hand-over.ts';

/**
 * Makes a bare `astro build` or `astro dev` refuse: it would have no content, or publish unchecked
 * content.
 */
export function onlyThroughCommands(): AstroIntegration {
  return {
    name: 'only-through-commands',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'sync' || config.integrations.some(({ name }) => name === handOverName))
          return;
        console.error(`Use "npm run ${command}": it gives Astro the content that may be shown.`);
        process.exit(2);
      },
    },
  };
}
