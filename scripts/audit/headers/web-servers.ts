import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../../command.ts';
import { apacheSite } from '../../hosting/apache.ts';
import { type Host, isSecure } from '../../hosting/host.ts';
import { nginxSite } from '../../hosting/nginx.ts';
import { installByApt, mayUseApt } from '../../test/apt.ts';

/** A site laid out like a publication. */
export interface Laid {
  host: Host;
  /** The site itself. */
  site: string;
  /** For the server's own files. */
  scratch: string;
}

export interface Running {
  /** Its URL, without a final slash. */
  origin: string;
  stop: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/** Starts nginx on a loopback port with the configuration written by `npm run hosting -- nginx`. */
export async function startNginx({ host, scratch }: Laid): Promise<Running> {
  const program = programOrInstall('nginx', 'nginx');
  const port = await freePort();
  const config = join(scratch, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const server = atPort(nginxSite(host), port, scratch);
  writeFileSync(
    config,
    `${isRoot ? 'user www-data;' : ''}
daemon off; pid ${scratch}/nginx.pid; error_log stderr crit;
events { }
http {
  access_log off;
  ${folders.map((folder) => `${folder}_temp_path ${scratch}/${folder};`).join(' ')}
  include /etc/nginx/mime.types;
  ${server}
}
`,
  );
  return running(program, ['-e', 'stderr', '-c', config], port, isSecure(host));
}

/** Starts Apache on a loopback port with the virtual host written by `npm run hosting -- apache`. */
export async function startApache({ host, scratch }: Laid): Promise<Running> {
  const program = programOrInstall('apache2', 'apache2-bin', 'media-types');
  const port = await freePort();
  const config = join(scratch, 'apache.conf');
  const own = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'alias', 'deflate', 'filter'];
  const modules = [...own, 'ssl', 'socache_shmcb'];
  writeFileSync(
    config,
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/apache.log
TypesConfig /etc/mime.types
${atPort(apacheSite(host), port, scratch)}
`,
  );
  return running(program, ['-f', config, '-D', 'FOREGROUND'], port, isSecure(host));
}

/**
 * A server's configuration for one loopback port, with a certificate created for this run; without the
 * redirect from http, since there is only one port.
 */
function atPort(text: string, port: number, scratch: string): string {
  const [certificate, key] = certificateIn(scratch);
  return text
    .replace(/^server \{\n {2}listen 80;[\s\S]*?^\}\n/m, (block) =>
      block.includes('return 301 https') ? '' : block,
    )
    .replace(/<VirtualHost \*:80>[^<]*Redirect permanent[\s\S]*?<\/VirtualHost>\n/, '')
    .replace(/listen (?:80|443 ssl);/, (listen) => listen.replace(/\d+/, `127.0.0.1:${port}`))
    .replace(/ *listen \[::\].*\n/, '')
    .replace(/<VirtualHost \*:\d+>/, `<VirtualHost 127.0.0.1:${port}>`)
    .replaceAll(/\/etc\/\w+\/thi-dua\/chung-thu\.pem/g, certificate)
    .replaceAll(/\/etc\/\w+\/thi-dua\/khoa\.pem/g, key);
}

/** A self-signed certificate, valid for one day. */
function certificateIn(scratch: string): [string, string] {
  const [certificate, key] = [join(scratch, 'chung-thu.pem'), join(scratch, 'khoa.pem')];
  const words = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1 -keyout ${key} -out ${certificate}`;
  const { status } = spawnSync(programOrInstall('openssl', 'openssl'), words.split(' '), {
    stdio: 'ignore',
  });
  if (status !== 0) throw new CommandError('openssl made no certificate.');
  return [certificate, key];
}

function programOrInstall(name: string, ...packages: string[]): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const find = () => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const found = find() ?? (mayUseApt() && installByApt(...packages) ? find() : undefined);
  if (found) return found;
  throw new CommandError(
    `This audit needs ${name}. Install it (Debian: sudo apt-get install -y ${packages.join(' ')}).`,
  );
}

/** A running server; it stops on request, and when we exit. */
async function running(
  program: string,
  options: string[],
  port: number,
  secure: boolean,
): Promise<Running> {
  const child = spawn(program, options, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const stop = () => {
    process.off('exit', end);
    end();
    return ended;
  };
  const origin = `${secure ? 'https' : 'http'}://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (child.exitCode !== null || tries > 100) {
      await stop();
      throw new CommandError(`${program} does not start with the files written by a build.`);
    }
    await wait(100);
  }
  return { origin, stop };
}

const answers = (origin: string) =>
  fetch(origin, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );

/** A free port. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
