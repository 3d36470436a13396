import { contentTypes, type HeaderRule } from '../../../src/headers.ts';

/** `nginx-headers.conf`, to be included in `http`: kinds of file, and one map a header by the path. */
export function nginxHeaders(base: string, rules: readonly HeaderRule[]): string {
  const maps = namesOf(rules).map((name) => mapOf(name, base, rules));
  const types = Object.entries(contentTypes).map(([extension, type]) => `  ${type} ${extension};`);
  return [
    '# In http { }, after mime.types: include …/nginx-headers.conf;',
    '# nginx may warn of extensions that it knows already: both say the same.',
    'types {',
    ...types,
    '}',
    ...maps,
    '',
  ].join('\n');
}

/** `nginx-server.conf`, to be included in the `server` of the site. */
export function nginxServer(base: string, rules: readonly HeaderRule[]): string {
  return [
    '# In the server { } of the site: include …/nginx-server.conf;',
    `error_page 404 ${base}404.html;`,
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/xml application/javascript application/json;',
    ...namesOf(rules).map((name) => `add_header ${name} ${variable(name)} always;`),
    '',
  ].join('\n');
}

const namesOf = (rules: readonly HeaderRule[]) => [
  ...new Set(rules.flatMap(({ headers }) => Object.keys(headers))),
];

function mapOf(name: string, base: string, rules: readonly HeaderRule[]): string {
  const lines = rules
    .filter(({ headers }) => name in headers)
    .map(
      ({ at, headers }) =>
        `  ${at === '/' ? 'default' : pattern(base, at)} "${headers[name] ?? ''}";`,
    );
  // nginx takes the first pattern that fits, our rules the last.
  return [`map $uri ${variable(name)} {`, ...lines.reverse(), '}'].join('\n');
}

const variable = (name: string) => `$tdkt_${name.toLowerCase().replaceAll('-', '_')}`;

function pattern(base: string, at: string): string {
  const path = `${base.replace(/\/$/, '')}${at}`.replaceAll('.', '\\.');
  return `~^${path}${at.endsWith('/') ? '' : '$'}`;
}
