import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headerRules, headersAt } from '../../../src/headers.ts';

/** Cacheable files are not sent twice. */
const rules = headerRules({ origin: 'http://127.0.0.1' });

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface BenchServer {
  url: string;
  /** Responses sent so far, including those to workers. */
  sent: { path: string; bytes: number }[];
  close(): void;
}

/** Serves a folder with brotli, like a good host; compressed files are sent as they are. */
export async function brotliServer(folder: string): Promise<BenchServer> {
  const cache = new Map<string, Buffer>();
  const sent: BenchServer['sent'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      if (!statSync(file).isFile()) throw new Error('no file');
      const type = TYPES[extname(file)];
      let body = cache.get(file);
      if (!body) {
        const bytes = readFileSync(file);
        const quality = {
          params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 3e6 ? 9 : 11 },
        };
        body = type ? brotliCompressSync(bytes, quality) : bytes;
        cache.set(file, body);
      }
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(type ? { 'content-encoding': 'br' } : {}),
        'cache-control': headersAt(path, rules)['Cache-Control'] ?? 'no-cache',
      });
      sent.push({ path, bytes: body.length });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    sent,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
