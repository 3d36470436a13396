import { lstatSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import { isWithin, realPath } from '../../src/disk/real-path.ts';
import { root, type Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { refuseForeign } from './own-site.ts';
import { readReceipt } from './receipt.ts';
import { renderingName } from './rendering-folder.ts';
import { places } from './swap-site.ts';

/** The name of a release in a folder for them: the hash of its sums. */
export const releaseName = /^ban-([0-9a-f]{64})$/;

/**
 * A build replaces its output folder wholly, so that folder may hold nothing but what an earlier build for
 * the same address has written. What stands where a replacement makes its folders goes aside (`swapSite`).
 * @param isAside whether what others have put into a site goes aside too, since a withdrawal waits for nobody
 * @throws {CommandError} when it holds the project or the content, or files of somebody else.
 */
export function refuseOutDir(settings: Settings, isAside = false): void {
  refuseOutPlace(settings);
  const { site } = places(settings.outDir);
  refuseForeign(site, readReceipt(site), settings, isAside);
}

/** The same without a look at what stands there. */
export function refuseOutPlace(settings: Settings): void {
  const { site } = places(settings.outDir);
  const content = realPath(settings.contentDir);
  for (const folder of [realPath(root), content]) {
    if (isWithin(folder, site)) throw placeRefusal('OUT_DIR', settings.outDir, site, folder);
  }
  refusePlace('OUT_DIR', settings.outDir, site, content);
  refuseMount(settings.outDir, site);
}

/** The root of a disk cannot be renamed, and what stands beside it is on another. */
function refuseMount(given: string, site: string): void {
  if (!isFolder(site) || lstatSync(site).dev === lstatSync(dirname(site)).dev) return;
  throw new CommandError(
    `OUT_DIR là "${given}": đây là gốc của một ổ đĩa được gắn vào, nên không thay được cả thư mục. Hãy chọn một thư mục con, ví dụ ${join(given, 'trang')}.`,
    2,
  );
}

/**
 * Refuses a folder to write a site into that lies in what people or other commands keep.
 * @param name what the person at the terminal calls it
 * @param given as it was written; the refusal says so where links lead elsewhere
 * @param folder where that is, really
 * @throws {CommandError}
 */
export function refusePlace(name: string, given: string, folder: string, content: string): void {
  // Files there are the system's: some never end, some keep their reader waiting.
  if (/^\/(?:proc|sys)(?:\/|$)|^\/dev(?:\/(?!shm\/)|$)/.test(folder)) {
    throw new CommandError(
      `${name} là "${given}": đây là chỗ của hệ thống. Hãy chọn thư mục khác.`,
      2,
    );
  }
  const project = realPath(root);
  const taken = [content, ...kept.map((each) => join(project, each))].find((each) =>
    isWithin(folder, each),
  );
  if (taken) throw placeRefusal(name, given, folder, taken);
  const names = folder.split(sep);
  const release = names.find((each) => releaseName.test(each));
  if (release) {
    throw new CommandError(
      `${name} là "${given}", nằm trong bản "${release}" mà npm run publish đã đưa lên. Hãy chọn thư mục khác.`,
      2,
    );
  }
  if (names.some((each) => renderingName.test(each))) {
    throw placeRefusal(name, given, folder, join(project, '.build'));
  }
}

/**
 * Refuses a place for any other output where a build or a publication would take what is written there for somebody's change of
 * a finished site, or a check for content.
 * @param name what the person at the terminal calls it
 * @throws {CommandError}
 */
export function refuseOut(
  folder: string,
  { contentDir, outDir }: Pick<Settings, 'contentDir' | 'outDir'>,
  {
    name = 'Thư mục --out',
    isForContent = false,
  }: { name?: string; isForContent?: boolean | undefined } = {},
): void {
  const [real, site, content] = [folder, outDir, contentDir].map(realPath) as [
    string,
    string,
    string,
  ];
  if (isWithin(real, site)) throw placeRefusal(name, folder, real, outDir);
  if (isForContent && isWithin(real, content)) return;
  refusePlace(name, folder, real, content);
}

/** What of the project's folder is not for sites; whatever else lies there is judged by what it holds. */
const kept = [
  '.astro',
  '.cache',
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'content',
  'docs',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
];

/** Says that a place is taken, and where it really is. */
export function placeRefusal(
  name: string,
  given: string,
  folder: string,
  taken: string,
): CommandError {
  const leads = given === folder ? '' : ` (dẫn tới "${folder}")`;
  return new CommandError(
    `${name} là "${given}"${leads}, trùng hoặc lồng với thư mục "${taken}". Hãy chọn một thư mục riêng${name === 'OUT_DIR' ? ', ví dụ dist' : ''}.`,
    2,
  );
}
