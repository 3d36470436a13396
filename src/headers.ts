import type { Settings } from './settings.ts';

/** Headers below a path (`/nhung/`) or of one file (`/rss.xml`); null removes one. */
export interface HeaderRule {
  at: string;
  headers: Record<string, string | null>;
}

const policy = (parts: Record<string, string> = {}) =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...parts,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const anybodyReads = { 'Access-Control-Allow-Origin': '*' };
const open = { ...anybodyReads, 'Cross-Origin-Resource-Policy': 'cross-origin' };
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Where a build puts code, stylesheets and fonts, below the base: named by content, never withdrawn. */
export const codeFolder = '_astro/code';

/** Where it puts the pictures of content. */
export const pictureFolder = '_astro/pictures';

/**
 * The single source of the site's response headers, for every server; later rules take precedence. Paths
 * are below the site's base. Only code and fonts are cached: everything generated from content,
 * including pictures and the search index, is requested each time, so that a withdrawal takes effect at
 * once.
 */
export function headerRules({ origin }: Pick<Settings, 'origin'>): HeaderRule[] {
  return [
    {
      at: '/',
      headers: {
        'Content-Security-Policy': policy(),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy':
          'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'no-cache',
        ...(origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
      },
    },
    { at: `/${codeFolder}/`, headers: forever },
    {
      at: '/pagefind/pagefind-worker.js',
      headers: {
        'Content-Security-Policy': policy({ 'script-src': "'self' 'wasm-unsafe-eval'" }),
      },
    },
    { at: '/chia-se/', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    {
      at: '/nhung/',
      headers: {
        'Content-Security-Policy': policy({ 'frame-ancestors': '*' }),
        'X-Frame-Options': null,
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    },
    ...['/du-lieu/', '/rss.xml', '/atom.xml', '/feed.json'].map((at) => ({ at, headers: open })),
    // Feeds of units, movements and criteria are beside their pages, and not every server supports
    // patterns.
    ...['/don-vi/', '/phong-trao/', '/tieu-chi/'].map((at) => ({ at, headers: anybodyReads })),
  ];
}

/** The headers of one path below the base, according to the rules. */
export function headersAt(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const found = rules
    .filter(({ at }) => (at.endsWith('/') ? path.startsWith(at) : path === at))
    .flatMap(({ headers }) => Object.entries(headers));
  return Object.fromEntries(
    Object.entries(Object.fromEntries(found)).filter((pair): pair is [string, string] => !!pair[1]),
  );
}

/** File types that some servers are known to send without a type or as text, which matters with `nosniff`. */
export const contentTypes: Record<string, string> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
