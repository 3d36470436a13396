import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt, isFolder } from '../../../src/disk/entry.ts';
import { realPath } from '../../../src/disk/real-path.ts';
import { removeLeftBeside } from '../../../src/disk/write-whole.ts';
import { cutRoutes } from '../../../src/model/cut-routes.ts';
import { recordRoutes } from '../../../src/model/record-routes.ts';
import { searchRoutes } from '../../../src/model/search-routes.ts';
import { readDocuments } from '../../../src/page-search/page-documents.ts';
import { root, type Settings, siteAddress } from '../../../src/settings.ts';
import { shortDate } from '../../../src/text/date-words.ts';
import { CommandError } from '../../command.ts';
import { reasonOf } from '../../refusals.ts';
import { hashOf } from '../../verify/hash.ts';
import { parseSums, readSums, sumsName, writeSums } from '../../verify/sums.ts';
import { buildLock, withLock } from '../lock.ts';
import { isEmpty, isForUs, ownRecord, refuseForeign, removeSite } from '../own-site.ts';
import { readReceipt, receiptAt } from '../receipt.ts';
import { makeRenderingFolder } from '../rendering-folder.ts';
import { refuseForeignFile, removeSummed, writeSummed } from '../summed-file.ts';
import { putReceiptAside, recoverSite, swapSite } from '../swap-site.ts';
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
  /** Where what others had put into the earlier copy, or in the way of this one, is now. */
  aside: string[];
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

/** What a removal leaves of a copy, and why if the system does not let us remove it. */
export interface StaleCopy {
  left: string[];
  reasons: string[];
}

/**
 * Removes the copy of an earlier site, which may still show what is withheld today, with its zip and what an
 * interrupted build has left of either. Never throws: the site is already in place, and no withdrawal waits for a copy.
 * @returns what an earlier build did not write, what was changed since, or what cannot be removed
 */
export function removePortable(settings: Settings): Promise<StaleCopy> {
  return withLock(buildLock, async () => {
    const { folder, zip } = portablePlaces(settings);
    const stale: StaleCopy = { left: [], reasons: [] };
    for (const [place, remove] of [
      [folder, () => removeFolder(folder, settings)],
      [zip, () => removeZip(zip)],
    ] as const) {
      try {
        putReceiptAside(place);
        stale.left.push(...(await remove()));
      } catch (error) {
        stale.reasons.push(reasonOf(error));
      }
      if (entryAt(place)) stale.left.push(place);
    }
    return stale;
  });
}

async function removeFolder(folder: string, settings: Settings): Promise<string[]> {
  const left = await recoverSite(folder);
  const known = readReceipt(folder);
  const record = ownRecord(folder, known);
  const isOurs = isFolder(folder) && isCopy(folder) && (!record || isForUs(record, settings));
  if ((isOurs || isEmpty(folder)) && known.size > 0 && (await removeSite(folder, known)))
    rmSync(receiptAt(folder), { force: true });
  return left;
}

function removeZip(zip: string): string[] {
  removeLeftBeside(zip, 0);
  removeSummed(zip);
  return [];
}

/** Reports the remaining copies of an earlier site. */
function reportStale({ left, reasons }: StaleCopy): void {
  if (left.length + reasons.length === 0) return;
  const why =
    reasons.length > 0 ? reasons.join(' ') : 'Lệnh này không ghi, hoặc đã bị sửa, nên không xóa.';
  console.warn(
    `Cảnh báo: bên cạnh trang còn ${left.join(', ') || 'bản chép cũ'}. ${why} Trang đã dựng xong và không gồm thứ ấy, nhưng nếu là bản chép của trang cũ thì ở đó vẫn nêu tên những người nay được ẩn: hãy xem rồi tự xóa, đừng chép cho ai.`,
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
    removeLeftBeside(zip, 0);
    const rendering = makeRenderingFolder();
    let aside: string[];
    try {
      await copySite(settings, rendering.site);
      writeSums(rendering.site);
      aside = await swapSite(rendering.site, folder);
    } finally {
      rendering.remove();
    }
    const sums = readSums(folder)?.toString('utf8') ?? '';
    const files = [...parseSums(sums).keys(), sumsName];
    writeSummed(zip, (to) => zipFolder(folder, files, `ban-chep-${settings.today}`, to));
    return { folder, zip, files: files.length, size: statSync(zip).size, aside };
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

/**
 * Makes the copy of a site that was just built, or removes that of an earlier one, and reports it. The site does not
 * depend on it: what fails here is a warning.
 */
export async function renewPortable(settings: Settings, isWanted: boolean): Promise<void> {
  if (isWanted) {
    try {
      return reportPortable(await writePortable(settings));
    } catch (error) {
      console.warn(
        `Cảnh báo: trang đã dựng xong, nhưng chưa ghi được bản chép mở từ ổ đĩa. ${reasonOf(error)} Xong thì chạy lại npm run build -- --portable.`,
      );
    }
  }
  reportStale(await removePortable(settings));
}

function reportPortable({ folder, zip, files, size, aside }: PortableCopy): void {
  const megabytes = (size / 1e6).toLocaleString('vi', { maximumFractionDigits: 1 });
  console.log(
    `Đã ghi bản chép mở được từ ổ đĩa, USB: ${folder} (${files} tệp); ${zip} (${megabytes} MB), mã kiểm tra ở ${zip}.sha256.`,
  );
  if (aside.length > 0) reportStale({ left: aside, reasons: [] });
}
