import { resolve } from 'node:path';
import { root, siteAddress } from '../../src/settings.ts';
import type { Host } from './host.ts';
import { nginxSite } from './nginx.ts';

/** Paths of the machine's folders inside the containers. */
const inside = { content: '/noi-dung', releases: '/cac-ban' };

/**
 * Two containers over the same two folders of the machine: `dung` watches the content and publishes,
 * without a network; `web` serves the published site and cannot write.
 * @param folder the folder of this file and the Dockerfile; the image is built from this program
 */
export function composeFile(host: Host, folder: string): string {
  return `# Hai dịch vụ: "dung" theo dõi nội dung, dựng và đưa bản mới vào thư mục các bản; "web" chỉ đọc và phục vụ.
# Chạy ở thư mục này: docker compose up --detach. Do lệnh npm run hosting viết.
services:
  dung:
    build:
      context: ${root}
      dockerfile: ${resolve(folder)}/Dockerfile
    restart: unless-stopped
    network_mode: none
    read_only: true
    cap_drop: [ALL]
    security_opt: ['no-new-privileges:true']
    user: '1000:1000'
    environment:
      CONTENT_DIR: ${inside.content}
      OUT_DIR: /chuong-trinh/.build/trang
      SITE_URL: ${siteAddress(host.settings)}
    volumes:
      - ./noi-dung:${inside.content}
      - ./cac-ban:${inside.releases}
      - tam:/chuong-trinh/.build
      - dem:/chuong-trinh/.cache
      - astro:/chuong-trinh/.astro
    tmpfs: [/tmp]
    command: ['npm', 'run', 'watch', '--', '${inside.releases}']

  web:
    image: nginxinc/nginx-unprivileged:1.28-alpine
    restart: unless-stopped
    read_only: true
    cap_drop: [ALL]
    security_opt: ['no-new-privileges:true']
    ports: ['80:8080']
    volumes:
      - ./cac-ban:${inside.releases}:ro
      - ./nginx.conf:/etc/nginx/conf.d/default.conf:ro
    tmpfs: [/tmp]

volumes:
  tam:
  dem:
  astro:
`;
}

/** The image for building: the program with its build dependencies, without test dependencies. */
export function dockerfile(): string {
  return `FROM node:22-bookworm-slim
# Node 26, which the program brings along, needs it, and slim images leave it out.
RUN apt-get update && apt-get install --yes --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/*
WORKDIR /chuong-trinh
COPY . .
RUN npm ci --omit=dev && npm cache clean --force && mkdir -p .build .cache .astro && chown node:node .build .cache .astro
USER node
`;
}

/** Files of the program's folder excluded from the image. */
export const dockerIgnore = `.git
.env
.build
.cache
.astro
dist
node_modules
`;

/** nginx inside the container: it accepts any host name, behind the machine's own https. */
export function containerSite(host: Host): string {
  const { origin } = host.settings;
  const http = { ...host.settings, origin: origin.replace(/^https:/, 'http:') };
  const rules = nginxSite({ ...host, releases: inside.releases, settings: http });
  return rules
    .replaceAll('listen 80;', 'listen 8080;')
    .replace('  listen [::]:80;\n', '')
    .replace(/server_name .*;/, 'server_name _;');
}
