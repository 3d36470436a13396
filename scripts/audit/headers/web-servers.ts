import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../../command.ts';
import { installByApt, mayUseApt } from '../../test/apt.ts';

/** A site laid out as on a host. */
export interface Laid {
  /** The folder of the host's first address. */
  documents: string;
  /** The site itself, in `documents` below its base. */
  site: string;
  /** For the server's own files. */
  scratch: string;
}

export interface Running {
  /** Where it answers, without a final slash. */
  origin: string;
  stop: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;

/** Starts nginx on a loopback port; of headers it knows only the files that a build wrote. */
export async function startNginx({ documents, site, scratch }: Laid): Promise<Running> {
  const program = programOrInstall('nginx', 'nginx');
  const port = await freePort();
  const config = join(scratch, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    config,
    `${isRoot ? 'user www-data;' : ''}
daemon off; pid ${scratch}/nginx.pid; error_log stderr crit;
events { }
http {
  access_log off;
  ${folders.map((folder) => `${folder}_temp_path ${scratch}/${folder};`).join(' ')}
  include /etc/nginx/mime.types;
  include ${site}/nginx-headers.conf;
  server {
    listen 127.0.0.1:${port};
    root ${documents};
    include ${site}/nginx-server.conf;
  }
}
`,
  );
  return running(program, ['-e', 'stderr', '-c', config], port);
}

/** Starts Apache on a loopback port; of headers it knows only the `.htaccess` that a build wrote. */
export async function startApache({ documents, scratch }: Laid): Promise<Running> {
  const program = programOrInstall('apache2', 'apache2-bin', 'media-types');
  const port = await freePort();
  const config = join(scratch, 'apache.conf');
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'];
  writeFileSync(
    config,
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/apache.log
TypesConfig /etc/mime.types
DocumentRoot ${documents}
DirectoryIndex index.html
<Directory ${documents}>
  Require all granted
  AllowOverride FileInfo Options
</Directory>
`,
  );
  return running(program, ['-f', config, '-D', 'FOREGROUND'], port);
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

/** A server that answers; it stops when told, and with us. */
async function running(program: string, options: string[], port: number): Promise<Running> {
  const child = spawn(program, options, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const stop = () => {
    process.off('exit', end);
    end();
    return ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (child.exitCode !== null || tries > 100) {
      await stop();
      throw new CommandError(`${program} does not start with the files that a build wrote.`);
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

/** A port that nobody uses now. */
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
