import { contentTypes, type HeaderRule } from '../../../src/headers.ts';

/** `.htaccess` for Apache 2.4 with mod_headers; later sections take precedence, as do later rules of ours. */
export function apacheHeaders(base: string, rules: readonly HeaderRule[]): string {
  return [
    'Options -Indexes',
    'AddDefaultCharset utf-8',
    ...Object.entries(contentTypes).map(([extension, type]) => `AddType ${type} .${extension}`),
    `ErrorDocument 404 ${base}404.html`,
    '<IfModule mod_headers.c>',
    ...rules.flatMap(({ at, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) =>
        value === null
          ? `Header always unset ${name}`
          : `Header always set ${name} "${value.replaceAll('"', '\\"')}"`,
      );
      if (at === '/') return lines;
      return [`<If "%{REQUEST_URI} =~ m#${pattern(base, at)}#">`, ...lines, '</If>'];
    }),
    '</IfModule>',
    '',
  ].join('\n');
}

function pattern(base: string, at: string): string {
  const path = `${base.replace(/\/$/, '')}${at}`.replaceAll('.', '\\.');
  return `^${path}${at.endsWith('/') ? '' : '$'}`;
}
