import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { entryAt, isFile } from '../../src/disk/entry.ts';
import { moveAside } from '../../src/disk/move-aside.ts';
import { writeInside, writeWhole } from '../../src/disk/write-whole.ts';
import { recordAt } from '../../src/model/published-addresses.ts';
import { copiesFolder } from '../../src/model/read/content-files.ts';
import { addressesBelow } from '../../src/model/routes.ts';
import type { Settings } from '../../src/settings.ts';
import { exact } from '../../src/text/fold.ts';
import { CommandError } from '../command.ts';
import { peopleRecordName, publishedName } from '../people-on-record.ts';
import { reasonOf } from '../refusals.ts';
import { hashOf } from '../verify/hash.ts';
import { unchanged } from './refuse-unpublishable.ts';

/* What a release folder and the content folders published to it store about each other, so that older
   content does not show again what newer content has withdrawn. A content folder may undo a withdrawal
   with one edit if it has published the withdrawal, or anything after it. */

/** Beside the releases, not read by any web server. */
const memoryName = '.da-dua-len.json';

const memorySchema = z.object({
  /**
   * The last release shown, with digests of everything it publishes, and the releases shown to readers
   * until then.
   */
  shown: z
    .object({
      release: z.string(),
      facts: z.array(z.string()),
      before: z.array(z.string()).default([]),
      /** The latest day that any release until then was built for. */
      day: z.string().default(''),
    })
    .optional(),
  /**
   * Digests of what was published once and is not any more, by the publication that withdrew it. Its key
   * (`ban-….1f0c9a2b`) is the release's name, which the same bytes get whenever they are published
   * again, and a unique suffix.
   */
  withdrawn: z.record(z.string(), z.array(z.string())),
  /**
   * Releases that were present when a memory was lost: only content folders that know them know what
   * they have withdrawn.
   */
  lost: z.array(z.string()).default([]),
});
type Memory = z.output<typeof memorySchema>;

function readMemory(folder: string): Memory {
  const path = join(folder, memoryName);
  const memory = memoryIn(path);
  if (!memory && entryAt(path)) {
    console.warn(
      `Cảnh báo: không đọc được ${path}, nên không biết những lần đưa lên trước đã ngừng công bố gì.`,
    );
  }
  return memory ?? nothingKnown;
}

const nothingKnown: Memory = { withdrawn: {}, lost: [] };

function memoryIn(path: string): Memory | undefined {
  if (!isFile(path)) return undefined;
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * The releases whose withdrawals may be unknown: those of a lost memory, and those present if it is lost
 * now. A release shown before the last one may be current again after an interruption or a rollback.
 */
function lostIn({ shown, lost }: Memory, before: readonly string[]): string[] {
  const known = shown ? [shown.release, ...shown.before] : [];
  const isKnown = before.length === 0 || before.some((each) => known.includes(each));
  return isKnown ? lost : [...new Set([...lost, ...before])];
}

/** The last release shown in a folder, as far as it is recorded. */
export const lastShown = (folder: string): string | undefined => readMemory(folder).shown?.release;

/** The latest day that a release shown in a folder was built for, as far as it is recorded; or ''. */
export const lastDay = (folder: string): string =>
  memoryIn(join(folder, memoryName))?.shown?.day ?? '';

/** Whether releases are present of which neither the release folder nor this content folder knows what they withdrew. */
export function isMemoryLost(
  folder: string,
  { contentDir }: Settings,
  release: string,
  before: readonly string[],
): boolean {
  const own = knownAnyhow(contentDir);
  return lostIn(readMemory(folder), before).some((each) => each !== release && !own.has(each));
}

/**
 * Refuses a site that shows something withdrawn by a release that this content folder does not know: its
 * content is older.
 * @param facts what the site publishes (`publishedFacts`)
 * @param release the site's own name as a release
 * @param before the release that readers get; if the link to it is missing, all releases present
 * @throws {CommandError} with the places, and the command to publish them anyway
 */
export function refuseShownAgain(
  facts: ReadonlySet<string>,
  folder: string,
  settings: Settings,
  release: string,
  before: readonly string[],
): void {
  const { contentDir } = settings;
  if (isMemoryLost(folder, settings, release, before)) {
    throw new CommandError(
      `Không biết các bản đã đưa lên trước đã ngừng công bố gì: "${join(folder, memoryName)}" bị mất, hỏng hoặc là của bản khác (nay hoặc ở một lần đưa lên trước), và "${contentDir}" chưa từng đưa lên các bản ấy nên có thể là bản cũ. Hãy chép lại tệp ấy từ bản sao lưu hay máy chủ cũ, hoặc lấy nội dung mới nhất về; nếu chắc chắn nội dung này là mới nhất thì chạy: npm run publish -- "${folder}" --show-again${unchanged}`,
    );
  }
  const own = knownAnyhow(contentDir);
  const again = shownAgain(facts, readMemory(folder), (by) => !own.has(by));
  if (again === '') return;
  throw new CommandError(
    `Trang này hiện lại nội dung mà bản đưa lên từ một thư mục nội dung khác đã ngừng công bố: ${again}. "${contentDir}" có thể là bản cũ: hãy lấy nội dung mới nhất về, dựng rồi đưa lên lại. Nếu chủ ý công bố lại thì chạy: npm run publish -- "${folder}" --show-again${unchanged}`,
  );
}

/**
 * Warns about anything withdrawn that a site shows, by whichever content it was withdrawn: restoring a
 * file from a backup undoes a withdrawal like an edit.
 */
export function warnOfShownAgain(facts: ReadonlySet<string>, folder: string): void {
  const again = shownAgain(facts, memoryIn(join(folder, memoryName)) ?? nothingKnown, () => true);
  if (again === '') return;
  console.warn(
    `Cảnh báo: hiện lại nội dung đã có lần ngừng công bố: ${again}. Nếu không chủ ý (ví dụ vừa chép lại một tệp cũ), hãy ghi lại việc ngừng công bố, dựng rồi đưa lên lại.`,
  );
}

/**
 * The places that some publications have withdrawn and a site shows, as text for a sentence; '' if there
 * are none.
 */
function shownAgain(
  facts: ReadonlySet<string>,
  { withdrawn }: Memory,
  isAsked: (by: string) => boolean,
): string {
  const digests = new Set(
    Object.entries(withdrawn).flatMap(([by, those]) => (isAsked(by) ? those : [])),
  );
  const again = [...facts].filter((fact) => digests.has(digestOf(fact)));
  const nameOf = namesIn(facts);
  const places = [...new Set(again.map((fact) => placeOf(fact, nameOf)))].sort();
  const more = places.length > most ? ` và ${places.length - most} chỗ nữa` : '';
  return places.slice(0, most).join(', ') + more;
}

const most = 20;

/** A release that readers are about to get. */
export interface NextRelease {
  release: string;
  /** What it publishes (`publishedFacts`). */
  facts: ReadonlySet<string>;
  /** As in `refuseShownAgain`, determined before the release was copied. */
  before: readonly string[];
  /** From `refuseEarlierDay`; today if not given. */
  day?: string;
  /**
   * Whether the content folder may still not know what earlier releases withdrew: its publication only withdrew, and
   * nobody has said that it is the newest.
   */
  isOwnAlone?: boolean;
}

/**
 * Records what a release publishes and what it withdraws, before it is shown. An unreadable memory file
 * may be someone's work and is moved aside.
 */
export function rememberRelease(
  folder: string,
  { contentDir, today }: Settings,
  { release, facts, before, day = today, isOwnAlone = false }: NextRelease,
): void {
  const path = join(folder, memoryName);
  const read = memoryIn(path);
  const earlier = read ?? nothingKnown;
  const { shown, withdrawn } = earlier;
  const until = shown?.release === release ? [...shown.before, ...before] : before;
  const present = new Set([...facts].filter(isWithdrawable).map(digestOf));
  const isGone = (digest: string) => !present.has(digest);
  const earlierGone = new Set(Object.values(withdrawn).flat());
  const gone = shown?.facts.filter((digest) => isGone(digest) && !earlierGone.has(digest)) ?? [];
  const all = { ...withdrawn, [`${release}.${randomUUID().slice(0, 8)}`]: gone };
  const left = Object.entries(all)
    .map(([by, digests]) => [by, digests.filter(isGone)] as const)
    .filter(([, digests]) => digests.length > 0);
  const memory: Memory = {
    shown: { release, facts: [...present], before: [...new Set(until)], day },
    withdrawn: Object.fromEntries(left),
    lost: lostIn(earlier, before),
  };
  if (!read && entryAt(path)) {
    console.warn(`Cảnh báo: ${path} không đọc được, nay ở ${moveAside(path)}.`);
  }
  if (memory.lost.length > earlier.lost.length) {
    console.warn(
      `Cảnh báo: ${path} bị mất, hỏng hoặc là của bản khác, nên không còn nhớ các bản trước đã ngừng công bố gì; từ nay thư mục nội dung chưa từng đưa lên ${memory.lost.join(', ')} sẽ bị hỏi lại.`,
    );
  }
  writeWhole(path, JSON.stringify(memory));
  const known = [...Object.keys(memory.withdrawn), ...memory.lost, release];
  rememberInContent(
    isOwnAlone ? known.filter((each) => each.startsWith(release)) : known,
    contentDir,
  );
}

/**
 * A content folder that cannot be written to is merely asked whether it means to undo its own
 * withdrawals.
 */
function rememberInContent(known: readonly string[], contentDir: string): void {
  const path = join(contentDir, publishedName);
  try {
    const all = new Set([...knownIn(contentDir), ...known]);
    writeInside(contentDir, publishedName, [...all].map((each) => `${each}\n`).join(''));
  } catch (error) {
    console.warn(`Cảnh báo: không ghi thêm được vào ${path}. ${reasonOf(error)}`);
  }
}

/** Whether a content folder knows a release, as published from it or before it. */
export const knowsRelease = (contentDir: string, release: string): boolean =>
  knownAnyhow(contentDir).has(release);

/**
 * Warns if readers get a release that this content folder does not know: it was published from another one, or this
 * one's own record (`_luu`) is older. Whom the other withheld in rows and files that it no longer contains is unknown
 * here.
 */
export function warnOfUnknownBefore(
  release: string,
  { contentDir }: Settings,
  before: readonly string[],
): void {
  const own = knownAnyhow(contentDir);
  if (before.every((each) => each === release || own.has(each))) return;
  console.warn(
    `Cảnh báo: bản đang công bố không do "${contentDir}" đưa lên, hoặc thư mục ${copiesFolder} ở đó là bản cũ, nên ở đây không biết ai đã được ẩn ở những dòng, tệp đã xóa trước bản ấy; tên họ ở nội dung khác có thể hiện lại. Hãy chép ${peopleRecordName} từ thư mục nội dung đã đưa bản ấy lên, hoặc ghi lại dòng hay tệp ấy với publish: an, rồi dựng và đưa lên lại.`,
  );
}

/** A list that cannot be read knows nothing: a publication that shows nothing again does not wait for it. */
function knownAnyhow(contentDir: string): ReadonlySet<string> {
  try {
    return knownIn(contentDir);
  } catch {
    return new Set();
  }
}

/** The releases and withdrawals that a content folder knows. */
function knownIn(contentDir: string): ReadonlySet<string> {
  const path = join(contentDir, publishedName);
  // A sync client or an editor may have changed line ends or added a byte order mark.
  const said = isFile(path) ? readFileSync(path, 'utf8').match(publicationName) : undefined;
  return new Set(said);
}

/** A release, or one publication of it that has withdrawn something. */
const publicationName = /ban-[0-9a-f]{64}(?:\.[0-9a-f]{8})?/g;

/** The pages of lists come and go with their entries, so only pages of records count. */
const isWithdrawable = (fact: string) =>
  !fact.startsWith('page ') || recordAt(fact.slice('page '.length)) !== undefined;

/** Half of a SHA-256: distinguishes names without making them readable here. */
const digestOf = (fact: string) => hashOf(Buffer.from(fact)).slice(0, 32);

/** Names as they are written, by the form in which they are compared. */
function namesIn(facts: ReadonlySet<string>): (compared: string) => string {
  const names = [...facts].flatMap((fact) => {
    if (fact.startsWith('row ')) return [String(JSON.parse(fact.slice('row '.length))[1])];
    const [, honouree] = /^honouree \S+ (.*)$/s.exec(fact) ?? [];
    return honouree === undefined ? [] : [honouree];
  });
  const written = new Map(names.map((name) => [exact(name), name]));
  return (compared) => written.get(compared) ?? compared;
}

/** The place of a fact on the site, for the user. */
function placeOf(fact: string, nameOf: (compared: string) => string): string {
  const [kind, what = '', ...more] = fact.split(' ');
  const rest = fact.slice(`${kind} `.length);
  if (kind === 'name') return `/${below.decision(JSON.parse(rest)[0])}`;
  if (kind === 'act') {
    const [act, name] = JSON.parse(rest);
    return `${act} (${nameOf(name)})`;
  }
  if (kind === 'person') return `/guong-dien-hinh/ (${nameOf(rest)})`;
  if (kind === 'row') {
    const [decision, name] = JSON.parse(rest);
    return `/${below.decision(decision)} (${name})`;
  }
  if (kind === 'honouree') return `/${below.exemplar(what)} (${more.join(' ')})`;
  return `/${what}${kind === 'picture' ? ` (ảnh ${more.join(' ')})` : ''}`;
}

const below = addressesBelow('');
