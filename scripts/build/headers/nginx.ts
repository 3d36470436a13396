import type { HeaderRule } from '../../../src/headers.ts';

/**
 * `nginx-headers.conf`: one map a header, to be included in `http`, then one `add_header` a header
 * for the site's `server`, in comments to copy.
 */
export function nginxHeaders(base: string, rules: readonly HeaderRule[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return [
    '# include this file in http { }, and copy the lines below into the server { } of the site:',
    '#   error_page 404 /404.html;  charset utf-8;',
    ...names.map((name) => `#   add_header ${name} ${variable(name)} always;`),
    ...names.map((name) => mapOf(name, base, rules)),
    '',
  ].join('\n');
}

function mapOf(name: string, base: string, rules: readonly HeaderRule[]): string {
  const lines = rules
    .filter(({ headers }) => name in headers)
    .map(
      ({ at, headers }) =>
        `  ${at === '/' ? 'default' : pattern(base, at)} "${headers[name] ?? ''}";`,
    );
  const [general, ...special] = lines;
  // nginx takes the first pattern that fits, our rules the last.
  return [`map $uri ${variable(name)} {`, general, ...special.reverse(), '}'].join('\n');
}

const variable = (name: string) => `$tdkt_${name.toLowerCase().replaceAll('-', '_')}`;

function pattern(base: string, at: string): string {
  const path = `${base.replace(/\/$/, '')}${at}`.replaceAll('.', '\\.');
  return `~^${path}${at.endsWith('/') ? '' : '$'}`;
}
