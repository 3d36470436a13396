import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, headersAt } from '../../../src/headers.ts';

/**
 * `_headers`, as read by Netlify, Cloudflare Pages and others. These hosts join the values of
 * overlapping rules, which would break a policy: so each path of the folder is matched by one rule only.
 */
export function netlifyHeaders(folder: string, base: string, rules: readonly HeaderRule[]): string {
  return pathsApart(folder, '/', rules)
    .map((path) => {
      const lines = Object.entries(headersAt(path.replace(/\*$/, ''), rules));
      const shown = `${base.replace(/\/$/, '')}${path}`;
      return [shown, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** `/dir/*` if no rule applies inside a folder, its single entries otherwise. */
function pathsApart(folder: string, at: string, rules: readonly HeaderRule[]): string[] {
  if (!rules.some((rule) => rule.at !== at && rule.at.startsWith(at))) return [`${at}*`];
  return readdirSync(join(folder, at), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${at}${entry.name}`;
      if (entry.isDirectory()) return pathsApart(folder, `${path}/`, rules);
      return entry.name === 'index.html' ? [at, path] : [path];
    });
}
