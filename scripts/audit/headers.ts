import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerRules, headersAt } from '../../src/headers.ts';
import { readSettings } from '../../src/settings.ts';
import { writeHeaders } from '../build/write-headers.ts';
import { CommandError } from '../command.ts';
import { currentName } from '../publish/release.ts';
import { serve } from '../serve.ts';
import { buildTestSite, testSite } from '../test/build-test-site.ts';
import { type Kind, kindsOf } from './headers/kinds.ts';
import { type Laid, type Running, startApache, startNginx } from './headers/web-servers.ts';

/** Locations of a site on its host, with their differences. */
const places = [
  { origin: 'http://127.0.0.1', base: '/' },
  { origin: 'https://thidua.example.vn', base: '/thi-dua/' },
];

type Place = (typeof places)[number];

const servers: Record<string, (laid: Laid, place: Place) => Promise<Running>> = {
  'npm start': startOwn,
  nginx: startNginx,
  Apache: startApache,
};

/**
 * Loads the header files of a build into real servers and compares their responses: to plain requests,
 * HEAD, a byte range and an unknown encoding.
 */
export async function auditHeaders(): Promise<void> {
  if (!existsSync(testSite) && (await buildTestSite()).failures.length > 0)
    throw new CommandError('The sample site does not build.');
  const wrong: string[] = [];
  // https servers have a certificate created for this run.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  for (const place of places) {
    const laid = lay(place);
    try {
      for (const [name, start] of Object.entries(servers)) {
        const { origin, stop } = await start(laid, place);
        try {
          for (const kind of await kindsOf(laid.site)) {
            const found = await differences(`${origin}${place.base}${kind.address}`, kind, place);
            wrong.push(...found.map((each) => `${name}, ${place.base}${kind.address}: ${each}`));
          }
        } finally {
          await stop();
        }
      }
    } finally {
      rmSync(laid.scratch, { recursive: true, force: true });
    }
  }
  if (wrong.length > 0) throw new CommandError(wrong.join('\n'));
  const kinds = (await kindsOf(testSite)).map(({ name }) => name);
  console.log(
    `${Object.keys(servers).join(', ')} send the same headers, HEAD, parts and plain bytes, below ${places.map(({ base }) => base).join(' and ')}, for: ${kinds.join(', ')}. IIS runs on Windows only: its web.config was not loaded.`,
  );
}

/** Copies the site to the path of its base, with the header files for that location. */
function lay(place: Place): Laid {
  const scratch = mkdtempSync(join(tmpdir(), 'headers-'));
  // Servers started by root read files as another user.
  chmodSync(scratch, 0o755);
  const releases = join(scratch, 'cac-ban');
  const site = join(releases, 'ban-0');
  mkdirSync(releases);
  cpSync(testSite, site, { recursive: true });
  symlinkSync('ban-0', join(releases, currentName));
  writeHeaders(site, place);
  const settings = { ...readSettings({}), ...place };
  return { host: { settings, releases, program: '', version: '' }, site, scratch };
}

async function startOwn({ site }: Laid, place: Place): Promise<Running> {
  const server = await serve(site, place, 0);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Differences between a server's response and the single source. */
async function differences(url: string, { status, path, type }: Kind, place: Place) {
  const rules = headerRules(place);
  const response = await fetch(url, { redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  const wanted = headersAt(path, rules);
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  const got = (name: string) => response.headers.get(name) ?? undefined;
  return [
    ...(response.status === status ? [] : [`answers ${response.status} instead of ${status}`]),
    ...(type.test(got('content-type') ?? '') ? [] : [`is of type ${got('content-type')}`]),
    ...[...names]
      .filter((name) => got(name) !== wanted[name])
      .map((name) => `${name} is "${got(name)}" instead of "${wanted[name]}"`),
    ...(await otherwiseAsked(url, status, bytes)),
  ];
}

/** Differences from a plain response for HEAD, a byte range and an unknown encoding. */
async function otherwiseAsked(url: string, status: number, whole: Buffer): Promise<string[]> {
  const ask = async (method: string, headers: Record<string, string>) => {
    const response = await fetch(url, { method, headers, redirect: 'manual' });
    return { is: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const head = await ask('HEAD', {});
  const odd = await ask('GET', { 'accept-encoding': 'khong-ai-biet, *;q=0' });
  const said = [
    ...(head.is === status && head.bytes.length === 0 ? [] : [`answers HEAD with ${head.is}`]),
    ...(odd.is === status && odd.bytes.equals(whole)
      ? []
      : [`answers an unknown encoding with ${odd.is}`]),
  ];
  if (status !== 200) return said;
  const part = await ask('GET', { 'accept-encoding': 'identity', range: 'bytes=1-9' });
  const isPart = part.is === 206 && part.bytes.equals(whole.subarray(1, 10));
  return isPart ? said : [...said, `answers a part with ${part.is}, ${part.bytes.length} bytes`];
}
