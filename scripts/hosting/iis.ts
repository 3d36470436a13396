import { currentName } from '../publish/release.ts';
import { type Host, hostName, isSecure } from './host.ts';

/**
 * A PowerShell script that creates the site in IIS 8 and later; headers and media types are in the
 * site's own `web.config`. PowerShell 5 reads a file without a byte order mark in the machine's legacy
 * code page: the mark keeps the Vietnamese comments readable.
 */
export function iisScript(host: Host): string {
  const { base } = host.settings;
  const folder = `${host.releases}\\${currentName}`.replaceAll('/', '\\');
  const name = hostName(host);
  const site =
    base === '/'
      ? `New-Website -Name 'Thi dua' -HostHeader '${name}' -Port 80 -PhysicalPath '${folder}' -Force`
      : `New-WebApplication -Site 'Default Web Site' -Name '${base.replaceAll('/', '')}' -PhysicalPath '${folder}' -Force`;
  return `\uFEFF# Lập trang trên IIS, do lệnh npm run hosting viết. Mở PowerShell bằng quyền quản trị rồi chạy tệp này.
$ErrorActionPreference = 'Stop'
Import-Module WebAdministration
${site}
${isSecure(host) ? `# Gắn chứng thư của cơ quan: IIS Manager, trang vừa lập, Bindings, Add, https, ${name}.` : ''}
`;
}
