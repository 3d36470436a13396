import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeUnsynced } from '../../src/disk/write-whole.ts';
import { headerRules, headersAt } from '../../src/headers.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';

/**
 * Writes the policy of each page into the page itself, for hosts that send no headers. `frame-ancestors`
 * cannot be set there (CSP 3): browsers ignore it.
 */
export function writePolicies(folder: string, settings: Pick<Settings, 'origin'>): void {
  const rules = headerRules(settings);
  for (const file of listSite(folder).files.filter((each) => each.endsWith('.html'))) {
    const path = join(folder, file);
    const policy = headersAt(`/${file}`, rules)['Content-Security-Policy'] ?? '';
    const meta = `<meta http-equiv="Content-Security-Policy" content="${inPages(policy)}">`;
    const html = readFileSync(path, 'utf8');
    // A new file: the page may be shared with an earlier site, which already contains its policy
    // (kept-site.ts).
    if (!html.includes(`<head>${meta}`)) writeUnsynced(path, html.replace(/<head>/, `$&${meta}`));
  }
}

const inPages = (policy: string): string =>
  policy
    .split('; ')
    .filter((part) => !part.startsWith('frame-ancestors'))
    .join('; ');
