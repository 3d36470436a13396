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

/** The name of a release in a folder of releases: the hash of its sums. */
export const releaseName = /^ban-([0-9a-f]{64})$/;

/**
 * A build replaces its whole output folder, so that folder may contain only what an earlier build for
 * the same address has written. Anything in the way of the folders of a replacement is moved aside
 * (`swapSite`).
 * @param isAside whether to move aside what others have put into a site, since a withdrawal must not
 * wait
 * @throws {CommandError} if it contains the project or the content, or files of someone else.
 */
export function refuseOutDir(settings: Settings, isAside = false): void {
  refuseOutPlace(settings);
  const { site } = places(settings.outDir);
  refuseForeign(site, readReceipt(site), settings, isAside);
}

/** The same without inspecting its contents. */
export function refuseOutPlace(settings: Settings): void {
  const { site } = places(settings.outDir);
  const content = realPath(settings.contentDir);
  for (const folder of [realPath(root), content]) {
    if (isWithin(folder, site)) throw placeRefusal('OUT_DIR', settings.outDir, site, folder);
  }
  refusePlace('OUT_DIR', settings.outDir, site, content);
  refuseMount(settings.outDir, site);
}

/** The root of a disk cannot be renamed, and its siblings are on another disk. */
function refuseMount(given: string, site: string): void {
  if (!isFolder(site) || lstatSync(site).dev === lstatSync(dirname(site)).dev) return;
  throw new CommandError(
    `OUT_DIR là "${given}": đây là gốc của một ổ đĩa được gắn vào, nên không thay được cả thư mục. Hãy chọn một thư mục con, ví dụ ${join(given, 'trang')}.`,
    2,
  );
}

/**
 * Refuses an output folder for a site inside what people or other commands use.
 * @param name the user's name for it
 * @param given the path as written; the refusal mentions if links lead elsewhere
 * @param folder the resolved path
 * @throws {CommandError}
 */
export function refusePlace(name: string, given: string, folder: string, content: string): void {
  // Files there belong to the system: some never end, some block their reader.
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
 * Refuses a path for any other output if a build or a publication would take the output for someone's
 * change to a finished site, or a check for content.
 * @param name the user's name for it
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

/** Folders of the project that are not for sites; any other is judged by its contents. */
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

/** The message that a path is in use, and where it leads. */
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
