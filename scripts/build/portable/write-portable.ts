import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt, isFolder } from '../../../src/disk/entry.ts';
import { realPath } from '../../../src/disk/real-path.ts';
import { cutRoutes } from '../../../src/model/cut-routes.ts';
import { recordRoutes } from '../../../src/model/record-routes.ts';
import { searchRoutes } from '../../../src/model/search-routes.ts';
import { readDocuments } from '../../../src/page-search/page-documents.ts';
import { root, type Settings, siteAddress } from '../../../src/settings.ts';
import { shortDate } from '../../../src/text/date-words.ts';
import { CommandError } from '../../command.ts';
import { hashOf } from '../../verify/hash.ts';
import { parseSums, readSums, sumsName, writeSums } from '../../verify/sums.ts';
import { buildLock, withLock } from '../lock.ts';
import { isEmpty, isForUs, ownRecord, refuseForeign, removeSite } from '../own-site.ts';
import { readReceipt, receiptAt } from '../receipt.ts';
import { makeRenderingFolder } from '../rendering-folder.ts';
import { refuseForeignFile, removeSummed, writeSummed } from '../summed-file.ts';
import { swapSite } from '../swap-site.ts';
import { type CopiedSite, copiedPage, copiedStyle, copyStyle } from './copied-page.ts';
import { copiedScripts, scriptFor } from './copied-scripts.ts';
import { zipFolder } from './zip-folder.ts';

/** A portable copy that was made. */
export interface PortableCopy {
  folder: string;
  zip: string;
  files: number;
  /** Bytes of the zip. */
  size: number;
}

/** The paths of a site's copy: beside it. */
export function portablePlaces({ outDir }: Pick<Settings, 'outDir'>) {
  const folder = `${realPath(outDir)}-ban-chep`;
  return { folder, zip: `${folder}.zip` };
}

/**
 * Refuses to replace a folder or a zip that no earlier copy of this site wrote.
 * @throws {CommandError}
 */
export function refusePortablePlaces(settings: Settings): void {
  const { folder, zip } = portablePlaces(settings);
  refuseForeign(folder, readReceipt(folder), settings);
  if (entryAt(folder) && !isEmpty(folder) && !isCopy(folder)) {
    throw new CommandError(
      `Thư mục "${folder}" là một trang, không phải bản chép do lệnh này ghi. Hãy đổi tên thư mục ấy, hoặc chọn OUT_DIR khác.`,
      2,
    );
  }
  refuseForeignFile(zip);
}

/** Another site may use the path for its own `OUT_DIR`, with a receipt like ours; only a copy has a guide. */
const isCopy = (folder: string) =>
  parseSums(readSums(folder)?.toString('utf8') ?? '').has(guideName);

const guideName = 'doc-truoc.txt';

/**
 * Removes the copy of an earlier site, which may still show what is withheld today, with its zip.
 * @returns what an earlier build did not write, or what was changed since, and remains
 */
export async function removePortable(settings: Settings): Promise<string[]> {
  const { folder, zip } = portablePlaces(settings);
  const known = readReceipt(folder);
  const record = ownRecord(folder, known);
  const isOurs = isFolder(folder) && isCopy(folder) && (!record || isForUs(record, settings));
  if ((isOurs || isEmpty(folder)) && known.size > 0 && (await removeSite(folder, known)))
    rmSync(receiptAt(folder), { force: true });
  removeSummed(zip);
  return [folder, zip].filter(entryAt);
}

/** Reports the remaining copies of an earlier site. */
export function reportStale(left: readonly string[]): void {
  if (left.length === 0) return;
  console.warn(
    `Cảnh báo: ${left.join(', ')} không do lệnh này ghi, hoặc đã bị sửa, nên không xóa. Nếu là bản chép của trang cũ thì có thể còn nội dung nay đã ngừng công bố: hãy xem rồi tự xóa.`,
  );
}

/** For servers, programs that read by address, and search engines: useless in a copy on a disk. */
const forServers =
  /^(?:_headers|\.htaccess|web\.config|\.nojekyll|robots\.txt|404\.html|\.well-known\/.*|chia-se\/.*|pagefind\/.*)$|(?:^|\/)(?:sitemap.*\.xml|rss\.xml|atom\.xml|feed\.json)$/;
/**
 * In the copy in another form: scripts, fonts embedded in style sheets, data as scripts, a split
 * register as one table.
 */
const inOtherForm =
  /^_astro\/code\/.*\.(?:js|woff2)$|^chuyen-trang\.js$|^khen-thuong\/(?:ca-bang\.json$|bang\/)|^SHA256SUMS$/;
/** Files that scripts request: in the copy they are scripts of the same name. */
const asked = new RegExp(
  `^(?:${Object.values({ ...recordRoutes, ...searchRoutes })
    .filter((route) => /\.(?:json|txt)$/.test(route))
    .map((route) => route.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '.+'))
    .join('|')})$`,
);
/** Of these, files that only scripts read; the others are downloads too. */
const isOnlyAsked = (file: string) => asked.test(file) && !file.startsWith('du-lieu/');

/**
 * Makes the verified site again as a folder that a browser opens from a disk, and as a zip of it: only
 * files that match the site's sums, its links from page to page, its data as scripts.
 */
export function writePortable(settings: Settings): Promise<PortableCopy> {
  return withLock(buildLock, async () => {
    refusePortablePlaces(settings);
    const { folder, zip } = portablePlaces(settings);
    const rendering = makeRenderingFolder();
    try {
      await copySite(settings, rendering.site);
      writeSums(rendering.site);
      await swapSite(rendering.site, folder);
    } finally {
      rendering.remove();
    }
    const sums = readSums(folder)?.toString('utf8') ?? '';
    const files = [...parseSums(sums).keys(), sumsName];
    writeSummed(zip, (to) => zipFolder(folder, files, `ban-chep-${settings.today}`, to));
    return { folder, zip, files: files.length, size: statSync(zip).size };
  });
}

async function copySite(settings: Settings, target: string): Promise<void> {
  const { outDir, base, today } = settings;
  const sums = parseSums(readSums(outDir)?.toString('utf8') ?? '');
  const files = [...sums.keys()];
  const read = (file: string): Buffer => {
    const bytes = readFileSync(join(outDir, file));
    if (hashOf(bytes) === sums.get(file)) return bytes;
    throw new CommandError(`Trang ở ${outDir} bị sửa trong lúc chép (${file}). Hãy dựng lại.`);
  };
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  };
  const isCopied = (file: string) =>
    !forServers.test(file) && !inOtherForm.test(file) && !isOnlyAsked(file);
  const scripts = await copiedScripts(files, siteAddress(settings));
  const site: CopiedSite = {
    base,
    address: siteAddress(settings),
    day: shortDate(today),
    copied: new Set([...files.filter(isCopied), ...scripts.keys(), copyStyle]),
    leftOut: new Set(files.filter((file) => forServers.test(file))),
    scripts: new Map(files.flatMap((file) => pair(file, scriptFor(file)))),
  };
  const pages: unknown[] = [];
  // Nothing is slow from a disk: a copy contains the whole table, even if the site splits it.
  const table = sums.has(cutRoutes.registerWhole)
    ? cutRoutes.registerWhole
    : recordRoutes.registerTable;
  for (const file of files) {
    if (asked.test(file)) {
      const source = file === recordRoutes.registerTable ? table : file;
      write(`${file}.js`, asScript(file, read(source).toString('utf8')));
    }
    if (file.endsWith('.html')) {
      const html = read(file).toString('utf8');
      pages.push(...readDocuments(html, file.replace(/(^|\/)index\.html$/, '$1')));
      if (isCopied(file)) write(file, copiedPage(html, file, site));
    } else if (file.endsWith('.css')) {
      write(file, copiedStyle(read(file).toString('utf8'), file, site, read));
    } else if (isCopied(file)) write(file, read(file));
  }
  for (const [file, text] of scripts) write(file, text);
  write(copyStyle, readFileSync(join(root, 'src/components/copy/copy.css')));
  write(`${pageTexts}.js`, asScript(pageTexts, JSON.stringify(pages)));
  write(guideName, guideOf(site));
}

/** Every page's text, for `copied-pages.ts`. */
const pageTexts = 'tim-kiem/noi-dung.json';

const pair = (file: string, own: string | undefined): [string, string][] =>
  own ? [[file, own]] : [];

/** A file as a classic script that passes its value on: JSON is already an expression. */
function asScript(file: string, text: string): string {
  const value = file.endsWith('.json') ? text : JSON.stringify(text);
  return `(globalThis.banChep??={})[${JSON.stringify(file)}]=${value}\n`;
}

const guideOf = ({ address, day }: CopiedSite) =>
  [
    `Bản chép ngày ${day} của ${address}`,
    '',
    'Mở tệp index.html bằng Chrome, Edge hoặc Firefox; không cần mạng, không cần cài đặt.',
    'Giải nén cả tệp zip trước khi mở; giữ nguyên các thư mục.',
    `Kiểm tra bản chép còn nguyên: sha256sum --check ${sumsName} (Linux, macOS).`,
    `Nội dung có thể đã được sửa hoặc thôi công bố sau ngày ${day}: tra lại ở ${address}`,
    '',
  ].join('\r\n');

/** Reports where the copy is. */
export function reportPortable({ folder, zip, files, size }: PortableCopy): void {
  const megabytes = (size / 1e6).toLocaleString('vi', { maximumFractionDigits: 1 });
  console.log(
    `Đã ghi bản chép mở được từ ổ đĩa, USB: ${folder} (${files} tệp); ${zip} (${megabytes} MB), mã kiểm tra ở ${zip}.sha256.`,
  );
}
