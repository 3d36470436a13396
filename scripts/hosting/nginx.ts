import { contentTypes, type HeaderRule, headerRules } from '../../src/headers.ts';
import { siteAddress } from '../../src/settings.ts';
import { currentName } from '../publish/release.ts';
import { type Host, hostName, isSecure } from './host.ts';

/**
 * One file for `/etc/nginx/conf.d/`: media types, one map per header by path, and the complete server.
 */
export function nginxSite(host: Host): string {
  const { base } = host.settings;
  const rules = headerRules(host.settings);
  const below = base.replace(/\/$/, '');
  const folder = `${host.releases}/${currentName}`;
  return `# Máy chủ nginx của ${siteAddress(host.settings)}, do lệnh npm run hosting viết; nâng cấp chương trình thì viết lại.
# Chép vào /etc/nginx/conf.d/, rồi: nginx -t && systemctl reload nginx

# nginx có thể nhắc rằng đã biết vài đuôi tệp: hai nơi nói như nhau.
types {
${Object.entries(contentTypes)
  .map(([extension, type]) => `  ${type} ${extension};`)
  .join('\n')}
}
${namesOf(rules)
  .map((name) => mapOf(name, base, rules))
  .join('\n')}
${isSecure(host) ? redirectToHttps(host) : ''}
server {
${listen(host)}
  server_name ${hostName(host)};
  server_tokens off;

  charset utf-8;
  charset_types text/css text/csv text/plain text/xml application/javascript application/json;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/csv text/plain text/xml application/javascript application/json application/xml application/rss+xml application/atom+xml application/feed+json application/manifest+json image/svg+xml;

${namesOf(rules)
  .map((name) => `  add_header ${name} ${variable(name)} always;`)
  .join('\n')}

  error_page 404 ${base}404.html;
  # Thư mục không có trang; tệp cấu hình của máy chủ khác.
  error_page 403 =404 ${base}404.html;
  location ~ /(?:\\.(?!well-known/)|(?:_headers|web\\.config)$) { return 404; }
${base === '/' ? `  root ${folder};` : `  location ${base} { alias ${folder}/; }\n  location = ${below} { return 301 ${base}; }`}
  index index.html;
}
`;
}

/** The listen directives; the certificate is the office's own. */
function listen(host: Host): string {
  if (!isSecure(host)) return '  listen 80;\n  listen [::]:80;';
  return `  listen 443 ssl;
  listen [::]:443 ssl;
  # Chứng thư và khóa của cơ quan: đặt vào hai đường dẫn này, hoặc sửa hai dòng này.
  ssl_certificate /etc/nginx/thi-dua/chung-thu.pem;
  ssl_certificate_key /etc/nginx/thi-dua/khoa.pem;`;
}

function redirectToHttps(host: Host): string {
  return `server {
  listen 80;
  listen [::]:80;
  server_name ${hostName(host)};
  return 301 https://$host$request_uri;
}`;
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
  // nginx uses the first matching pattern, our rules the last.
  return [`map $uri ${variable(name)} {`, ...lines.reverse(), '}'].join('\n');
}

const variable = (name: string) => `$tdkt_${name.toLowerCase().replaceAll('-', '_')}`;

function pattern(base: string, at: string): string {
  const path = `${base.replace(/\/$/, '')}${at}`.replaceAll('.', '\\.');
  return `~^${path}${at.endsWith('/') ? '' : '$'}`;
}
