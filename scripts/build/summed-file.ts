import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { entryAt, isFile } from '../../src/disk/entry.ts';
import { replaceWhole, writeWhole } from '../../src/disk/write-whole.ts';
import { CommandError } from '../command.ts';
import { hashOfFile } from '../verify/sums.ts';
import { readReceipt, receiptAt, writeReceipt } from './receipt.ts';

/* A packed file that is distributed, with its sum beside it (`<file>.sha256`). Anyone can compute a sum,
   so ours are recognised by a receipt, like sites. */

const sumAt = (path: string) => `${path}.sha256`;
const sumText = (path: string, hash: string) => `${hash}  ${basename(path)}\n`;

const isOwn = (path: string) => isFile(path) && readReceipt(path).has(hashOfFile(path));

function isOwnSum(path: string): boolean {
  const sum = sumAt(path);
  return (
    isFile(sum) &&
    [...readReceipt(path)].some((hash) => readFileSync(sum, 'utf8') === sumText(path, hash))
  );
}

/**
 * Refuses a path where such a file, or its sum, is one that we have not written, or was changed since.
 * @throws {CommandError}
 */
export function refuseForeignFile(path: string): void {
  const foreign = [
    { place: path, isOurs: isOwn(path) },
    { place: sumAt(path), isOurs: isOwnSum(path) },
  ].find(({ place, isOurs }) => entryAt(place) && !isOurs);
  if (!foreign) return;
  throw new CommandError(
    `"${foreign.place}" không phải tệp do lệnh này ghi ở đây, hoặc đã bị sửa. Hãy đổi tên hoặc chuyển tệp ấy đi.`,
    2,
  );
}

/**
 * Writes such a file with its sum.
 * @param write creates a new file at the path that it is given
 */
export function writeSummed(path: string, write: (beside: string) => void): void {
  refuseForeignFile(path);
  let hash = '';
  replaceWhole(path, write, (beside) => {
    refuseForeignFile(path);
    hash = hashOfFile(beside);
    // Recorded before it exists, in case of an interruption.
    writeReceipt(path, [...readReceipt(path), hash]);
  });
  writeWhole(sumAt(path), sumText(path, hash));
  writeReceipt(path, [hash]);
}

/** Removes such a file with its sum and receipt, as far as they are ours. */
export function removeSummed(path: string): void {
  const own = [...(isOwn(path) ? [path] : []), ...(isOwnSum(path) ? [sumAt(path)] : [])];
  for (const file of own) rmSync(file);
  if (own.length > 0 && !entryAt(path)) rmSync(receiptAt(path), { force: true });
}
