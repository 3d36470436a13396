import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { realPath } from './disk/real-path.ts';

/** The project's folder, where npm runs every command; content, output and caches are found from it. */
export const root = process.cwd();

/** Why the settings file cannot be used, in a sentence; commands report it when they read their settings. */
const refusedFile = loadSettingsFile(join(root, '.env'));

/** Settings may be in a file, so that nobody has to type them each time; the environment takes precedence. */
function loadSettingsFile(path: string): string | undefined {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) return undefined;
    // A pipe would block its reader forever.
    if (there.isFile() && there.size <= 1 << 20) return process.loadEnvFile(path) as undefined;
  } catch {
    // Reported below.
  }
  return `"${path}" không đọc được, cần một tệp chữ nhỏ, mỗi dòng một thiết lập như SITE_URL=https://thidua.example.vn/. Hãy sửa, đổi tên hoặc xóa đi.`;
}

/** An invalid setting; `message` is the whole text for the user. */
export class SettingError extends Error {}

/** The only settings of the project, read from the environment (README, “Settings”). */
export interface Settings {
  /** Folder in which staff write; absolute. `CONTENT_DIR`, default `content`. */
  contentDir: string;
  /** Folder that receives the finished site; absolute. `OUT_DIR`, default `dist`. */
  outDir: string;
  /** Origin of the published site without a trailing slash, from `SITE_URL`. */
  origin: string;
  /** Path of the published site, with slashes at both ends, from `SITE_URL`. */
  base: string;
  /** The single “today”, `yyyy-mm-dd`. `BUILD_DATE`, default the current day. */
  today: string;
  /** Whether records marked `sample: true` are shown. `SAMPLES=1`. */
  samples: boolean;
  /** Whether readers' browsers cache pages for offline use. `OFFLINE=0` removes the cache. */
  offline: boolean;
}

/**
 * Reads the settings from an environment.
 * @throws {SettingError} if one is invalid; the message names it and states what to write.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  if (refusedFile) throw new SettingError(refusedFile);
  if (env.PORT) readPort(env.PORT);
  const { origin, base } = readSiteUrl(env.SITE_URL || `http://127.0.0.1:${readPort(env.PORT)}/`);
  const samples = readSwitch('SAMPLES', env.SAMPLES);
  if (samples && isGovernment(origin)) {
    throw new SettingError(
      `SAMPLES=1 đưa nhân vật giả định lên trang thật ${origin}. Hãy bỏ SAMPLES khi dựng cho địa chỉ .gov.vn.`,
    );
  }
  const contentDir = resolve(root, env.CONTENT_DIR || 'content');
  refuseUrlMarks('Chương trình nằm ở', root);
  refuseUrlMarks('CONTENT_DIR là', contentDir);
  if (dirname(contentDir) === contentDir) {
    throw new SettingError(
      `CONTENT_DIR là "${contentDir}", gốc của cả ổ đĩa. Hãy ghi đúng thư mục nội dung, ví dụ CONTENT_DIR=content.`,
    );
  }
  return {
    contentDir,
    outDir: resolve(root, env.OUT_DIR || 'dist'),
    origin,
    base,
    today: readDay(env.BUILD_DATE),
    samples,
    offline: readSwitch('OFFLINE', env.OFFLINE || '1'),
  };
}

/** Vite takes paths for URLs, and reads what follows these characters as another part of them. */
function refuseUrlMarks(says: string, folder: string): void {
  const [mark] = folder.match(sep === '\\' ? /[#?%\p{Cc}]/u : /[#?%\\\p{Cc}]/u) ?? [];
  if (!mark) return;
  const shown = /\p{Cc}/u.test(mark) ? JSON.stringify(mark).slice(1, -1) : mark;
  throw new SettingError(
    `${says} "${folder}"; không dựng được trang từ đường dẫn có “${shown}”. Hãy đổi tên thư mục ấy, không dùng dấu #, ?, %, \\ và dấu xuống dòng.`,
  );
}

/** The full address of the published site, with a trailing slash. */
export function siteAddress({ origin, base }: Pick<Settings, 'origin' | 'base'>): string {
  return `${origin}${base}`;
}

/** Whether only the machine itself can open an origin: `localhost`, 127.0.0.0/8, `[::1]`. */
export function isLocal(origin: string): boolean {
  const host = hostOf(origin);
  return (
    /^(?:.+\.)?localhost$|^127\.|^0\.0\.0\.0$/.test(host) ||
    /^\[::(?:1?|ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0))\]$/.test(host)
  );
}

/** Whether an origin belongs to the government: `gov.vn` and everything below it. */
function isGovernment(origin: string): boolean {
  return /(?:^|\.)gov\.vn$/.test(hostOf(origin));
}

/**
 * The host in comparable form: lower case and punycode, by `URL`; without a trailing dot, which has no
 * meaning.
 */
function hostOf(origin: string): string {
  return new URL(origin).hostname.replace(/\.+$/, '');
}

function readSiteUrl(text: string): { origin: string; base: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new SettingError(
      `SITE_URL là "${text}", cần địa chỉ đầy đủ của trang, viết cả https://, ví dụ https://thidua.example.vn/`,
    );
  }
  // A host resolves such paths differently: links, feeds and QR codes would be broken.
  const [part] = /\/\/|[?#]/.exec(text.replace(/^https?:\/\//i, '')) ?? [];
  if (part || url.username || url.password) {
    throw new SettingError(
      `SITE_URL là "${text}", cần địa chỉ chỉ có tên miền và một đường dẫn, không có ${part ? `“${part}”` : 'tên người dùng'}, ví dụ https://thidua.example.vn/thi-dua/`,
    );
  }
  return {
    origin: url.origin,
    base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`,
  };
}

/** Vietnam is seven hours ahead of UTC all year; in milliseconds. */
const vietnamAhead = 7 * 3_600_000;

function readDay(text: string | undefined): string {
  if (!text) return new Date(Date.now() + vietnamAhead).toISOString().slice(0, 10);
  const day = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== text
  ) {
    throw new SettingError(
      `BUILD_DATE là "${text}", cần ngày dựng trang viết năm-tháng-ngày, ví dụ 2026-11-23.`,
    );
  }
  return text;
}

/**
 * The port of a server on this machine: `PORT`, else that of a local `SITE_URL`, else 4321.
 * @throws {SettingError} if it is invalid
 */
export function portOf({ PORT, SITE_URL }: Record<string, string | undefined>): number {
  if (PORT || !SITE_URL || !URL.canParse(SITE_URL)) return readPort(PORT);
  return Number(new URL(SITE_URL).port) || readPort(undefined);
}

/** The port on which this machine serves the site; 4321 by default. */
function readPort(text: string | undefined): number {
  if (!text) return 4321;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port;
  throw new SettingError(
    `PORT là "${text}", cần cổng của trang trên máy này: một số từ 1024 đến 65535.`,
  );
}

function readSwitch(name: string, text: string | undefined): boolean {
  if (!text || text === '0') return false;
  if (text === '1') return true;
  throw new SettingError(`${name} là "${text}"; viết ${name}=1 để bật, không dùng thì bỏ hẳn.`);
}

/** Folder for disposable files (parsed records, pictures, Astro's own cache). */
export const cacheDir = join(root, '.cache');

/**
 * Its part for one content folder, the same by whichever link that is named: the same record in another has its
 * pictures there.
 */
export function cacheOf(
  { contentDir }: Pick<Settings, 'contentDir'>,
  folder = process.env[cacheInstead] ?? cacheDir,
): string {
  return join(folder, createHash('sha256').update(realOf(contentDir)).digest('hex').slice(0, 8));
}

/** No setting: how a build that cannot write to `.cache` tells its processes, and the code that it bundles, of another. */
export const cacheInstead = 'CACHE_INSTEAD';

/** Commands refuse a folder that cannot be resolved, in their own words. */
function realOf(folder: string): string {
  try {
    return realPath(folder);
  } catch {
    return folder;
  }
}

/** A path as the user would write it: from the project's folder, with `/`. */
export function shownPath(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/**
 * A path as GitHub names it, from the root of the repository that a workflow has checked out; that may
 * be the content's own repository, with the program in a folder of it.
 */
export function pathInRepository(path: string): string {
  return relative(process.env.GITHUB_WORKSPACE || root, path).replaceAll('\\', '/');
}
