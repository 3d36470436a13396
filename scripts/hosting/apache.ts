import { siteAddress } from '../../src/settings.ts';
import { currentName } from '../publish/release.ts';
import { type Host, hostName, isSecure } from './host.ts';

/** A virtual host for Apache 2.4; the headers are in the site's own `.htaccess`. */
export function apacheSite(host: Host): string {
  const { origin, base } = host.settings;
  const folder = `${host.releases}/${currentName}`;
  const name = hostName(host);
  return `# Máy chủ Apache của ${siteAddress(host.settings)}, do lệnh npm run hosting viết.
# Chép vào /etc/apache2/sites-available/, rồi: a2enmod headers deflate${isSecure(host) ? ' ssl' : ''} && a2ensite thi-dua && systemctl reload apache2
${isSecure(host) ? `<VirtualHost *:80>\n  ServerName ${name}\n  Redirect permanent / ${origin}/\n</VirtualHost>\n` : ''}
<VirtualHost *:${isSecure(host) ? 443 : 80}>
  ServerName ${name}
${isSecure(host) ? certificate : ''}
${base === '/' ? `  DocumentRoot ${folder}` : `  Alias ${base} ${folder}/\n  RedirectMatch permanent "^${base.replace(/\/$/, '')}$" ${base}`}
  <Directory ${host.releases}>
    Require all granted
    # Tiêu đề HTTP nằm ở .htaccess của trang; hien-tai là liên kết tới bản đang đăng.
    AllowOverride FileInfo Options=Indexes
    Options FollowSymLinks
    DirectoryIndex index.html
  </Directory>
  <FilesMatch "^(?:_headers|web\\.config)$">
    Require all denied
  </FilesMatch>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/csv text/plain text/xml application/javascript text/javascript application/json application/xml application/rss+xml application/atom+xml application/manifest+json image/svg+xml
  </IfModule>
</VirtualHost>
`;
}

const certificate = `  SSLEngine on
  # Chứng thư và khóa của cơ quan: đặt vào hai đường dẫn này, hoặc sửa hai dòng này.
  SSLCertificateFile /etc/apache2/thi-dua/chung-thu.pem
  SSLCertificateKeyFile /etc/apache2/thi-dua/khoa.pem
`;
