import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { entryAt } from '../../src/disk/entry.ts';
import { moveAside } from '../../src/disk/move-aside.ts';
import { realPath } from '../../src/disk/real-path.ts';
import { withLock } from './lock.ts';
import {
  copySite,
  hashOfSums,
  isEmpty,
  isSound,
  isWholeSite,
  removeBegun,
  removeSite,
} from './own-site.ts';
import { readReceipt, receiptAt, writeReceipt } from './receipt.ts';

/**
 * Swaps a finished folder with the old one by two renames, so that the old one takes its place unless it
 * contains anything else; from another file system a copy of it replaces the old one, which is removed.
 * After any interruption, `recoverSite` restores one complete site. Another clone of the project that
 * builds to the same path waits meanwhile.
 * @returns the new paths of what was in its way, or was added to the old site, and is not ours
 */
export function swapSite(fresh: string, outDir: string): Promise<string[]> {
  return withLock(lockAt(outDir), () => swap(fresh, outDir));
}

async function swap(fresh: string, outDir: string): Promise<string[]> {
  const { site, part, next, old } = places(outDir);
  mkdirSync(dirname(site), { recursive: true });
  const aside = (await recover(outDir)).map(moveAside);
  const before = readReceipt(site);
  const known = new Set([...before, hashOfSums(fresh) ?? '']);
  writeReceipt(site, known);
  try {
    await moveAcross(fresh, next, part, known);
    if (isEmpty(site)) rmdirSync(site);
    else if (entryAt(site)) renameSync(site, old);
    renameSync(next, site);
  } catch (error) {
    if (!entryAt(site) && entryAt(old)) renameSync(old, site);
    // A permanent refusal would leave a whole site beside the path forever.
    for (const folder of [part, next]) await removeLeft(folder, known);
    if (before.size > 0) writeReceipt(site, before);
    else rmSync(receiptAt(site), { force: true });
    throw error;
  }
  if (!entryAt(fresh) && isSound(old, before)) moveIfPossible(old, fresh);
  return [...aside, ...(await endSwap(outDir)).map(asideIfPossible)];
}

/** Otherwise it is removed. */
function moveIfPossible(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {}
}

/** The new site is already in place. */
function asideIfPossible(place: string): string {
  try {
    return moveAside(place);
  } catch {
    return place;
  }
}

/**
 * Completes an interrupted replacement, so that there is one complete site and no leftover. Folders of
 * such names that are not ours remain unchanged. @returns those
 */
export async function recoverSite(outDir: string): Promise<string[]> {
  // If we have left nothing there, nothing was started, and no lock is created either.
  const isOurs = readReceipt(places(outDir).site).size > 0;
  return isOurs ? withLock(lockAt(outDir), () => recover(outDir)) : recover(outDir);
}

/** Lock file for replacing the site at a path. */
function lockAt(outDir: string): string {
  const { site } = places(outDir);
  return join(dirname(site), `.${basename(site)}.lock`);
}

async function recover(outDir: string): Promise<string[]> {
  const { site, next, old } = places(outDir);
  const known = readReceipt(site);
  const whole = [next, old].find((folder) => isWholeSite(folder, known));
  if (!entryAt(site) && whole) renameSync(whole, site);
  return endSwap(outDir);
}

/** Removes what a swap leaves, and its record of the old site. @returns what remains at its paths */
async function endSwap(outDir: string): Promise<string[]> {
  const { site, part, next, old } = places(outDir);
  const known = readReceipt(site);
  const left: string[] = [];
  for (const folder of [part, next, old]) if (!(await removeLeft(folder, known))) left.push(folder);
  if (known.size === 0) return left;
  if (known.size > 1) {
    for (const name of readdirSync(dirname(part))) {
      if (name.startsWith(`${basename(part)}.`)) removeBegunIfPossible(join(dirname(part), name));
    }
  }
  const shown = hashOfSums(site);
  if (left.length === 0 && known.size > 1 && shown && known.has(shown)) writeReceipt(site, [shown]);
  return left;
}

/** It is empty or holds only sums, and in nobody's way. */
function removeBegunIfPossible(folder: string): void {
  try {
    removeBegun(folder);
  } catch {}
}

/**
 * An interruption at the end of a removal leaves an empty folder; it is ours only while a swap is
 * unfinished.
 */
async function removeLeft(folder: string, known: ReadonlySet<string>): Promise<boolean> {
  try {
    if (known.size > 1 && isEmpty(folder)) rmdirSync(folder);
    return await removeSite(folder, known);
  } catch {
    return false;
  }
}

/**
 * Puts aside what has the receipt's name and is none, such as one that a power cut has emptied: a withdrawal waits for
 * nobody, and the site beside it is then one of which we know nothing.
 */
export function putReceiptAside(outDir: string): void {
  const { site } = places(outDir);
  try {
    readReceipt(site);
  } catch {
    const path = receiptAt(site);
    console.warn(`Cảnh báo: ${path} không đọc được, nay ở ${moveAside(path)}.`);
  }
}

/** The site and its neighbours; only a complete site ever bears the name of `next` or `old`. */
export function places(outDir: string) {
  const site = siteAt(outDir);
  const beside = (end: string) => join(dirname(site), `.${basename(site)}.${end}`);
  return { site, part: beside('part'), next: beside('next'), old: beside('old') };
}

/** The path of an output folder, even if an interruption between two renames left a broken link to it. */
function siteAt(outDir: string): string {
  if (!existsSync(outDir) && entryAt(outDir)?.isSymbolicLink()) {
    const aim = resolve(dirname(outDir), readlinkSync(outDir));
    if (entryAt(receiptAt(aim))) return realPath(aim);
  }
  return realPath(outDir);
}

/** A rename, or a copy that gets its name when it is complete. */
async function moveAcross(
  from: string,
  to: string,
  part: string,
  known: ReadonlySet<string>,
): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copySite(from, part, known);
    renameSync(part, to);
  }
}
