import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { entryAt, isFile, kindOf, PathError } from '../../src/disk/entry.ts';
import { writeWhole } from '../../src/disk/write-whole.ts';

const receiptSchema = z.object({
  note: z.string(),
  /**
   * SHA-256 of the `SHA256SUMS` of every site, or of every file, that we may have left there or are
   * about to.
   */
  sums: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
});

const note =
  'Lệnh dựng trang ghi tệp này để biết thứ bên cạnh là do lệnh ấy làm ra; thiếu nó thì thứ ấy không bị thay.';

/**
 * The file beside a site by which a build recognises what it has put there: someone who changes a site
 * can recompute its sums, but not the recorded hash of the sums that we wrote.
 */
export function receiptAt(site: string): string {
  return join(dirname(site), `.${basename(site)}.bien-nhan.json`);
}

/**
 * Hashes of the sums of the sites that we may have left at a path or beside it; several while a swap is
 * unfinished, none if we have left nothing.
 * @throws {PathError} if something else has the receipt's name
 */
export function readReceipt(site: string): Set<string> {
  const path = receiptAt(site);
  const there = entryAt(path);
  if (!there) return new Set();
  const receipt = isFile(path) ? receiptSchema.safeParse(parsed(path)) : undefined;
  if (receipt?.success) return new Set(receipt.data.sums);
  throw new PathError(
    `"${path}" là ${kindOf(there)} không do lệnh này ghi, mà lệnh này cần ghi tệp của mình ở đó. Hãy đổi tên hoặc chuyển đi.`,
  );
}

/** Writes the receipt of a path. */
export function writeReceipt(site: string, sums: Iterable<string>): void {
  writeWhole(receiptAt(site), `${JSON.stringify({ note, sums: [...new Set(sums)] }, null, 2)}\n`);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
