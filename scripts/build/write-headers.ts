import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '../../src/headers.ts';
import type { Settings } from '../../src/settings.ts';
import { apacheHeaders } from './headers/apache.ts';
import { iisHeaders } from './headers/iis.ts';
import { netlifyHeaders } from './headers/netlify.ts';

/**
 * Writes the site's headers for the hosts that read them in the site itself; nginx: `npm run hosting`.
 * @returns the names of the files
 */
export function writeHeaders(
  folder: string,
  settings: Pick<Settings, 'origin' | 'base'>,
): string[] {
  const { base } = settings;
  const rules = headerRules(settings);
  const files = {
    _headers: netlifyHeaders(folder, base, rules),
    '.htaccess': apacheHeaders(base, rules),
    'web.config': iisHeaders(rules),
    // GitHub Pages would leave out every folder whose name begins with "_".
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return Object.keys(files);
}
