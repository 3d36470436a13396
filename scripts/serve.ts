import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import type { Settings } from '../src/settings.ts';
import { CommandError } from './command.ts';

/** Serves a finished site as its host would, below its base path; the one server of start, preview and tests. */
export function serve(
  folder: string,
  { base }: Pick<Settings, 'base'>,
  port: number,
): Promise<Server> {
  const files = sirv(folder, { etag: true, dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, () => {
      request.url = '/404.html';
      response.statusCode = 404;
      files(request, response, () => void response.end());
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CommandError(
              `Port ${port} is taken by another program. Close it, or choose one: SITE_URL=http://127.0.0.1:${port + 1}/ npm start`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
