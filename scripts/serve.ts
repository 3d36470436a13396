import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { contentTypes, headerRules, headersAt } from '../src/headers.ts';
import type { Settings } from '../src/settings.ts';
import { listen } from './serve/listen.ts';

/**
 * Serves a finished site like its host, below its base path and with its headers; the only server for
 * start, preview and tests.
 */
export function serve(
  folder: string,
  { base, origin }: Pick<Settings, 'base' | 'origin'>,
  port: number,
): Promise<Server> {
  const rules = headerRules({ origin });
  const files = sirv(folder, {
    etag: true,
    dev: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersAt(path, rules))) {
        response.setHeader(name, value);
      }
      const type = contentTypes[extname(path).slice(1)];
      if (type) response.setHeader('content-type', type);
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(404, { ...headersAt('/404.html', rules), ...type });
      createReadStream(join(folder, '404.html'))
        .once('error', () => response.end())
        .pipe(response);
    });
  });
  return listen(server, port);
}
