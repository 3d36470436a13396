import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '../../src/headers.ts';
import type { Settings } from '../../src/settings.ts';
import { apacheHeaders } from './headers/apache.ts';
import { iisHeaders } from './headers/iis.ts';
import { netlifyHeaders } from './headers/netlify.ts';
import { nginxHeaders, nginxServer } from './headers/nginx.ts';

/** Writes the site's headers in the language of every server, each into the file that it reads. */
export function writeHeaders(folder: string, settings: Pick<Settings, 'origin' | 'base'>): void {
  const { base } = settings;
  const rules = headerRules(settings);
  const files = {
    _headers: netlifyHeaders(folder, base, rules),
    '.htaccess': apacheHeaders(base, rules),
    'web.config': iisHeaders(rules),
    'nginx-headers.conf': nginxHeaders(base, rules),
    'nginx-server.conf': nginxServer(base, rules),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
