import { siteAddress } from '../../src/settings.ts';
import { apacheSite } from './apache.ts';
import { composeFile, containerSite, dockerfile, dockerIgnore } from './container.ts';
import type { Host } from './host.ts';
import { iisScript } from './iis.ts';
import { nginxSite } from './nginx.ts';
import {
  buildCommand,
  githubWorkflow,
  gitlabPipeline,
  netlifyBuild,
  siteFolder,
} from './repository.ts';

/** A way to host a site: its files, by path below a folder, and instructions. */
export interface Way {
  files: (host: Host, folder: string) => Record<string, string>;
  next: (host: Host) => string;
  /** Whether the host fetches the program from a repository, which must be given. */
  takesProgram?: true;
}

/** All supported hosts; docs/trien-khai.md has a section for each. */
export const ways: Record<string, Way> = {
  nginx: {
    files: (host) => ({ 'thi-dua.conf': nginxSite(host) }),
    next: () =>
      'Chép thi-dua.conf vào /etc/nginx/conf.d/ rồi chạy: nginx -t && systemctl reload nginx',
  },
  apache: {
    files: (host) => ({ 'thi-dua.conf': apacheSite(host) }),
    next: () =>
      'Chép thi-dua.conf vào /etc/apache2/sites-available/ rồi chạy: a2enmod headers deflate ssl && a2ensite thi-dua && systemctl reload apache2',
  },
  iis: {
    files: (host) => ({ 'lap-trang.ps1': iisScript(host) }),
    next: () => 'Trên máy chủ Windows, mở PowerShell bằng quyền quản trị và chạy lap-trang.ps1.',
  },
  container: {
    files: (host, folder) => ({
      'compose.yml': composeFile(host, folder),
      Dockerfile: dockerfile(),
      'Dockerfile.dockerignore': dockerIgnore,
      'nginx.conf': containerSite(host),
    }),
    next: () =>
      'Đặt nội dung vào thư mục noi-dung bên cạnh compose.yml, lập thư mục cac-ban, rồi chạy: docker compose up --detach',
  },
  github: {
    takesProgram: true,
    files: (host) => ({ '.github/workflows/trang.yml': githubWorkflow(host) }),
    next: () =>
      'Chép vào kho nội dung; ở Settings, Pages, Source chọn GitHub Actions, rồi đẩy nhánh main.',
  },
  gitlab: {
    takesProgram: true,
    files: (host) => ({ '.gitlab-ci.yml': gitlabPipeline(host) }),
    next: () =>
      'Chép vào kho nội dung, đặt biến KHOA_GHI và lịch chạy hằng ngày, rồi đẩy nhánh chính.',
  },
  netlify: {
    takesProgram: true,
    files: (host) => ({ 'netlify.toml': netlifyBuild(host) }),
    next: () => 'Chép vào kho nội dung rồi nối kho ấy với một trang mới trên Netlify.',
  },
  cloudflare: {
    takesProgram: true,
    files: () => ({}),
    next: (host) =>
      `Trong Cloudflare Pages, nối kho nội dung; Build command: ${buildCommand(host)}\nBuild output directory: ${siteFolder}. Biến: NODE_VERSION=22, CONTENT_DIR=.., SITE_URL=${siteAddress(host.settings)}`,
  },
};
